import type { Instant, Suppression } from "@sallyport/core";
import type { InlineSetting } from "@sallyport/policy";
import type { SecretFacts } from "../judge/judge-secrets.ts";
import { objectionTo, ruleOf } from "./comment-state.ts";
import { commentId, type PlacedComment } from "./placed-comment.ts";

/** The comments that let a secret pass, one for each of its places. */
export interface CommentUse {
  readonly suppression: Suppression;
  readonly comments: readonly PlacedComment[];
}

type Subject = Pick<SecretFacts, "rule" | "places" | "placeCount" | "besides">;

/** Comments behind a finding on the same line: they speak of that one, and not of another value on the next line. */
export function commentsBehind(secrets: readonly Subject[]): ReadonlySet<string> {
  const behind = new Set<string>();
  for (const secret of secrets) {
    for (const comment of secret.besides?.flat() ?? []) {
      if (ruleOf(comment) === secret.rule.id && standsBefore(secret, comment)) behind.add(commentId(comment));
    }
  }
  return behind;
}

function standsBefore({ places }: Subject, comment: PlacedComment): boolean {
  return places.some(({ path, region }) => path === comment.path && region?.start.line === comment.line);
}

/**
 * A secret passes where each of its places has a comment for its very rule: a copy elsewhere was not meant. Undefined where one place has
 * none, or where not all places are known.
 */
export function suppressByComment(
  secret: Subject,
  setting: InlineSetting,
  now: Instant,
  behind: ReadonlySet<string>,
): CommentUse | undefined {
  const { rule, places, placeCount, besides } = secret;
  if (besides === undefined || placeCount > places.length || besides.length < places.length) return undefined;
  const comments: PlacedComment[] = [];
  for (const beside of besides) {
    const own = beside.find(
      (comment) =>
        ruleOf(comment) === rule.id &&
        objectionTo(comment, setting, now) === undefined &&
        (!behind.has(commentId(comment)) || standsBefore(secret, comment)),
    );
    if (own === undefined) return undefined;
    comments.push(own);
  }
  const [first] = [...comments].sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  if (first?.reading.kind !== "complete") return undefined;
  const { reason, expires } = first.reading;
  return { comments, suppression: { kind: "comment", source: `${first.path}:${first.line}`, reason, expires } };
}

function endOf({ reading }: PlacedComment): string {
  return reading.kind === "complete" ? reading.expires : "";
}
