/** A file of the corpus. Text is ASCII, so that offsets are bytes. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** A file with one secret in it. */
export interface PlantedSecret extends CorpusFile {
  /** The rule that has to report it. */
  readonly rule: string;
  /** Bytes that are, or decode to, the value; a scanner's place must overlap them. */
  readonly start: number;
  readonly end: number;
  /** In words, for messages of tests: `github-personal-access-token in a Dockerfile`. */
  readonly what: string;
}

/** A file that must not be reported with medium confidence or more. */
export interface LookAlike extends CorpusFile {
  /** What it is: `git-sha`, `sealed-secret`. */
  readonly kind: string;
}
