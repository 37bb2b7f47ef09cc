import { compareConfidence, type Finding, type Instant, redacted, type Skipped } from "@sallyport/core";
import { defaultPolicyPath, type Policy } from "../policy.ts";
import type { RuleSetting } from "../schema/rules.ts";
import { applyExceptions } from "./apply-exceptions.ts";
import { decidingEntry, severityOf } from "./rule-severity.ts";

export interface ApplyOptions {
  /** Areas of rules (`secrets`, `custom`) whose whole subject the run has looked at; exceptions there that match nothing are unused. */
  readonly completeAreas?: readonly string[];
}

export interface PolicyApplied {
  /** All that came in but those of rules that are off, then what is wrong with the exceptions. */
  readonly findings: Finding[];
  /** How many were left out, by rule. */
  readonly skipped: Skipped[];
}

/** Gives findings the severity that the policy says, then applies its exceptions. Applying it again changes nothing. */
export function applyPolicy(
  findings: readonly Finding[],
  policy: Policy,
  now: Instant,
  policyPath: string = defaultPolicyPath,
  { completeAreas = [] }: ApplyOptions = {},
): PolicyApplied {
  const set = applyRules(findings, policy, policyPath);
  const judged = applyExceptions(set.findings, policy, now, { policyPath, completeAreas });
  const known = new Set(judged.findings.map((finding) => finding.fingerprint));
  const added = applyRules(
    judged.policyFindings.filter((finding) => !known.has(finding.fingerprint)),
    policy,
    policyPath,
  );
  return { findings: [...judged.findings, ...added.findings], skipped: [...set.skipped, ...added.skipped] };
}

/** The first half of `applyPolicy`, for findings that no exception can be about: those of a change of the policy. */
export function applyRules(findings: readonly Finding[], policy: Policy, policyPath: string): PolicyApplied {
  const kept: Finding[] = [];
  const off = new Map<string, number>();
  for (const finding of findings) {
    // One that has been judged before may have been raised; it would be lowered again.
    const severity = finding.exception === undefined ? effectiveSeverity(finding, policy) : finding.severity;
    if (severity === "off") off.set(finding.rule, (off.get(finding.rule) ?? 0) + 1);
    else kept.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  const skipped = [...off].map(([rule, count]) => ({
    what: `findings of ${redacted(rule)}`,
    why: `the rule is off: ${redacted(decidingEntry(policy, rule)?.pattern ?? "")} in ${policyPath}`,
    count,
  }));
  return { findings: kept, skipped };
}

/** Rules set the severity; what a search for secrets is not sure enough about stays info whatever they say. */
function effectiveSeverity(finding: Finding, policy: Policy): RuleSetting {
  const severity = severityOf(policy, finding.rule, finding.severity);
  const isSecret = finding.rule.startsWith("secrets/") || finding.rule.startsWith("custom/");
  const isUnsure = isSecret && compareConfidence(finding.confidence, policy.secrets.minConfidence) < 0;
  return severity !== "off" && isUnsure ? "info" : severity;
}
