import { Worker } from "node:worker_threads";
import { SallyportError } from "@sallyport/core";
import type { CustomSecretRule } from "@sallyport/policy";
import type { Gap, Source, StoredContent } from "./collect/content.ts";
import type { LeakTable } from "./collect/leak-table.ts";
import type { Amount } from "./collect/scan-contents.ts";
import type { DeclaringState } from "./documents/declarations.ts";
import type { Tool } from "./documents/tools.ts";
import type { SecretRule } from "./rule.ts";
import type { WorkerOrder, WorkerReport, WorkerResult, WorkerTask } from "./worker-protocol.ts";

const batchesAhead = 2;

/**
 * Objects that stand together in git's list share deltas, so each worker gets long stretches of it: with stretches of 400 objects
 * git took 1.8 times the processor time that it takes for the whole list in one process, with 4,000 it took 1.25 times.
 */
const batchSizes = {
  objects: { contents: 4000, bytes: 32 * 2 ** 20 },
  files: { contents: 500, bytes: 4 * 2 ** 20 },
} as const;

export interface PoolScan {
  /** The host's worker entry, which calls `runSecretsWorker`. */
  readonly entry: URL;
  /** At least one. */
  readonly threads: number;
  readonly source: Source;
  readonly rules: readonly SecretRule[];
  readonly customRules: readonly CustomSecretRule[];
  readonly declaring?: readonly DeclaringState[];
  readonly only?: ReadonlySet<string>;
  readonly table: LeakTable;
  readonly onGap: (gap: Gap) => void;
  readonly onTool?: (tool: Tool, path: string) => void;
  readonly onMissing: (oid: string) => void;
  readonly onProgress?: (amount: Amount) => void;
}

/** Scans content in worker threads, each with a reader of its own. The leaks of all end up in `table`. */
export async function scanInPool(contents: AsyncIterable<StoredContent>, scan: PoolScan): Promise<Amount> {
  const amounts = Array.from({ length: scan.threads }, (): Amount => ({ contents: 0, bytes: 0 }));
  const workers = amounts.map((_, index) =>
    startWorker(scan, (amount) => {
      amounts[index] = amount;
      scan.onProgress?.(total(amounts));
    }),
  );
  try {
    const results = Promise.all(workers.map((worker) => worker.finished));
    await Promise.race([results, feed(batchesOf(contents, scan.source.kind), workers)]);
    await results;
  } finally {
    for (const worker of workers) worker.stop();
  }
  return total(amounts);
}

interface RunningWorker {
  /** Resolves when there is room for one more batch; rejects when the worker fails. */
  room(): Promise<void>;
  send(order: WorkerOrder): void;
  readonly finished: Promise<void>;
  stop(): void;
}

/** Gives each batch to the worker that first has room. */
async function feed(batches: AsyncIterable<StoredContent[]>, workers: readonly RunningWorker[]): Promise<void> {
  for await (const batch of batches) {
    const free = await Promise.race(workers.map(async (worker) => worker.room().then(() => worker)));
    free.send(batch);
  }
  for (const worker of workers) worker.send(undefined);
}

async function* batchesOf(
  contents: AsyncIterable<StoredContent>,
  kind: Source["kind"],
): AsyncGenerator<StoredContent[]> {
  const most = batchSizes[kind];
  let batch: StoredContent[] = [];
  let bytes = 0;
  for await (const content of contents) {
    batch.push(content);
    bytes += content.size;
    if (bytes >= most.bytes || batch.length >= most.contents) {
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

function startWorker(scan: PoolScan, onAmount: (amount: Amount) => void): RunningWorker {
  const task: WorkerTask = {
    sallyport: "secrets",
    source: scan.source,
    customRules: scan.customRules,
    ...(scan.declaring ? { declaring: scan.declaring } : {}),
    ...(scan.only ? { only: [...scan.only] } : {}),
  };
  // What is scanned lives outside of the heap; a small one saves 20 MB a thread.
  const worker = new Worker(scan.entry, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 8 } });
  let ahead = 0;
  let wake = () => {};
  const finished = new Promise<void>((resolve, reject) => {
    let done = false;
    worker.on("message", (report: WorkerReport) => {
      if (report.kind === "ready") {
        ahead -= 1;
        wake();
      } else if (report.kind === "progress") {
        onAmount(report.amount);
      } else if (report.kind === "failed") {
        reject(failure(report));
      } else {
        done = true;
        onAmount(report.amount);
        takeOver(scan, report);
        resolve();
      }
    });
    worker.on("error", (cause) => reject(workerLost(cause)));
    worker.on("exit", (code) => {
      if (!done) reject(workerLost(new Error(`the thread ended with code ${code} before it was done`)));
    });
  });
  const failed = finished.then(() => new Promise<never>(() => {}));
  failed.catch(() => {});
  return {
    async room() {
      while (ahead >= batchesAhead) await Promise.race([failed, new Promise<void>((resolve) => (wake = resolve))]);
    },
    send(order) {
      if (order !== undefined) ahead += 1;
      worker.postMessage(order);
    },
    finished,
    stop: () => void worker.terminate(),
  };
}

function takeOver(scan: PoolScan, report: WorkerResult): void {
  const rules = new Map(scan.rules.map((rule) => [rule.id, rule]));
  for (const gap of report.gaps) scan.onGap(gap);
  for (const [tool, path] of report.tools) scan.onTool?.(tool, path);
  for (const oid of report.missing) scan.onMissing(oid);
  for (const content of report.marked) scan.table.mark(content);
  for (const leak of report.leaks) {
    const rule = rules.get(leak.rule);
    if (!rule) throw new TypeError(`a worker knows the rule ${leak.rule} and its host does not`);
    scan.table.merge([
      { ...leak, rule, value: Buffer.from(leak.value.buffer, leak.value.byteOffset, leak.value.length) },
    ]);
    leak.value.fill(0);
  }
  scan.table.merge([], report.overflow);
}

function failure(report: Extract<WorkerReport, { kind: "failed" }>): Error {
  if (report.code === undefined || report.fix === undefined) return workerLost(new Error(report.message));
  return new SallyportError({ code: report.code, message: report.message, fix: report.fix });
}

function workerLost(cause: unknown): SallyportError {
  return new SallyportError({
    code: "SECRETS_WORKER_FAILED",
    message: "a worker thread of the secret scan ended before it had scanned its share",
    fix: "Run it again; if it stays so, give the machine more memory or report the cause below.",
    cause,
  });
}

function total(amounts: readonly Amount[]): Amount {
  return amounts.reduce((sum, { contents, bytes }) => ({
    contents: sum.contents + contents,
    bytes: sum.bytes + bytes,
  }));
}
