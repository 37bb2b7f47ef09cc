import type { RuleDescription } from "@sallyport/core";
import { alertRules } from "./judge-secret-alerts.ts";
import { pushProtectionRules } from "./push-protection.ts";

/** One page for each rule of this package. */
export const ruleDescriptions: readonly RuleDescription[] = [...pushProtectionRules, ...alertRules];
