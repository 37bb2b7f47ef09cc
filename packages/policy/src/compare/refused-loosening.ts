import type { Finding } from "@sallyport/core";
import type { MergeConflict } from "../merge/merge-context.ts";
import type { Policy } from "../policy.ts";
import { policyFinding } from "../policy-finding.ts";

/** Where a policy says more than the file that it extends lets it say. That file holds; somebody believes otherwise. */
export function refusedLoosening(conflict: MergeConflict, policy: Policy, path: string): Finding {
  const { pointer, message, fix, below, above } = conflict;
  return policyFinding({
    rule: "policy/looser-than-parent",
    message,
    fix: { text: fix },
    policy: below.file === path ? policy : {},
    path: below.file,
    at: below.at,
    evidence: [{ label: "the file above", value: `${above.file}:${above.at.start.line}` }],
    subject: [pointer, message],
  });
}
