import { docsUrl, isRuleId, type RuleId } from "@sallyport/core";

/** The rule's page in our documentation. Undefined for rules that a policy file defines (`custom/…`): they have no page of ours. */
export function rulePage(rule: RuleId): string | undefined {
  return isRuleId(rule) && !rule.startsWith("custom/") ? docsUrl(`rules/${rule}`) : undefined;
}
