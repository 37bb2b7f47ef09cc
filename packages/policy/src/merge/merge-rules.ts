import { type RuleEntry, ruleEntries, strictness } from "../apply/rule-severity.ts";
import { wildcardsOverlap } from "../compare/wildcards-overlap.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Policy } from "../policy.ts";
import { type RuleSetting, ruleSettings } from "../schema/rules.ts";
import {
  delegateFor,
  isLocked,
  isUnbounded,
  lockedRules,
  type MergeContext,
  refuse,
  refusesLocked,
} from "./merge-context.ts";

type Rules = Readonly<Record<string, RuleSetting>>;

/**
 * The entries of the file below, and as floors those of the files above: of a rule the strictest file decides (`severityOf`). Kept
 * apart because the most specific entry decides within a file, and a merged list could let an entry below go before one above.
 */
export function mergeRules(context: MergeContext): Pick<Policy, "rules" | "floors"> {
  const { above, below } = context;
  const kept = ruleEntries(below).filter((entry) => !isRefused(context, entry));
  const rules: Rules = Object.fromEntries(kept.map(({ pattern, setting }) => [pattern, setting]));
  const floor = lowered(context, above.rules, rules);
  for (const entry of kept) tellMilder(context, entry, [floor, ...(above.floors ?? [])]);
  const floors = distinct([floor, ...(above.floors ?? []), ...(below.floors ?? [])]);
  return { rules, ...(floors.length > 0 ? { floors } : {}) };
}

/** What is locked keeps the setting of the file above, so an entry that would touch it is left out. */
function isRefused(context: MergeContext, { pattern }: RuleEntry): boolean {
  const pointer = pointerOf("rules", pattern);
  if (isLocked(context, pointer)) return refusesLocked(context, pointer);
  const locked = lockedRules(context.above).find((each) => wildcardsOverlap(each, pattern));
  if (locked === undefined) return false;
  const message = `${locked} is locked by the file above, and ${pattern} would change it; it is left out`;
  refuse(context, { pointer, message, fix: "Delete it here.", above: pointerOf("rules", locked) });
  return true;
}

/** The floor where the file below may go, and goes, under it. */
function lowered(context: MergeContext, above: Rules, below: Rules): Rules {
  const entries = Object.entries(above).map(([pattern, setting]): [string, RuleSetting] => {
    const wanted = below[pattern];
    const delegate = delegateFor(context, pointerOf("rules", pattern));
    if (delegate === undefined || wanted === undefined || strictness(wanted) >= strictness(setting))
      return [pattern, setting];
    // A bound that is no setting lets nobody go further.
    const bound = isUnbounded(delegate) ? "off" : (ruleSettings.find((each) => each === delegate.bound) ?? setting);
    const least = strictness(wanted) < strictness(bound) ? bound : wanted;
    return [pattern, strictness(least) < strictness(setting) ? least : setting];
  });
  return Object.fromEntries(entries);
}

function distinct(floors: readonly Rules[]): readonly Rules[] {
  const known = new Set<string>();
  return floors.filter((floor) => {
    const key = JSON.stringify(Object.entries(floor).sort(([a], [b]) => (a < b ? -1 : 1)));
    return Object.keys(floor).length === 0 || known.has(key) ? false : known.add(key);
  });
}

function tellMilder(context: MergeContext, { pattern, setting }: RuleEntry, floors: readonly Rules[]): void {
  const stricter = floors
    // Where a file above has the same entry as mild, nothing of it is loosened.
    .filter((floor) => floor[pattern] === undefined || strictness(floor[pattern]) > strictness(setting))
    .flatMap((floor) => Object.entries(floor))
    .find(([other, least]) => strictness(least) > strictness(setting) && wildcardsOverlap(other, pattern));
  if (stricter === undefined) return;
  const [other, least] = stricter;
  const message = `${pattern} is ${setting} here and ${other} is ${least} in the file above; the stricter holds`;
  const fix = `Take ${pattern} out of rules, or set it to ${least} or worse.`;
  refuse(context, { pointer: pointerOf("rules", pattern), message, fix, above: pointerOf("rules", other) });
}
