import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import {
  type EventFixture,
  githubEvent,
  type JobIdentity,
  type JobRun,
  type JobStep,
  type Provider,
  type RunJobOptions,
  runJob,
  type Sandbox,
  startSandbox,
} from "@sallyport/sandbox";
import { checkout } from "./checkout.ts";

export const actionFolder = dirname(dirname(import.meta.dirname));
const bundle = join(dirname(actionFolder), "dist/index.js");

/** Of the sandbox, like every other host. */
const apiUrl = "https://api.github.com";

/** A sandbox, and jobs in it that use the shipped bundle. */
export interface Pipeline {
  readonly sandbox: Sandbox;
  run(plan: JobPlan): Promise<Outcome>;
}

export interface JobPlan {
  readonly files: Readonly<Record<string, string>>;
  /** What the pull request that is checked out changes about them. */
  readonly change?: Readonly<Record<string, string>>;
  readonly steps: readonly JobStep[];
  readonly identity?: JobIdentity;
  readonly event?: (sha: string) => EventFixture;
  readonly env?: Readonly<Record<string, string>>;
  readonly options?: Partial<RunJobOptions>;
  /** Called with the job before it runs. */
  readonly prepare?: (environment: Record<string, string>) => void;
}

export interface Outcome extends JobRun {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What the sandbox was asked meanwhile, by this job or another one. */
  readonly requests: Sandbox["requests"];
  /** The job's events, parsed. */
  readonly events: readonly Record<string, never>[];
}

/** `now` is the clock of GitHub and all providers; the jobs' own is that of this machine. */
export async function startPipeline(providers: readonly Provider[], now?: () => Date): Promise<Pipeline> {
  if (!existsSync(bundle)) throw new Error("there is no bundle to test. fix: run `npx --yes pnpm@12 build`");
  const sandbox = await startSandbox({ providers, ...(now ? { now } : {}) });
  return {
    sandbox,
    async run({ files, change, steps, identity = {}, event: eventOf, env = {}, options = {}, prepare }) {
      const { folder, sha, base } = checkout(files, change);
      const usual =
        change === undefined
          ? githubEvent.push({ before: "0".repeat(40), after: sha })
          : githubEvent.pullRequest({ base: { sha: base }, head: { sha } });
      const event = eventOf?.(sha) ?? usual;
      const job = sandbox.startJob({
        event,
        environment: "production",
        permissions: { "id-token": "write" },
        ...identity,
      });
      const asked = sandbox.requests.length;
      const environment = { ...job.environment, ...env };
      prepare?.(environment);
      const run = await runJob(steps, {
        workspace: folder,
        event,
        env: environment,
        context: job.context,
        apiUrl,
        ...options,
      });
      job.end();
      return { ...run, folder, environment, requests: sandbox.requests.slice(asked), events: eventsOf(run) };
    },
  };
}

/** The step that uses the action. */
export function assume(inputs: Readonly<Record<string, string>>, more: Partial<JobStep> = {}): JobStep {
  return { uses: actionFolder, with: { stage: "deploy-production", ...inputs }, ...more } as JobStep;
}

function eventsOf({ files }: JobRun): Record<string, never>[] {
  const [, bytes] = [...files].find(([path]) => path.endsWith(".jsonl") && path.includes("sallyport-events-")) ?? [];
  const lines = bytes?.toString().split("\n") ?? [];
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** What happened, as `type outcome reason`. */
export function told({ events }: Outcome): string[] {
  return events.map(({ type, outcome, reason_code: reason = "" }) => `${type} ${outcome} ${reason}`.trim());
}

/** The words of the log, without colours and line breaks. */
export function wordsOf({ log }: Outcome): string {
  return stripVTControlCharacters(log).replace(/\s+/g, " ");
}
