import { printable } from "@sallyport/core";
import { usageError } from "../usage-error.ts";

/** Both ends of `A..B`: names or ids of commits, hostile text. */
export interface RangeEnds {
  readonly base: string;
  readonly head: string;
}

/**
 * Reads `A..B` and `A...B`; a head left out is HEAD, as in git. A base left out is refused: it is an empty variable of a script more
 * often than it is meant, and HEAD..HEAD would pass. Throws USAGE_RANGE_INVALID.
 */
export function parseRange(text: string): RangeEnds {
  const [base, head, ...more] = text.split(/\.{2,3}/);
  if (base && head !== undefined && more.length === 0 && base !== head) return { base, head: head || "HEAD" };
  throw usageError(
    "USAGE_RANGE_INVALID",
    `--range takes two different ends, A..B, not "${printable(text)}"`,
    "Write, for example, `--range main..HEAD`.",
  );
}
