import type { CustomSecretRule } from "@sallyport/policy";
import { compileScanner, type Scanner } from "./engine/scanner.ts";
import type { CustomRule, SecretRule } from "./rule.ts";
import { builtinRules } from "./rules/index.ts";

/** The rules of one run: ours and those of the policy, compiled. */
export interface RuleSet {
  readonly rules: readonly SecretRule[];
  readonly scanner: Scanner;
}

let builtin: RuleSet | undefined;

/** Throws CUSTOM_RULE_INVALID. Our own rules alone are compiled once a process. */
export function compileRuleSet(customRules: readonly CustomSecretRule[]): RuleSet {
  if (customRules.length === 0) {
    builtin ??= compiled(builtinRules);
    return builtin;
  }
  return compiled([...builtinRules, ...customRules.map(customRule)]);
}

function compiled(rules: readonly SecretRule[]): RuleSet {
  return { rules, scanner: compileScanner(rules) };
}

function customRule(rule: CustomSecretRule): CustomRule {
  return {
    kind: "custom",
    id: rule.id,
    title: rule.title,
    provider: "this repository's policy",
    severity: rule.severity,
    why: "Your policy says that values of this form are secrets; whoever reads the repository has them.",
    fix: rule.fix ?? "Revoke the value where it was issued, then replace it by a reference to a secret store.",
    keywords: rule.keywords,
    pattern: rule.pattern,
  };
}
