export interface RepositoryFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
