import {
  type Confidence,
  compareConfidence,
  compareSeverity,
  type Finding,
  type RuleDescription,
  type RuleId,
  type Severity,
} from "@sallyport/core";
import type { ReportingDescriptor } from "sarif";
import { rulePageMarkdown } from "../markdown/rule.ts";
import { rulePage } from "../rule-page.ts";
import { plainMessage } from "./message.ts";

/** SARIF knows three levels. */
export const levelOf: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  error: "error",
  warning: "warning",
  info: "note",
};

/** GitHub's scale: over 9.0 critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, below low. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  error: "8.0",
  warning: "5.0",
  info: "2.0",
};

const precisionOf: Readonly<Record<Confidence, string>> = {
  verified: "very-high",
  high: "high",
  medium: "medium",
  low: "low",
};

/**
 * The rules that findings name, sorted by id; one without a description is made up from its findings. What GitHub shows of an alert it
 * takes from here, and a rule without results has none.
 */
export function descriptorsOf(rules: readonly RuleDescription[], findings: readonly Finding[]): ReportingDescriptor[] {
  const byRule = new Map<RuleId, Finding[]>();
  for (const finding of findings) {
    const known = byRule.get(finding.rule);
    if (known) known.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const described = new Map(rules.map((rule) => [rule.id, rule]));
  return [...byRule.keys()].sort().map((id) => descriptorOf(id, described.get(id), byRule.get(id) ?? []));
}

function descriptorOf(
  id: RuleId,
  rule: RuleDescription | undefined,
  findings: readonly Finding[],
): ReportingDescriptor {
  const [first] = findings as readonly [Finding, ...Finding[]];
  const page = rulePage(id);
  const severity = findings.map((finding) => finding.severity).reduce(worse);
  const title = rule?.title ?? first.message;
  const why = rule?.why ?? first.why;
  const fix = rule?.fix ?? first.fix.text;
  return {
    id,
    shortDescription: plainMessage(title),
    fullDescription: plainMessage(why),
    ...(page === undefined ? {} : { helpUri: page }),
    help: {
      ...plainMessage(why, `Fix: ${fix}`),
      markdown: rulePageMarkdown({ why, fix, ...(rule ?? {}), ...(page ? { page } : {}) }),
    },
    defaultConfiguration: { level: levelOf[rule?.severity ?? severity] },
    properties: {
      tags: ["security", id.split("/")[0] ?? id],
      "security-severity": securitySeverity[severity],
      precision: precisionOf[findings.map((finding) => finding.confidence).reduce(surer)],
    },
  };
}

function worse(a: Severity, b: Severity): Severity {
  return compareSeverity(a, b) >= 0 ? a : b;
}

function surer(a: Confidence, b: Confidence): Confidence {
  return compareConfidence(a, b) >= 0 ? a : b;
}
