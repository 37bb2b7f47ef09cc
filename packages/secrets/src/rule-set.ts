import type { CustomSecretRule } from "@sallyport/policy";
import type { Declarations } from "./documents/declarations.ts";
import { withDocuments } from "./documents/document-scanner.ts";
import type { ToolsInUse } from "./documents/tools.ts";
import { compileScanner, type Scanner } from "./engine/scanner.ts";
import { builtinDigest } from "./generated/rules-digest.ts";
import type { CustomRule, SecretRule } from "./rule.ts";
import { builtinRules } from "./rules/index.ts";

/** The rules of one run: ours and those of the policy, compiled. */
export interface RuleSet {
  readonly rules: readonly SecretRule[];
  readonly scanner: Scanner;
  /** What the documents that were scanned show to be in use. */
  readonly tools: ToolsInUse;
}

/** Rules made ready for the bytes of any file, before anything is known of the repository. */
export interface CompiledRules {
  readonly rules: readonly SecretRule[];
  readonly scanner: Scanner;
}

let builtin: CompiledRules | undefined;

/** Throws CUSTOM_RULE_INVALID. `declared` is what the repository says about its own files. */
export function compileRuleSet(customRules: readonly CustomSecretRule[], declared?: Declarations): RuleSet {
  return ruleSetWith(compileRules(customRules), declared);
}

export function ruleSetWith({ rules, scanner }: CompiledRules, declared?: Declarations): RuleSet {
  const tools: ToolsInUse = new Map();
  return { rules, scanner: withDocuments(scanner, { declared, tools }), tools };
}

/** Our own rules alone are compiled once a process. Throws CUSTOM_RULE_INVALID. */
export function compileRules(customRules: readonly CustomSecretRule[]): CompiledRules {
  if (customRules.length > 0) return compiled([...builtinRules, ...customRules.map(customRule)]);
  builtin ??= { rules: builtinRules, scanner: compileScanner(builtinRules, { digest: builtinDigest }) };
  return builtin;
}

function compiled(rules: readonly SecretRule[]): CompiledRules {
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
