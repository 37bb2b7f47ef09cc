import { type ChildProcess, spawn } from "node:child_process";
import { createLineSplitter } from "./line-splitter.ts";

export interface ChildOptions {
  readonly command: readonly [file: string, ...arguments: string[]];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly onBytes: (bytes: Uint8Array) => void;
  /** Aborted: the child is asked to stop, then made to. */
  readonly cancel: AbortSignal;
  readonly grace: Grace;
}

/** How long a cancelled child has for each signal, in milliseconds. */
export interface Grace {
  readonly interrupt: number;
  readonly terminate: number;
  /** How long output may stay open after the child has ended, because a grandchild holds it. */
  readonly streams: number;
}

/** The runner's own times (`ProcessInvoker.cs`). */
export const runnerGrace: Grace = { interrupt: 7_500, terminate: 2_500, streams: 5_000 };

/** How long what a killed process wrote last may take to arrive, in milliseconds. */
const lastBytes = 200;

export interface ChildExit {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * Runs one child as the runner does: standard input closed, lines of both outputs handled as they come, and on
 * cancellation SIGINT, then SIGTERM, then the end of the whole process group.
 */
export async function runChild(options: ChildOptions): Promise<ChildExit> {
  const [file, ...rest] = options.command;
  const child = spawn(file, rest, {
    cwd: options.folder,
    env: { ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const exited = new Promise<ChildExit>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (exitCode, signal) => resolve({ exitCode, signal }));
  });
  const closed = Promise.all([readLines(child.stdout, options), readLines(child.stderr, options)]);
  const cancelled = (): void => void stop(child, exited, options.grace);
  options.cancel.addEventListener("abort", cancelled, { once: true });
  if (options.cancel.aborted) cancelled();
  try {
    const exit = await exited;
    if (!(await within(options.grace.streams, closed))) killGroup(child);
    // A process of another group may still hold them. The runner does not wait for it either.
    if (!(await within(lastBytes, closed))) for (const stream of [child.stdout, child.stderr]) stream.destroy();
    await closed;
    return exit;
  } finally {
    options.cancel.removeEventListener("abort", cancelled);
  }
}

async function readLines(stream: NodeJS.ReadableStream, { onLine, onBytes }: ChildOptions): Promise<void> {
  const splitter = createLineSplitter(onLine);
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      onBytes(bytes);
      splitter.write(bytes);
    }
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
  splitter.end();
}

async function stop(child: ChildProcess, exited: Promise<unknown>, grace: Grace): Promise<void> {
  child.kill("SIGINT");
  if (await within(grace.interrupt, exited)) return;
  child.kill("SIGTERM");
  if (await within(grace.terminate, exited)) return;
  killGroup(child);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // The whole group has ended already.
  }
}

/** Whether the promise settles within the time. */
async function within(limit: number, settled: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limit);
  });
  const done = settled.then(
    () => true,
    () => true,
  );
  const result = await Promise.race([done, late]);
  clearTimeout(timer);
  return result;
}
