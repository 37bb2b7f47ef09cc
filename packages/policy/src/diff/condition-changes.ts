import { canonicalJson } from "@sallyport/core";
import { boxOf, boxOutside } from "../languages/claim-box.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Condition } from "../stages/stage.ts";
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
  const [old, now] = [sourcesOf(before.when), sourcesOf(after.when)];
  if (old.every((source) => now.includes(source))) {
    return [stageChange("NARROWER", after.name, { pointer, sentence: `${after.name} has a further condition now` })];
  }
  const counterexample = exampleOf(pair);
  const what = now.every((source) => old.includes(source)) ? "is gone" : "is another";
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
function sourcesOf(condition: Condition | undefined): string[] {
  return condition === undefined ? [] : [condition, ...(condition.also ?? [])].map(({ source }) => source);
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
