import { availableParallelism } from "node:os";
import type { CustomSecretRule } from "@sallyport/policy";
import type { DeclaringState } from "../documents/declarations.ts";
import { noteTool } from "../documents/tools.ts";
import { progressMeter } from "../progress.ts";
import type { RuleSet } from "../rule-set.ts";
import type { Gap, Source, StoredContent } from "./content.ts";
import type { Coverage } from "./coverage.ts";
import { isMarked } from "./frames.ts";
import type { Leak, LeakTable } from "./leak-table.ts";
import { type Amount, scanContents } from "./scan-contents.ts";

/** How far a run has come. */
export interface Progress {
  readonly done: number;
  readonly unit: string;
  readonly total?: number;
}

/** What stays the same through all scans of one run. */
export interface ScanRun {
  readonly ruleSet: RuleSet;
  readonly customRules: readonly CustomSecretRule[];
  /** What the repository says about its own files, for worker threads. */
  readonly declaring?: readonly DeclaringState[];
  readonly coverage: Coverage;
  /** Hears of each distinct value when it is first found. */
  readonly onLeak?: (leak: Leak) => void;
  /** Answers the pattern of the policy that leaves a path out. */
  readonly excluded: (path: string) => string | undefined;
  /** Whether the policy honours allow comments in a file. */
  readonly honoursComments: (path: string) => boolean;
  /** Bytes; larger content is reported as unchecked. */
  readonly maxFileSize?: number;
  /** Makes text from the repository safe to show. */
  readonly redact: (text: string) => string;
  /** Entry of worker threads; absent: one thread. */
  readonly worker?: URL;
  readonly onProgress?: (progress: Progress) => void;
}

/** Below this much content, starting threads costs more than they save. */
const threadsFrom = 100e6;
const mostThreads = 4;

/**
 * How many threads pay. Two cores are full with one: reading needs the other. There a second thread made a history of 160 MB take 2.0 instead of
 * 1.1 seconds, for its own git unpacks the same deltas again, and brought nothing for 32,000 files but 150 MB more memory.
 */
export function threadsFor(cores: number): number {
  return Math.max(1, Math.min(mostThreads, Math.floor(cores / 2)));
}

interface ScanOptions {
  readonly total?: number;
  readonly only?: ReadonlySet<string>;
}

/** Scans content into a table, in worker threads when there is much of it. */
export async function scanInto(
  table: LeakTable,
  source: Source,
  contents: AsyncIterable<StoredContent> | Iterable<StoredContent>,
  run: ScanRun,
  options: ScanOptions = {},
): Promise<Amount> {
  const unit = source.kind === "files" ? "files" : "objects";
  const meter = progressMeter(({ contents: done }: Amount) =>
    run.onProgress?.({ done, unit, ...(options.total === undefined ? {} : { total: options.total }) }),
  );
  const threads = threadsFor(availableParallelism());
  if (!run.worker || threads === 1) return scanHere(table, source, contents, run, meter);
  const { head, rest, full } = await buffered(contents, threadsFrom);
  if (!full) return scanHere(table, source, head, run, meter);
  const { scanInPool } = await import("../pool.ts");
  return scanInPool(chained(head, rest), {
    entry: run.worker,
    threads,
    source,
    rules: run.ruleSet.rules,
    customRules: run.customRules,
    ...(run.declaring ? { declaring: run.declaring } : {}),
    onTool: (tool, path) => noteTool(run.ruleSet.tools, tool, path),
    table,
    onGap: (gap) => sayGap(gap, run),
    onMissing: run.coverage.miss,
    onProgress: meter,
    ...(options.only ? { only: options.only } : {}),
  });
}

function scanHere(
  table: LeakTable,
  source: Source,
  contents: AsyncIterable<StoredContent> | Iterable<StoredContent>,
  run: ScanRun,
  onProgress: (amount: Amount) => void,
): Promise<Amount> {
  return scanContents(source, contents, {
    scanner: run.ruleSet.scanner,
    onFrame(frame) {
      for (const match of frame.matches) table.record(match, frame.content);
      if (isMarked(frame)) table.mark(frame.content);
    },
    onGap: (gap) => sayGap(gap, run),
    onMissing: run.coverage.miss,
    onProgress,
  });
}

/** Content at an excluded path is read where it may stand at another path too; what went wrong with it is no gap. */
function sayGap(gap: Gap, run: ScanRun): void {
  if (run.excluded(gap.subject) === undefined) run.coverage.gap(gap);
}

interface Buffered {
  readonly head: readonly StoredContent[];
  readonly rest: AsyncIterator<StoredContent> | Iterator<StoredContent>;
  /** Whether the limit was reached, so that there may be a rest. */
  readonly full: boolean;
}

/** Takes content off the front until its sizes add up to `bytes`. */
async function buffered(
  contents: AsyncIterable<StoredContent> | Iterable<StoredContent>,
  bytes: number,
): Promise<Buffered> {
  const rest = Symbol.asyncIterator in contents ? contents[Symbol.asyncIterator]() : contents[Symbol.iterator]();
  const head: StoredContent[] = [];
  let sum = 0;
  while (sum < bytes) {
    const next = await rest.next();
    if (next.done === true) return { head, rest, full: false };
    head.push(next.value);
    sum += next.value.size;
  }
  return { head, rest, full: true };
}

async function* chained(
  head: readonly StoredContent[],
  rest: AsyncIterator<StoredContent> | Iterator<StoredContent>,
): AsyncGenerator<StoredContent> {
  yield* head;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
