import { type Finding, formatExpiry, type Instant } from "@sallyport/core";
import type { Policy } from "@sallyport/policy";
import { idleBecause } from "./comment-state.ts";
import { suppressionFinding } from "./suppression-finding.ts";

/** The approvals of other scanners' comments that are not in force. */
export function idleApprovals(policy: Policy, policyPath: string, now: Instant): Finding[] {
  return (policy.secrets.foreignComments ?? []).flatMap((entry, index) => {
    const reason = idleBecause(entry, now);
    if (reason === undefined) return [];
    const region = policy.source?.regions[`/secrets/foreign-comments/${index}`];
    return [
      suppressionFinding({
        rule: "suppressions/idle-foreign-comments",
        message: `allow comments of ${entry.tool} let nothing pass: ${reason}`,
        fix: "Correct its entry under `secrets.foreign-comments`, or delete the entry and the comments.",
        place: { path: policyPath, ...(region ? { region } : {}) },
        evidence: [
          { label: "owner", value: entry.owner },
          { label: "expires", value: formatExpiry(entry.expires) },
        ],
        subject: entry.tool,
      }),
    ];
  });
}
