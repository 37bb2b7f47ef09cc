import type { Claims } from "@sallyport/core";
import { type ClaimBox, conditionsOf } from "../languages/claim-box.ts";
import { type Answer, answerStage } from "../stages/decide-stage.ts";
import type { Grant, Stage } from "../stages/stage.ts";
import { exampleTokens } from "./example-token.ts";
import type { Counterexample } from "./policy-change.ts";

/** Two states of one stage; without `before` nobody could be it. */
export interface StagePair {
  readonly before: Stage | undefined;
  readonly after: Stage;
}

/** Tokens that are tried for one box before no counterexample is said to be found: one of each kind that GitHub issues. */
const mostTries = 24;

/** Someone in the box whom `after` allows and `before` denies, as the policies themselves decide. */
export function findCounterexample(box: ClaimBox, pair: StagePair): Counterexample | undefined {
  let tries = 0;
  for (const token of exampleTokens(box)) {
    tries += 1;
    if (tries > mostTries) return undefined;
    if (token === "too-large") continue;
    const { claims, assumes } = token;
    if (!allows(pair.after, claims) || (pair.before !== undefined && allows(pair.before, claims))) continue;
    return { claims, ...describe(claims, pair), ...(assumes === undefined ? {} : { assumes }) };
  }
  return undefined;
}

/** Whether the stage's claims and condition let somebody in; its window and the job's other stages are questions of their own. */
function allows(stage: Stage, claims: Claims): boolean {
  return decide(stage, claims).effect === "allow";
}

const someMoment = "2027-01-04T12:00:00.000Z";

function decide(stage: Stage, claims: Claims): Answer {
  const { window: _, ...alone } = { ...stage, forbidWith: [] };
  return answerStage({ stages: { [stage.name]: alone } }, { stage: stage.name, claims, now: someMoment });
}

function describe(claims: Claims, { before, after }: StagePair): Pick<Counterexample, "decisive" | "telling"> {
  const stages = [after, ...(before ? [before] : [])];
  const asked = stages.flatMap((stage) => [...stage.allow, ...stage.deny]).flatMap(claimsOf);
  return { decisive: decisiveClaims(claims, { before, after }), telling: [...new Set([...asked, "sub"])] };
}

/** What the old stage stumbled over; where there was none, what the new one asks for. */
function decisiveClaims(claims: Claims, { before, after }: StagePair): readonly string[] {
  const refusal = before && decide(before, claims);
  const failed = refusal?.failed.length ? refusal.failed : (refusal?.matched ?? []);
  const checks = failed.length > 0 ? failed : decide(after, claims).matched;
  return [...new Set(checks.map(({ claim }) => claim))];
}

function claimsOf(grant: Grant): string[] {
  return conditionsOf(grant).map(([claim]) => claim);
}

const longestValue = 80;

/** `ref=refs/heads/dev and no environment`: the claims that made the difference. */
export function claimsInWords(claims: Claims, names: readonly string[]): string {
  const parts = names.map((name) => {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
    if (value === undefined) return `no ${name}`;
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return `${name}=${text === "" ? '""' : text.slice(0, longestValue)}`;
  });
  return parts.length < 2 ? (parts[0] ?? "any claims") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
