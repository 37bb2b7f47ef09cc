import path from "node:path";
import {
  assumeCredential,
  type Circumstances,
  type Denied,
  deliverToCommand,
  denialFinding,
  type Granted,
  giveBack,
  hiddenNote,
  recorder,
  ruleDescriptions,
  type Wish,
} from "@sallyport/assume";
import {
  conclude,
  exitCodes,
  type Finding,
  instant,
  printable,
  type Run,
  redactedPath,
  SallyportError,
  version,
} from "@sallyport/core";
import { headCommit, openRepository, type Repository, readSmallFiles } from "@sallyport/git";
import { readEvent } from "@sallyport/github";
import { HttpFailure } from "@sallyport/http";
import { type LoadedPolicy, loadPolicy } from "@sallyport/policy";
import type { assumeCommand } from "../commands.ts";
import { type Host, senderOf } from "../host/host.ts";
import type { Invocation } from "../parse/command.ts";
import { commandLine } from "../parse/command-line.ts";
import { usageError } from "../usage-error.ts";

type AssumeInvocation = Invocation<typeof assumeCommand.options>;

/** What shells answer for a program that Ctrl-C has ended. */
const interruptedCode = 130;

/** `sallyport assume STAGE/CREDENTIAL [--policy FILE] [--path DIR] -- command…`. Answers with the exit code of the command. */
export async function runAssume(invocation: AssumeInvocation): Promise<number> {
  const { operands, options, passedOn, host } = invocation;
  const wish = wishOf(operands[0] ?? "");
  const repository = await openRepository(path.resolve(host.folder, options.path ?? "."));
  const loaded = await loadPolicy(repository, {
    ...(options.policy === undefined ? {} : { path: options.policy }),
    ...protectedCommitOf(host),
  });
  const around = await circumstancesOf(host);
  const interrupted = new AbortController();
  // Once a credential may exist, no signal may end this process before it has been given back.
  host.takeSignals?.(() => interrupted.abort());
  const assumption = await assumeCredential({
    ...around,
    wish,
    policy: loaded.policy,
    signal: interrupted.signal,
  }).catch((thrown: unknown) => {
    if (isCancellation(thrown)) return undefined;
    throw thrown;
  });
  if (assumption === undefined) return interruptedCode;
  if (assumption.kind !== "granted") return deny(assumption, { invocation, repository, loaded });
  if (interrupted.signal.aborted) {
    await giveBack(assumption, around);
    return interruptedCode;
  }
  const note = hiddenNote(assumption, around.env);
  if (note !== undefined) await invocation.printer.err.write(`${note}\n`);
  return (await deliverToCommand(assumption, commandOf(passedOn, assumption, host), around)).exitCode;
}

/** Of GitHub or of the provider; whoever has interrupted knows why nothing came. */
function isCancellation(thrown: unknown): boolean {
  if (!(thrown instanceof SallyportError)) return false;
  return (
    thrown.code === "FEDERATION_CANCELLED" || (thrown.cause instanceof HttpFailure && thrown.cause.kind === "cancelled")
  );
}

function wishOf(text: string): Wish {
  const [stage = "", credential, ...more] = text.split("/");
  if (stage !== "" && credential !== "" && more.length === 0)
    return { stage, ...(credential === undefined ? {} : { credential }) };
  throw usageError(
    "USAGE_CREDENTIAL_INVALID",
    `a credential is named STAGE/CREDENTIAL, and this is "${printable(text)}"`,
    "Write, for example, `deploy-production/aws`.",
  );
}

/** In a job the policy is read from where the action reads it: a pull request must not decide about itself. */
function protectedCommitOf({ environment }: Host): { readonly protectedCommit?: string } {
  if (environment.GITHUB_ACTIONS !== "true") return {};
  const { protectedCommit } = readEvent(environment);
  return protectedCommit === undefined ? {} : { protectedCommit };
}

async function circumstancesOf(host: Host): Promise<Circumstances> {
  const { environment: env, now } = host;
  return {
    env,
    now,
    send: await senderOf(host),
    record: recorder("assume", env, now),
    // Nothing secret is printed here, so there is nothing to hide in the log. `::add-mask::` would itself print the secret, on a stream
    // that a script may have sent into a file: the runner never sees that line, and everybody who reads the file does.
    mask: () => {},
  };
}

function commandOf(passedOn: readonly string[], { choice: { credential } }: Granted, host: Host) {
  const [program = "", ...parameters] = passedOn;
  const without =
    credential.provider === "github-app" ? [credential.privateKeyVariable ?? "GITHUB_APP_PRIVATE_KEY"] : [];
  return { program, parameters, cwd: host.folder, without };
}

interface Around {
  readonly invocation: AssumeInvocation;
  readonly repository: Repository;
  readonly loaded: LoadedPolicy;
}

/** On standard error, for standard output is the command's: whoever reads that must not take a denial for its answer. */
async function deny(denial: Denied, around: Around): Promise<number> {
  const { invocation, repository, loaded } = around;
  const { host, printer } = invocation;
  const now = host.now();
  const { stage, credential } = denial.choice;
  const head = await headCommit(repository);
  const run: Run = {
    command: commandLine(host.words),
    version,
    startedAt: instant(now),
    durationMilliseconds: 0,
    subject: {
      name: redactedPath(repository.root),
      scope: `stage ${stage?.name ?? "no stage"}, credential ${credential.name} (${credential.provider})`,
      ...(head === undefined ? {} : { commit: head }),
    },
    policy: loaded.reference,
    verdicts: [
      conclude({
        gate: "assume-role",
        failOn: "error",
        allowUnknown: [],
        findings: [await findingOf(denial, around)],
        examined: [{ label: "claims", count: Object.keys(denial.claims).length }],
      }),
    ],
    rules: ruleDescriptions,
    notes: loaded.notes,
    digests: {},
  };
  const { renderTerminal } = await import("@sallyport/report");
  const { color, width, isTerminal } = printer.err;
  await printer.err.write(renderTerminal(run, { color, width, hyperlinks: isTerminal && color }));
  return exitCodes.fail;
}

function findingOf(denial: Denied, { invocation, repository, loaded }: Around): Promise<Finding> {
  return denialFinding(denial, {
    policy: loaded.policy,
    policyPath: loaded.reference.path ?? ".github/sallyport.yml",
    now: invocation.host.now,
    files: (isWanted) => readSmallFiles(repository, isWanted),
  });
}
