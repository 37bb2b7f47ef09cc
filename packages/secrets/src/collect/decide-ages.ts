import type { ObjectRef, Repository } from "@sallyport/git";
import { type Leak, type LeakTable, leakTable } from "./leak-table.ts";
import { nameScan } from "./name-scan.ts";
import { type ScanRun, scanInto } from "./scan-run.ts";
import type { TreeListing } from "./tree-listing.ts";

/**
 * Tells which leaks the base already had. A leak is known by its value alone, wherever in the base's tree it stands, so moved,
 * renamed and re-indented secrets are old ones, and another secret on the same line is a new one. The files that the
 * change touches are looked at first; the whole base only when that leaves something undecided. Excluded files of the base
 * decide nothing: what was let off there must not pass elsewhere.
 */
export async function existingLeaks(
  repository: Repository,
  leaks: readonly Leak[],
  trees: { readonly base: TreeListing; readonly head: TreeListing },
  run: ScanRun,
): Promise<ReadonlySet<string>> {
  const undecided = new Set(leaks.map((leak) => leak.key));
  const existing = new Set<string>();
  const { touched, untouched } = baseBlobs(trees.base, trees.head, run);
  const missing: string[] = [];
  const coverage = { ...run.coverage, gap: () => {}, skip: () => {}, miss: (oid: string) => void missing.push(oid) };
  for (const blobs of [touched, untouched]) {
    if (undecided.size === 0) break;
    const table = leakTable({ only: undecided });
    await scanInto(table, { kind: "objects", repository }, blobs, { ...run, coverage }, { only: undecided });
    if (blobs === touched) scanNames(trees.base, run, table);
    for (const { key } of table.all()) {
      existing.add(key);
      undecided.delete(key);
    }
    table.clear();
  }
  // What a missing file of the base might have excused counts as new, and the report says why.
  if (undecided.size > 0) for (const oid of missing) run.coverage.miss(oid);
  return existing;
}

function baseBlobs(
  base: TreeListing,
  head: TreeListing,
  run: ScanRun,
): { touched: ObjectRef[]; untouched: ObjectRef[] } {
  const touched = new Map<string, ObjectRef>();
  const untouched = new Map<string, ObjectRef>();
  for (const [path, entry] of base) {
    if (run.excluded(path) !== undefined) continue;
    const ref: ObjectRef = { oid: entry.oid, type: "blob", size: typicalSize, path };
    if (head.get(path)?.oid === entry.oid) untouched.set(entry.oid, ref);
    else touched.set(entry.oid, ref);
  }
  return { touched: [...touched.values()], untouched: [...untouched.values()].filter(({ oid }) => !touched.has(oid)) };
}

/** Bytes; stands for the size of a blob, which a listing of a tree does not tell. */
const typicalSize = 8_000;

function scanNames(base: TreeListing, run: ScanRun, table: LeakTable): void {
  const names = nameScan(run.ruleSet.scanner, table.record);
  for (const path of base.keys()) names.add(path);
  names.flush();
}
