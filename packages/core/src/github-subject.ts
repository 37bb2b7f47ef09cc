import type { Claims } from "./claims.ts";

export interface SubjectOptions {
  /** With the numbers of owner and repository, as repositories have it that were made after 2026-07-15. Default false. */
  readonly immutable?: boolean;
}

/** The `sub` claim of GitHub's default template for these claims. Undefined where a claim that it needs is absent. */
export function subjectOf(claims: Claims, options: SubjectOptions = {}): string | undefined {
  return templateSubject(["repo", "context"], claims, options);
}

/**
 * The subject that a template (`include_claim_keys` of the repository's or organisation's customization) gives for these claims.
 * Undefined where a claim that it needs is absent.
 */
export function templateSubject(
  keys: readonly string[],
  claims: Claims,
  options: SubjectOptions = {},
): string | undefined {
  const parts = keys.map((key) => partOf(key, claims, options.immutable ?? false));
  return parts.includes(undefined) || parts.length === 0 ? undefined : parts.join(":");
}

function partOf(key: string, claims: Claims, immutable: boolean): string | undefined {
  if (key === "repo") {
    const name = repositoryName(claims, immutable);
    return name === undefined ? undefined : `repo:${name}`;
  }
  if (key === "context") return contextText(claims);
  const value = textOf(claims, key);
  return value === undefined ? undefined : `${key}:${escaped(value)}`;
}

function repositoryName(claims: Claims, immutable: boolean): string | undefined {
  const name = textOf(claims, "repository");
  if (name === undefined || !immutable) return name;
  const [owner, repository] = name.split("/");
  const ownerId = textOf(claims, "repository_owner_id");
  const repositoryId = textOf(claims, "repository_id");
  if (!owner || !repository || ownerId === undefined || repositoryId === undefined) return undefined;
  return `${owner}@${ownerId}/${repository}@${repositoryId}`;
}

/** The environment stands in the branch's place, so a job with an environment has the same subject on every branch. */
function contextText(claims: Claims): string | undefined {
  const environment = textOf(claims, "environment");
  if (environment !== undefined) return `environment:${escaped(environment)}`;
  if (claims.event_name === "pull_request") return "pull_request";
  const ref = textOf(claims, "ref");
  return ref === undefined ? undefined : `ref:${escaped(ref)}`;
}

function escaped(value: string): string {
  return value.replaceAll(":", "%3A");
}

function textOf(claims: Claims, key: string): string | undefined {
  const value = Object.hasOwn(claims, key) ? claims[key] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
