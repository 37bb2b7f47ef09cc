/** A file in which a program keeps how it signs in, and where its secrets stand in it. */
export interface PatternFile {
  /** Of the path; without flags, and read in either case. */
  readonly name: RegExp;
  readonly rule: string;
  /** Completes "the value is …". */
  readonly holder: string;
  /** Each finds the secrets as its first group. Free of nested repetition. */
  readonly values: readonly RegExp[];
  /** They stand there in base64, after a user name and a colon if the program writes one. */
  readonly encoded?: "password" | "user:password";
}

/** Of a JSON text; one group. */
export const text = '((?:[^"\\\\\\n]|\\\\.){1,256})';
/** The texts of these keys in JSON. */
export const jsonText = (...keys: readonly string[]) =>
  new RegExp(`"(?:${keys.join("|")})"[ \\t]*:[ \\t]*"${text}"`, "dgi");
