import type { Finding, RuleId } from "@sallyport/core";
import type { PolicyRuleId } from "../rule-pages.ts";

/** The rules about who may be a stage after a change. */
const accessRules: ReadonlySet<RuleId> = new Set<PolicyRuleId>([
  "policy/widened-access",
  "policy/unproven-access",
  "policy/weakened-inheritance",
]);

/**
 * What a change does to the policy, for a gate that is about something else: who gets a stage is a warning there, and an error where the
 * policy is judged. Else a new stage would fail the search for secrets, and no preview of the change that brings it could be deployed.
 */
export function mentionAccess(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => (accessRules.has(finding.rule) ? mentioned(finding) : finding));
}

function mentioned(finding: Finding): Finding {
  const text = `${finding.fix.text} The action test-policy judges it; here it is mentioned.`;
  return { ...finding, severity: "warning", fix: { ...finding.fix, text } };
}
