import { isZeroId } from "./object-id.ts";

/** What of a repository's history to look at. Revisions are ids or names; they may be hostile text. */
export type Selection =
  /** Everything reachable from `head` and from none of `base`. A `head` of zeros selects nothing. */
  | { readonly kind: "range"; readonly base: readonly string[]; readonly head: string }
  /** Everything reachable from any ref or from HEAD, also a detached one. */
  | { readonly kind: "history" }
  /** Everything reachable from any of `heads` and from none of `base`; see `recentHistory`. */
  | { readonly kind: "recent"; readonly heads: readonly string[]; readonly base: readonly string[] };

/** A range that holds nothing, for a branch that was deleted or a range that this clone can't show. */
export function emptySelection(zero: string): Selection & { kind: "range" } {
  return { kind: "range", base: [], head: zero };
}

export function selectsNothing(selection: Selection): boolean {
  if (selection.kind === "recent") return selection.heads.length === 0;
  return selection.kind === "range" && isZeroId(selection.head);
}

/** The parameters that make `git rev-list` walk a selection; they must stand last. */
export function revisionParameters(selection: Selection): string[] {
  if (selection.kind === "history") return ["--all", "--"];
  const heads = selection.kind === "recent" ? selection.heads : [selection.head];
  return ["--end-of-options", ...heads, ...selection.base.map((revision) => `^${revision}`), "--"];
}
