/** Kinds of tree entries (the upper bits of a mode). Source: gitformat-index(5). */
export const symlinkMode = 0o120000;
export const submoduleMode = 0o160000;

/** The side of a raw diff entry that a change leads to. */
export interface RawChange {
  readonly mode: number;
  readonly oid: string;
}

/** Additions, changed content and changed kinds (a file that became a link): whatever may bring new content. */
export const bringsContent = "--diff-filter=AMT";
/** The same, and what is in conflict. */
export const bringsOrBlocks = "--diff-filter=AMTU";

/**
 * Parses `:<old mode> <new mode> <old id> <new id> <status>`, what `--raw -z` prints before a path. Undefined for a submodule, whose
 * id is a commit of another repository. Source: git-diff-index(1), "Raw output format".
 */
export function parseRawChange(record: string): RawChange | undefined {
  const [, mode = "", , oid = ""] = record.split(" ");
  const bits = Number.parseInt(mode, 8);
  return bits === submoduleMode ? undefined : { mode: bits, oid };
}
