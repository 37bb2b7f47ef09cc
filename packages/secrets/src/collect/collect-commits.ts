import { type Instant, quantity } from "@sallyport/core";
import type { ChangeRange, Introduction, ObjectRef, Repository, Selection } from "@sallyport/git";
import {
  attributeBlobs,
  headCommit,
  listObjects,
  listTree,
  recentHistory,
  resolveRange,
  uncheckedHistory,
} from "@sallyport/git";
import type { Collected } from "./collected.ts";
import { excludedByPolicy } from "./coverage.ts";
import { existingLeaks } from "./decide-ages.ts";
import { type LeakTable, leakTable, sayDropped } from "./leak-table.ts";
import { nameScan } from "./name-scan.ts";
import { type ScanRun, scanInto } from "./scan-run.ts";
import { placeLeaks, type Sightings } from "./sightings.ts";
import { noteDamage, tolerateDamage } from "./tolerate-damage.ts";
import type { TreeListing } from "./tree-listing.ts";

/** Scans everything that the commits of a change brought, also what later commits of it deleted, and tells old leaks from new. */
export async function collectRange(
  repository: Repository,
  change: ChangeRange,
  title: string,
  run: ScanRun,
): Promise<Collected> {
  const range = await resolveRange(repository, change);
  for (const note of range.notes) run.coverage.note(note);
  for (const gap of range.unchecked) run.coverage.uncheck(gap);
  const table = leakTable(run);
  const { commits, objects } = await scanSelection(repository, range.selection, table, run);
  if (objects === 0 && change.besides === undefined && range.notes.length === 0 && range.unchecked.length === 0)
    run.coverage.note(
      "the range holds no commit that its base lacks: nothing was looked at (are its ends the right way round?)",
    );
  const onto = range.mergeBase === undefined ? "" : ` onto ${range.mergeBase.slice(0, 7)}`;
  const scopeText = `${title}: ${quantity(commits, "commit")}${onto}`;
  const head = await treeOf(repository, commits === 0 ? undefined : range.selection.head, run);
  const base = await treeOf(repository, commits === 0 ? undefined : range.mergeBase, run);
  scanNewNames(head, base, table, run);
  const { leaks, comments } = await placeCommitted(repository, range.selection, table, { head, base }, run);
  const existing = await existingLeaks(
    repository,
    leaks.map(({ leak }) => leak),
    { base, head },
    run,
  );
  return {
    tables: [table],
    leaks: leaks.map((leak) => ({ ...leak, age: existing.has(leak.leak.key) ? "existing" : "new" })),
    comments,
    scopeText,
  };
}

/** Scans all that any ref reaches, or what commits dated `since` or later brought. */
export async function collectHistory(repository: Repository, run: ScanRun, since?: Instant): Promise<Collected> {
  const selection: Selection = since === undefined ? { kind: "history" } : await recentHistory(repository, since);
  const table = leakTable(run);
  for (const gap of await uncheckedHistory(repository, selection)) run.coverage.uncheck(gap);
  const { commits, objects } = await scanSelection(repository, selection, table, run);
  const scopeText = `${since === undefined ? "full history" : `history since ${since}`}: ${quantity(commits, "commit")}`;
  if (since !== undefined) run.coverage.note(datesAreClaims);
  else if (objects === 0 && run.coverage.unchecked.length === 0) run.coverage.note("the repository has no commits yet");
  const head = await treeOf(repository, await headCommit(repository), run);
  if (since === undefined) scanNewNames(head, new Map(), table, run);
  return { tables: [table], ...(await placeCommitted(repository, selection, table, { head }, run)), scopeText };
}

const datesAreClaims =
  "only commits dated since then were looked at, and a commit's date is what its author claims: search the whole history now and then";

/** Tags are objects too, and what they name need not be a commit. */
interface Counts {
  objects: number;
  commits: number;
  blobs: number;
}

async function scanSelection(
  repository: Repository,
  selection: Selection,
  table: LeakTable,
  run: ScanRun,
): Promise<Counts> {
  const { coverage } = run;
  const counts = { objects: 0, commits: 0, blobs: 0 };
  const names = nameScan(run.ruleSet.scanner, table.record);
  const { bytes } = await scanInto(
    table,
    { kind: "objects", repository },
    listed(repository, selection, names, counts, run),
    run,
  );
  names.flush();
  coverage.count("commits", counts.commits);
  coverage.count("blobs", counts.blobs);
  coverage.count("content", bytes, "bytes");
  sayDropped(table, coverage);
  return counts;
}

/**
 * The objects of a selection that are to be read. Content at an excluded path is read too: the same content may stand at another
 * path, so what is excluded is decided place by place when there is something to show.
 */
async function* listed(
  repository: Repository,
  selection: Selection,
  names: ReturnType<typeof nameScan>,
  counts: Counts,
  run: ScanRun,
): AsyncGenerator<ObjectRef> {
  const limit = run.maxFileSize ?? Number.POSITIVE_INFINITY;
  for await (const ref of allObjects(repository, selection, run)) {
    counts.objects += 1;
    if (ref.type === "commit") counts.commits += 1;
    if (ref.type === "blob") {
      counts.blobs += 1;
      const pattern = ref.path === undefined ? undefined : run.excluded(ref.path);
      if (ref.path !== undefined) names.add(ref.path, ref.oid);
      if (pattern !== undefined) run.coverage.skip(`versions of files matching ${pattern}`, excludedByPolicy);
      if (ref.size > limit) {
        if (pattern === undefined)
          run.coverage.gap({ kind: "oversize", subject: ref.path ?? ref.oid, detail: quantity(ref.size, "byte") });
        continue;
      }
    }
    yield ref;
  }
}

/** A file that was only renamed brings no content, and so no object with its new name. */
function scanNewNames(head: TreeListing, base: TreeListing, table: LeakTable, run: ScanRun): void {
  const names = nameScan(run.ruleSet.scanner, table.record);
  for (const [path, { oid }] of head) if (!base.has(path)) names.add(path, oid);
  names.flush();
}

async function* allObjects(repository: Repository, selection: Selection, run: ScanRun): AsyncGenerator<ObjectRef> {
  try {
    yield* listObjects(repository, selection, { onMissing: run.coverage.miss });
  } catch (error) {
    noteDamage(error, run.coverage);
  }
}

async function placeCommitted(
  repository: Repository,
  selection: Selection,
  table: LeakTable,
  trees: { readonly head: TreeListing; readonly base?: TreeListing },
  run: ScanRun,
): Promise<Sightings> {
  const leaks = table.all();
  const blobs = new Set<string>();
  for (const { holders } of leaks) {
    for (const content of holders) {
      if (content.type === "blob") blobs.add(content.oid);
      else if (content.type === "name" && content.oid !== undefined) blobs.add(content.oid);
    }
  }
  const introductions = await tolerateDamage(run.coverage, new Map<string, Introduction[]>(), async () =>
    leaks.length === 0 ? new Map() : attributeBlobs(repository, blobs, selection),
  );
  const { head, base } = trees;
  const source = { kind: "objects", repository } as const;
  return placeLeaks(table, { source, current: head, introductions, run, ...(base ? { before: base } : {}) });
}

async function treeOf(repository: Repository, commit: string | undefined, run: ScanRun): Promise<TreeListing> {
  if (commit === undefined) return new Map();
  return tolerateDamage<TreeListing>(run.coverage, new Map(), () => listTree(repository, commit));
}
