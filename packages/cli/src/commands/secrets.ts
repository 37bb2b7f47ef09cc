import { exitCodes, type Instant, instant } from "@sallyport/core";
import type { LiveVerification } from "@sallyport/secrets";
import { type Host, senderOf } from "../host/host.ts";
import { sinceInstant } from "../options/since.ts";
import type { Invocation } from "../parse/command.ts";
import type { Values } from "../parse/option.ts";
import { runGates } from "../run/gates.ts";
import type { Look } from "../run/look.ts";
import { usageError } from "../usage-error.ts";
import type { secretsCommand } from "./secrets-commands.ts";

/** `sallyport secrets [path] [--staged | --range A..B | --history | --pre-push REMOTE]`. */
export async function runSecrets(invocation: Invocation<typeof secretsCommand.options>): Promise<number> {
  const look = lookOf(invocation.options, instant(invocation.host.now()));
  const remote = invocation.options.prePush;
  const extra = invocation.options.verify ? { verify: await verification(invocation.host) } : {};
  return remote === undefined ? runGates(invocation, look, extra) : runPrePush(invocation, remote);
}

/** Throws VERIFY_REFUSED. */
async function verification(host: Host): Promise<LiveVerification> {
  const { assertOwnRun } = await import("@sallyport/secrets");
  assertOwnRun(host.environment);
  return { send: await senderOf(host), now: host.now };
}

async function runPrePush(invocation: Invocation<typeof secretsCommand.options>, remote: string): Promise<number> {
  const { host, printer } = invocation;
  const refs = await (await import("../hooks/pushed-refs.ts")).readPushedRefs(host);
  if (refs.length > 0) return runGates(invocation, { kind: "push", remote, refs });
  if (!printer.quiet) await printer.err.write("nothing is pushed, so nothing was checked\n");
  return exitCodes.pass;
}

function lookOf(
  { staged, range, history, since, prePush, verify }: Values<typeof secretsCommand.options>,
  now: Instant,
): Look {
  if (verify && (staged || range || prePush !== undefined)) {
    throw usageError(
      "USAGE_OPTIONS_CONFLICT",
      "--verify sends what is found, and not for a change: its author would choose what is sent",
      "Leave `--verify` out, or look at the files or `--history`.",
    );
  }
  const given = [
    ...(staged ? ["--staged"] : []),
    ...(range ? ["--range"] : []),
    ...(history ? ["--history"] : []),
    ...(prePush === undefined ? [] : ["--pre-push"]),
  ];
  if (given.length > 1) {
    throw usageError(
      "USAGE_OPTIONS_CONFLICT",
      `${given.join(" and ")} exclude each other: each says what to look at`,
      "Run the command once for each.",
    );
  }
  if (since !== undefined && !history) {
    throw usageError(
      "USAGE_OPTIONS_CONFLICT",
      "--since says where a search of the history begins, and --history is not given",
      "Add `--history`.",
    );
  }
  if (since !== undefined) return { kind: "history", since: sinceInstant(since, now) };
  if (range) return { kind: "range", base: range.base, head: range.head };
  return { kind: staged ? "staged" : history ? "history" : "tree" };
}
