import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EventFixture, githubEvent } from "../github/github-event.ts";
import type { Annotation } from "./annotation.ts";
import { type Grace, runnerGrace } from "./child.ts";
import { mergePaths } from "./command-file.ts";
import type { ExpressionContext } from "./expression.ts";
import { type Job, startJob } from "./job.ts";
import { createMask } from "./mask.ts";
import { type Conclusion, runStage, type Stage, type StageName } from "./stage.ts";
import { commandOf, interpolated, isDue, type JobStep, type Plan, planOf, resolveInputs } from "./step-plan.ts";

export interface RunJobOptions {
  /** What the workflow's `env:` says. The surrounding process gives only PATH and HOME. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: a push to `main` of `acme/shop`. */
  readonly event?: EventFixture;
  /** Values of the `github` context in place of the usual ones, as `SandboxJob.context` has them. */
  readonly context?: Readonly<Record<string, string>>;
  /** The `secrets` context; its values are masked. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The checked-out repository; the working folder of the steps. Default: an empty folder, removed afterwards. */
  readonly workspace?: string;
  /** `github.token`. */
  readonly token?: string;
  /** GITHUB_API_URL, for example that of `startGithubApi`. The default refuses connections: nothing leaves the machine. */
  readonly apiUrl?: string;
  /** Step debug logging. */
  readonly debug?: boolean;
  /** `timeout-minutes` of each step, in milliseconds. */
  readonly timeoutMilliseconds?: number;
  /** Aborted: the job is cancelled, as soon as a step's own part runs. */
  readonly cancel?: AbortSignal;
  /** Cancels the job when a line of a step's output fits. */
  readonly cancelOn?: (line: string) => boolean;
  readonly grace?: Partial<Grace>;
  /** The Node that runs the actions; default: the one that runs this process. */
  readonly node?: string;
}

/** What became of one step. */
export interface StepRun {
  readonly name: string;
  readonly id?: string;
  /** `skipped`: its `if` did not hold. */
  readonly conclusion: Conclusion | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
  /** Everything that its stages saved for each other. */
  readonly state: Readonly<Record<string, string>>;
  readonly stages: readonly Stage[];
}

