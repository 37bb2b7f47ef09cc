import type { RuleDescription } from "@sallyport/core";
import { ruleDescriptions as secretRules } from "./rules/index.ts";
import { suppressionRules } from "./suppressions/rule-pages.ts";

/** Pages of all rules of this package: what is a secret, and what lets one pass. */
export const ruleDescriptions: readonly RuleDescription[] = [...secretRules, ...suppressionRules];
