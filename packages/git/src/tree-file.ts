/** A file as a tree, an index or a folder lists it. */
export interface TreeFile {
  /** Relative to the repository's root, as `decodePath` gives it. */
  readonly path: string;
  /** The name that the system knows; differs from `path` when it is no UTF-8. */
  readonly rawPath: Buffer;
  /** 0o100644, 0o100755, or 0o120000 for a symbolic link, whose content is the text of the link. */
  readonly mode: number;
  /** The blob, where one is known. */
  readonly oid?: string;
  /** Bytes, where known. */
  readonly size?: number;
}

/** Splits output of `-z` into its records, as views of the buffer. */
export function splitNul(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
    parts.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return parts;
}
