import { type Instant, type Run, redacted, type Subject, version } from "@sallyport/core";
import { ruleDescriptions as policyRules } from "@sallyport/policy";
import { inert } from "@sallyport/report";
import type { Gate, GateContext, GateResult } from "./gate.ts";
import { githubOf } from "./github-of.ts";
import { jobOf } from "./job.ts";
import type { GateManifest } from "./manifest.ts";
import type { Prepared } from "./prepare.ts";
import { progressPrinter } from "./progress.ts";
import type { Runner } from "./runner.ts";

export interface Circumstances {
  readonly runner: Runner;
  readonly environment: NodeJS.ProcessEnv;
  readonly startedAt: Instant;
}

/** What a gate has answered, ready to be shown. */
export interface GateRun {
  readonly run: Run;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary?: string;
}

/** Lets the gate decide, and makes its answer the model that all reports render. */
export async function runGate<M extends GateManifest, State extends string>(
  manifest: M,
  gate: Gate<M, State>,
  prepared: Prepared<M>,
  circumstances: Circumstances,
): Promise<GateRun> {
  const { runner, startedAt, environment } = circumstances;
  const { event, loaded, head } = prepared;
  const result: GateResult<M> = await runner.group(manifest.name, async () => {
    runner.print(opening(prepared));
    return gate(contextOf(prepared, circumstances));
  });
  const run: Run = {
    command: manifest.name,
    version,
    startedAt,
    durationMilliseconds: Date.now() - Date.parse(startedAt),
    subject: {
      name: event.repository ?? "repository",
      ...(head === undefined ? {} : { commit: head }),
      scope: redacted(result.scope),
      ...repositoryUrl(event.repository, environment),
    },
    policy: loaded.reference,
    verdicts: result.verdicts,
    rules: [...policyRules, ...result.rules],
    notes: [...loaded.notes, ...result.notes].map(redacted),
    digests: result.digests,
  };
  const { outputs = {}, summary } = result;
  return { run, outputs, ...(summary === undefined ? {} : { summary }) };
}

/** `https://github.com/acme/shop`, where the runner and the event agree on what they say. */
function repositoryUrl(repository: string | undefined, environment: NodeJS.ProcessEnv): Pick<Subject, "url"> {
  const name = repository ?? environment.GITHUB_REPOSITORY;
  const server = environment.GITHUB_SERVER_URL || "https://github.com";
  if (name === undefined || !/^[\w.-]+\/[\w.-]+$/.test(name) || !/^https:\/\/[\w.:-]+$/.test(server)) return {};
  return { url: `${server}/${name}` };
}

function contextOf<M extends GateManifest, State extends string>(
  { input, event, repository, path, loaded, parents }: Prepared<M>,
  { runner, environment, startedAt }: Circumstances,
): GateContext<M, State> {
  const github = githubOf(input, environment);
  return {
    input,
    event,
    repository,
    path,
    policy: loaded.policy,
    policyPath: loaded.reference.path ?? (input.policy as string),
    ...(loaded.reference.ref === undefined ? {} : { policyCommit: loaded.reference.ref }),
    policyFindings: loaded.findings,
    ...(parents === undefined ? {} : { parents }),
    now: startedAt,
    ...(github === undefined ? {} : { github }),
    progress: progressPrinter(runner.print),
    saveState: runner.saveState,
    job: jobOf(runner, environment),
  };
}

/** The first lines of the log: for which event, and by which rules. */
function opening({ event, loaded }: Prepared<GateManifest>): string {
  const { path, ref, digest } = loaded.reference;
  const source = ref === undefined ? path : `${path} at ${ref}`;
  const policy = path === undefined ? "strict defaults, no policy file" : source;
  const lines = [`event: ${event.name}${event.fork ? ", from a fork" : ""}`, `policy: ${policy} (${digest})`];
  return lines.map(inert).join("\n");
}
