import { printable, quantity, type Unchecked } from "@sallyport/core";
import { headCommit, listStaged, listTree, type Repository, type Staged, type TreeEntry } from "@sallyport/git";
import type { Collected } from "./collected.ts";
import type { StoredContent } from "./content.ts";
import { excludedByPolicy } from "./coverage.ts";
import { existingLeaks } from "./decide-ages.ts";
import { leakTable, sayDropped } from "./leak-table.ts";
import { nameScan } from "./name-scan.ts";
import { type ScanRun, scanInto } from "./scan-run.ts";
import { placeLeaks } from "./sightings.ts";
import type { TreeListing } from "./tree-listing.ts";

/** Scans what `git commit` would record now. What the last commit already had is not held against it. */
export async function collectStaged(repository: Repository, staged: Staged, run: ScanRun): Promise<Collected> {
  const { files, unmerged } = staged;
  if (unmerged.length > 0) run.coverage.uncheck(inConflict(unmerged.map(run.redact)));
  return collectFiles(repository, files, run);
}

/** What is staged besides the files on disk, which a check of the whole looks at anyway: also those in conflict. */
export async function collectIndex(repository: Repository, run: ScanRun): Promise<Collected> {
  const { files } = await listStaged(repository);
  return files.length === 0
    ? { tables: [], leaks: [], comments: [], scopeText: "" }
    : collectFiles(repository, files, run);
}

async function collectFiles(repository: Repository, files: Staged["files"], run: ScanRun): Promise<Collected> {
  const staged = new Map<string, TreeEntry>();
  const table = leakTable(run);
  const names = nameScan(run.ruleSet.scanner, table.record);
  for (const { path, oid, mode } of files) {
    const pattern = run.excluded(path);
    if (pattern !== undefined) run.coverage.skip(`files matching ${pattern}`, excludedByPolicy);
    else {
      staged.set(path, { oid, mode });
      names.add(path);
    }
  }
  names.flush();
  const source = { kind: "objects", repository } as const;
  const { bytes } =
    staged.size === 0 ? { bytes: 0 } : await scanInto(table, source, contentsOf(staged), run, { total: staged.size });
  run.coverage.count("staged files", staged.size);
  run.coverage.count("content", bytes, "bytes");
  sayDropped(table, run.coverage);
  const scopeText = `staged changes: ${quantity(staged.size, "file")}`;
  if (table.all().length === 0 && table.marked.length === 0)
    return { tables: [table], leaks: [], comments: [], scopeText };
  const commit = await headCommit(repository);
  const base: TreeListing = commit === undefined ? new Map() : await listTree(repository, commit);
  const existing = await existingLeaks(repository, table.all(), { base, head: new Map([...base, ...staged]) }, run);
  const { leaks, comments } = await placeLeaks(table, { source, current: staged, before: base, run });
  return {
    tables: [table],
    leaks: leaks.map((leak) => ({ ...leak, age: existing.has(leak.leak.key) ? "existing" : "new" })),
    comments,
    scopeText,
  };
}

function inConflict(paths: readonly string[]): Unchecked {
  const some = paths
    .slice(0, 3)
    .map((path) => printable(path))
    .join(", ");
  return {
    kind: "merge-conflict",
    what: `${paths.length} ${paths.length === 1 ? "file is" : "files are"} in conflict, so that nothing says what will be committed: ${some}${paths.length > 3 ? ", …" : ""}`,
    fix: "Resolve the conflict, `git add` the files, and check again.",
  };
}

function contentsOf(staged: TreeListing): StoredContent[] {
  return [...staged].map(([path, { oid }]) => ({ oid, type: "blob", size: 0, path }));
}
