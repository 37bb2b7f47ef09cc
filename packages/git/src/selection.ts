import { isZeroId } from "./object-id.ts";

/** What of a repository's history to look at. Revisions are ids or names; they may be hostile text. */
export type Selection =
  /** Everything reachable from `head` and from none of `base`. A `head` of zeros selects nothing. */
  | { readonly kind: "range"; readonly base: readonly string[]; readonly head: string }
  /** Everything reachable from any ref or from HEAD, also a detached one. */
  | { readonly kind: "history" }
  /** Everything reachable from any of `heads` and from none of `base`, whole ids; see `recentHistory`. */
  | { readonly kind: "recent"; readonly heads: readonly string[]; readonly base: readonly string[] };

/** A range that holds nothing, for a branch that was deleted or a range that this clone can't show. */
export function emptySelection(zero: string): Selection & { kind: "range" } {
  return { kind: "range", base: [], head: zero };
}

export function selectsNothing(selection: Selection): boolean {
  if (selection.kind === "recent") return selection.heads.length === 0;
  return selection.kind === "range" && isZeroId(selection.head);
}

/** The parameters that make `git rev-list` walk a selection, which it must be given `revisionInput` for; they must stand last. */
export function revisionParameters(selection: Selection): string[] {
  if (selection.kind === "history") return ["--all", "--"];
  if (selection.kind === "recent") return ["--stdin"];
  return ["--end-of-options", selection.head, ...selection.base.map((revision) => `^${revision}`), "--"];
}

/** Standard input of that `git rev-list`: the ids of a large repository's branches would be too many for parameters. */
export function revisionInput(selection: Selection): string {
  if (selection.kind !== "recent") return "";
  return [...selection.heads, ...selection.base.map((id) => `^${id}`)].map((line) => `${line}\n`).join("");
}