/** What a job has left behind. */
export interface JobRun {
  readonly conclusion: Conclusion;
  readonly steps: readonly StepRun[];
  /** The stages of all steps, in the order in which they ran. */
  readonly stages: readonly Stage[];
  /** What steps put into GITHUB_ENV and GITHUB_PATH. */
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  readonly groups: readonly string[];
  /** The log as GitHub shows it, masked. */
  readonly log: string;
  /** Standard output and error as they came, before any mask. */
  readonly rawOutput: string;
  /** Everything that was in RUNNER_TEMP at the end, also the command files, by absolute path. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A port of the loopback interface on which nothing listens. Not one that `fetch` refuses to try, such as 1 and 9. */
const closedApi = "http://127.0.0.1:2";

/**
 * Runs steps as one job, exactly as the runner of GitHub Actions would: each `pre` first, then the steps, then each `post` backwards, all
 * with one RUNNER_TEMP, one environment that steps add to, and one mask. Throws SANDBOX_ACTION_MISSING, SANDBOX_ACTION_INVALID or
 * SANDBOX_EXPRESSION_INVALID; whatever the steps do is in the result.
 */
export async function runJob(steps: readonly JobStep[], options: RunJobOptions = {}): Promise<JobRun> {
  const plans = steps.map(planOf);
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-sandbox-")));
  try {
    return await runPlans(plans, options, createJob(scratch, options));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function createJob(scratch: string, options: RunJobOptions): Job {
  const workspace = options.workspace === undefined ? join(scratch, "workspace") : realpathSync(options.workspace);
  const temp = join(scratch, "temp");
  for (const path of [workspace, temp]) mkdirSync(path, { recursive: true });
  const mask = createMask();
  for (const secret of Object.values(options.secrets ?? {})) mask.add(secret);
  return startJob({
    event: options.event ?? githubEvent.push({ before: "1".repeat(40), after: "2".repeat(40) }),
    workspace,
    temp,
    mask,
    debug: options.debug ?? false,
    token: options.token ?? "",
    apiUrl: options.apiUrl ?? closedApi,
    env: options.env ?? {},
    context: options.context ?? {},
  });
}

/** What a step has done so far. */
interface Progress {
  readonly plan: Plan;
  conclusion: Conclusion | "skipped";
  outputs: Record<string, string>;
  state: Record<string, string>;
  readonly stages: Stage[];
}

async function runPlans(plans: readonly Plan[], options: RunJobOptions, start: Job): Promise<JobRun> {
  const stages: Stage[] = [];
  const all: Progress[] = plans.map((plan) => ({ plan, conclusion: "skipped", outputs: {}, state: {}, stages: [] }));
  let job = start;
  const advance = async (progress: Progress, name: StageName): Promise<void> => {
    const { plan } = progress;
    const context = contextFor(job, all, options);
    const env = interpolated(plan.step.env ?? {}, context);
    const local = localJob(job, progress, all.indexOf(progress), env);
    if (!isDue(plan, name, contextFor(local, all, options))) return;
    const command = commandOf(plan, name, local, options.node, contextFor(local, all, options));
    if (command === undefined) return;
    const stage = await runStage({
      name,
      command,
      job: local,
      state: progress.state,
      ...resolveInputs(plan, contextFor(local, all, options)),
      grace: { ...runnerGrace, ...options.grace },
      ...(options.timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds: options.timeoutMilliseconds }),
      ...(name === "main" || name === "run" ? cancellation(options) : {}),
    });
    stages.push(stage);
    progress.stages.push(stage);
    progress.outputs = { ...progress.outputs, ...stage.outputs };
    progress.state = { ...progress.state, ...stage.state };
    progress.conclusion =
      progress.conclusion === "skipped" || stage.conclusion !== "success" ? stage.conclusion : progress.conclusion;
    job = {
      ...job,
      env: { ...job.env, ...stage.env },
      path: mergePaths(job.path, stage.path),
      status: stage.conclusion === "success" ? job.status : stage.conclusion,
    };
  };
  for (const progress of all) if (progress.plan.action) await advance(progress, "pre");
  for (const progress of all) await advance(progress, progress.plan.action ? "main" : "run");
  for (const progress of all.toReversed()) if (progress.stages.length > 0) await advance(progress, "post");
  return resultOf(job, all, stages, options.env ?? {});
}

function contextFor(job: Job, all: readonly Progress[], options: RunJobOptions): ExpressionContext {
  const done = all.flatMap(({ plan, conclusion, outputs }) =>
    plan.step.id === undefined ? [] : [[plan.step.id, { outputs, conclusion, outcome: conclusion }] as const],
  );
  return {
    contexts: {
      github: job.github,
      runner: job.runner,
      env: job.env,
      steps: Object.fromEntries(done),
      job: { status: job.status },
      secrets: { ...options.secrets, GITHUB_TOKEN: job.github.token ?? "" },
    },
    status: job.status,
  };
}

/** The job as one step sees it. Actions know where they are; scripts do not. */
function localJob(job: Job, { plan }: Progress, index: number, env: Readonly<Record<string, string>>): Job {
  const { action_path: _, ...github } = job.github;
  const action = plan.step.id ?? (index === 0 ? "__run" : `__run_${index + 1}`);
  const place = plan.action === undefined ? {} : { action_path: plan.action.folder };
  return { ...job, env: { ...job.env, ...env }, github: { ...github, action, ...place } };
}

function cancellation({ cancel, cancelOn }: RunJobOptions) {
  return {
    ...(cancel === undefined ? {} : { cancel }),
    ...(cancelOn === undefined ? {} : { cancelOn }),
  };
}

function resultOf(
  job: Job,
  all: readonly Progress[],
  stages: readonly Stage[],
  env: Readonly<Record<string, string>>,
): JobRun {
  return {
    conclusion: job.status,
    steps: all.map(({ plan, conclusion, outputs, state, stages: own }) => ({
      name: plan.name,
      ...(plan.step.id === undefined ? {} : { id: plan.step.id }),
      conclusion,
      outputs,
      state,
      stages: own,
    })),
    stages,
    env: Object.fromEntries(Object.entries(job.env).filter(([name, value]) => env[name] !== value)),
    path: job.path.toReversed(),
    summary: stages.map((stage) => stage.summary).join(""),
    annotations: stages.flatMap((stage) => stage.annotations),
    masks: job.mask.values,
    groups: stages.flatMap((stage) => stage.groups),
    log: stages.flatMap((stage) => stage.log).join("\n"),
    rawOutput: stages.map((stage) => stage.rawOutput).join(""),
    files: readFolder(job.temp),
  };
}

function readFolder(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, readFileSync(file)]));
}
