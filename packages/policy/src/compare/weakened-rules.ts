import { compileWildcard } from "@sallyport/core";
import { compareSpecificity, type RuleEntry, ruleEntries, strictness } from "../apply/rule-severity.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Policy } from "../policy.ts";
import type { Weakening } from "./weakening.ts";
import { wildcardsOverlap } from "./wildcards-overlap.ts";

/** What a rule counts as that no entry names: nearly all rules are errors of themselves. */
const unset = strictness("error");

/**
 * Each entry of `rules` that makes, or by its removal made, some rule milder than before. None is missed; one may be named
 * though other entries cover all that it could weaken.
 */
export function weakenedRules(base: Policy, head: Policy): Weakening[] {
  return [...weakenedEntries(base, head), ...weakenedFloors(base, head)];
}

type Rules = Pick<Policy, "rules">;

/** What the files above asked for, and none of the files asks for now. */
function weakenedFloors(base: Policy, head: Policy): Weakening[] {
  const layers = [head.rules, ...(head.floors ?? [])];
  return (base.floors ?? []).flatMap((floor) => {
    const losses = layers.map((rules) => weakenedEntries({ rules: floor }, { rules }));
    const fewest = losses.sort((a, b) => a.length - b.length)[0] ?? [];
    return fewest.map(({ message }) => ({
      rule: "policy/weakened-rules",
      at: pointerOf("extends"),
      message: `the files above ask for less: ${message}`,
      undo: "Extend them as they were.",
    }));
  });
}

function weakenedEntries(base: Rules, head: Rules): Weakening[] {
  const [before, after] = [ruleEntries(base), ruleEntries(head)];
  const isKept = ({ pattern, setting }: RuleEntry) =>
    base.rules[pattern] === setting && head.rules[pattern] === setting;
  const changed = after.filter((entry) => !isKept(entry));
  const removed = before.filter((entry) => head.rules[entry.pattern] === undefined);
  return [
    ...changed.flatMap((entry) => changedEntry(entry, base.rules[entry.pattern], before, isKept)),
    ...removed.flatMap((entry) => removedEntry(entry, after, isKept)),
  ];
}

type IsKept = (entry: RuleEntry) => boolean;

/** A new or changed entry, against the old entries that it goes before. */
function changedEntry(
  entry: RuleEntry,
  old: RuleEntry["setting"] | undefined,
  before: readonly RuleEntry[],
  isKept: IsKept,
): Weakening[] {
  const stricter = before
    .filter(
      (other) =>
        strictness(other.setting) > strictness(entry.setting) && wildcardsOverlap(other.pattern, entry.pattern),
    )
    .filter((other) => !(isKept(other) && compareSpecificity(other, entry) < 0))
    .sort((a, b) => strictness(b.setting) - strictness(a.setting))[0];
  const wasUnset = !before.some((other) => covers(other, entry));
  if (stricter === undefined && !(wasUnset && strictness(entry.setting) < unset)) return [];
  const was =
    old ?? (stricter === undefined ? "the rule's own severity" : `${stricter.setting} by ${stricter.pattern}`);
  const undo = old === undefined ? `Take ${entry.pattern} out of rules.` : `Set ${entry.pattern} to ${old} again.`;
  return [weakening(entry, `${entry.pattern} is ${entry.setting} now; it was ${was}`, undo)];
}

/** An entry that is gone, against the kept ones that take its place. New ones answer for themselves. */
function removedEntry(entry: RuleEntry, after: readonly RuleEntry[], isKept: IsKept): Weakening[] {
  const milder = after
    .filter(
      (other) =>
        strictness(other.setting) < strictness(entry.setting) && wildcardsOverlap(other.pattern, entry.pattern),
    )
    .filter((other) => isKept(other) && compareSpecificity(entry, other) < 0)
    .sort((a, b) => strictness(a.setting) - strictness(b.setting))[0];
  const isUnset = !after.some((other) => covers(other, entry));
  if (milder === undefined && !(isUnset && strictness(entry.setting) > unset)) return [];
  const now =
    milder === undefined ? "the rule's own severity holds now" : `${milder.pattern} makes it ${milder.setting} now`;
  return [
    weakening(
      entry,
      `${entry.pattern} was ${entry.setting}; ${now}`,
      `Set ${entry.pattern} to ${entry.setting} again.`,
    ),
  ];
}

function weakening({ pattern }: RuleEntry, message: string, undo: string): Weakening {
  return { rule: "policy/weakened-rules", at: pointerOf("rules", pattern), message, undo };
}

/** Whether every rule that `entry` matches is one that `other` matches too; may say no where it is hard to tell. */
function covers(other: RuleEntry, entry: RuleEntry): boolean {
  if (other.pattern === entry.pattern) return true;
  // Characters that no literal can be stand for the wildcards of `entry`: only a star can have taken them.
  const text = entry.pattern.replace(/[*?]/g, "\0");
  return !other.pattern.includes("?") && compileWildcard(other.pattern)(text);
}
