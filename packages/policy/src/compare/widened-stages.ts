import { claimDescription, type Fact, type Json } from "@sallyport/core";
import { diffStages } from "../diff/diff-stages.ts";
import { inheritanceChanges } from "../diff/inheritance-changes.ts";
import { type ChangeKind, needsApproval, type PolicyChange } from "../diff/policy-change.ts";
import type { Policy } from "../policy.ts";
import type { Weakening } from "./weakening.ts";

/**
 * Each change after which somebody gets a stage, or more of it, who did not before, or may: with an example where there is one. Both
 * policies must be merged with what they extend.
 */
export function widenedStages(base: Policy, head: Policy): Weakening[] {
  const changes: PolicyChange[] = [...diffStages(base, head), ...inheritanceChanges(base, head)];
  return changes.filter(needsApproval).map((change) => ({
    rule: ruleOf(change),
    at: change.pointer,
    message: change.sentence,
    undo: undoings[change.kind] ?? "Restore it as it was.",
    evidence: exampleOf(change),
  }));
}

const inheritance: readonly ChangeKind[] = ["LOCK-REMOVED", "DELEGATE-ADDED", "PARENT-CHANGED"];

function ruleOf({ kind, effect }: PolicyChange): Weakening["rule"] {
  if (inheritance.includes(kind)) return "policy/weakened-inheritance";
  return effect === "may-widen" ? "policy/unproven-access" : "policy/widened-access";
}

const undoings: Partial<Record<ChangeKind, string>> = {
  "NEW-ACCESS": "Delete the grant.",
  WIDER: "Restore the claims as they were.",
  "DENY-REMOVED": "Restore the entry of `deny`.",
  "CREDENTIAL-ADDED": "Delete the credential.",
  "CREDENTIAL-CHANGED": "Restore the credential as it was.",
  "TTL-UP": "Restore the shorter life.",
  "WINDOW-WIDER": "Restore the window as it was.",
  "FORBID-WITH-REMOVED": "Restore `forbid-with` at one of the two.",
  "LOCK-REMOVED": "Restore the lock.",
  "DELEGATE-ADDED": "Delete the delegation, or restore its bound.",
  "PARENT-CHANGED": "Restore `extends` as it was.",
};

/** The claims that tell, as far as they may be shown. */
function exampleOf({ kind, counterexample }: PolicyChange): Fact[] {
  const facts: Fact[] = [{ label: "change", value: kind }];
  if (counterexample === undefined) return facts;
  const { claims, decisive, telling, assumes, now } = counterexample;
  const names = [...new Set([...decisive, ...telling])].filter((name) => claimDescription(name)?.mayBePrinted === true);
  return [
    ...facts,
    ...names.map((name) => ({
      label: name,
      value: Object.hasOwn(claims, name) ? shownValue(claims[name]) : "missing",
    })),
    ...(now === undefined ? [] : [{ label: "at", value: now }]),
    ...(assumes === undefined ? [] : [{ label: "assuming", value: assumes }]),
  ];
}

function shownValue(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
