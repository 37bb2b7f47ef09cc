import type { Claims } from "@sallyport/core";
import type { ExpectedValue } from "../trust-answer.ts";
import type { TrustCause } from "./trust-cause.ts";

export interface SubjectVariant {
  readonly cause: TrustCause;
  /** The second circumstance, where the subject differs in two. */
  readonly and?: TrustCause;
  readonly value: string;
}

/** The same job's subject as it would be in other circumstances, the likeliest first; then two circumstances together. */
export function variantsOf(subject: string, claims: Claims, expected: readonly ExpectedValue[]): SubjectVariant[] {
  const match = /^repo:([^:]+):(.+)$/s.exec(subject);
  if (match === null) return [];
  const [, repository = "", context = ""] = match;
  const repositories = otherRepositories(repository, claims);
  const contexts = otherContexts(context, claims, expected);
  const both = repositories.flatMap((other) =>
    contexts.map((inner) => ({
      cause: other.cause,
      and: inner.cause,
      value: `repo:${other.value}:${inner.value}`,
    })),
  );
  return [
    ...repositories.map(({ cause, value }) => ({ cause, value: `repo:${value}:${context}` })),
    ...contexts.map(({ cause, value }) => ({ cause, value: `repo:${repository}:${value}` })),
    ...both,
  ];
}

/** `acme/shop` with ids as `acme@100/shop@1001`, and without. */
function otherRepositories(repository: string, claims: Claims): SubjectVariant[] {
  if (repository.includes("@")) {
    return [{ cause: "immutable-subject", value: repository.replace(/@[^/]*/g, "") }];
  }
  const [owner, name] = repository.split("/");
  const { repository_owner_id: ownerId, repository_id: id } = claims;
  if (name === undefined || typeof ownerId !== "string" || typeof id !== "string") return [];
  return [{ cause: "legacy-subject", value: `${owner}@${ownerId}/${name}@${id}` }];
}

function otherContexts(context: string, claims: Claims, expected: readonly ExpectedValue[]): SubjectVariant[] {
  const variants: SubjectVariant[] = [];
  const add = (cause: TrustCause, value: string) => {
    if (value !== context) variants.push({ cause, value });
  };
  const wanted = expected
    .map(({ text }) => /:environment:([^*?]+)$/.exec(text)?.[1])
    .filter((name) => name !== undefined);
  if (context.startsWith("environment:")) {
    if (typeof claims.ref === "string") add("environment-instead-of-ref", `ref:${claims.ref}`);
    if (claims.event_name === "pull_request") add("environment-instead-of-ref", "pull_request");
    add("colon-not-encoded", context.replaceAll("%3A", ":"));
  } else {
    // What the environment would be called stands in the document alone.
    for (const name of wanted) add("ref-instead-of-environment", `environment:${name}`);
    add("ref-instead-of-environment", "environment:any");
  }
  if (context === "pull_request") {
    if (typeof claims.base_ref === "string") add("pull-request-instead-of-ref", `ref:refs/heads/${claims.base_ref}`);
    add("pull-request-instead-of-ref", "ref:refs/heads/main");
  }
  return variants;
}
