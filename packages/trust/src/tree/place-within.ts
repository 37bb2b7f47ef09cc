import type { Region } from "@sallyport/core";
import type { TreeScalar } from "./tree.ts";

/** The place of a part of a text, from one offset into it to another; of the whole text where the part does not stand in one line as it is. */
export function placeWithin({ inside, at, pieces }: TreeScalar, from: number, to: number): Region {
  if (inside && inside.start.line === inside.end.line) {
    const { line, column } = inside.start;
    return { start: { line, column: column + from }, end: { line, column: column + to } };
  }
  let begin = 0;
  for (const piece of pieces ?? []) {
    // Behind a value that was put in nothing is counted.
    if (!("literal" in piece)) return at;
    const end = begin + piece.literal.length;
    if (from >= begin && to <= end) {
      const { line, column } = piece.at;
      return { start: { line, column: column + from - begin }, end: { line, column: column + to - begin } };
    }
    begin = end;
  }
  return at;
}
