import type { Suppression } from "@sallyport/core";
import type { SecretFacts } from "../judge/judge-secrets.ts";
import { type CommentTerms, ruleOf, suppressionOf } from "./comment-state.ts";
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
 * A secret passes where each of its places has a comment for its very rule, or one of another scanner that the policy approves: a copy
 * elsewhere was not meant. Undefined where one place has none, or where not all places are known.
 */
export function suppressByComment(
  secret: Subject,
  terms: CommentTerms,
  behind: ReadonlySet<string>,
): CommentUse | undefined {
  const { rule, places, placeCount, besides } = secret;
  if (besides === undefined || placeCount > places.length || besides.length < places.length) return undefined;
  const isOwn = (comment: PlacedComment) =>
    ruleOf(comment) === rule.id && (!behind.has(commentId(comment)) || standsBefore(secret, comment));
  const isForeign = ({ reading }: PlacedComment) => reading.kind === "foreign";
  const uses: { readonly comment: PlacedComment; readonly suppression: Suppression }[] = [];
  for (const beside of besides) {
    const candidates = [...beside.filter(isOwn), ...beside.filter(isForeign)];
    const use = candidates
      .map((comment) => ({ comment, suppression: suppressionOf(comment, terms) }))
      .find((each) => each.suppression !== undefined);
    if (use?.suppression === undefined) return undefined;
    uses.push({ comment: use.comment, suppression: use.suppression });
  }
  const [first] = [...uses].sort((a, b) => (a.suppression.expires < b.suppression.expires ? -1 : 1));
  return first && { comments: uses.map(({ comment }) => comment), suppression: first.suppression };
}
