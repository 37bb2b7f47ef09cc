import { canonicalJson } from "@sallyport/core";
import { pointerOf } from "../parse/source-node.ts";
import type { Policy } from "../policy.ts";
import type { Stage } from "../stages/stage.ts";
import { meaningOfStage } from "../stages/stage-meaning.ts";
import { accessChanges } from "./access-changes.ts";
import { conditionChanges } from "./condition-changes.ts";
import type { StagePair } from "./counterexample.ts";
import { credentialChanges } from "./credential-changes.ts";
import { type StageChange, stageChange } from "./policy-change.ts";
import { windowChanges } from "./window-changes.ts";

type Stages = Pick<Policy, "stages">;

/**
 * What a change of the policy means for the stages: who gets more, with an example that both policies were asked about, and what is
 * less or the same. Exact for claim matchers; what cannot be proven is said to be so. Both policies must be complete: merged with
 * what they extend, and their conditions compiled.
 */
export function diffStages(old: Stages, next: Stages): StageChange[] {
  const gone = Object.keys(old.stages).filter((name) => !Object.hasOwn(next.stages, name));
  const names = [...Object.keys(next.stages), ...gone];
  const changes = names.flatMap((name) => stageChanges(old, stageOf(old, name), stageOf(next, name)));
  return [...changes, ...freedPairs(old, next)];
}

function stageOf({ stages }: Stages, name: string): Stage | undefined {
  return Object.hasOwn(stages, name) ? stages[name] : undefined;
}

function stageChanges(old: Stages, before: Stage | undefined, after: Stage | undefined): StageChange[] {
  if (after === undefined) {
    if (before === undefined) return [];
    const sentence = `the stage ${before.name} is gone`;
    return [stageChange("NARROWER", before.name, { pointer: pointerOf("stages"), sentence })];
  }
  if (before !== undefined && canonicalJson(meaningOfStage(before)) === canonicalJson(meaningOfStage(after))) return [];
  const pair: StagePair = { before, after };
  const changes = [
    ...accessChanges(pair),
    ...conditionChanges(pair),
    ...credentialChanges(pair),
    ...windowChanges(pair),
  ];
  return changes.length > 0 || before === undefined ? changes : sameAccess(old, before, after);
}

/** Words were changed, or nothing that matters. What `forbid-with` loses is told for both stages together. */
function sameAccess(old: Stages, before: Stage, after: Stage): StageChange[] {
  const wasApart = (other: string) =>
    before.forbidWith.includes(other) || stageOf(old, other)?.forbidWith.includes(after.name) === true;
  const added = after.forbidWith.filter((other) => !wasApart(other));
  if (added.length > 0) {
    const pointer = pointerOf("stages", after.name, "forbid-with");
    const sentence = `no job may hold ${after.name} besides ${added.join(", ")} now`;
    return [stageChange("NARROWER", after.name, { pointer, sentence })];
  }
  if (before.forbidWith.some((other) => !after.forbidWith.includes(other))) return [];
  const owner = before.owner === after.owner ? "" : `: ${after.owner} answers for it now, it was ${before.owner}`;
  const sentence = `${after.name} gives the same access${owner}`;
  return [stageChange("EQUAL", after.name, { pointer: pointerOf("stages", after.name), sentence })];
}

/** Pairs of stages that one job may hold now. It is enough that one of the two forbids the other. */
function freedPairs(old: Stages, next: Stages): StageChange[] {
  const changes: StageChange[] = [];
  const told = new Set<string>();
  for (const stage of Object.values(old.stages)) {
    for (const other of stage.forbidWith) {
      const [now, otherNow] = [stageOf(next, stage.name), stageOf(next, other)];
      if (now === undefined || otherNow === undefined) continue;
      if (now.forbidWith.includes(other) || otherNow.forbidWith.includes(stage.name)) continue;
      const pair = [stage.name, other].sort().join(" ");
      if (told.has(pair)) continue;
      told.add(pair);
      const pointer = pointerOf("stages", stage.name, "forbid-with");
      const sentence = `one job may hold ${stage.name} and ${other} together now`;
      changes.push(stageChange("FORBID-WITH-REMOVED", stage.name, { pointer, sentence }));
    }
  }
  return changes;
}
