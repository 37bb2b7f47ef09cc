import { type Instant, milliseconds } from "@sallyport/core";
import type { InlineSetting } from "@sallyport/policy";
import type { PlacedComment } from "./placed-comment.ts";

/** Most days that the date of a comment may be off. */
export const longestComment = 180;
const day = 86_400_000;

/** Why a comment lets nothing pass, a clause without a full stop; undefined for one that is in force. */
export function objectionTo(comment: PlacedComment, setting: InlineSetting, now: Instant): string | undefined {
  const { reading } = comment;
  if (setting === "off") return "the policy honours none (secrets.inline is off)";
  if (!comment.honoured) return "the policy honours none in this file (secrets.inline-from)";
  if (reading.kind === "incomplete") return reading.problem;
  if (milliseconds(reading.expires) <= milliseconds(now)) return "its date is over";
  const latest = (Math.floor(milliseconds(now) / day) + 1 + longestComment) * day;
  return milliseconds(reading.expires) > latest ? `its date is more than ${longestComment} days off` : undefined;
}

/** The rule that a comment speaks of; undefined where it names none. */
export function ruleOf({ reading }: PlacedComment): string | undefined {
  return reading.kind === "complete" ? reading.rule : undefined;
}
