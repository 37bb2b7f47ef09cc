import type { Claims } from "@sallyport/core";
import { pushClaims } from "../samples.ts";

/** A run of a job, as far as its ID token tells. */
export interface Job {
  readonly owner: string;
  readonly ownerId: string;
  readonly name: string;
  readonly id: string;
  /** Its repository has immutable subjects. */
  readonly hasIds: boolean;
  readonly ref: string;
  readonly environment?: string;
  /** The branch that a pull request would go into; absent: a push. */
  readonly base?: string;
  readonly actor: string;
  readonly audience: string;
}

/** The ID token that GitHub makes for it, by its documentation. */
export function claimsOf(job: Job): Claims {
  const repository = `${job.owner}/${job.name}`;
  const ref = job.base === undefined ? job.ref : "refs/pull/7/merge";
  return {
    ...pushClaims,
    aud: job.audience,
    sub: `repo:${repositoryIn(job)}:${contextIn(job)}`,
    repository,
    repository_id: job.id,
    repository_owner: job.owner,
    repository_owner_id: job.ownerId,
    ref,
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    event_name: job.base === undefined ? "push" : "pull_request",
    base_ref: job.base ?? "",
    head_ref: job.base === undefined ? "" : "feature",
    actor: job.actor,
    job_workflow_ref: `${repository}/.github/workflows/deploy.yml@${ref}`,
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  };
}

export function repositoryIn({ hasIds, owner, ownerId, name, id }: Job): string {
  return hasIds ? `${owner}@${ownerId}/${name}@${id}` : `${owner}/${name}`;
}

function contextIn({ environment, base, ref }: Job): string {
  if (environment !== undefined) return `environment:${environment.replaceAll(":", "%3A")}`;
  return base === undefined ? `ref:${ref}` : "pull_request";
}
