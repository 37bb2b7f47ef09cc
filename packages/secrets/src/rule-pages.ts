import type { RuleDescription } from "@sallyport/core";
import { describeSecretRule } from "./rules/describe.ts";
import { builtinRules } from "./rules/index.ts";
import { suppressionRules } from "./suppressions/rule-pages.ts";

/** Pages of all rules of this package: what is a secret, and what lets one pass. */
export const ruleDescriptions: readonly RuleDescription[] = [
  ...builtinRules.map(describeSecretRule),
  ...suppressionRules,
];
