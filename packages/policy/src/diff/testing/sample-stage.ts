import type { Claims } from "@sallyport/core";
import { compileWildcard } from "@sallyport/core";
import type { Grant, Matcher, Stage } from "../../stages/stage.ts";

/** For tests: stages of which a test names only what matters to it, and an evaluator of its own to hold answers against. */

export const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

export type GrantText = Readonly<Record<string, Matcher>>;

function sampleGrant(claims: GrantText): Grant {
  const lines = Object.entries(claims).map(([claim, matcher]) => [claim, { matcher, at: nowhere }] as const);
  return { claims: Object.fromEntries(lines), at: nowhere };
}

export type StageText = Partial<Omit<Stage, "allow" | "deny">> & {
  readonly allow?: readonly GrantText[];
  readonly deny?: readonly GrantText[];
};

export function sampleStage({ allow = [], deny = [], ...changes }: StageText = {}): Stage {
  return {
    name: "deploy-production",
    owner: "@acme/sre",
    purpose: "roll out the shop",
    credentials: {},
    forbidWith: [],
    at: nowhere,
    ...changes,
    allow: allow.map(sampleGrant),
    deny: deny.map(sampleGrant),
  };
}

/** The words of the design, and nothing of the code under test. */
export function oracleAllows({ allow, deny }: Pick<Stage, "allow" | "deny">, claims: Claims): boolean {
  const holds = (grant: Grant) =>
    Object.keys(grant.claims).length > 0 &&
    Object.entries(grant.claims).every(([claim, first]) =>
      [first, ...(first.also ?? [])].every(({ matcher }) => oracleMatches(matcher, claims[claim])),
    );
  return allow.some(holds) && !deny.some(holds);
}

function oracleMatches(matcher: Matcher, value: unknown): boolean {
  if (typeof value !== "string") return false;
  const any = (patterns: string | readonly string[]) =>
    [patterns].flat().some((pattern) => compileWildcard(pattern)(value));
  return typeof matcher === "object" && "not" in matcher ? !any(matcher.not) : any(matcher);
}
