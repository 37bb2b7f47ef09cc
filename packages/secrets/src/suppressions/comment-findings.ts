import { type Fact, type Finding, formatExpiry, type Place } from "@sallyport/core";
import type { InlineSetting } from "@sallyport/policy";
import type { SecretFacts } from "../judge/judge-secrets.ts";
import { type CommentTerms, objectionTo, ruleOf } from "./comment-state.ts";
import { commentId, contentOf, lengthOf, type PlacedComment } from "./placed-comment.ts";
import { commentMark } from "./read-comment.ts";
import type { CommentUse } from "./suppress-by-comment.ts";
import { suppressionFinding } from "./suppression-finding.ts";

/** A secret and what its comments make of it. */
export interface JudgedSecret {
  readonly secret: SecretFacts;
  readonly use: CommentUse | undefined;
}

/**
 * What there is to say about the allow comments themselves: those that a change adds, or whose secret a change replaces, and those that
 * let nothing pass. A text that only speaks of comments is told where it stands beside a finding, and nowhere else.
 */
export function commentFindings(
  comments: readonly PlacedComment[],
  secrets: readonly JudgedSecret[],
  terms: CommentTerms,
): Finding[] {
  const used = new Map<string, JudgedSecret>();
  const beside = new Map<string, JudgedSecret>();
  for (const judged of secrets) {
    for (const comment of judged.use?.comments ?? []) {
      if (used.get(commentId(comment))?.secret.age !== "new") used.set(commentId(comment), judged);
    }
    for (const comment of judged.secret.besides?.flat() ?? []) beside.set(commentId(comment), judged);
  }
  const numbers = new Map<string, number>();
  return [...comments].sort(inOrder).flatMap((comment) => {
    const key = `${comment.path}\0${contentOf(comment)}`;
    const number = numbers.get(key) ?? 0;
    numbers.set(key, number + 1);
    const id = commentId(comment);
    const told: Told = { comment, setting: terms.inline, number, objection: objectionTo(comment, terms) };
    return [...added(told, used.get(id)), ...unused(told, used.has(id), beside.get(id))];
  });
}

interface Told {
  readonly comment: PlacedComment;
  readonly setting: InlineSetting;
  /** Of the comments that say the same in one file. */
  readonly number: number;
  readonly objection: string | undefined;
}

function added({ comment, setting, number, objection }: Told, user: JudgedSecret | undefined): Finding[] {
  if (setting === "off" || objection !== undefined) return [];
  const isReused = comment.fresh === false && user?.secret.age === "new";
  if (!comment.fresh && !isReused) return [];
  // One of another scanner says nothing to us where it lets nothing pass.
  if (comment.reading.kind === "foreign" && user === undefined) return [];
  return [
    suppressionFinding({
      rule: "suppressions/added-comment",
      severity: setting,
      message: isReused
        ? `${nameOf(comment)} that was there before lets a new finding of ${ruleOf(comment) ?? user?.secret.rule.id} pass`
        : `this change adds ${nameOf(comment)} for ${ruleOf(comment) ?? user?.secret.rule.id}`,
      fix: "Review the reason, and that the value is no secret. Where it is one, revoke it and delete the comment.",
      place: placeOf(comment),
      evidence: factsOf(comment),
      subject: [contentOf(comment), number, isReused],
    }),
  ];
}

function unused(told: Told, isUsed: boolean, neighbour: JudgedSecret | undefined): Finding[] {
  const { comment, number, objection } = told;
  // The finding beside one of another scanner says what there is to say, and without a finding it may still serve that scanner.
  if (isUsed || comment.reading.kind === "foreign") return [];
  const about = ruleOf(comment);
  const isMeant = neighbour !== undefined && (about === undefined || about === neighbour.secret.rule.id);
  // Elsewhere it is an example in a text, or makes no difference.
  if (objection !== undefined && !isMeant && (about === undefined || objection !== "its date is over")) return [];
  return [
    suppressionFinding({
      rule: "suppressions/unused-comment",
      message: `the allow comment${about === undefined ? "" : ` for ${about}`} lets nothing pass: ${why(told, isMeant, neighbour)}`,
      fix: objection !== undefined && isMeant ? `Correct it, or remove the secret and the comment.` : "Delete it.",
      place: placeOf(comment),
      evidence: [...factsOf(comment), ...toDelete(comment)],
      subject: [contentOf(comment), number],
    }),
  ];
}

function why({ objection }: Told, isMeant: boolean, neighbour: JudgedSecret | undefined): string {
  if (objection !== undefined) return objection;
  if (isMeant) return "the same value stands in another place without one";
  if (neighbour !== undefined) return `the finding beside it is one of ${neighbour.secret.rule.id}`;
  return "there is no finding on its line or the line below";
}

/** `an allow comment`, `the comment gitleaks:allow` */
function nameOf({ reading }: PlacedComment): string {
  return reading.kind === "foreign" ? `the comment ${reading.mark}` : "an allow comment";
}

function placeOf({ path, line, column, reading }: PlacedComment): Place {
  const end = { line, column: column + lengthOf(reading) };
  return { path, region: { start: { line, column }, end } };
}

function factsOf({ reading }: PlacedComment): Fact[] {
  if (reading.kind !== "complete") return [];
  return [
    { label: "until", value: formatExpiry(reading.expires) },
    { label: "reason", value: reading.reason },
  ];
}

/** The exact text that is to go, and where. Nothing where its end is not known. */
function toDelete({ line, column, reading }: PlacedComment): Fact[] {
  if (reading.kind !== "complete") return [];
  const last = column + lengthOf(reading) - 1;
  return [{ label: "delete", value: `line ${line}, columns ${column} to ${last}: ${commentMark}${reading.text}` }];
}

function inOrder(a: PlacedComment, b: PlacedComment): number {
  return a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1;
}
