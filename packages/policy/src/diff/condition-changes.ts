import { conjunctsOf } from "@sallyport/cel";
import { canonicalJson } from "@sallyport/core";
import { boxOf, boxOutside } from "../languages/claim-box.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Condition, Stage } from "../stages/stage.ts";
import { meaningOfCondition } from "../stages/stage-meaning.ts";
import { claimsInWords, findCounterexample, type StagePair } from "./counterexample.ts";
import { type Counterexample, type StageChange, stageChange } from "./policy-change.ts";

/** What is done about a condition that nobody can compare. */
const proof =
  "write it as claim matchers, which are compared exactly, or add `tests` for both sides and have a code owner approve it";

/** A condition is a program: added it only takes away, removed or changed it may let in more, and an example is all that can be shown. */
export function conditionChanges(pair: StagePair): StageChange[] {
  const { before, after } = pair;
  if (before === undefined || textOf(before.when) === textOf(after.when)) return [];
  const pointer = pointerOf("stages", after.name, "when");
  const [old, now] = [partsOf(before.when), partsOf(after.when)];
  const isKept = old.every((part) => now.includes(part));
  // Written in another way, or for a stage that nobody can be.
  if ((isKept && now.every((part) => old.includes(part))) || isForNobody(after)) return [];
  if (isKept) {
    return [stageChange("NARROWER", after.name, { pointer, sentence: `${after.name} has a further condition now` })];
  }
  const counterexample = exampleOf(pair);
  const what = now.every((part) => old.includes(part)) ? "is gone" : "is another";
  if (counterexample === undefined) {
    const sentence = `the condition (when) of ${after.name} ${what}: that it lets in no more cannot be proven; ${proof}`;
    return [stageChange("UNPROVABLE", after.name, { pointer, sentence })];
  }
  const words = claimsInWords(counterexample.claims, counterexample.decisive);
  const sentence = `after this change a token with ${words} gets ${after.name}: its condition (when) ${what}`;
  return [stageChange("WIDER", after.name, { pointer, sentence, counterexample })];
}

function textOf(condition: Condition | undefined): string {
  return condition === undefined ? "" : canonicalJson(meaningOfCondition(condition));
}

/** All of them must be true. */
function partsOf(condition: Condition | undefined): string[] {
  return condition === undefined
    ? []
    : [condition, ...(condition.also ?? [])].flatMap(({ source }) => conjunctsOf(source));
}

function isForNobody({ allow, deny }: Stage): boolean {
  return allow.every((grant) => boxOutside(boxOf(grant), deny).length === 0);
}

/** Tries typical tokens that the claims let in both before and after. */
function exampleOf(pair: StagePair): Counterexample | undefined {
  for (const grant of pair.after.allow) {
    const boxes = boxOutside(boxOf(grant), pair.after.deny);
    if (boxes === "too-many") continue;
    for (const box of boxes) {
      const found = findCounterexample(box, pair);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
