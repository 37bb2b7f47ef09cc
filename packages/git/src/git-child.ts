import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { SallyportError } from "@sallyport/core";
import { gitEnvironment, gitSettings, quarantineOf } from "./environment.ts";
import { type GitExit, gitFailure, subcommandOf } from "./git-failure.ts";

/** Where a git command works. `gitDir` is absent only while a repository is being looked for. */
export interface Workplace {
  readonly root: string;
  readonly gitDir?: string;
  readonly bare?: boolean;
}

/** A running git. Every reader must end with `finished` or `stop`, so that no child outlives its use. */
export interface GitChild {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** How it ended, after all its output was read. Rejects only when git could not be started. */
  readonly exit: Promise<GitExit>;
  /** Waits for the end; throws what `gitFailure` says of any exit code but 0. */
  finished(): Promise<void>;
  /** Ends it now and waits until it is gone. Harmless when it has ended. */
  stop(): Promise<void>;
}

/** As much of standard error as is kept where it is not an answer: the first words name the failure, the rest repeats. */
const usualStderr = 16_384;

/**
 * Where programs are looked for by relative and empty entries of PATH (`./node_modules/.bin`) and of the path of libraries, and on
 * Windows before all others: a folder in which no repository can put a `git` of its own.
 */
export const neutralFolder = path.parse(process.execPath).root;

export interface StartOptions {
  readonly variables?: NodeJS.ProcessEnv;
  /** UTF-16 units of standard error; what comes after them is dropped. */
  readonly keptStderr?: number;
}

/** Starts git with the hardened environment. User text must stand after `--end-of-options` or `--` in `parameters`. */
export function startGit(
  workplace: Workplace,
  parameters: readonly string[],
  { variables = {}, keptStderr = usualStderr }: StartOptions = {},
): GitChild {
  const child = spawned(["-C", workplace.root, ...gitSettings(workplace.root), ...parameters], {
    ...gitEnvironment(process.env),
    ...placeVariables(workplace),
    ...variables,
  });
  // A child that ends early breaks the pipe to it; its exit code tells more than that.
  child.stdin.on("error", () => {});
  child.on("error", () => {});
  const exit = exitOf(child, keptStderr);
  exit.catch(() => {});
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    exit,
    finished: async () => {
      const end = await exit;
      if (end.code !== 0) throw gitFailure(parameters, end);
    },
    stop: async () => {
      // First of all: a git that only lost its input would end as if it had done all that was asked.
      child.kill("SIGKILL");
      child.stdin.destroy();
      child.stdout.destroy();
      await exit.catch(() => {});
    },
  };
}

function spawned(parameters: readonly string[], env: NodeJS.ProcessEnv): ChildProcessWithoutNullStreams {
  try {
    return spawn("git", parameters, { cwd: neutralFolder, env, windowsHide: true });
  } catch (cause) {
    // Node throws what is wrong with the parameters at once: too many, or too long.
    throw new SallyportError({
      code: "GIT_FAILED",
      message: "git could not be started with what it was to be asked",
      fix: "Read the cause: what was given on the command line, or by the event, is most likely too long.",
      cause,
    });
  }
}

/**
 * Starts two gits, the first with some input, its output being the input of the second. When both fail the second is told: the first fails when
 * it has lost its reader, while the second takes an input that breaks off for a short one.
 */
export function startPipe(
  workplace: Workplace,
  first: readonly string[],
  second: readonly string[],
  input = "",
): Omit<GitChild, "stdin" | "exit"> {
  const source = startGit(workplace, first);
  const target = startGit(workplace, second);
  source.stdin.end(input);
  const joined = pipeline(source.stdout, target.stdin).catch(() => {});
  return {
    stdout: target.stdout,
    finished: async () => {
      await joined;
      await target.finished();
      await source.finished();
    },
    stop: async () => {
      await Promise.all([source.stop(), target.stop()]);
    },
  };
}

/** Naming both spares git the search, and any doubt about which repository it finds. */
function placeVariables({ root, gitDir, bare }: Workplace): NodeJS.ProcessEnv {
  if (gitDir === undefined) return {};
  const place = bare ? { GIT_DIR: gitDir } : { GIT_DIR: gitDir, GIT_WORK_TREE: root };
  return { ...place, ...quarantineOf(process.env, gitDir) };
}

async function exitOf(child: ChildProcessWithoutNullStreams, keptStderr: number): Promise<GitExit> {
  let stderr = "";
  child.stderr.setEncoding("utf8");
  child.stderr.on("data", (text: string) => {
    if (stderr.length < keptStderr) stderr += text.slice(0, keptStderr - stderr.length);
  });
  try {
    const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
    return { ...(code === null ? {} : { code }), ...(signal === null ? {} : { signal }), stderr };
  } catch (cause) {
    throw startFailure(cause);
  }
}

function startFailure(cause: unknown): SallyportError {
  return new SallyportError({
    code: "GIT_NOT_FOUND",
    message: "the program `git` could not be started: it was looked for in the folders of PATH",
    fix: "Install git 2.32 or newer, or add its folder to PATH; `git version` must answer in the same shell.",
    cause,
  });
}

export interface RunOptions extends StartOptions {
  /** Exit codes that are answers and no failures; 0 always is. */
  readonly answers?: readonly number[];
  /** What git reads from standard input; nothing by default. */
  readonly input?: string;
  /** After this the child is ended. For commands whose work does not grow with the history. */
  readonly timeoutMilliseconds?: number;
}

/** Runs git to its end and returns all that it printed. Throws a SallyportError for any exit code that is no answer. */
export async function runGit(
  workplace: Workplace,
  parameters: readonly string[],
  options: RunOptions = {},
): Promise<{ readonly code: number; readonly stdout: Buffer; readonly stderr: string }> {
  const child = startGit(workplace, parameters, options);
  const limit = options.timeoutMilliseconds ?? 120_000;
  const chunks: Buffer[] = [];
  let timedOut = false;
  child.stdin.end(options.input ?? "");
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const timer = setTimeout(() => {
    timedOut = true;
    void child.stop();
  }, limit);
  const exit = await child.exit.finally(() => clearTimeout(timer));
  if (timedOut) throw timeoutFailure(subcommandOf(parameters), limit);
  if (exit.code === undefined || (exit.code !== 0 && !options.answers?.includes(exit.code))) {
    throw gitFailure(parameters, exit);
  }
  return { code: exit.code, stdout: Buffer.concat(chunks), stderr: exit.stderr };
}

function timeoutFailure(command: string, limit: number): SallyportError {
  return new SallyportError({
    code: "GIT_TIMEOUT",
    message: `git ${command} gave no answer within ${limit / 1000} seconds`,
    fix: "Check that `git version` answers in this shell and that the disk of the repository does (a network drive may hang); then run again.",
  });
}
