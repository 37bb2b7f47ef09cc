import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { SallyportError } from "@sallyport/core";
import type { IssuedCredential } from "../issued-credential.ts";
import { environmentOf } from "./environment-of.ts";

export interface RunOptions {
  /** What the child gets besides the credentials. */
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Variables of `env` that the child must not see, for example that of an App's private key. */
  readonly without?: readonly string[];
  /** Further variables, of `deliverRefresh` for example. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Ends the child when the job is cancelled. */
  readonly signal?: AbortSignal;
  /**
   * Signals reach everything that the command has started: a shell that waits for its child ends only when that has ended. Not where a
   * person sits at a terminal: Ctrl+C and Ctrl+Z would not reach the command. Without effect on Windows, which has no such groups.
   */
  readonly ownGroup?: boolean;
  /** Default `inherit`: the child reads and writes what this process does. */
  readonly stdio?: "inherit" | "pipe";
  readonly onStart?: (child: ChildProcess) => void;
}

const passedOn = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/**
 * Runs a command that alone sees the credentials: they are in its environment, not in ours and not in its arguments. Signals to us go to
 * the child. Returns its exit code; as shells do, 128 and the signal's number when a signal ended it. Throws DELIVERY_COMMAND_NOT_FOUND or
 * DELIVERY_COMMAND_REFUSED, and DELIVERY_VARIABLE_TWICE before anything runs.
 */
export async function runWithCredentials(
  command: string,
  parameters: readonly string[],
  issued: readonly IssuedCredential[],
  options: RunOptions,
): Promise<number> {
  const credentials = environmentOf(issued);
  const env = { ...withoutHidden(options.env, options.without ?? []), ...options.variables, ...credentials };
  const { cwd, stdio = "inherit" } = options;
  const place = cwd === undefined ? {} : { cwd };
  const isGroup = options.ownGroup === true && process.platform !== "win32";
  const how = { stdio, shell: false, windowsHide: true, detached: isGroup };
  const child = spawn(command, [...parameters], { env, ...how, ...place });
  options.onStart?.(child);
  const stopForwarding = forwardSignals((signal) => sendSignal(child, signal, isGroup), options.signal);
  try {
    return await exitCodeOf(child, command);
  } finally {
    stopForwarding();
  }
}

/** Inputs and states of an action are for the action alone. */
function withoutHidden(env: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  const hidden = new Set(names);
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !hidden.has(name) && !/^(?:INPUT|STATE)_/.test(name)),
  );
}

function sendSignal(child: ChildProcess, signal: NodeJS.Signals, isGroup: boolean): void {
  if (!isGroup || child.pid === undefined) return void child.kill(signal);
  try {
    process.kill(-child.pid, signal);
  } catch {
    // All of it has ended already.
  }
}

function forwardSignals(send: (signal: NodeJS.Signals) => void, cancelled: AbortSignal | undefined): () => void {
  const forwards = passedOn.map((signal) => {
    const forward = () => {
      // A terminal gives Ctrl+C to the whole group; a second one would end tools that clean up after the first.
      if (signal !== "SIGINT" || process.stdin.isTTY !== true) send(signal);
    };
    process.on(signal, forward);
    return () => process.off(signal, forward);
  });
  const cancel = () => send("SIGTERM");
  cancelled?.addEventListener("abort", cancel, { once: true });
  if (cancelled?.aborted) cancel();
  return () => {
    for (const stop of forwards) stop();
    cancelled?.removeEventListener("abort", cancel);
  };
}

function exitCodeOf(child: ChildProcess, command: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("error", (cause) => reject(startFailure(cause, command)));
    child.on("close", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

function startFailure(cause: Error & { code?: string }, command: string): SallyportError {
  if (cause.code === "ENOENT") {
    return new SallyportError({
      code: "DELIVERY_COMMAND_NOT_FOUND",
      kind: "usage",
      message: `the command ${command} was not found in the folders of PATH`,
      fix: "Install it in an earlier step, or give its path.",
      cause,
    });
  }
  return new SallyportError({
    code: "DELIVERY_COMMAND_REFUSED",
    kind: "usage",
    message: `the command ${command} cannot be run (${cause.code ?? "unknown"})`,
    fix: "Make the file executable (`git update-index --chmod=+x FILE`), or name the program that runs it.",
    cause,
  });
}
