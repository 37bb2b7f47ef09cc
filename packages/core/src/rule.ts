import type { Severity } from "./severity.ts";

/** A stable id `area/kebab-name`. */
export type RuleId = string;

/** What a rule's page says; `sallyport explain RULE` and `docs/rules/` are generated from it. */
export interface RuleDescription {
  readonly id: RuleId;
  /** Noun phrase without a full stop, for example `GitHub personal access token (classic)`. */
  readonly title: string;
  readonly severity: Severity;
  /** For rules that guard the policy: the severity below which it cannot set them. Absent: it may, and may turn the rule off. */
  readonly least?: Severity;
  /** One sentence: what an attacker gains, or what breaks. */
  readonly why: string;
  /** What to do, in the imperative; the first line also prints under a finding. */
  readonly fix: string;
  /** An example that is a finding. Secret-like values are written so that no scanner takes them for real ones. */
  readonly bad: string;
  /** The same intent, done right. */
  readonly good: string;
  /** The vendor's or the specification's page that documents the format or the danger. */
  readonly source?: string;
}

const ruleIdPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isRuleId(text: string): text is RuleId {
  return ruleIdPattern.test(text);
}
