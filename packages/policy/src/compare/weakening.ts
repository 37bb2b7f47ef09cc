import type { Fact, Finding } from "@sallyport/core";
import type { Policy } from "../policy.ts";
import { policyFinding } from "../policy-finding.ts";
import type { PolicyRuleId } from "../rule-pages.ts";

/** One way in which a change makes a policy weaker. */
export interface Weakening {
  readonly rule: PolicyRuleId;
  /** JSON pointer into the new file; where there is nothing any more, the nearest key above is shown. */
  readonly at: string;
  readonly message: string;
  /** What would undo it, in the imperative. */
  readonly undo: string;
  readonly evidence?: readonly Fact[];
}

export function weakeningFinding(
  { rule, at, message, undo, evidence }: Weakening,
  head: Policy,
  path: string,
): Finding {
  const fix = {
    text: `${undo} If it is meant, it needs the approval of a code owner of ${path}; it takes effect with the merge.`,
  };
  return policyFinding({
    rule,
    message,
    fix,
    policy: head,
    path,
    at,
    evidence: evidence ?? [],
    subject: [at, message],
  });
}
