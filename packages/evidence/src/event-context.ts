import { type Claims, sha256, version } from "@sallyport/core";
import type { EventRun, EventSource, EventSubject } from "./evidence-event.ts";

/** What of an identity goes into evidence, under these names; nothing else does. */
const subjectClaims = [
  "sub",
  "aud",
  "repository",
  "repository_id",
  "repository_owner_id",
  "ref",
  "sha",
  "environment",
  "event_name",
  "actor",
  "actor_id",
  "job_workflow_ref",
  "job_workflow_sha",
  "workflow_ref",
  "workflow_sha",
  "runner_environment",
  "check_run_id",
  "enterprise_id",
] as const;

export function subjectOfClaims(claims: Claims): EventSubject {
  const subject: Record<string, string> = {};
  const add = (name: string, value: unknown): void => {
    if (typeof value === "string" && value !== "") subject[name] = value;
  };
  add("issuer", claims.iss);
  for (const name of subjectClaims) add(name, Object.hasOwn(claims, name) ? claims[name] : undefined);
  if (typeof claims.jti === "string") add("jti_hash", sha256(claims.jti));
  return subject;
}

const runVariables: Readonly<Record<keyof EventRun, string>> = {
  run_id: "GITHUB_RUN_ID",
  attempt: "GITHUB_RUN_ATTEMPT",
  job: "GITHUB_JOB",
  workflow: "GITHUB_WORKFLOW",
  step: "GITHUB_ACTION",
  triggering_actor: "GITHUB_TRIGGERING_ACTOR",
  runner_name: "RUNNER_NAME",
  runner_os: "RUNNER_OS",
  runner_environment: "RUNNER_ENVIRONMENT",
};

/** What the runner's variables say about the run; those that are not set are left out. */
export function runOfEnvironment(env: NodeJS.ProcessEnv): EventRun {
  const entries = Object.entries(runVariables).map(([name, variable]) => [name, env[variable]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ""));
}

/** Who writes the event: one of our actions, or the command line. */
export function sourceOfEnvironment(name: string, env: NodeJS.ProcessEnv): EventSource {
  const reference = env.GITHUB_ACTION_REF;
  return { name, version, ...(reference ? { action_ref: reference } : {}) };
}
