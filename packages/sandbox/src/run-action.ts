import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Annotation } from "./annotation.ts";
import { type Grace, runnerGrace } from "./child.ts";
import { mergePaths } from "./command-file.ts";
import { type ExpressionContext, evaluateExpression, interpolate, isTruthy } from "./expression.ts";
import { type EventFixture, githubEvent } from "./github-event.ts";
import { type Job, startJob } from "./job.ts";
import { type ActionManifest, readManifest } from "./manifest.ts";
import { createMask } from "./mask.ts";
import { type Conclusion, runStage, type Stage, type StageName } from "./stage.ts";

export interface RunActionOptions {
  /** What the workflow's `with:` says. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the workflow's `env:` says. The surrounding process gives only PATH and HOME. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: a push to `main` of `acme/shop`. */
  readonly event?: EventFixture;
  /** The checked-out repository; the working folder of the action. Default: an empty folder, removed afterwards. */
  readonly workspace?: string;
  /** `github.token`. */
  readonly token?: string;
  /** GITHUB_API_URL, for example that of `startGithubApi`. The default refuses connections: nothing leaves the machine. */
  readonly apiUrl?: string;
  /** Step debug logging. */
  readonly debug?: boolean;
  /** `timeout-minutes` of the step, in milliseconds. */
  readonly timeoutMilliseconds?: number;
  /** Cancels the job this long after `main` has started, or when a line of its output fits. */
  readonly cancelAfterMilliseconds?: number;
  readonly cancelOn?: (line: string) => boolean;
  readonly grace?: Partial<Grace>;
  /** The Node that runs the action; default: the one that runs this process. */
  readonly node?: string;
}

/** What a run of an action has left behind. */
export interface ActionRun {
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  /** Everything that the stages saved for each other. */
  readonly state: Readonly<Record<string, string>>;
  /** What later steps of the job would see from GITHUB_ENV and GITHUB_PATH. */
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
  /** The stages that ran, in order. */
  readonly stages: readonly Stage[];
  /** Everything that was in RUNNER_TEMP at the end, also the command files, by absolute path. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A port of the loopback interface on which nothing listens. Not one that `fetch` refuses to try, such as 1 and 9. */
const closedApi = "http://127.0.0.1:2";

/**
 * Runs the action in a folder exactly as the runner of GitHub Actions would run it from a workflow step: inputs and their
 * defaults, command files, workflow commands, masks, `pre`, `main` and `post` with state, cancellation.
 * Throws SANDBOX_ACTION_MISSING or SANDBOX_ACTION_INVALID; whatever the action itself does is in the result.
 */
export async function runAction(folder: string, options: RunActionOptions = {}): Promise<ActionRun> {
  const actionFolder = resolve(folder);
  const manifest = readManifest(actionFolder);
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-sandbox-")));
  try {
    return await runStages(manifest, options, createJob(actionFolder, scratch, options));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function createJob(actionFolder: string, scratch: string, options: RunActionOptions): Job {
  const workspace = options.workspace === undefined ? join(scratch, "workspace") : realpathSync(options.workspace);
  const temp = join(scratch, "temp");
  for (const path of [workspace, temp]) mkdirSync(path, { recursive: true });
  return startJob({
    event: options.event ?? githubEvent.push({ before: "1".repeat(40), after: "2".repeat(40) }),
    workspace,
    temp,
    actionFolder,
    mask: createMask(),
    debug: options.debug ?? false,
    token: options.token ?? "",
    apiUrl: options.apiUrl ?? closedApi,
    env: options.env ?? {},
  });
}

/** `pre` comes first and `post` last, whatever happened between; `main` only if nothing has failed yet. */
async function runStages(manifest: ActionManifest, options: RunActionOptions, start: Job): Promise<ActionRun> {
  const plan: readonly (readonly [StageName, string | undefined, string])[] = [
    ["pre", manifest.pre, manifest.preIf],
    ["main", manifest.main, "success()"],
    ["post", manifest.post, manifest.postIf],
  ];
  const stages: Stage[] = [];
  let job = start;
  let state: Record<string, string> = {};
  let reached = false;
  for (const [name, script, condition] of plan) {
    if (script === undefined || (name === "post" && !reached)) continue;
    if (!isTruthy(evaluateExpression(withoutBraces(condition), expressionContext(job)))) continue;
    reached = true;
    const stage = await runStage({
      name,
      script,
      node: options.node ?? process.execPath,
      job,
      state,
      ...resolveInputs(manifest, options.inputs ?? {}, job),
      grace: { ...runnerGrace, ...options.grace },
      ...(options.timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds: options.timeoutMilliseconds }),
      ...(name === "main" ? cancellation(options) : {}),
    });
    stages.push(stage);
    state = { ...state, ...stage.state };
    job = {
      ...job,
      env: { ...job.env, ...stage.env },
      path: mergePaths(job.path, stage.path),
      status: stage.conclusion === "success" ? job.status : stage.conclusion,
    };
  }
  return resultOf(job, stages, state, options.env ?? {});
}

function cancellation({ cancelAfterMilliseconds, cancelOn }: RunActionOptions) {
  return {
    ...(cancelAfterMilliseconds === undefined ? {} : { cancelAfterMilliseconds }),
    ...(cancelOn === undefined ? {} : { cancelOn }),
  };
}

function expressionContext(job: Job): ExpressionContext {
  return { contexts: { github: job.github, runner: job.runner, env: job.env }, status: job.status };
}

/** A condition may be wrapped in `${{ }}`. */
function withoutBraces(condition: string): string {
  return /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition)?.[1] ?? condition;
}

/** Fills defaults. The runner hands on inputs that nobody declared, and only warns; it does not enforce `required`. */
function resolveInputs(manifest: ActionManifest, given: Readonly<Record<string, string>>, job: Job) {
  const declared = Object.entries(manifest.inputs);
  const isDeclared = (name: string): boolean => declared.some(([known]) => known.toLowerCase() === name.toLowerCase());
  const isGiven = (name: string): boolean =>
    Object.keys(given).some((known) => known.toLowerCase() === name.toLowerCase());
  const defaults = declared
    .filter(([name]) => !isGiven(name))
    .map(([name, input]) => [name, interpolate(input.default ?? "", expressionContext(job))] as const);
  const unexpected = Object.keys(given).filter((name) => !isDeclared(name));
  const warnings = declared
    .filter(([name, input]) => isGiven(name) && input.deprecationMessage !== undefined)
    .map(([name, input]) => `Input '${name}' has been deprecated with message: ${input.deprecationMessage}`);
  if (unexpected.length > 0) {
    const valid = declared.map(([name]) => name).join("', '");
    warnings.push(`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`);
  }
  return { inputs: { ...Object.fromEntries(defaults), ...given }, warnings };
}

function resultOf(
  job: Job,
  stages: readonly Stage[],
  state: Record<string, string>,
  env: Readonly<Record<string, string>>,
): ActionRun {
  return {
    conclusion: job.status,
    outputs: Object.assign({}, ...stages.map((stage) => stage.outputs)),
    state,
    env: Object.fromEntries(Object.entries(job.env).filter(([name, value]) => env[name] !== value)),
    path: job.path.toReversed(),
    summary: stages.map((stage) => stage.summary).join(""),
    annotations: stages.flatMap((stage) => stage.annotations),
    masks: job.mask.values,
    groups: stages.flatMap((stage) => stage.groups),
    log: stages.flatMap((stage) => stage.log).join("\n"),
    rawOutput: stages.map((stage) => stage.rawOutput).join(""),
    stages,
    files: readFolder(job.temp),
  };
}

function readFolder(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, readFileSync(file)]));
}
