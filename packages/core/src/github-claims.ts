/**
 * What a claim is worth in a decision.
 * - `immutable anchor`: GitHub chooses it and it never changes or returns to someone else.
 * - `mutable anchor`: a name; it can be given up, and then be taken by someone else.
 * - `conditional`: it decides only together with an anchor, as a branch or an environment does.
 * - `attacker-chosen`: anyone who can open a pull request, or has a repository of their own, can choose it.
 * - `descriptive`: true, and of use in evidence, but nothing to grant access on.
 * - `token`: about the token and not about the job.
 */
export type ClaimKind =
  | "immutable anchor"
  | "mutable anchor"
  | "conditional"
  | "attacker-chosen"
  | "descriptive"
  | "token";

export interface ClaimDescription {
  readonly name: string;
  readonly kind: ClaimKind;
  /** Whether its value may stand in a log, a summary or evidence. What is not in this table may not. */
  readonly mayBePrinted: boolean;
  /** One sentence. */
  readonly meaning: string;
}

/**
 * The claims of GitHub's ID tokens, in the order in which they are shown.
 * Source: https://docs.github.com/actions/reference/security/oidc and a token observed on github.com on 2026-10-08.
 */
export const githubClaims: readonly ClaimDescription[] = [
  claim("iss", "token", "Who signed the token; a data-residency or enterprise issuer has its own address."),
  claim("aud", "token", "For whom the token was asked; any step of the job can ask for any audience."),
  claim("sub", "conditional", "The subject, built from other claims by a template that a repository's admin can set."),
  claim(
    "repository",
    "mutable anchor",
    "Name of the repository; it can be renamed, and the old name taken by someone else.",
  ),
  claim("repository_id", "immutable anchor", "Number of the repository; it never changes and is never used again."),
  claim(
    "repository_owner",
    "mutable anchor",
    "Name of the owner; it can be renamed, and the old name taken by someone else.",
  ),
  claim("repository_owner_id", "immutable anchor", "Number of the owner; it never changes and is never used again."),
  claim("repository_visibility", "descriptive", "`public`, `private` or `internal`."),
  claim("enterprise", "mutable anchor", "Short name of the enterprise; it can be changed."),
  claim("enterprise_id", "immutable anchor", "Number of the enterprise; it never changes and is never used again."),
  claim(
    "environment",
    "conditional",
    "Deployment environment that the job names; worth as much as its protection rules.",
  ),
  claim("environment_node_id", "conditional", "GitHub's id of the environment; not documented."),
  claim(
    "ref",
    "conditional",
    "Full ref that the run is about, for example `refs/heads/main`; empty for some deployments.",
  ),
  claim("ref_type", "conditional", "`branch` or `tag`."),
  claim("ref_protected", "conditional", "`true` when a rule protects the ref; a text, and not documented."),
  claim("sha", "descriptive", "Commit that the run is about."),
  claim(
    "event_name",
    "conditional",
    "Event that started the run; `pull_request_target`, `workflow_run` and `issue_comment` run for strangers.",
  ),
  claim(
    "job_workflow_ref",
    "conditional",
    "File and ref that define the job, a reusable workflow for example; by name even under immutable subjects.",
  ),
  claim("job_workflow_sha", "descriptive", "Commit of the file that defines the job."),
  claim("workflow_ref", "conditional", "File and ref of the workflow that was started."),
  claim("workflow_sha", "descriptive", "Commit of the workflow that was started."),
  claim("workflow", "attacker-chosen", "Display name of the workflow: free text that any workflow file can carry."),
  claim("head_ref", "attacker-chosen", "Branch of a pull request, which its author names; else empty."),
  claim("base_ref", "conditional", "Branch that a pull request goes onto; else empty."),
  claim("actor", "descriptive", "Account that started the run; nothing to grant access on alone."),
  claim("actor_id", "descriptive", "Number of the account that started the run; nothing to grant access on alone."),
  claim("runner_environment", "conditional", "`github-hosted` or `self-hosted`."),
  claim("run_id", "descriptive", "Number of the run."),
  claim("run_number", "descriptive", "Number of the run among those of its workflow."),
  claim("run_attempt", "descriptive", "Which attempt of the run."),
  claim("check_run_id", "descriptive", "Number of the job's check run: ties the token to one job."),
  claim("jti", "token", "Number of the token; only its hash is shown.", false),
  claim("iat", "token", "When the token was made, in seconds."),
  claim("nbf", "token", "From when the token is valid, in seconds."),
  claim("exp", "token", "Until when the token is valid, in seconds."),
];

/** Properties of a repository that its organisation defines; what they hold is for the organisation to know. */
const customProperty = {
  kind: "conditional",
  mayBePrinted: false,
  meaning: "Custom property of the repository, set by its organisation or enterprise.",
} as const;

const byName: ReadonlyMap<string, ClaimDescription> = new Map(githubClaims.map((known) => [known.name, known]));

/** What a claim of GitHub's tokens means; undefined for a name that GitHub does not use. */
export function claimDescription(name: string): ClaimDescription | undefined {
  if (name.startsWith("repo_property_")) return { name, ...customProperty };
  return byName.get(name);
}

function claim(name: string, kind: ClaimKind, meaning: string, mayBePrinted = true): ClaimDescription {
  return { name, kind, mayBePrinted, meaning };
}
