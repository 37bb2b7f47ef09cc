import { type Instant, milliseconds, type Suppression } from "@sallyport/core";
import { baselineState, type ForeignCommentEntry, type InlineSetting, longestBaseline } from "@sallyport/policy";
import type { PlacedComment } from "./placed-comment.ts";

/** What the policy says about comments, and when it is asked. */
export interface CommentTerms {
  readonly inline: InlineSetting;
  /** Other scanners whose comments count too. */
  readonly foreign: readonly ForeignCommentEntry[];
  readonly now: Instant;
}

/** Most days that the date of a comment may be off. */
export const longestComment = 180;
const day = 86_400_000;

/** Why a comment lets nothing pass, a clause without a full stop; undefined for one that is in force. */
export function objectionTo(comment: PlacedComment, terms: CommentTerms): string | undefined {
  const { reading } = comment;
  const { inline, now } = terms;
  if (inline === "off") return "the policy honours none (secrets.inline is off)";
  if (!comment.honoured) return "the policy honours none in this file (secrets.inline-from)";
  if (reading.kind === "incomplete") return reading.problem;
  if (reading.kind === "foreign") return foreignObjection(reading, terms);
  if (milliseconds(reading.expires) <= milliseconds(now)) return "its date is over";
  const latest = (Math.floor(milliseconds(now) / day) + 1 + longestComment) * day;
  return milliseconds(reading.expires) > latest ? `its date is more than ${longestComment} days off` : undefined;
}

type ForeignReading = Extract<PlacedComment["reading"], { readonly kind: "foreign" }>;

function foreignObjection({ tool, mark, reach }: ForeignReading, { foreign, now }: CommentTerms): string | undefined {
  const entry = foreign.find((each) => each.tool === tool);
  if (entry === undefined) return `the policy approves no comments of ${tool} (secrets.foreign-comments)`;
  if (reach === "nothing") return `${mark} speaks of a part of the file, and only comments for one line count`;
  return idleBecause(entry, now);
}

/** Why an approval of another scanner's comments lets nothing pass, a clause without a full stop. */
export function idleBecause(entry: ForeignCommentEntry, now: Instant): string | undefined {
  const state = baselineState(entry, now);
  if (state === "lapsed") return `the policy's approval of ${entry.tool} comments has ended`;
  return state === "too-long"
    ? `the policy approves ${entry.tool} comments for more than ${longestBaseline} days`
    : undefined;
}

/** The rule that a comment speaks of; undefined where it names none. */
export function ruleOf({ reading }: PlacedComment): string | undefined {
  return reading.kind === "complete" ? reading.rule : undefined;
}

/** How a finding says that this comment lets it pass; undefined for one that lets nothing pass. */
export function suppressionOf(comment: PlacedComment, terms: CommentTerms): Suppression | undefined {
  const { reading, path, line } = comment;
  if (objectionTo(comment, terms) !== undefined || reading.kind === "incomplete") return undefined;
  const source = `${path}:${line}`;
  if (reading.kind === "complete") {
    return { kind: "comment", source, reason: reading.reason, expires: reading.expires };
  }
  const entry = terms.foreign.find(({ tool }) => tool === reading.tool);
  if (entry === undefined) return undefined;
  const { reason, expires, owner, approvedBy, control, replacement } = entry;
  const people = { owner, approvedBy };
  return { kind: "comment", source: `${source} (${reading.mark})`, reason, expires, ...people, control, replacement };
}
