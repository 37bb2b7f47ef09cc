import type { Claims, Json } from "@sallyport/core";
import type { TrustCheck } from "../trust-answer.ts";
import type { Explained } from "./sentence.ts";

/** What somebody could change in a workflow. `environment: null` takes it out of the job. */
export interface JobChange {
  readonly ref?: string;
  readonly environment?: string | null;
  readonly audience?: string;
}

/** Whether the token would pass after a change of the job: the condition that fails now, and those that hold. */
export function wouldPass(explained: Explained, change: JobChange): boolean {
  const { check, claims } = explained;
  return isPassed(check, claims, change) && spoiltBy(explained, change) === undefined;
}

/** The first condition that holds now and would not any more: what it looks at changes with the job, too. */
export function spoiltBy({ others, claims }: Explained, change: JobChange): TrustCheck | undefined {
  return others.find((other) => isTried(other) && !isPassed(other, claims, change));
}

/** Holds, and says so of the value itself when it is asked. */
function isTried({ holds, observed, accepts }: TrustCheck): boolean {
  return holds === true && accepts(observed?.[0]);
}

function isPassed(check: TrustCheck, claims: Claims, change: JobChange): boolean {
  const values = claimsAfter(claims, change);
  if (!Object.hasOwn(values, check.claim)) return check.holds === true;
  const value = values[check.claim];
  return check.accepts(typeof value === "string" ? value : undefined);
}

/** The claims that a change of the job changes, as GitHub makes them. */
function claimsAfter(claims: Claims, { ref, environment, audience }: JobChange): Record<string, Json | undefined> {
  const after: Record<string, Json | undefined> = {};
  if (audience !== undefined) after.aud = audience;
  if (environment !== undefined) after.environment = environment ?? undefined;
  if (ref !== undefined) {
    after.ref = ref;
    for (const name of ["job_workflow_ref", "workflow_ref"]) {
      const { [name]: held } = claims;
      if (typeof held === "string") after[name] = held.replace(/@.*$/s, `@${ref}`);
    }
  }
  const sub = subjectAfter(claims, {
    ...(ref === undefined ? {} : { ref }),
    ...(environment === undefined ? {} : { environment }),
  });
  if (sub !== undefined) after.sub = sub;
  return after;
}

/** What GitHub writes where no template says otherwise: a colon within is `%3A`. */
export const defaultForm = /^(repo:[^:]+:)(?:environment:[^:]+|ref:[^:]+|pull_request)$/s;

/** Undefined where the subject stays, or is of a template of its own. */
export function subjectAfter(
  claims: Claims,
  { ref = claims.ref as string, environment }: JobChange,
): string | undefined {
  const match = typeof claims.sub === "string" ? defaultForm.exec(claims.sub) : null;
  if (match?.[1] === undefined) return undefined;
  const [, start] = match;
  const name = environment === undefined ? claims.environment : environment;
  if (typeof name === "string") return `${start}environment:${name.replaceAll(":", "%3A")}`;
  return typeof ref === "string" ? `${start}ref:${ref}` : undefined;
}
