import type { Claims } from "@sallyport/core";
import type { TrustCheck } from "../trust-answer.ts";
import { defaultForm } from "./job-change.ts";
import { isOfPullRequest } from "./pull-request.ts";
import type { TrustCause } from "./trust-cause.ts";
import { wantedIn } from "./wanted.ts";

export interface SubjectVariant {
  readonly cause: TrustCause;
  /** The second circumstance, where the subject differs in two. */
  readonly and?: TrustCause;
  readonly value: string;
  /** What the document calls the environment, branch or tag of this variant, as a pattern where it is one. */
  readonly wanted?: string;
}

interface Variant {
  readonly cause: TrustCause;
  readonly value: string;
  readonly wanted?: string;
}

/** The same job's subject as it would be in other circumstances, the likeliest first; then two circumstances together. */
export function variantsOf(subject: string, claims: Claims, check: TrustCheck): SubjectVariant[] {
  const match = /^repo:([^:]+):(.+)$/s.exec(subject);
  if (match === null) return [];
  const [, repository = "", context = ""] = match;
  const repositories = otherRepositories(repository, claims);
  // What a template adds to it stays, whatever the circumstances.
  const contexts = defaultForm.test(subject) ? otherContexts(context, claims, check) : [];
  const both = repositories.flatMap((other) =>
    contexts.map(({ cause: and, ...inner }) => ({
      ...inner,
      cause: other.cause,
      and,
      value: `repo:${other.value}:${inner.value}`,
    })),
  );
  const forms = (check.comparison === "regex" ? [] : otherForms(repository, context, claims)).map(
    (value) => ({ cause: "other-form", value }) as const,
  );
  return [
    ...repositories.map(({ cause, value }) => ({ cause, value: `repo:${value}:${context}` })),
    ...contexts.map((inner) => ({ ...inner, value: `repo:${repository}:${inner.value}` })),
    ...both,
    ...forms,
  ];
}

/** How people write a subject that have not seen one, and the form with hyphens of two days in April 2026. */
function otherForms(
  repository: string,
  context: string,
  { repository_owner_id: ownerId, repository_id: id }: Claims,
): string[] {
  const [owner = "", name = ""] = repository.replace(/@[^/]*/g, "").split("/");
  const ref = context.replace(/^ref:/, "");
  const short = ref.replace(/^refs\/(?:heads|tags)\//, "");
  const contexts = context.startsWith("ref:") ? [ref, short, `branch:${short}`, `tag:${short}`, `refs:${ref}`] : [];
  return [
    `${repository}:${context}`,
    `repo:${owner}-${ownerId}/${name}-${id}:${context}`,
    ...contexts.map((other) => `repo:${repository}:${other}`),
    `repo:${repository}`,
    `repo:${repository}:`,
    repository,
  ];
}

/** `acme/shop` with ids as `acme@100/shop@1001`, and without. */
function otherRepositories(repository: string, claims: Claims): Variant[] {
  if (repository.includes("@")) {
    return [{ cause: "immutable-subject", value: repository.replace(/@[^/]*/g, "") }];
  }
  const [owner, name] = repository.split("/");
  const { repository_owner_id: ownerId, repository_id: id } = claims;
  if (name === undefined || typeof ownerId !== "string" || typeof id !== "string") return [];
  return [{ cause: "legacy-subject", value: `${owner}@${ownerId}/${name}@${id}` }];
}

/** What the environment or branch would be called stands in the document alone. */
function otherContexts(context: string, claims: Claims, check: TrustCheck): Variant[] {
  const environments = wantedIn(check, "environment");
  const refs = wantedIn(check, "ref");
  const as = (cause: TrustCause, prefix: string, names: typeof refs): Variant[] =>
    names.map(({ shown, instance }) => ({ cause, value: `${prefix}${instance}`, wanted: shown }));
  const variants = context.startsWith("environment:")
    ? [
        ...ofEnvironment(context, claims),
        ...as("other-environment", "environment:", environments),
        ...as("environment-instead-of-ref", "ref:", refs),
      ]
    : isOfPullRequest(claims)
      ? [
          ...as("pull-request-instead-of-ref", "ref:", refs),
          { cause: "pull-request-instead-of-ref" as const, value: `ref:refs/heads/${claims.base_ref}` },
          { cause: "pull-request-instead-of-ref" as const, value: "ref:refs/heads/main" },
          ...as("ref-instead-of-environment", "environment:", environments),
        ]
      : [
          { cause: "short-ref" as const, value: context.replace(/^ref:refs\/(?:heads|tags)\//, "ref:") },
          ...as("ref-instead-of-environment", "environment:", environments),
          ...as("other-ref", "ref:", refs),
        ];
  return variants.filter(({ value }) => value !== context);
}

function ofEnvironment(context: string, claims: Claims): Variant[] {
  const { ref, environment, event_name: event } = claims;
  const cause = "environment-instead-of-ref";
  return [
    ...(typeof ref === "string" ? [{ cause, value: `ref:${ref}` } as const] : []),
    // A subject never holds both, though documents ask for it.
    ...(typeof ref === "string" && typeof environment === "string"
      ? ([
          { cause, value: `ref:${ref}:environment:${environment}` },
          { cause, value: `environment:${environment}:ref:${ref}` },
        ] as const)
      : []),
    ...(event === "pull_request" ? [{ cause, value: "pull_request" } as const] : []),
    { cause: "colon-not-encoded", value: context.replaceAll("%3A", ":") },
  ];
}
