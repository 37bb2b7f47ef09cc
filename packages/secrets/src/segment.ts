import type { Charset } from "./charset.ts";

/**
 * One part of a token: a fixed text, or a run of a charset. Lengths are in bytes, both ends inclusive. Matching is greedy and never
 * goes back, so a run stops at the first byte outside its charset or at `max`: a segment may not begin with what the one before it
 * could have eaten.
 */
export type Segment =
  | { readonly literal: string }
  | { readonly charset: Charset; readonly min: number; readonly max: number };

/** A run of at least `min` and at most `max` bytes of the charset; exactly `min` when `max` is not given. */
export function run(charset: Charset, min: number, max: number = min): Segment {
  if (!(min >= 0 && max >= min)) throw new RangeError(`a run of ${charset.name} cannot be ${min} to ${max} bytes long`);
  return { charset, min, max };
}

/** A fixed ASCII text, case-exact. */
export function literal(text: string): Segment {
  return { literal: text };
}
