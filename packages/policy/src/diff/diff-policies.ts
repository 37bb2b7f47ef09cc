import { changedExceptions } from "../compare/changed-exceptions.ts";
import { weakenedRules } from "../compare/weakened-rules.ts";
import { weakenedSecrets } from "../compare/weakened-secrets.ts";
import type { Weakening } from "../compare/weakening.ts";
import type { Policy } from "../policy.ts";
import { diffStages } from "./diff-stages.ts";
import { inheritanceChanges } from "./inheritance-changes.ts";
import { type ChangeKind, changeKinds, type PolicyChange } from "./policy-change.ts";

/** Everything that a change of a policy means, worst first: stages, what is inherited, rules, secrets, exceptions. */
export function diffPolicies(old: Policy, next: Policy): PolicyChange[] {
  const weakenings = [...weakenedRules(old, next), ...weakenedSecrets(old, next), ...changedExceptions(old, next)];
  const changes = [...diffStages(old, next), ...inheritanceChanges(old, next), ...weakenings.map(changeOf)];
  return changes.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

const kinds = Object.keys(changeKinds) as ChangeKind[];

const kindsOfRules: Partial<Record<Weakening["rule"], ChangeKind>> = {
  "policy/weakened-rules": "SEVERITY-DOWN",
  "policy/weakened-secrets": "SEARCH-WEAKER",
};

function changeOf({ rule, at, message }: Weakening): PolicyChange {
  const kind = kindsOfRules[rule] ?? "EXCEPTION-ADDED";
  return { kind, effect: changeKinds[kind].effect, pointer: at, sentence: message };
}
