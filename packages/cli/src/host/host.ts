import { isatty } from "node:tty";
import { version } from "@sallyport/core";
import type { HttpSender } from "@sallyport/http";
import { usageError } from "../usage-error.ts";

/** A stream that a person or a program reads. */
export interface Outlet {
  /** Resolves when the text has left the process. A reader that went away (`| head`) is no error. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined when it is none. */
  readonly columns: number | undefined;
}

/** All that a command touches of the process it runs in. Tests pass their own. */
export interface Host {
  /** The words after `sallyport`. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Working directory, absolute. */
  readonly folder: string;
  readonly stdout: Outlet;
  readonly stderr: Outlet;
  /** Asks a person; undefined when standard input is no terminal. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** All of standard input; undefined when it is a terminal. */
  readonly input?: (() => Promise<string>) | undefined;
  readonly now: () => Date;
  /** Reaches the network, for the few commands whose purpose it is; absent: directly, or by the proxy of the environment. */
  readonly send?: HttpSender;
  /** From now on an interruption (Ctrl-C, SIGTERM) calls the handler; without it the process ends at once. Absent: there are none. */
  readonly takeSignals?: (handler: () => void) => void;
  /** The script that worker threads start: `bin.ts` or the bundle. Absent: no threads. */
  readonly worker?: URL;
}

/** The host's way to the network. Loaded where a command's purpose is the network, and nowhere else. */
export async function senderOf({ send, environment }: Pick<Host, "send" | "environment">): Promise<HttpSender> {
  if (send !== undefined) return send;
  const { createHttpSender } = await import("@sallyport/http");
  return createHttpSender({ env: { ...environment }, userAgent: `sallyport/${version}` });
}

/** The real process. `worker` is the URL of the script that started it. */
export function processHost(worker: URL): Host {
  // To touch `process.stdin` loads the streams of files, and few commands read.
  const isTerminal = isatty(0);
  return {
    words: process.argv.slice(2),
    environment: process.env,
    folder: process.cwd(),
    stdout: outlet(process.stdout),
    stderr: outlet(process.stderr),
    ask: isTerminal ? askOnTerminal : undefined,
    input: isTerminal ? undefined : readInput,
    now: () => new Date(),
    worker,
  };
}

function outlet(stream: NodeJS.WriteStream): Outlet {
  let closed = false;
  // Each failure comes to its write as well; without a listener here it would end the process.
  stream.on("error", () => {
    closed = true;
  });
  return {
    write: (text) =>
      new Promise((done, refuse) => {
        if (closed || text === "") return done();
        stream.write(text, (error) => (isFailure(error) ? refuse(unwritable(error)) : done()));
      }),
    isTerminal: stream.isTTY === true,
    get columns() {
      // Some terminals say 0.
      return (stream.isTTY && stream.columns) || undefined;
    },
  };
}

function isFailure(error: NodeJS.ErrnoException | null | undefined): error is NodeJS.ErrnoException {
  return error != null && error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED";
}

function unwritable(cause: Error): Error {
  const fix = "Send the output to a file or program that can take it; a full disk takes nothing.";
  return usageError("OUTPUT_NOT_WRITABLE", "the output could not be written", fix, cause);
}

async function readInput(): Promise<string> {
  const { text } = await import("node:stream/consumers");
  return text(process.stdin);
}

/** The answer; an empty one when the person ends the input (Ctrl-D). */
async function askOnTerminal(question: string): Promise<string> {
  const { createInterface } = await import("node:readline");
  const dialogue = createInterface({ input: process.stdin, output: process.stderr });
  // In raw mode Ctrl-C is a key like any other.
  dialogue.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  return new Promise((resolve) => {
    dialogue.once("close", () => {
      process.stderr.write("\n");
      resolve("");
    });
    dialogue.question(question, (answer) => {
      dialogue.removeAllListeners("close");
      resolve(answer);
      dialogue.close();
    });
  });
}
