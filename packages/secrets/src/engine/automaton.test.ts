import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileAutomaton, patternsAt } from "./automaton.ts";
import { blockSize, createHitFinder } from "./hit-finder.ts";

/** `start-end` of every hit in the whole of the bytes, found block by block as the search does. */
function hitsOf(patterns: readonly string[], bytes: Buffer, step = blockSize): string[] {
  const automaton = compileAutomaton(patterns);
  const finder = createHitFinder(automaton);
  const found: string[] = [];
  for (let from = 0; from < bytes.length; from += step) {
    const { pairs, shift, stretches } = finder.find(bytes, from, Math.min(bytes.length, from + step));
    for (const [first, last] of stretches) {
      for (let index = first; index < last; index += 2) {
        const end = pairs[index]! + shift + 1;
        for (const pattern of patternsAt(automaton, pairs[index + 1]!)) {
          found.push(`${end - patterns[pattern]!.length}-${end}:${pattern}`);
        }
      }
    }
  }
  return found;
}

/** The same by `indexOf`. */
function oracle(patterns: readonly string[], bytes: Buffer): string[] {
  const text = bytes.toString("latin1").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return patterns.flatMap((pattern, index) => {
    const found: string[] = [];
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
      found.push(`${at}-${at + pattern.length}:${index}`);
    }
    return found;
  });
}

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "_"), minLength: 1, maxLength: 6 });
const distinct = fc.uniqueArray(letters, { minLength: 1, maxLength: 12 });

describe("automaton", () => {
  test("finds what indexOf finds, overlaps and all, whatever the size of a block", () => {
    const haystack = fc.string({ unit: fc.constantFrom("a", "b", "c", "A", "B", "_", "\u00e9", " "), maxLength: 6000 });
    fc.assert(
      fc.property(distinct, haystack, fc.integer({ min: 1, max: 5000 }), (patterns, text, step) => {
        const bytes = Buffer.from(text, "latin1");
        expect(hitsOf(patterns, bytes, step).sort()).toEqual(oracle(patterns, bytes).sort());
      }),
      { numRuns: 60 },
    );
  });

  test("finds a pattern across the border of every lane and block", () => {
    const pattern = "needle-in-the-hay";
    const bytes = Buffer.alloc(2 * blockSize + 100, " ");
    const borders = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((lane) => (lane * blockSize) / 4);
    for (const border of borders)
      for (const shift of [0, -5, -20]) if (border + shift >= 0) bytes.write(pattern, border + shift);
    expect(hitsOf([pattern], bytes).sort()).toEqual(oracle([pattern], bytes).sort());
  });

  test("gives hits in ascending order", () => {
    const bytes = Buffer.from("ab ".repeat(3000));
    const ends = hitsOf(["ab"], bytes).map((hit) => Number.parseInt(hit, 10));
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  });

  test("refuses an empty pattern", () => {
    expect(() => compileAutomaton(["a", ""])).toThrow(RangeError);
  });
});
