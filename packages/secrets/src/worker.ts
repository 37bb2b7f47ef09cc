import { parentPort } from "node:worker_threads";
import { causeChain, SallyportError } from "@sallyport/core";
import type { Gap, StoredContent } from "./collect/content.ts";
import { isMarked } from "./collect/frames.ts";
import { leakTable } from "./collect/leak-table.ts";
import { type Amount, scanContents } from "./collect/scan-contents.ts";
import { readDeclarations } from "./documents/declarations.ts";
import { progressMeter } from "./progress.ts";
import { compileRuleSet } from "./rule-set.ts";
import type { WorkerOrder, WorkerReport, WorkerTask } from "./worker-protocol.ts";

/** Whether `workerData` is meant for `runSecretsWorker`. */
export function isSecretsTask(data: unknown): data is WorkerTask {
  return typeof data === "object" && data !== null && "sallyport" in data && data.sallyport === "secrets";
}

/**
 * The body of a worker thread: scans the content that the host sends until there is no more, then reports and ends.
 * Hosts call it from their entry file when it runs as a worker: `if (isSecretsTask(workerData)) await runSecretsWorker(workerData)`.
 */
export async function runSecretsWorker(task: WorkerTask): Promise<void> {
  const port = parentPort;
  if (!port) throw new TypeError("runSecretsWorker was called outside a worker thread");
  const send = (report: WorkerReport) => port.postMessage(report);
  try {
    const { scanner, tools } = compileRuleSet(task.customRules, await readDeclarations(task.declaring ?? []));
    const table = leakTable(task.only ? { only: new Set(task.only) } : {});
    const gaps: Gap[] = [];
    const missing: string[] = [];
    const meter = progressMeter((amount: Amount) => send({ kind: "progress", amount }));
    const amount = await scanContents(task.source, receive(port, send), {
      scanner,
      onFrame: (frame) => {
        for (const match of frame.matches) table.record(match, frame.content);
        if (isMarked(frame)) table.mark(frame.content);
      },
      onGap: (gap) => void gaps.push(gap),
      onMissing: (oid) => void missing.push(oid),
      onProgress: meter,
    });
    const leaks = table
      .all()
      .map(({ key, rule, value, check, holders }) => ({ key, rule: rule.id, value, check, holders }));
    send({ kind: "done", amount, leaks, overflow: table.overflow, marked: table.marked, gaps, missing, tools });
    table.clear();
  } catch (error) {
    const known = error instanceof SallyportError ? { code: error.code, fix: error.fix } : {};
    send({
      kind: "failed",
      message: error instanceof SallyportError ? error.message : causeChain(error).join(": "),
      ...known,
    });
  } finally {
    port.close();
  }
}

async function* receive(
  port: NonNullable<typeof parentPort>,
  send: (report: WorkerReport) => void,
): AsyncGenerator<StoredContent, void, undefined> {
  const arrived: WorkerOrder[] = [];
  let wake = () => {};
  port.on("message", (order: WorkerOrder) => {
    arrived.push(order);
    wake();
  });
  for (;;) {
    while (arrived.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const order = arrived.shift();
    if (order === undefined) return;
    send({ kind: "ready" });
    yield* order;
  }
}
