import type { Fact } from "@sallyport/core";
import type { SecretFacts } from "../judge/judge-secrets.ts";
import { type CommentTerms, objectionTo } from "./comment-state.ts";
import { commentId, type PlacedComment } from "./placed-comment.ts";

/** What a finding says about comments of other scanners that stand beside it and do not count. */
export interface ForeignHints {
  readonly evidence: readonly Fact[];
  /** What to do, for the finding's fix. */
  readonly fix?: string;
}

const mostNamed = 3;

export function foreignHints(
  { rule, besides }: Pick<SecretFacts, "rule" | "besides">,
  terms: CommentTerms,
): ForeignHints {
  const comments = new Map(
    (besides ?? [])
      .flat()
      .filter(({ reading }) => reading.kind === "foreign")
      .map((comment) => [commentId(comment), comment] as const),
  );
  if (comments.size === 0) return { evidence: [] };
  const evidence = [...comments.values()].slice(0, mostNamed).map((comment) => ({
    label: "comment",
    value: `${markOf(comment)} at ${comment.path}:${comment.line} does not count: ${objectionTo(comment, terms) ?? "the same value stands in another place without one"}`,
  }));
  if (terms.inline === "off") return { evidence };
  return {
    evidence,
    fix: `If it is no secret, say so in a comment of ours: \`sallyport:allow ${rule.id} until=YYYY-MM-DD reason="…"\`.`,
  };
}

function markOf({ reading }: PlacedComment): string {
  return reading.kind === "foreign" ? reading.mark : "";
}
