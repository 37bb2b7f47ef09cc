import {
  anyFingerprint,
  type Finding,
  type Fix,
  type RuleDescription,
  type RuleId,
  type Severity,
} from "@sallyport/core";
import { type Fold, fold } from "./fold.ts";

/** Findings of one rule and verdict that differ only in where they are: why it matters and what to do is said once for all of them. */
export interface FindingGroup extends Fold {
  readonly severity: Severity;
  readonly rule: RuleId;
  readonly title: string;
  readonly why: string;
  readonly fix: Fix;
}

/** Groups ranked findings; a group stands where its first finding stood, so the worst stays first. */
export function groupFindings(findings: readonly Finding[], rules: readonly RuleDescription[]): FindingGroup[] {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { severity, rule, why, age, exception } = finding;
    const fix = fixOfAny(finding);
    const isExisting = age === "existing";
    const key = JSON.stringify([severity, rule, isExisting, exception?.state, why, fix.text, fix.commands, fix.patch]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((members) => groupOf(members, titles));
}

function groupOf(findings: readonly Finding[], titles: ReadonlyMap<RuleId, string>): FindingGroup {
  const [first] = findings as [Finding, ...Finding[]];
  const { severity, rule, why } = first;
  const fix = findings.length === 1 ? first.fix : fixOfAny(first);
  return { severity, rule, title: titles.get(rule) ?? first.message, why, fix, ...fold(findings) };
}

/** The fix without what is this finding's own: several of a group share one text. */
function fixOfAny({ fix, fingerprint }: Finding): Fix {
  const general = (text: string) => text.replaceAll(fingerprint, anyFingerprint);
  return { ...fix, text: general(fix.text), ...(fix.commands && { commands: fix.commands.map(general) }) };
}
