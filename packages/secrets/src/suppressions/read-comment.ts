import { expiryInstant, type Instant, isRuleId } from "@sallyport/core";
import type { ForeignTool } from "@sallyport/policy";
import { type ForeignReach, foreignMarks } from "./foreign-marks.ts";

/** How every allow comment begins, in whatever syntax of comments. */
export const commentMark = "sallyport:allow";

/** What a comment says. */
export type CommentReading =
  | {
      readonly kind: "complete";
      readonly rule: string;
      /** The end of the day that `until` names, in UTC. */
      readonly expires: Instant;
      readonly reason: string;
      /** From the mark's end to the end of the comment, as it stands there. */
      readonly text: string;
    }
  /** One of another scanner, which names no rule, no end and no reason. */
  | {
      readonly kind: "foreign";
      readonly tool: ForeignTool;
      /** As it stands there. */
      readonly mark: string;
      readonly reach: ForeignReach;
    }
  /** It lets nothing pass; `problem` is a clause without a full stop that holds nothing of the comment. */
  | { readonly kind: "incomplete"; readonly problem: string };

/** Longest comment, from its mark to the end of the reason, in characters. */
export const longestComment = 600;
const shortestReason = 10;
const nameOneRule = "it must name one rule, such as secrets/generic-password";
/** The mark alone, as other scanners write theirs, perhaps with the end of a comment. */
const endsLine = /^[ \t]{0,20}(?:-->|\*\/|[#-%]\}|%>)?\s*$/;

/**
 * Reads `sallyport:allow secrets/<rule> until=YYYY-MM-DD reason="…"`, where `text` is what follows the mark on its line. Undefined for a
 * mark that begins no comment, such as one in a sentence or in backticks. Never throws, and takes linear time.
 */
export function readComment(text: string): CommentReading | undefined {
  const own = text.slice(0, longestComment);
  const next = own.indexOf(commentMark);
  const head = /^[ \t]+([^\s"'=]+)/.exec(next === -1 ? own : own.slice(0, next));
  if (head === null) return endsLine.test(own) ? incomplete(nameOneRule) : undefined;
  const [all, rule = ""] = head;
  const rest = own.slice(all.length, next === -1 ? undefined : next);
  if (!isRuleId(rule) || !/^(?:secrets|custom)\//.test(rule)) {
    return incomplete(nameOneRule);
  }
  const date = /[ \t]until=([0-9-]{1,20})(?![^\s])/.exec(rest);
  if (date === null) return incomplete("it has no date: until=YYYY-MM-DD");
  const until = date[1] ?? "";
  const expires = until.length === 10 ? expiryInstant(until) : undefined;
  if (expires === undefined) return incomplete("its date is none that exists: until=YYYY-MM-DD");
  const found = /[ \t]reason=(?:"([^"]*)"|'([^']*)')/.exec(rest);
  const reason = (found?.[1] ?? found?.[2])?.trim();
  if (reason === undefined || reason.replace(/\s+/g, " ").length < shortestReason) {
    return incomplete(`it has no reason of at least ${shortestReason} characters: reason="…"`);
  }
  const end = Math.max((found?.index ?? 0) + (found?.[0].length ?? 0), date.index + date[0].length);
  return { kind: "complete", rule, expires, reason, text: own.slice(0, all.length + end) };
}

/** Reads the comment of another scanner that begins at an offset of `text`. */
export function readForeignComment(text: string, offset: number): CommentReading | undefined {
  for (const { tool, pattern, reach } of foreignMarks) {
    pattern.lastIndex = offset;
    const mark = pattern.exec(text)?.[0];
    if (mark !== undefined) return { kind: "foreign", tool, mark, reach };
  }
  return undefined;
}

function incomplete(problem: string): CommentReading {
  return { kind: "incomplete", problem };
}
