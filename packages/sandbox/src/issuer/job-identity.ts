import { randomUUID } from "node:crypto";
import type { Claims } from "@sallyport/core";
import { type EventFixture, githubEvent } from "../github/github-event.ts";

/** A job, as far as its identity goes. Everything has a value that fits a push to `acme/shop`. */
export interface JobIdentity {
  readonly event?: EventFixture;
  /** `permissions:` of the job; default `{ contents: "read" }`, so without a token. */
  readonly permissions?: Readonly<Record<string, string>>;
  /** `environment:` of the job. */
  readonly environment?: string;
  readonly actor?: string;
  readonly actorId?: string;
  /** Name of the job in its workflow; default `deploy`. */
  readonly job?: string;
  /** File of the workflow in the repository; default `.github/workflows/deploy.yml`. */
  readonly workflow?: string;
  /** `owner/name/.github/workflows/file.yml@ref` of a reusable workflow that defines the job. */
  readonly jobWorkflowRef?: string;
  readonly repositoryId?: string;
  readonly repositoryOwnerId?: string;
  readonly repositoryVisibility?: "public" | "private" | "internal";
  readonly enterprise?: { readonly name: string; readonly id: string };
  readonly runId?: string;
  readonly runAttempt?: string;
  readonly runnerEnvironment?: "github-hosted" | "self-hosted";
  readonly refProtected?: boolean;
  /** Subject with the numbers of owner and repository. */
  readonly immutableSubject?: boolean;
  /** Keys of a custom subject, in order: `["repository_id", "context"]`. */
  readonly subjectTemplate?: readonly string[];
  /** Custom properties of the repository, without the prefix `repo_property_`. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Claims that are set as they are, or taken away with null; for what GitHub would not do. */
  readonly claims?: Readonly<Record<string, string | number | null>>;
}

/** The claims that GitHub would put into this job's tokens, without those of a single token. */
export function claimsOfJob(job: JobIdentity, issuer: string): Claims {
  const event = eventOf(job);
  const { repository, ref, sha, baseRef, headRef } = event;
  const [owner = ""] = repository.split("/");
  const workflowRef = `${repository}/${job.workflow ?? ".github/workflows/deploy.yml"}@${ref}`;
  const claims: Record<string, string> = {
    iss: issuer,
    repository,
    repository_id: job.repositoryId ?? "1001",
    repository_owner: owner,
    repository_owner_id: job.repositoryOwnerId ?? "100",
    repository_visibility: job.repositoryVisibility ?? "private",
    ...(job.enterprise === undefined ? {} : { enterprise: job.enterprise.name, enterprise_id: job.enterprise.id }),
    ...(job.environment === undefined ? {} : { environment: job.environment }),
    ref,
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    ref_protected: String(job.refProtected ?? false),
    sha,
    event_name: event.name,
    job_workflow_ref: job.jobWorkflowRef ?? workflowRef,
    job_workflow_sha: sha,
    workflow_ref: workflowRef,
    workflow_sha: sha,
    workflow: "deploy",
    head_ref: headRef,
    base_ref: baseRef,
    actor: job.actor ?? "alice",
    actor_id: job.actorId ?? "1",
    runner_environment: job.runnerEnvironment ?? "github-hosted",
    run_id: job.runId ?? "1234567",
    run_number: "12",
    run_attempt: job.runAttempt ?? "1",
    check_run_id: "7654321",
    ...Object.fromEntries(
      Object.entries(job.properties ?? {}).map(([name, value]) => [`repo_property_${name}`, value]),
    ),
  };
  const all = { sub: subjectOfJob(claims, job), ...claims, ...job.claims };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Claims;
}

export function eventOf({ event }: JobIdentity): EventFixture {
  return event ?? githubEvent.push({ before: "1".repeat(40), after: "2".repeat(40) });
}

/** Written again here, on purpose: what Sallyport itself thinks of subjects is tested against it. */
function subjectOfJob(claims: Readonly<Record<string, string>>, job: JobIdentity): string {
  const escaped = (value: string): string => value.split(":").join("%3A");
  const context =
    claims.environment !== undefined
      ? `environment:${escaped(claims.environment)}`
      : claims.event_name === "pull_request"
        ? "pull_request"
        : `ref:${escaped(claims.ref ?? "")}`;
  const [owner, name] = (claims.repository ?? "").split("/");
  const repository = job.immutableSubject
    ? `${owner}@${claims.repository_owner_id}/${name}@${claims.repository_id}`
    : claims.repository;
  const parts = (job.subjectTemplate ?? ["repo", "context"]).map((key) => {
    if (key === "repo") return `repo:${repository}`;
    return key === "context" ? context : `${key}:${escaped(claims[key] ?? "")}`;
  });
  return parts.join(":");
}

/** Claims that every token has anew. GitHub's tokens are valid from 5 minutes before to 5 minutes after their making. */
export function tokenClaims(audience: string, now: Date): Claims {
  const seconds = Math.floor(now.getTime() / 1_000);
  return { aud: audience, jti: randomUUID(), iat: seconds, nbf: seconds - 300, exp: seconds + 300 };
}
