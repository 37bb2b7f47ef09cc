import { canonicalJson } from "@sallyport/core";
import { pointerOf } from "../parse/source-node.ts";
import type { Policy } from "../policy.ts";
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
    if (former.bound === undefined || canonicalJson(former.bound) === canonicalJson(bound ?? null)) return [];
    return [change("DELEGATE-ADDED", at, `${sentence}; it was ${[former.bound].flat().join(", ")}`)];
  });
}

/** Only where the files above were not read: else what they change is told by itself. */
function changedParent({ extends: old }: Policy, { extends: next }: Policy): PolicyChange[] {
  if (old?.text === next?.text) return [];
  const was = old === undefined ? "" : `; it was ${old.text}`;
  const words = next === undefined ? `extends ${old?.text} no longer` : `extends ${next.text} now${was}`;
  const sentence = `the policy ${words}; what that changes was not compared`;
  return [change("PARENT-CHANGED", pointerOf("extends"), sentence)];
}
