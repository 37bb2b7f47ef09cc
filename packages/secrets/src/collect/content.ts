import type { ObjectRef, Repository } from "@sallyport/git";

/** A file of the working tree that is to be read. */
export interface FileContent {
  readonly type: "file";
  /** As `decodePath` gives it. */
  readonly path: string;
  /** Bytes of the path, relative to the root. */
  readonly rawPath: Uint8Array;
  readonly size: number;
  /** A symbolic link: its content is the text that it holds, never what it points to. */
  readonly link: boolean;
}

/** The name of a file, as content of its own. `oid` is the blob that bore it, where that is known. */
export interface NameContent {
  readonly type: "name";
  readonly path: string;
  readonly oid?: string;
}

/** A piece of content that may hold secrets and can be found again. */
export type Content = ObjectRef | FileContent | NameContent;
/** Content that must be read from somewhere; names are at hand. */
export type StoredContent = ObjectRef | FileContent;

/** Where stored content is read from. Plain data, so that a worker thread can be told. */
export type Source =
  | { readonly kind: "objects"; readonly repository: Repository }
  | { readonly kind: "files"; readonly root: string };

/** One string a piece of content, unique within a scan. */
export function contentId(content: Content): string {
  if (content.type === "file") return `file ${content.path}`;
  if (content.type === "name") return `name ${content.path}`;
  return content.oid;
}

/** What a report calls it. */
export function subjectOf(content: StoredContent): string {
  return content.type === "file" ? content.path : (content.path ?? content.oid);
}

/** It keeps a verdict from passing. */
export type MissedGap =
  | "unreadable-file"
  | "oversize"
  | "rule-timeout"
  | "decoded-too-large"
  | "too-many-secrets"
  | "too-many-names"
  | "archive-too-large"
  | "document-too-complex";
/** The bytes were searched all the same, so it is listed, and the verdict does not depend on it. */
export type SearchedGap = "archive-unopened" | "document-unparsed" | "lfs-pointer";

/** A piece of content that should have been scanned and was not, or not whole; or an archive that was not opened. */
export interface Gap {
  readonly kind: MissedGap | SearchedGap;
  /** The file's path, or an object's id where it has none. */
  readonly subject: string;
  /** Why, a phrase: `permission denied`. */
  readonly detail: string;
}
