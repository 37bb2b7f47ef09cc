import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import {
  exitCodes,
  type Instant,
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
import { isObjectId, isShallow, openRepository, type Repository, resolveCommit } from "@sallyport/git";
import { loadPolicy, ruleDescriptions } from "@sallyport/policy";
import type { DetectSecretsRequest, Scope } from "@sallyport/secrets";
import type { checkCommand } from "../commands.ts";
import { asSallyportError } from "../failure.ts";
import type { Push } from "../hooks/pushed-scopes.ts";
import type { RangeEnds } from "../options/range.ts";
import { deliver, deliverDetails, deliverFailure } from "../output/deliver.ts";
import { planDestinations } from "../output/destination.ts";
import { createProgress } from "../output/progress.ts";
import type { Invocation } from "../parse/command.ts";
import { commandLine } from "../parse/command-line.ts";
import { usageError } from "../usage-error.ts";
import { fixOfMissingRevision } from "./missing-revision.ts";
import { momentNotes, runNotes } from "./run-notes.ts";
import { webAddress } from "./web-address.ts";

/** What to look at: the scopes of the command line, before a repository is known. */
export type Look =
  | { readonly kind: "tree" | "staged" | "repository" }
  | { readonly kind: "history"; readonly since?: Instant }
  | ({ readonly kind: "range" } & RangeEnds)
  | ({ readonly kind: "push" } & Push);

type GateInvocation = Invocation<typeof checkCommand.options>;

/** Runs the gates on what was asked for and writes all reports; answers with the exit code. */
export async function runGates(
  invocation: GateInvocation,
  look: Look,
  extra: Pick<DetectSecretsRequest, "verify"> = {},
): Promise<number> {
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

async function judge(
  { options, operands, host, printer }: GateInvocation,
  look: Look,
  extra: Pick<DetectSecretsRequest, "verify">,
): Promise<Run> {
  const started = host.now();
  const named = path.resolve(host.folder, operands[0] ?? ".");
  const file = look.kind === "tree" ? fileAt(named) : undefined;
  const folder = file === undefined ? named : path.dirname(file);
  // Loading the engine takes as long as git needs to answer.
  const [repository, { detectEach }] = await Promise.all([
    repositoryFor(folder, look),
    import("../hooks/detect-each.ts"),
  ]);
  // What is staged is nowhere on the web yet.
  const origin = look.kind === "staged" ? undefined : repository && originOf(repository);
  const { scopes, notes = [], ...commits } = await targetOf(repository, look);
  const policy = await loadPolicy(repository, {
    folder,
    ...(options.policy === undefined ? {} : { path: options.policy }),
    ...(commits.base === undefined ? {} : { protectedCommit: commits.base }),
  });
  const progress = createProgress(printer);
  const request = {
    repository,
    path: folder,
    ...(file === undefined ? {} : { file }),
    policy: policy.policy,
    // They compare with what is checked out, which need not be what is pushed.
    policyFindings: look.kind === "push" ? [] : policy.findings,
    now: options.at ?? instant(started),
    failOn: options.failOn ?? "error",
    onProgress: progress.update,
    ...(policy.reference.path === undefined ? {} : { policyPath: policy.reference.path }),
    ...(policy.reference.ref === undefined ? {} : { policyCommit: policy.reference.ref }),
    ...(options.allowUnknown ? { allowUnknown: options.allowUnknown } : {}),
    ...(host.worker ? { worker: host.worker } : {}),
    ...extra,
  };
  const result = await detectEach(request, scopes).finally(progress.clear);
  return {
    command: commandLine(host.words),
    version,
    startedAt: instant(started),
    ...(options.at === undefined ? {} : { judgedAt: options.at }),
    durationMilliseconds: host.now().getTime() - started.getTime(),
    subject: {
      name: redactedPath(look.kind === "tree" ? named : (repository?.root ?? folder)),
      scope: redacted(result.scopeText),
      ...(await origin),
      ...(commits.head === undefined ? {} : { commit: commits.head }),
    },
    policy: policy.reference,
    verdicts: [result.verdict],
    rules: [...result.rules, ...ruleDescriptions],
    notes: [
      ...momentNotes(options.at),
      ...policy.notes,
      ...result.notes,
      ...notes,
      ...runNotes({
        look,
        verdict: result.verdict,
        secrets: policy.policy.secrets,
        repository,
        folder,
        named: operands[0],
      }),
    ].map(redacted),
    digests: result.digests,
  };
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
    const looksAtFiles = look.kind === "tree" || look.kind === "repository";
    if (looksAtFiles && error instanceof SallyportError && error.code === "NOT_A_REPOSITORY") return undefined;
    throw error;
  }
}

type LookWithoutPush = Exclude<Look, { readonly kind: "push" }>;

async function targetOf(
  repository: Repository | undefined,
  look: Look,
): Promise<Commits & { readonly scopes: readonly Scope[]; readonly notes?: readonly string[] }> {
  if (look.kind !== "push") return { ...(await commitsOf(repository, look)), scopes: [scopeOf(look, repository)] };
  // `repositoryFor` has refused a push from no repository.
  if (!repository) return { scopes: [] };
  return (await import("../hooks/pushed-scopes.ts")).pushedScopes(repository, look);
}

interface Commits {
  /** What the report is about. */
  readonly head?: string;
  /** Where a range starts: its policy holds, for the change under review must not decide how it is judged. */
  readonly base?: string;
}

async function commitsOf(repository: Repository | undefined, look: LookWithoutPush): Promise<Commits> {
  if (!repository || look.kind === "staged") return {};
  if (look.kind !== "range") return given({ head: await resolveCommit(repository, "HEAD") });
  const [base, head] = await Promise.all([look.base, look.head].map((name) => namedCommit(repository, name)));
  return given({ base, head });
}

function given(commits: { readonly base?: string | undefined; readonly head?: string | undefined }): Commits {
  return {
    ...(commits.base === undefined ? {} : { base: commits.base }),
    ...(commits.head === undefined ? {} : { head: commits.head }),
  };
}

/** Like resolveRange of @sallyport/git, a whole id that is not here may pass (it says what is missing); a name may not. */
async function namedCommit(repository: Repository, name: string): Promise<string | undefined> {
  const commit = await resolveCommit(repository, name);
  if (commit !== undefined || isObjectId(name)) return commit;
  const { listRefNames } = await import("../host/user-git.ts");
  const known = await listRefNames(repository.root);
  throw usageError(
    "REVISION_NOT_FOUND",
    `"${printable(redacted(name))}" names no commit in this clone`,
    fixOfMissingRevision(name, known, await isShallow(repository)),
  );
}

function scopeOf(look: LookWithoutPush, repository: Repository | undefined): Scope {
  if (look.kind === "repository" && !repository) return { kind: "tree" };
  if (look.kind !== "range") return look;
  const { base, head } = look;
  return { kind: "range", change: { base, head }, title: `${shortName(base)}..${shortName(head)}` };
}

function shortName(revision: string): string {
  return isObjectId(revision) ? revision.slice(0, 12) : printable(redacted(revision));
}
