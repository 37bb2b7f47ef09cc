import { mkdirSync, writeFileSync } from "node:fs";
import { arch, homedir, platform } from "node:os";
import { join } from "node:path";
import type { EventFixture } from "../github/github-event.ts";
import type { JobStatus } from "./expression.ts";
import type { Mask } from "./mask.ts";

/** The job that steps run in: what stays the same, and what they change on the way. */
export interface Job {
  readonly event: EventFixture;
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  readonly mask: Mask;
  readonly debug: boolean;
  /** Values of the `github` context; also the defaults of inputs read them. Holds the token. */
  readonly github: Readonly<Record<string, string>>;
  readonly runner: Readonly<Record<string, string>>;
  /** What `env:` of the workflow gave, and what stages added through GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>;
  /** What stages added through GITHUB_PATH, oldest first. */
  readonly path: readonly string[];
  readonly status: JobStatus;
}

export interface JobOptions {
  readonly event: EventFixture;
  readonly workspace: string;
  readonly temp: string;
  readonly mask: Mask;
  readonly debug: boolean;
  readonly token: string;
  readonly apiUrl: string;
  readonly env: Readonly<Record<string, string>>;
  /** Values of the `github` context in place of the usual ones. */
  readonly context: Readonly<Record<string, string>>;
}

export function startJob(options: JobOptions): Job {
  const { event, workspace, temp, mask, debug, token, env } = options;
  if (token !== "") {
    mask.add(token);
    mask.add(Buffer.from(`x-access-token:${token}`).toString("base64"));
  }
  const eventPath = join(temp, "_github_workflow", "event.json");
  mkdirSync(join(temp, "_github_workflow"), { recursive: true });
  writeFileSync(eventPath, JSON.stringify(event.payload));
  return {
    event,
    workspace,
    temp,
    mask,
    debug,
    github: githubContext(options, eventPath),
    runner: runnerContext(options),
    env,
    path: [],
    status: "success",
  };
}

function githubContext(
  { event, workspace, token, apiUrl, context }: JobOptions,
  eventPath: string,
): Record<string, string> {
  const [owner = ""] = event.repository.split("/");
  const workflowRef = `${event.repository}/.github/workflows/ci.yml@${event.ref}`;
  return {
    action: "__run",
    actor: "alice",
    actor_id: "1",
    api_url: apiUrl,
    base_ref: event.baseRef,
    event_name: event.name,
    event_path: eventPath,
    graphql_url: `${apiUrl}/graphql`,
    head_ref: event.headRef,
    job: "check",
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    ref_protected: "false",
    ref_type: event.ref.startsWith("refs/tags/") ? "tag" : "branch",
    repository: event.repository,
    repository_id: "1001",
    repository_owner: owner,
    repository_owner_id: "100",
    retention_days: "90",
    run_attempt: "1",
    run_id: "1",
    run_number: "1",
    server_url: "https://github.com",
    sha: event.sha,
    token,
    triggering_actor: "alice",
    workflow: "ci",
    workflow_ref: workflowRef,
    workflow_sha: event.sha,
    workspace,
    ...context,
  };
}

const systemNames: Readonly<Record<string, string>> = { linux: "Linux", darwin: "macOS", win32: "Windows" };

function runnerContext({ workspace, temp, debug }: JobOptions): Record<string, string> {
  return {
    arch: arch().toUpperCase(),
    environment: "github-hosted",
    name: "sandbox",
    os: systemNames[platform()] ?? "Linux",
    temp,
    tool_cache: join(temp, "_tool"),
    workspace,
    ...(debug ? { debug: "1" } : {}),
  };
}

/** The whole environment of a stage's process. Nothing of the surrounding process comes along but PATH and HOME. */
export function stageEnvironment(
  job: Job,
  inputs: Readonly<Record<string, string>>,
  state: Readonly<Record<string, string>>,
  commandFiles: Readonly<Record<string, string>>,
): Record<string, string> {
  const { token: _, ...github } = job.github;
  const basePath = job.env.PATH ?? process.env.PATH ?? "";
  return {
    HOME: process.env.HOME ?? homedir(),
    CI: "true",
    ...job.env,
    ...prefixed("STATE_", state),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])),
    PATH: [...job.path.toReversed(), basePath].join(":"),
    ...prefixed("GITHUB_", upperCased({ ...github, ...commandFiles })),
    ...prefixed("RUNNER_", upperCased(job.runner)),
    GITHUB_ACTIONS: "true",
  };
}

/** `fail-on` is `INPUT_FAIL-ON`: spaces become underscores, hyphens stay. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]));
}

function upperCased(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toUpperCase(), value]));
}
