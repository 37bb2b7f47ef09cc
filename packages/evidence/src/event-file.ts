import { closeSync, constants, fstatSync, openSync, readSync, type Stats, writeSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, type Json, printable, SallyportError, sha256 } from "@sallyport/core";
import type { EvidenceEvent } from "./evidence-event.ts";

/**
 * The file in which a job's events are collected: `sallyport-events-RUN-ATTEMPT-JOB.jsonl` in RUNNER_TEMP, which the runner empties after
 * the job. Undefined where there is no RUNNER_TEMP.
 */
export function eventFilePath(env: NodeJS.ProcessEnv): string | undefined {
  if (!env.RUNNER_TEMP) return undefined;
  const parts = [env.GITHUB_RUN_ID, env.GITHUB_RUN_ATTEMPT, env.GITHUB_JOB].map(fileSafe);
  return join(env.RUNNER_TEMP, `sallyport-events-${parts.join("-")}.jsonl`);
}

/** Steps can set these variables to anything, also to a path. */
function fileSafe(part: string | undefined): string {
  if (part === undefined || part === "") return "0";
  return /^[A-Za-z0-9_-]{1,60}$/.test(part) ? part : sha256(part).slice(0, 16);
}

const flags =
  constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Appends one event as a line of canonical JSON, in one write, so that lines of parallel steps do not mix. Other steps of the job run as
 * the same user: a link, a pipe or a file that others can read is refused. Throws EVIDENCE_FILE_UNSAFE or EVIDENCE_FILE_UNWRITABLE.
 */
export function appendEvent(file: string, event: EvidenceEvent): void {
  const descriptor = openFile(file);
  try {
    const stats = fstatSync(descriptor);
    refuseUnsafe(file, stats);
    // What was cut off by the end of a process must not swallow this line.
    const start = endsWithLineBreak(descriptor, stats) ? "" : "\n";
    const line = Buffer.from(`${start}${canonicalJson(event as unknown as Json)}\n`, "utf8");
    if (writeSync(descriptor, line) !== line.length) throw unwritable(file, new Error("the disk is full"));
  } catch (error) {
    throw error instanceof SallyportError ? error : unwritable(file, error);
  } finally {
    closeSync(descriptor);
  }
}

function openFile(file: string): number {
  try {
    return openSync(file, flags, 0o600);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ELOOP" || code === "ENXIO" || code === "EISDIR") throw unsafe(file, "it is no ordinary file", error);
    throw unwritable(file, error);
  }
}

function refuseUnsafe(file: string, stats: Stats): void {
  if (!stats.isFile()) throw unsafe(file, "it is no ordinary file");
  if (stats.nlink > 1) throw unsafe(file, "it has a second name");
  if (process.getuid !== undefined && stats.uid !== process.getuid()) throw unsafe(file, "it belongs to another user");
  if (process.platform !== "win32" && (stats.mode & 0o077) !== 0)
    throw unsafe(file, "other users can read or write it");
}

function endsWithLineBreak(descriptor: number, { size }: Stats): boolean {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

function unsafe(file: string, why: string, cause?: unknown): SallyportError {
  return new SallyportError({
    code: "EVIDENCE_FILE_UNSAFE",
    message: `no event is written to ${printable(file)}: ${why}`,
    fix: "Find the step that made this file and take that out; Sallyport makes the file itself.",
    cause,
  });
}

function unwritable(file: string, cause: unknown): SallyportError {
  return new SallyportError({
    code: "EVIDENCE_FILE_UNWRITABLE",
    message: `an event cannot be written to ${printable(file)}`,
    fix: "Keep RUNNER_TEMP in place and writable, with some space left on its disk.",
    cause,
  });
}
