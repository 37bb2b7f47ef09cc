import type { Finding, PolicyReference } from "@sallyport/core";
import { unknownRules } from "../apply/unknown-rules.ts";
import { refusedLoosening } from "../compare/refused-loosening.ts";
import { knownRules } from "../generated/known-rules.ts";
import { type Policy, policyDigest } from "../policy.ts";
import { type PolicySide, refOf } from "./policy-side.ts";
import type { ParentFile, ResolvedPolicy } from "./resolve-parents.ts";

export interface LoadedPolicy {
  readonly policy: Policy;
  readonly reference: PolicyReference;
  /** How the change under review weakens the policy, and what it says about rules that do not exist. They count like a gate's. */
  readonly findings: Finding[];
  /** Remarks for the reader: where the policy was read from. */
  readonly notes: string[];
  /** The files that it extends, which are merged in, the nearest first. */
  readonly parents?: readonly ParentFile[];
}

/** A policy that was read, with what there is to say about it. */
export function loaded(
  resolved: ResolvedPolicy,
  path: string,
  side: PolicySide,
  findings: Finding[] = [],
  notes: string[] = [],
): LoadedPolicy {
  const { policy, parents } = resolved;
  const reference = { path, ...refOf(side), digest: policyDigest(policy) };
  const all = [...findings, ...conflictFindings(resolved, path), ...unknownRules(policy, knownRules, path)];
  const above = parents.map(({ file, pin, digest }) =>
    pin === digest ? `the policy extends ${file} (${digest})` : `the policy extends ${file}@${pin} (${digest})`,
  );
  return { policy, reference, findings: all, notes: [...notes, ...above], ...(parents.length > 0 ? { parents } : {}) };
}

/** Where a file says more than the one above it lets it say. */
export function conflictFindings({ policy, conflicts }: ResolvedPolicy, path: string): Finding[] {
  return conflicts.map((conflict) => refusedLoosening(conflict, policy, path));
}
