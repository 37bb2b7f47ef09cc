import { type Instant, type Run, version } from "@sallyport/core";
import type { GithubClient } from "@sallyport/github";
import { ruleDescriptions as policyRules } from "@sallyport/policy";
import { inert } from "@sallyport/report";
import type { Gate, GateContext, GateResult } from "./gate.ts";
import { githubClient } from "./github-client.ts";
import type { GateManifest } from "./manifest.ts";
import type { Prepared } from "./prepare.ts";
import { progressPrinter } from "./progress.ts";
import type { Runner } from "./runner.ts";

const usualTimeout = 20_000;

export interface Circumstances {
  readonly runner: Runner;
  readonly environment: NodeJS.ProcessEnv;
  readonly startedAt: Instant;
}

/** Lets the gate decide, and makes its answer the model that all reports render. */
export async function runGate<M extends GateManifest, State extends string>(
  manifest: M,
  gate: Gate<M, State>,
  prepared: Prepared<M>,
  circumstances: Circumstances,
): Promise<{ readonly run: Run; readonly outputs: Readonly<Record<string, string>> }> {
  const { runner, startedAt } = circumstances;
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
      scope: result.scope,
    },
    policy: loaded.reference,
    verdicts: result.verdicts,
    rules: [...policyRules, ...result.rules],
    notes: [...loaded.notes, ...result.notes],
    digests: result.digests,
  };
  return { run, outputs: result.outputs ?? {} };
}

function contextOf<M extends GateManifest, State extends string>(
  { input, event, repository, path, loaded }: Prepared<M>,
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
    policyFindings: loaded.findings,
    now: startedAt,
    ...(github === undefined ? {} : { github }),
    progress: progressPrinter(runner.print),
    saveState: runner.saveState,
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

/** The inputs `token` and `api-timeout`, of actions that have them. */
function githubOf(input: Readonly<Record<string, unknown>>, environment: NodeJS.ProcessEnv): GithubClient | undefined {
  const { token, apiTimeout } = input;
  if (typeof token !== "string") return undefined;
  return githubClient({
    token,
    apiUrl: environment.GITHUB_API_URL || "https://api.github.com",
    timeoutMilliseconds: typeof apiTimeout === "number" ? apiTimeout : usualTimeout,
  });
}
