import { atLeast, compileWildcard, hasWildcard, type RuleId, type Severity } from "@sallyport/core";
import type { Policy } from "../policy.ts";
import { protectedSeverity } from "../rule-pages.ts";
import { type RuleSetting, ruleSettings } from "../schema/rules.ts";

/**
 * What a policy makes of a rule: the setting of the most specific pattern, else `fallback`, the rule's own severity. Of the files
 * that were merged the strictest holds. A rule that guards the policy is made milder only by a pattern that begins with its area, and
 * only so far.
 */
export function severityOf(policy: Pick<Policy, "rules" | "floors">, rule: RuleId, fallback: Severity): RuleSetting {
  const files = [policy.rules, ...(policy.floors ?? [])];
  const least = protectedSeverity(rule);
  const said = files
    .flatMap((rules) => decidingEntry({ rules }, rule) ?? [])
    .filter(
      ({ pattern, setting }) => least === undefined || pattern.startsWith("policy/") || isAtLeast(setting, fallback),
    )
    .map(({ setting }) => setting);
  const setting = said.sort((a, b) => strictness(b) - strictness(a))[0] ?? fallback;
  return least === undefined || isAtLeast(setting, least) ? setting : least;
}

function isAtLeast(setting: RuleSetting, least: Severity): boolean {
  return setting !== "off" && atLeast(setting, least);
}

/** An entry of `rules`. */
export interface RuleEntry {
  readonly pattern: string;
  readonly setting: RuleSetting;
}

export function ruleEntries({ rules }: Pick<Policy, "rules">): RuleEntry[] {
  return Object.entries(rules).map(([pattern, setting]) => ({ pattern, setting }));
}

/** The entry of `rules` that holds for a rule. */
export function decidingEntry(policy: Pick<Policy, "rules">, rule: RuleId): RuleEntry | undefined {
  return ruleEntries(policy)
    .filter(({ pattern }) => compileWildcard(pattern)(rule))
    .sort(compareSpecificity)
    .at(0);
}

/**
 * The more specific entry first: without a wildcard, then the longer text before the first wildcard, then more text in all. Of
 * two alike the stricter one. Never zero for two different entries.
 */
export function compareSpecificity(a: RuleEntry, b: RuleEntry): number {
  return (
    Number(hasWildcard(a.pattern)) - Number(hasWildcard(b.pattern)) ||
    literalPrefix(b.pattern) - literalPrefix(a.pattern) ||
    literalLength(b.pattern) - literalLength(a.pattern) ||
    strictness(b.setting) - strictness(a.setting) ||
    (a.pattern < b.pattern ? -1 : 1)
  );
}

/** Greater is stricter; `off` is 0. */
export function strictness(setting: RuleSetting): number {
  return setting === "off" ? 0 : ruleSettings.indexOf(setting) + 1;
}

function literalPrefix(pattern: string): number {
  return pattern.split(/[*?]/, 1)[0]?.length ?? 0;
}

function literalLength(pattern: string): number {
  return pattern.replace(/[*?]/g, "").length;
}
