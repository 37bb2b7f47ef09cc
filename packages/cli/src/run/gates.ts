import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import {
  exitCodes,
  instant,
  outcomeOfRun,
  printable,
  type Run,
  redacted,
  redactedPath,
  SallyportError,
  type Subject,
  shellWord,
  version,
} from "@sallyport/core";
import { openRepository, type Repository } from "@sallyport/git";
import { type LoadedPolicy, loadPolicy, ruleDescriptions } from "@sallyport/policy";
import type { DetectSecretsRequest, DetectSecretsResult } from "@sallyport/secrets";
import type { checkCommand } from "../commands.ts";
import { asSallyportError } from "../failure.ts";
import { deliver, deliverDetails, deliverFailure } from "../output/deliver.ts";
import { planDestinations } from "../output/destination.ts";
import { createProgress } from "../output/progress.ts";
import type { Invocation } from "../parse/command.ts";
import { commandLine } from "../parse/command-line.ts";
import { usageError } from "../usage-error.ts";
import { type Look, type Target, targetOf } from "./look.ts";
import { momentNotes, runNotes } from "./run-notes.ts";
import { webAddress } from "./web-address.ts";

type GateInvocation = Invocation<typeof checkCommand.options>;
type Extra = Pick<DetectSecretsRequest, "verify">;

/** Runs the gates on what was asked for and writes all reports; answers with the exit code. */
export async function runGates(invocation: GateInvocation, look: Look, extra: Extra = {}): Promise<number> {
  const { options, host, printer } = invocation;
  const destinations = planDestinations(options, host);
  const run = await judge(invocation, look, extra).catch(async (thrown: unknown) => {
    await deliverFailure(asSallyportError(thrown), destinations, host);
    throw thrown;
  });
  await deliverDetails(run, printer);
  await deliver(run, destinations, printer);
  return exitCodes[outcomeOfRun(run)];
}

async function judge(invocation: GateInvocation, look: Look, extra: Extra): Promise<Run> {
  const { options, operands, host } = invocation;
  const started = host.now();
  const { place, repository, target, loaded, found, origin } = await search(invocation, look, extra, started);
  const { folder, named } = place;
  const { verdict } = found;
  const { secrets } = loaded.policy;
  const remarks = runNotes({ look, verdict, secrets, repository, folder, named: operands[0] });
  return {
    command: commandLine(host.words),
    version,
    startedAt: instant(started),
    ...(options.at === undefined ? {} : { judgedAt: options.at }),
    durationMilliseconds: host.now().getTime() - started.getTime(),
    subject: {
      name: redactedPath(look.kind === "tree" ? named : (repository?.root ?? folder)),
      scope: redacted(found.scopeText),
      ...origin,
      ...(target.head === undefined ? {} : { commit: target.head }),
    },
    policy: loaded.reference,
    verdicts: [verdict],
    rules: [...found.rules, ...ruleDescriptions],
    notes: [...momentNotes(options.at), ...loaded.notes, ...found.notes, ...(target.notes ?? []), ...remarks].map(
      redacted,
    ),
    digests: found.digests,
  };
}

/** What was found where, and by which policy. */
interface Search {
  readonly place: Place;
  readonly repository: Repository | undefined;
  readonly target: Target;
  readonly loaded: LoadedPolicy;
  readonly found: DetectSecretsResult;
  readonly origin: Pick<Subject, "url">;
}

async function search(invocation: GateInvocation, look: Look, extra: Extra, started: Date): Promise<Search> {
  const { options, operands, host, printer } = invocation;
  const place = placeOf(path.resolve(host.folder, operands[0] ?? "."), look);
  const { folder, file } = place;
  // Loading the engine takes as long as git needs to answer.
  const [repository, { detectEach }] = await Promise.all([repositoryFor(folder, look), import("./detect-each.ts")]);
  // What is staged is nowhere on the web yet.
  const origin = look.kind === "staged" || repository === undefined ? {} : originOf(repository);
  const target = await targetOf(repository, look);
  const loaded = await loadPolicy(repository, {
    folder,
    ...(options.policy === undefined ? {} : { path: options.policy }),
    ...(target.base === undefined ? {} : { protectedCommit: target.base }),
  });
  const progress = createProgress(printer);
  const request = {
    ...limitsOf(invocation, loaded, started),
    ...extra,
    repository,
    path: folder,
    ...(file === undefined ? {} : { file }),
    // They compare with what is checked out, which need not be what is pushed.
    policyFindings: look.kind === "push" ? [] : loaded.findings,
    onProgress: progress.update,
  };
  const found = await detectEach(request, target.scopes).finally(progress.clear);
  return { place, repository, target, loaded, found, origin: await origin };
}

/** What the options, the policy and the process say about a search, wherever it looks. */
function limitsOf({ options, host }: GateInvocation, { policy, reference }: LoadedPolicy, started: Date) {
  return {
    policy,
    now: options.at ?? instant(started),
    failOn: options.failOn ?? ("error" as const),
    ...(reference.path === undefined ? {} : { policyPath: reference.path }),
    ...(reference.ref === undefined ? {} : { policyCommit: reference.ref }),
    ...(options.allowUnknown ? { allowUnknown: options.allowUnknown } : {}),
    ...(host.worker ? { worker: host.worker } : {}),
  };
}

interface Place {
  /** What was named, absolute. */
  readonly named: string;
  /** The folder of it: of a file the one in which it really lies. */
  readonly folder: string;
  readonly file?: string;
}

function placeOf(named: string, look: Look): Place {
  const file = look.kind === "tree" ? fileAt(named) : undefined;
  return file === undefined ? { named, folder: named } : { named, folder: path.dirname(file), file };
}

/** Where the file that was named really lies; undefined for a folder, and for what is not there. */
function fileAt(named: string): string | undefined {
  try {
    return statSync(named).isFile() ? realpathSync.native(named) : undefined;
  } catch {
    // Whoever looks for a repository there says what is wrong.
    return undefined;
  }
}

/** The address of the remote `origin` on the web, without what may be a password in it. */
async function originOf(repository: Repository): Promise<Pick<Subject, "url">> {
  const { askUserGit } = await import("../host/user-git.ts");
  const url = webAddress((await askUserGit(repository.root, ["config", "--get", "remote.origin.url"])) ?? "");
  return url === undefined ? {} : { url };
}

/** The files of a folder can be looked at without git; everything else needs it. */
async function repositoryFor(folder: string, look: Look): Promise<Repository | undefined> {
  try {
    return await openRepository(folder);
  } catch (error) {
    const name = path.basename(folder);
    if (error instanceof SallyportError && error.code === "PATH_NOT_FOUND" && /[^.]\.\.[^.]/.test(name)) {
      const range = shellWord(printable(redacted(name)));
      throw usageError(
        "PATH_NOT_FOUND",
        error.message,
        `Write \`sallyport secrets --range ${range}\`: a word alone names a folder.`,
      );
    }
    if (error instanceof SallyportError && error.code === "PATH_NOT_FOUND" && look.kind === "tree") {
      throw usageError(
        "PATH_NOT_FOUND",
        `there is no file or folder ${redactedPath(printable(folder))} that can be read`,
        "Name one that exists and that you may read; without a path the current folder is taken.",
        error.cause,
      );
    }
    const looksAtFiles = look.kind === "tree" || look.kind === "repository";
    if (looksAtFiles && error instanceof SallyportError && error.code === "NOT_A_REPOSITORY") return undefined;
    throw error;
  }
}
