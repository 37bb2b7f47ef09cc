import { compileWildcard, type Finding, nearest, type RuleId } from "@sallyport/core";
import { pointerOf } from "../parse/source-node.ts";
import { defaultPolicyPath, type Policy } from "../policy.ts";
import { policyFinding } from "../policy-finding.ts";
import { ruleDescriptions } from "../rule-pages.ts";

/**
 * A finding for each entry of `rules` and each exception that no known rule matches. `known` must be the rules of all gates,
 * not only of those that run; the policy's own custom rules and the rules about the policy are added here.
 */
export function unknownRules(
  policy: Policy,
  known: Iterable<RuleId>,
  policyPath: string = defaultPolicyPath,
): Finding[] {
  const ids = [
    ...known,
    ...ruleDescriptions.map((rule) => rule.id),
    ...policy.secrets.customRules.map((rule) => rule.id),
  ];
  const areas = [...new Set(ids.map((id) => `${id.slice(0, id.indexOf("/"))}/*`))];
  const named = [
    ...Object.keys(policy.rules).map((pattern) => ({ pattern, section: "rules", at: pointerOf("rules", pattern) })),
    ...policy.exceptions.map(({ rule, region }, index) => ({
      pattern: rule,
      section: "exceptions",
      at: policy.source ? pointerOf("exceptions", index, "rule") : region,
    })),
  ];
  return named
    .filter(({ pattern }) => !ids.some(compileWildcard(pattern)))
    .map(({ pattern, section, at }) => {
      const meant = nearest(pattern, pattern.endsWith("/*") ? areas : ids);
      return policyFinding({
        rule: "policy/unknown-rule",
        message: `there is no rule ${pattern}${meant === undefined ? "" : ` (did you mean ${meant}?)`}`,
        fix: { text: meant === undefined ? "Correct the id or pattern, or delete the entry." : `Write ${meant}.` },
        policy,
        path: policyPath,
        at,
        subject: [section, pattern],
      });
    });
}
