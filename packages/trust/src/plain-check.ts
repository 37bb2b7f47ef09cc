import type { Source } from "./source.ts";
import type { TrustCheck } from "./trust-answer.ts";

/** For checks that no value of a claim could change. */
export function indifferent(): boolean {
  return false;
}

/** A check that compares nothing: the part of it that says where the document stands. */
export function plainCheck(claim: string, { source, at }: { readonly source: Source; readonly at: TrustCheck["at"] }) {
  return {
    claim,
    label: claim,
    operator: "",
    comparison: "other",
    expected: [],
    observed: undefined,
    source,
    at,
    accepts: indifferent,
  } as const;
}
