export { applyPolicy, applyRules } from "./apply/apply-policy.ts";
export { baselineState, longestBaseline } from "./apply/baseline-state.ts";
export { comparePolicies } from "./compare/compare-policies.ts";
export { mentionAccess } from "./compare/mention-access.ts";
export { claimsInWords } from "./diff/counterexample.ts";
export { diffPolicies } from "./diff/diff-policies.ts";
export { diffStages } from "./diff/diff-stages.ts";
export { type Counterexample, changeKinds, needsApproval, type PolicyChange } from "./diff/policy-change.ts";
export { errorDescriptions } from "./error-pages.ts";
export { loadPolicy } from "./load/load-policy.ts";
export { loadPolicyState, parsePolicyState, type StateOptions } from "./load/load-policy-state.ts";
export type { LoadedPolicy } from "./load/loaded-policy.ts";
export { checkedOutSide, commitSide } from "./load/policy-side.ts";
export type { ParentSource } from "./load/resolve-parents.ts";
export { type EffectiveValue, effectiveValues } from "./merge/effective-values.ts";
export { originOf } from "./merge/merge-context.ts";
export { parsePolicy } from "./parse/parse-policy.ts";
export { checkPattern } from "./pattern/check-pattern.ts";
export { longestWindow } from "./pattern/pattern-cost.ts";
export { type PatternNode, PatternRefusal, parsePattern } from "./pattern/pattern-syntax.ts";
export {
  type BaselineEntry,
  type CustomSecretRule,
  defaultPolicy,
  defaultPolicyPath,
  type Exception,
  type ForeignCommentEntry,
  type ForeignTool,
  type InlineSetting,
  type LiveService,
  type Policy,
  type SecretsPolicy,
  type VerifyPolicy,
} from "./policy.ts";
export { runPolicyTests } from "./policy-tests/run-policy-tests.ts";
export { testFindings } from "./policy-tests/test-findings.ts";
export { ruleDescriptions } from "./rule-pages.ts";
export { policySchema } from "./schema/policy-schema.ts";
export { claimBases, claimsFrom, isClaimBase } from "./stages/claim-bases.ts";
export type {
  AwsCredential,
  AzureCredential,
  Credential,
  GithubAppCredential,
  GoogleCredential,
  OctoStsCredential,
  Provider,
  RegistryCredential,
  TokenExchangeCredential,
  VaultCredential,
} from "./stages/credential.ts";
export { decideStage } from "./stages/decide-stage.ts";
export type { Decision } from "./stages/decision.ts";
export { explainDecision } from "./stages/explain/explain-decision.ts";
export type { ExplainedCheck, Explanation } from "./stages/explain/explanation.ts";
export { explanationText } from "./stages/explain/explanation-text.ts";
export { lintStages } from "./stages/lint-stages.ts";
export type { Stage } from "./stages/stage.ts";
export { clockText, durationText } from "./stages/time-text.ts";
