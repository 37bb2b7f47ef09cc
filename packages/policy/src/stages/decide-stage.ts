import { type Claims, type Instant, milliseconds } from "@sallyport/core";
import { type Policy, policyDigest } from "../policy.ts";
import { askedLifetime } from "./credential-lifetime.ts";
import type { ClaimCheck, Decision, GrantPlace } from "./decision.ts";
import { claimOf, compileGrant, denyMatches, grantMatches } from "./match-claim.ts";
import type { Grant, Stage } from "./stage.ts";
import { windowRefusal } from "./window-refusal.ts";

/** One identity that asks for one stage. */
export interface StageRequest {
  readonly stage: string;
  /** Absent: only the stage is asked for. */
  readonly credential?: string;
  readonly claims: Claims;
  readonly now: Instant;
  /** Stages that the job holds already. */
  readonly held?: readonly string[];
}

/**
 * Decides by the policy alone (design 6): nobody is allowed whom no grant names; a claim that is missing matches nothing; an entry of
 * `deny` beats every grant; whatever goes wrong denies, with a code. Never throws. A policy with `when` must have been through
 * `compileConditions`, one with `extends` must have been merged.
 */
export function decideStage(policy: Policy, request: StageRequest): Decision {
  return { ...answerStage(policy, request), policyDigest: policyDigest(policy) };
}

/** What a decision needs of a policy. */
export type StagePolicy = Pick<Policy, "stages" | "extends">;

/** A decision that does not say by which policy: for tests and comparisons, which try many. */
export type Answer = Omit<Decision, "policyDigest">;

/** The same without the digest, which costs more than the decision for a policy that was never asked before. */
export function answerStage(policy: StagePolicy, request: StageRequest): Answer {
  try {
    return answer(policy, request);
  } catch {
    return denial(request, { code: "DENIED_ERROR" });
  }
}

function answer(policy: StagePolicy, request: StageRequest): Answer {
  const { claims, credential } = request;
  const at = milliseconds(request.now);
  const stage = Object.hasOwn(policy.stages, request.stage) ? policy.stages[request.stage] : undefined;
  if (policy.extends !== undefined) return denial(request, { code: "DENIED_INCOMPLETE_POLICY" });
  if (stage === undefined) return denial(request, { code: "DENIED_UNKNOWN_STAGE" });
  if (credential !== undefined && !Object.hasOwn(stage.credentials, credential))
    return denial(request, { code: "DENIED_UNKNOWN_CREDENTIAL" });

  const denied = firstMatch(stage.deny, claims, denyMatches);
  const granted = firstMatch(stage.allow, claims, grantMatches);
  if (denied !== undefined) {
    const matched = checksOf(denied.grant, claims);
    const grant = granted && { grant: granted.place };
    return denial(request, { code: "DENIED_BY_DENY", deny: denied.place, matched, ...grant });
  }
  if (granted === undefined) return denial(request, { code: "DENIED_NO_GRANT", ...nearestOf(stage, claims) });

  const proven = { grant: granted.place, matched: checksOf(granted.grant, claims) };
  const refusal =
    conditionRefusal(stage, request) ?? windowDenial(stage, at) ?? conflictOf(policy, stage, request.held ?? []);
  if (refusal !== undefined) return denial(request, { ...proven, ...refusal });
  const duration = durationOf(stage, credential);
  return {
    ...frame(request),
    effect: "allow",
    code: "ALLOWED",
    failed: [],
    ...proven,
    ...(duration === undefined ? {} : { duration }),
  };
}

type Refusal = Pick<Decision, "code"> & Partial<Decision>;

function denial(request: StageRequest, refusal: Refusal): Answer {
  return { ...frame(request), effect: "deny", matched: [], failed: [], ...refusal };
}

function frame({ stage, credential, now }: StageRequest) {
  return { stage, ...(credential === undefined ? {} : { credential }), now };
}

function firstMatch(
  grants: readonly Grant[],
  claims: Claims,
  matches: typeof grantMatches,
): { readonly grant: Grant; readonly place: GrantPlace } | undefined {
  for (const [index, grant] of grants.entries()) {
    if (matches(compileGrant(grant), claims)) return { grant, place: placeOf(grant, index) };
  }
  return undefined;
}

function placeOf({ at, file }: Grant, index: number): GrantPlace {
  return { index, at, ...(file === undefined ? {} : { file }) };
}

/** Every line of a grant, held against the claims. */
export function checksOf(grant: Grant, claims: Claims): ClaimCheck[] {
  return compileGrant(grant).map(({ claim, line, matches }) => {
    const { matcher, at, lines, file = grant.file } = line;
    const observed = claimOf(claims, claim);
    return {
      claim,
      matcher,
      ...(observed === undefined ? {} : { observed }),
      holds: typeof observed === "string" && matches(observed),
      at,
      ...(lines === undefined ? {} : { lines }),
      ...(file === undefined ? {} : { file }),
    };
  });
}

/** The grant that is easiest to meet: the fewest claims that do not match, then the most that do, then the first. */
function nearestOf(stage: Stage, claims: Claims): Pick<Decision, "matched" | "failed" | "nearest"> {
  const candidates = stage.allow.map((grant, index) => {
    const checks = checksOf(grant, claims);
    return {
      place: placeOf(grant, index),
      matched: checks.filter(({ holds }) => holds),
      failed: checks.filter(({ holds }) => !holds),
    };
  });
  candidates.sort((a, b) => a.failed.length - b.failed.length || b.matched.length - a.matched.length);
  const [best] = candidates;
  if (best === undefined) return { matched: [], failed: [] };
  return { matched: best.matched, failed: best.failed, nearest: { ...best.place, failed: best.failed } };
}

function conditionRefusal({ when }: Stage, { stage, credential, claims, now }: StageRequest): Refusal | undefined {
  if (when === undefined) return undefined;
  const bindings = { claims, stage, credential: credential ?? "", now };
  for (const { at, file, source, compiled } of [when, ...(when.also ?? [])]) {
    const condition = { at, ...(file === undefined ? {} : { file }), source };
    const answered = compiled?.evaluate(bindings) ?? { error: "the condition was not compiled" };
    if ("error" in answered) return { code: "DENIED_WHEN_ERROR", condition: { ...condition, error: answered.error } };
    if (!answered.value) return { code: "DENIED_WHEN", condition };
  }
  return undefined;
}

function windowDenial({ window }: Stage, at: number): Refusal | undefined {
  if (window === undefined) return undefined;
  const refusal = windowRefusal(window, at);
  if (refusal === undefined) return undefined;
  return { code: refusal.kind === "freeze" ? "DENIED_FREEZE" : "DENIED_WINDOW", window: refusal };
}

/** It is enough that one of the two stages forbids the other. */
function conflictOf(policy: StagePolicy, stage: Stage, held: readonly string[]): Refusal | undefined {
  const conflict = held.find(
    (other) =>
      other !== stage.name &&
      (stage.forbidWith.includes(other) || policy.stages[other]?.forbidWith.includes(stage.name) === true),
  );
  return conflict === undefined ? undefined : { code: "DENIED_FORBID_WITH", conflict };
}

function durationOf(stage: Stage, credential: string | undefined): number | undefined {
  const named = credential === undefined ? undefined : stage.credentials[credential];
  const wanted = named && askedLifetime(named);
  if (wanted === undefined || stage.maxDuration === undefined) return wanted ?? stage.maxDuration;
  return Math.min(wanted, stage.maxDuration);
}
