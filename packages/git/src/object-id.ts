import { createHash } from "node:crypto";

/** How a repository names its objects: 40 hex digits (SHA-1) or 64 (SHA-256). */
export type ObjectFormat = "sha1" | "sha256";

/** A whole object id in lower-case hex; never an abbreviation or a ref. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The id of nothing: what GitHub sends as `before` of a new branch and as `after` of a deleted one. */
export function isZeroId(text: string): boolean {
  return /^(?:0{40}|0{64})$/.test(text);
}

export function zeroId(format: ObjectFormat): string {
  return "0".repeat(format === "sha1" ? 40 : 64);
}

/** The id of the tree without entries. Every git knows it, also when the object is not stored. */
export function emptyTree(format: ObjectFormat): string {
  return createHash(format).update("tree 0\0").digest("hex");
}

/** The first digits, as people write a commit. */
export function abbreviated(id: string): string {
  return id.slice(0, 7);
}
