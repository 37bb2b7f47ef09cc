import { type Claims, type Json, subjectOf } from "@sallyport/core";

/** Typical identities, by what makes them differ. Tests and `policy explain` start from one. */
const bases = {
  push: {},
  tag: { ref: "refs/tags/v1.2.3" },
  pull_request: { event_name: "pull_request", ref: "refs/pull/12/merge", head_ref: "feature", base_ref: "main" },
  pull_request_target: { event_name: "pull_request_target", head_ref: "feature", base_ref: "main" },
  merge_group: { event_name: "merge_group", ref: "refs/heads/gh-readonly-queue/main/pr-12-1f0c6a52" },
  environment: { environment: "production" },
  reusable: { job_workflow_ref: "acme/workflows/.github/workflows/deploy.yml@refs/tags/v3" },
  schedule: { event_name: "schedule" },
  workflow_dispatch: { event_name: "workflow_dispatch" },
  workflow_run: { event_name: "workflow_run" },
  issue_comment: { event_name: "issue_comment" },
  release: { event_name: "release", ref: "refs/tags/v1.2.3" },
  deployment: { event_name: "deployment", environment: "production" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type ClaimBase = keyof typeof bases;
export const claimBases = Object.keys(bases) as readonly ClaimBase[];

export function isClaimBase(text: string): text is ClaimBase {
  return Object.hasOwn(bases, text);
}

/** What all of them have in common: a job of acme/shop on its default branch, on a runner of GitHub. */
const common: Readonly<Record<string, string>> = {
  repository: "acme/shop",
  repository_id: "123",
  repository_owner_id: "45",
  repository_visibility: "private",
  actor: "alice",
  actor_id: "6",
  ref: "refs/heads/main",
  ref_protected: "true",
  sha: "1f0c6a52d1b87e931f0c6a52d1b87e931f0c6a52",
  head_ref: "",
  base_ref: "",
  event_name: "push",
  workflow: "ci",
  run_id: "7000000001",
  run_number: "42",
  run_attempt: "1",
  runner_environment: "github-hosted",
  iss: "https://token.actions.githubusercontent.com",
};

/** Changes of a base: `null` takes a claim away. */
export type ClaimChanges = Readonly<Record<string, Json>>;

/**
 * The claims of a typical identity with some changed. What GitHub makes of other claims follows them: owner, kind of ref, workflow
 * files and the subject (of the immutable form), unless they are given. Without a base the claims are the changes alone.
 */
export function claimsFrom(base: ClaimBase | undefined, changes: ClaimChanges = {}): Claims {
  if (base === undefined) return present(changes);
  const chosen: Record<string, Json> = { ...common, ...bases[base], ...changes };
  const text = (name: string) => (typeof chosen[name] === "string" ? chosen[name] : "");
  const [owner = ""] = text("repository").split("/");
  const workflow = `${text("repository")}/.github/workflows/${text("workflow")}.yml@${text("ref")}`;
  return present({
    repository_owner: owner,
    ref_type: text("ref").startsWith("refs/tags/") ? "tag" : "branch",
    workflow_ref: workflow,
    workflow_sha: text("sha"),
    job_workflow_ref: workflow,
    job_workflow_sha: text("sha"),
    sub: subjectOf(present(chosen), { immutable: true }) ?? null,
    ...chosen,
  });
}

function present(claims: ClaimChanges): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
}
