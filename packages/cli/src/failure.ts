import { exitCodes, type FailedRun, printable, redacted, SallyportError, version } from "@sallyport/core";
import { commands } from "./commands.ts";
import type { Host } from "./host/host.ts";
import type { Printer } from "./output/printer.ts";
import { commandLine } from "./parse/command-line.ts";

const reportUrl = "https://github.com/sallyport/sallyport/issues/new";

/** Prints what was thrown, in the form of our errors, on standard error; answers with the exit code. */
export async function reportFailure(thrown: unknown, host: Host, printer: Printer): Promise<number> {
  const error = asSallyportError(thrown);
  const { renderFailure } = await import("@sallyport/report");
  const { color, width } = printer.err;
  await host.stderr.write(withNewline(renderFailure(failedRun(error, host), "terminal", { color, width })));
  if (host.environment.SALLYPORT_DEBUG === "1" && thrown instanceof Error)
    await host.stderr.write(`\n${redacted(thrown.stack ?? "")}\n`);
  return exitCodes[error.kind];
}

export function failedRun(error: SallyportError, host: Pick<Host, "words">): FailedRun {
  const typed = `${host.words.filter((word) => !word.startsWith("-")).join(" ")} `;
  const named = commands.filter(({ name }) => typed.startsWith(`${name} `));
  const judges = named.every((command) => command.judges !== false);
  return { command: commandLine(host.words), version, error, judges };
}

/** No right to it, or a file system that is read-only for everybody. */
const refusals = new Set(["EACCES", "EPERM", "EROFS"]);

/** What is not a SallyportError is either the operating system's refusal, which has a name, or a defect of ours. */
export function asSallyportError(thrown: unknown): SallyportError {
  if (thrown instanceof SallyportError) return thrown;
  if (isSystemError(thrown) && refusals.has(thrown.code ?? "")) {
    return new SallyportError({
      code: "PERMISSION_DENIED",
      message: `the operating system allows no access to ${printable(thrown.path ?? "something that is needed")} (${thrown.code}, ${thrown.syscall ?? "unknown call"})`,
      fix: "Run as a user who has that access, or leave it out.",
      cause: thrown,
    });
  }
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return new SallyportError({
    code: "INTERNAL",
    message: `unexpected ${printable(name)}: a defect of Sallyport ${version}, not of what you did`,
    fix: `Report it at ${reportUrl} with the command and the output of \`sallyport doctor\`; SALLYPORT_DEBUG=1 adds where it happened.`,
    cause: thrown,
  });
}

function isSystemError(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && "code" in thrown && "syscall" in thrown;
}

function withNewline(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
