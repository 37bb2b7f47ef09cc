/** Kinds of tree entries (the upper bits of a mode). Source: gitformat-index(5). */
export const symlinkMode = 0o120000;
export const submoduleMode = 0o160000;

/** What a raw diff entry says of one path. */
export interface RawChange {
  readonly mode: number;
  readonly oid: string;
  /** What stood there before: one id, of a merge one for each parent. */
  readonly before: readonly string[];
}

/** Additions, changed content, changed kinds (a file that became a link), and what is in conflict: whatever may bring new content. */
export const bringsOrBlocks = "--diff-filter=AMTU";

/**
 * Parses `:<old mode> <new mode> <old id> <new id> <status>`, what `--raw -z` prints before a path; a merge that is compared with its n
 * parents at once (`-c`) has n colons and n of each old. Undefined for a submodule, whose id is a commit of another repository.
 * Source: git-diff-index(1), "Raw output format" and "diff format for merges".
 */
export function parseRawChange(record: string): RawChange | undefined {
  const fields = record.split(" ");
  const ids = (fields.length - 1) / 2;
  const bits = Number.parseInt(fields[ids - 1] ?? "", 8);
  if (bits === submoduleMode) return undefined;
  return { mode: bits, oid: fields[2 * ids - 1] ?? "", before: fields.slice(ids, 2 * ids - 1) };
}
