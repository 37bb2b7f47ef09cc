import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Annotation } from "./annotation.ts";
import { type Grace, runChild } from "./child.ts";
import { mergePaths, parseCommandFile, parsePathFile } from "./command-file.ts";
import { type Job, stageEnvironment } from "./job.ts";
import { createTranscript, type Transcript } from "./transcript.ts";

/** `run`: the script of a step that is no action. */
export type StageName = "pre" | "main" | "post" | "run";
export type Conclusion = "success" | "failure" | "cancelled";

/** One run of `pre`, `main` or `post` of an action, or of a script. */
export interface Stage {
  readonly name: StageName;
  readonly conclusion: Conclusion;
  /** Null when a signal ended the process. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly durationMilliseconds: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** What this stage saved for later ones. */
  readonly state: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  /** Markdown of the job summary, masked; empty when it was over the limit and so dropped. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly groups: readonly string[];
  readonly log: readonly string[];
  /** Every byte of standard output and error as it came, before any mask. */
  readonly rawOutput: string;
}

export interface StageOptions {
  readonly name: StageName;
  readonly command: readonly [file: string, ...rest: string[]];
  readonly job: Job;
  readonly inputs: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly grace: Grace;
  readonly timeoutMilliseconds?: number;
  readonly cancel?: AbortSignal;
  readonly cancelOn?: (line: string) => boolean;
}

const summaryLimit = 1024 * 1024;
const fileCommands = ["path", "env", "step_summary", "state", "output"] as const;
type FileCommand = (typeof fileCommands)[number];

/** Runs one process as one step of a job. Never throws for what the script does. */
export async function runStage(options: StageOptions): Promise<Stage> {
  const { job } = options;
  const transcript = createTranscript({ mask: job.mask, workspace: job.workspace, debug: job.debug });
  for (const warning of options.warnings) transcript.say("warning", warning);
  const files = createCommandFiles(job.temp);
  const interruption = createInterruption(options);
  const raw: Uint8Array[] = [];
  const started = performance.now();
  const exit = await runChild({
    command: options.command,
    folder: job.workspace,
    environment: stageEnvironment(job, options.inputs, options.state, files),
    onLine(line) {
      transcript.readLine(line);
      if (options.cancelOn?.(line)) interruption.interrupt("cancelled");
    },
    onBytes: (bytes) => raw.push(bytes),
    cancel: interruption.signal,
    grace: options.grace,
  });
  interruption.disarm();
  const durationMilliseconds = performance.now() - started;
  const read = readCommandFiles(files, job, transcript);
  if (interruption.cause === "timeout")
    transcript.say("error", `The action has timed out after ${options.timeoutMilliseconds} ms.`);
  const failed = exit.exitCode !== 0 || read.failed || transcript.failed || interruption.cause === "timeout";
  return {
    name: options.name,
    conclusion: interruption.cause === "cancelled" ? "cancelled" : failed ? "failure" : "success",
    ...exit,
    durationMilliseconds,
    outputs: { ...transcript.outputs, ...read.outputs },
    state: { ...transcript.state, ...read.state },
    env: read.env,
    path: read.path,
    summary: read.summary,
    annotations: transcript.annotations,
    groups: transcript.groups,
    log: transcript.lines,
    rawOutput: Buffer.concat(raw).toString("utf8"),
  };
}

/** The first of the two causes that strikes counts. */
function createInterruption({ timeoutMilliseconds, cancel }: StageOptions) {
  const controller = new AbortController();
  let cause: "timeout" | "cancelled" | undefined;
  const interrupt = (why: "timeout" | "cancelled"): void => {
    cause ??= why;
    controller.abort();
  };
  const timer =
    timeoutMilliseconds === undefined ? undefined : setTimeout(() => interrupt("timeout"), timeoutMilliseconds);
  const cancelled = (): void => interrupt("cancelled");
  cancel?.addEventListener("abort", cancelled, { once: true });
  if (cancel?.aborted) cancelled();
  return {
    signal: controller.signal,
    interrupt,
    disarm(): void {
      clearTimeout(timer);
      cancel?.removeEventListener("abort", cancelled);
    },
    get cause() {
      return cause;
    },
  };
}

/** A fresh, empty file a stage for each command: what one stage wrote is never seen by the next. */
function createCommandFiles(temp: string): Record<FileCommand, string> {
  const folder = join(temp, "_runner_file_commands");
  mkdirSync(folder, { recursive: true });
  const suffix = randomUUID();
  const create = (name: FileCommand): [FileCommand, string] => {
    const file = join(folder, `${name}_${suffix}`);
    writeFileSync(file, "");
    return [name, file];
  };
  return Object.fromEntries(fileCommands.map(create)) as Record<FileCommand, string>;
}

interface CommandFilesRead extends Pick<Stage, "env" | "path" | "state" | "outputs" | "summary"> {
  readonly failed: boolean;
}

function readCommandFiles(files: Record<FileCommand, string>, job: Job, transcript: Transcript): CommandFilesRead {
  let failed = false;
  const readPairs = (name: "env" | "state" | "output"): Record<string, string> => {
    const { entries, error } = parseCommandFile(readText(files[name]));
    if (error !== undefined) {
      failed = true;
      transcript.say("error", `Unable to process file command '${name}' successfully.`);
      transcript.say("error", error);
    }
    return Object.fromEntries(entries.map((entry) => [entry.name, entry.value]));
  };
  const path = mergePaths([], parsePathFile(readText(files.path)));
  const env = readPairs("env");
  for (const name of Object.keys(env)) {
    if (name.toUpperCase() !== "NODE_OPTIONS") continue;
    transcript.say("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    delete env[name];
  }
  const summary = readSummary(files.step_summary, job, transcript);
  return { path, env, summary, state: readPairs("state"), outputs: readPairs("output"), failed };
}

/** A summary over the limit is dropped with an error; the stage does not fail for it. */
function readSummary(file: string, job: Job, transcript: Transcript): string {
  const text = readText(file);
  const size = Buffer.byteLength(text);
  if (size <= summaryLimit) return text.split("\n").map(job.mask.apply).join("\n");
  const kibibytes = (bytes: number): string => `${Math.floor(bytes / 1024)}k`;
  transcript.say(
    "error",
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${kibibytes(summaryLimit)}, got ${kibibytes(size)}.`,
  );
  return "";
}

/** A file that the action removed counts as empty. */
function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
