/** Content types that are looked at; trees only lead to it. */
export type ContentType = "blob" | "commit" | "tag";

export function isContentType(type: string): type is ContentType {
  return type === "blob" || type === "commit" || type === "tag";
}

/** One object of a repository, without its content. */
export interface ObjectRef {
  /** 40 or 64 hex digits. */
  readonly oid: string;
  readonly type: ContentType;
  /** Bytes, unpacked. */
  readonly size: number;
  /**
   * For blobs, one of the paths that it has had, as `decodePath` gives it; git cuts it off at a line break. The same content may
   * stand at other paths too: never leave content out because of this one. `attributeBlobs` knows all.
   */
  readonly path?: string;
}

/** What is asked for. Type and size are taken from git's answer, so a caller that only knows the id may ask too. */
export type ObjectRequest = Pick<ObjectRef, "oid"> & Partial<ObjectRef>;
