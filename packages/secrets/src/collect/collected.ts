import type { PlacedComment } from "../suppressions/placed-comment.ts";
import type { LeakTable } from "./leak-table.ts";
import type { CollectedLeak } from "./sightings.ts";

/** What a scope yields. The values live in `tables` until they are cleared. */
export interface Collected {
  readonly tables: readonly LeakTable[];
  readonly leaks: readonly CollectedLeak[];
  /** The allow comments of the current tree, as far as it was looked at. */
  readonly comments: readonly PlacedComment[];
  /** In words, for `Subject.scope`. */
  readonly scopeText: string;
}
