import type { Region } from "@sallyport/core";
import type { DecisionCode } from "../decision.ts";

/** A decision in words, for somebody who has to do something about it now. Holds no value of a claim that may not be shown. */
export interface Explanation {
  readonly effect: "allow" | "deny";
  readonly code: DecisionCode;
  readonly stage: string;
  readonly credential?: string;
  /** What was decided, one line. */
  readonly summary: string;
  /** By what: a grant, the nearest grant, an entry of `deny`, a condition, a window. One line with its place. */
  readonly basis?: string;
  readonly checks: readonly ExplainedCheck[];
  /** Why, where there is more to say than the checks show. Each one sentence. */
  readonly reasons: readonly string[];
  /** What can be done without touching the policy, the likeliest first. */
  readonly remedies: readonly string[];
  /** The change of the policy that would allow it. Whether it should be made is for its reviewers. */
  readonly edit?: PolicyEdit;
  readonly policyDigest: string;
}

export interface ExplainedCheck {
  readonly claim: string;
  readonly holds: boolean;
  readonly expected: string;
  /** `missing` where the identity has no such claim. */
  readonly observed: string;
  /** `file:line:column` */
  readonly place: string;
  /** What is probably behind it, one sentence without a full stop. */
  readonly hint?: string;
}

export interface PolicyEdit {
  readonly file: string;
  readonly at: Region;
  /** JSON pointer of what changes. */
  readonly pointer: string;
  /** In the imperative, to be followed by the place: `write`, `add to allow`, `delete this freeze`. */
  readonly action: string;
  /** Lines of YAML, to be put there as they are; none where something is deleted. */
  readonly yaml: readonly string[];
  /** Lines of files below that say the same again, and need the same change. */
  readonly again?: readonly { readonly file: string; readonly at: Region }[];
  /** What this would let in, where that deserves a second thought. */
  readonly warning?: string;
  /** The policy that extends `file` by its digest or commit, where the change is to be made in a file above. */
  readonly pinnedIn?: string;
  /** The lock that forbids it, where there is one: the pointer and the file that locks it. */
  readonly lock?: { readonly pointer: string; readonly file?: string };
}
