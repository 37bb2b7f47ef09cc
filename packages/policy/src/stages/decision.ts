import type { Instant, Json, Region } from "@sallyport/core";
import type { Freeze, Matcher, Weekday } from "./stage.ts";

/** Why a decision came out as it did; each denial has a page of its own. */
export type DecisionCode =
  | "ALLOWED"
  | "DENIED_UNKNOWN_STAGE"
  | "DENIED_UNKNOWN_CREDENTIAL"
  /** The policy extends a file that was not merged in, so it says only a part. */
  | "DENIED_INCOMPLETE_POLICY"
  | "DENIED_BY_DENY"
  | "DENIED_NO_GRANT"
  /** `when` is false. */
  | "DENIED_WHEN"
  /** `when` could not be evaluated. */
  | "DENIED_WHEN_ERROR"
  | "DENIED_WINDOW"
  | "DENIED_FREEZE"
  | "DENIED_FORBID_WITH"
  /** Something that should not happen did; the answer is no. */
  | "DENIED_ERROR";

/** The policy's answer to one identity that asks for one stage, and all that is needed to explain it. */
export interface Decision {
  readonly effect: "allow" | "deny";
  readonly code: DecisionCode;
  readonly stage: string;
  readonly credential?: string;
  /** Seconds that the credential may live at most, where policy says something about it. */
  readonly duration?: number;
  /** The grant that allows it. Also there when something else denies it still. */
  readonly grant?: GrantPlace;
  /** The entry of `deny` that hit. */
  readonly deny?: GrantPlace;
  /** Claims that match: of the grant, of the entry of `deny`, or of the nearest grant. */
  readonly matched: readonly ClaimCheck[];
  /** Claims that do not: of the nearest grant. */
  readonly failed: readonly ClaimCheck[];
  /** Where nothing was granted: the grant with the fewest claims that do not match. */
  readonly nearest?: GrantPlace & { readonly failed: readonly ClaimCheck[] };
  /** What `when` answered, if it was not true: an error's one line, or nothing for false. */
  readonly condition?: {
    readonly source: string;
    readonly at: Region;
    readonly file?: string;
    readonly error?: string;
  };
  readonly window?: WindowRefusal;
  /** The stage of the same job that cannot go with this one. */
  readonly conflict?: string;
  readonly now: Instant;
  readonly policyDigest: string;
}

export interface GrantPlace {
  /** Place in `allow` or `deny`, from 0. */
  readonly index: number;
  readonly at: Region;
  readonly file?: string;
}

/** One matcher, held against one claim. */
export interface ClaimCheck {
  readonly claim: string;
  readonly matcher: Matcher;
  /** Absent: the identity has no such claim. */
  readonly observed?: Json;
  readonly holds: boolean;
  readonly at: Region;
  /** As `ClaimMatcher.lines`. */
  readonly lines?: Region;
  readonly file?: string;
}

/** Why a window is shut. Times are those of the window's zone. */
export type WindowRefusal =
  | { readonly kind: "day"; readonly weekday: Weekday; readonly at: Region; readonly file?: string }
  | { readonly kind: "hours"; readonly minutes: number; readonly at: Region; readonly file?: string }
  | { readonly kind: "freeze"; readonly freeze: Freeze; readonly at: Region; readonly file?: string };
