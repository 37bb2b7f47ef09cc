import type { Unchecked } from "@sallyport/core";

/** Things of one kind that could not be checked and that one change makes checkable. */
export interface GapGroup extends Pick<Unchecked, "kind" | "fix"> {
  readonly isAllowed: boolean;
  /** What, one line each; never empty. */
  readonly subjects: readonly string[];
}

/** In the order in which the first of each group came. */
export function groupGaps(gaps: readonly Unchecked[]): GapGroup[] {
  const groups = Map.groupBy(gaps, ({ kind, fix, allowed }) => JSON.stringify([kind, fix, allowed === true]));
  return [...groups.values()].map((same) => {
    const [{ kind, fix, allowed }] = same as [Unchecked, ...Unchecked[]];
    return { kind, fix, isAllowed: allowed === true, subjects: same.map(({ what }) => what) };
  });
}
