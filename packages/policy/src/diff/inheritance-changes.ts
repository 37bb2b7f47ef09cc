import { parseDuration } from "@sallyport/core";
import { strictness } from "../apply/rule-severity.ts";
import { isWithin } from "../languages/empty-set.ts";
import { setOfMatcher } from "../languages/text-set.ts";
import { pointerOf, stepsOf } from "../parse/source-node.ts";
import type { Policy } from "../policy.ts";
import { ruleSettings } from "../schema/rules.ts";
import { type ChangeKind, changeKinds, type PolicyChange } from "./policy-change.ts";

/** What those who extend this file may do now, and which file it extends itself. */
export function inheritanceChanges(old: Policy, next: Policy): PolicyChange[] {
  return [...removedLocks(old, next), ...addedDelegates(old, next), ...changedParent(old, next)];
}

function change(kind: ChangeKind, pointer: string, sentence: string): PolicyChange {
  return { kind, effect: changeKinds[kind].effect, pointer, sentence };
}

function removedLocks(old: Policy, next: Policy): PolicyChange[] {
  const holds = (pointer: string) =>
    next.locked.some((lock) => pointer === lock.pointer || pointer.startsWith(`${lock.pointer}/`));
  const gone = old.locked.filter(({ pointer }) => !holds(pointer));
  return gone.map(({ pointer }) => change("LOCK-REMOVED", pointerOf("locked"), `${pointer} is not locked any more`));
}

function addedDelegates(old: Policy, next: Policy): PolicyChange[] {
  return next.delegates.flatMap(({ pointer, bound }, index) => {
    const at = pointerOf("delegates", index);
    const former = old.delegates.find((delegate) => delegate.pointer === pointer);
    const words = bound === undefined ? "without a bound" : `as far as ${[bound].flat().join(", ")}`;
    const sentence = `who extends this file may loosen ${pointer} now, ${words}`;
    if (former === undefined) return [change("DELEGATE-ADDED", at, sentence)];
    if (former.bound === undefined || isAsNarrow(pointer, former.bound, bound)) return [];
    return [change("DELEGATE-ADDED", at, `${sentence}; it was ${[former.bound].flat().join(", ")}`)];
  });
}

/** Whether a bound lets those below go no further than another one does, as the key at the pointer takes it. */
function isAsNarrow(pointer: string, was: Bound, is: Bound | undefined): boolean {
  if (is === undefined) return false;
  const [old, now] = [[was].flat(), [is].flat()];
  if (now.every((text) => old.includes(text))) return true;
  const [[before = ""], [after = ""]] = [old, now];
  if (stepsOf(pointer).at(0) === "rules") return strictnessOf(after) >= strictnessOf(before);
  if (/^\/stages\/[^/]+\/allow\//.test(pointer)) return isWithin(setOfMatcher(now), old);
  const [longest, length] = [parseDuration(before), parseDuration(after)];
  return longest !== undefined && length !== undefined && length <= longest;
}

type Bound = NonNullable<Policy["delegates"][number]["bound"]>;

function strictnessOf(text: string): number {
  const setting = ruleSettings.find((each) => each === text);
  return setting === undefined ? Number.NaN : strictness(setting);
}

/** Only where the files above were not read: else what they change is told by itself. */
function changedParent({ extends: old }: Policy, { extends: next }: Policy): PolicyChange[] {
  if (old?.text === next?.text) return [];
  const was = old === undefined ? "" : `; it was ${old.text}`;
  const words = next === undefined ? `extends ${old?.text} no longer` : `extends ${next.text} now${was}`;
  const sentence = `the policy ${words}; what that changes was not compared`;
  return [change("PARENT-CHANGED", pointerOf("extends"), sentence)];
}
