import { canonicalJson } from "@sallyport/core";
import { boxOf, boxOutside, boxWithin, type ClaimBox, mostBoxes } from "../languages/claim-box.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Grant, Stage } from "../stages/stage.ts";
import { meaningOfGrant } from "../stages/stage-meaning.ts";
import { claimsInWords, findCounterexample, type StagePair } from "./counterexample.ts";
import { anyClaims, exampleTokens } from "./example-token.ts";
import { type Counterexample, type StageChange, stageChange } from "./policy-change.ts";

/** Who may be the stage, before and after, by `allow` and `deny`: exact, with an example of somebody who comes in. */
export function accessChanges(pair: StagePair): StageChange[] {
  const { before, after } = pair;
  if (before !== undefined && sameGrants(before.allow, after.allow) && sameGrants(before.deny, after.deny)) return [];
  const wider = distinct(after.allow.flatMap((grant, index) => widerGrant(pair, grant, index)));
  const narrower = before === undefined ? false : isNarrower(before, after);
  if (narrower !== true) return wider.length > 0 || narrower === "too-many" ? wider : equal(pair);
  const sentence = `some who could be ${after.name} no longer can`;
  return [
    ...wider,
    stageChange("NARROWER", after.name, { pointer: pointerOf("stages", after.name, "allow"), sentence }),
  ];
}

function equal({ before, after }: StagePair): StageChange[] {
  if (before === undefined) return [];
  const sentence = `the claims of ${after.name} are written in another way and mean the same`;
  return [stageChange("EQUAL", after.name, { pointer: pointerOf("stages", after.name, "allow"), sentence })];
}

function sameGrants(a: readonly Grant[], b: readonly Grant[]): boolean {
  return canonicalJson(a.map(meaningOfGrant)) === canonicalJson(b.map(meaningOfGrant));
}

/** A grant without claims matches nobody. */
function realGrants(grants: readonly Grant[]): readonly Grant[] {
  return grants.filter((grant) => Object.keys(grant.claims).length > 0);
}

interface Opening {
  readonly box: ClaimBox;
  /** What let them in: the grant, or that an entry of `deny` is gone. */
  readonly through: "allow" | "deny";
}

function widerGrant(pair: StagePair, grant: Grant, index: number): StageChange[] {
  const { before, after } = pair;
  if (realGrants([grant]).length === 0) return [];
  const openings = openingsOf(pair, grant);
  const pointer = pointerOf("stages", after.name, "allow", index);
  if (openings === "too-many") {
    const sentence = `grant ${index + 1} of ${after.name} may let in more: the difference has more than ${mostBoxes} parts, too many to compare`;
    return [stageChange("MAY-WIDEN", after.name, { pointer, sentence })];
  }
  for (const { box, through } of openings) {
    const counterexample = findCounterexample(box, pair);
    if (counterexample === undefined) continue;
    const isNew = before === undefined || before.allow.length === 0;
    const kind = isNew ? "NEW-ACCESS" : through === "deny" ? "DENY-REMOVED" : "WIDER";
    const place = kind === "DENY-REMOVED" ? pointerOf("stages", after.name, "deny") : pointer;
    const sentence = sentenceOf(after, counterexample);
    return [stageChange(kind, after.name, { pointer: place, sentence, counterexample })];
  }
  const [first] = openings;
  if (first === undefined) return [];
  return [stageChange("MAY-WIDEN", after.name, { pointer, sentence: unlikely(after, index, openings, first.box) })];
}

/** Boxes of those whom the grant lets in now and nothing let in before. */
function openingsOf({ before, after }: StagePair, grant: Grant): readonly Opening[] | "too-many" {
  const admitted = boxOutside(boxOf(grant), realGrants(after.deny));
  if (admitted === "too-many") return admitted;
  const openings: Opening[] = [];
  for (const box of admitted) {
    const fresh = boxOutside(box, realGrants(before?.allow ?? []));
    if (fresh === "too-many") return fresh;
    openings.push(...fresh.map((each) => ({ box: each, through: "allow" as const })));
    for (const deny of realGrants(before?.deny ?? [])) {
      const kept = boxWithin(box, deny);
      if (kept !== undefined) openings.push({ box: kept, through: "deny" });
    }
    if (openings.length > mostBoxes) return "too-many";
  }
  return openings;
}

function sentenceOf(after: Stage, { claims, decisive, assumes }: Counterexample): string {
  const condition = assumes === undefined ? "" : `, if ${assumes}`;
  return `after this change a token with ${claimsInWords(claims, decisive)} gets ${after.name}${condition}`;
}

/** Matchers admit more, and no token that was tried is let in by it. */
function unlikely(after: Stage, index: number, openings: readonly Opening[], box: ClaimBox): string {
  const grant = `grant ${index + 1} of ${after.name}`;
  // Where no token that is known fits the claims, it is not the condition that leaves it open.
  if (after.when !== undefined && openings.some((each) => exampleTokens(each.box).next().done !== true))
    return `${grant} lets in more; whether its condition (when) still keeps them out is not known`;
  const claims = anyClaims(box);
  const example = claims === "too-large" ? "" : `, such as ${claimsInWords(claims, Object.keys(claims))}`;
  return `${grant} lets in more, but only claims of a form that GitHub is not known to issue${example}`;
}

/** Whether somebody whom the old stage let in stays out by `allow` and `deny` now. */
function isNarrower(before: Stage, after: Stage): boolean | "too-many" {
  let isCertain = true;
  for (const grant of realGrants(before.allow)) {
    const openings = openingsOf({ before: after, after: before }, grant);
    if (openings === "too-many") isCertain = false;
    else if (openings.length > 0) return true;
  }
  return isCertain ? false : "too-many";
}

/** One change for each way in: two grants that open the same to the same example are told once. */
function distinct(changes: readonly StageChange[]): StageChange[] {
  const told = new Set<string>();
  return changes.filter(({ kind, sentence }) => {
    const key = `${kind} ${sentence}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
