import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileAutomaton } from "./automaton.ts";
import { blockSize, createAutomatonFinder, createHitFinder } from "./hit-finder.ts";
import type { HitFinder } from "./hits.ts";
import { buildTrie } from "./trie.ts";
import { createTrieFinder } from "./trie-finder.ts";

/** Each way to look for the patterns; the tree gives up on some texts, which the automaton then takes over. */
const finders: readonly (readonly [string, (patterns: readonly string[]) => HitFinder])[] = [
  ["the automaton", (patterns) => createAutomatonFinder(compileAutomaton(buildTrie(patterns)))],
  ["the tree, and then the automaton", createHitFinder],
];

/** `start-end` of every hit in the whole of the bytes, found block by block as the search does. */
function hitsOf(finder: HitFinder, patterns: readonly string[], bytes: Buffer, step = blockSize): string[] {
  const found: string[] = [];
  for (let from = 0; from < bytes.length; from += step) {
    const { pairs, shift, stretches, patternsAt } = finder.find(bytes, from, Math.min(bytes.length, from + step));
    for (const [first, last] of stretches) {
      for (let index = first; index < last; index += 2) {
        const end = pairs[index]! + shift + 1;
        for (const pattern of patternsAt(pairs[index + 1]!)) {
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

const haystack = fc.string({ unit: fc.constantFrom("a", "b", "c", "A", "B", "_", "\u00e9", " "), maxLength: 6000 });
const steps = fc.integer({ min: 1, max: 5000 });

describe.each(finders)("%s", (_, create) => {
  const found = (patterns: readonly string[], bytes: Buffer, step?: number) =>
    hitsOf(create(patterns), patterns, bytes, step);

  test("finds what indexOf finds, overlaps and all, whatever the size of a block", () => {
    fc.assert(
      fc.property(distinct, haystack, steps, (patterns, text, step) => {
        const bytes = Buffer.from(text, "latin1");
        expect(found(patterns, bytes, step).sort()).toEqual(oracle(patterns, bytes).sort());
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
    expect(found([pattern], bytes).sort()).toEqual(oracle([pattern], bytes).sort());
  });

  test("gives hits in ascending order", () => {
    const bytes = Buffer.from("ab ".repeat(3000));
    const ends = found(["ab"], bytes).map((hit) => Number.parseInt(hit, 10));
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  });

  test("refuses an empty pattern", () => {
    expect(() => create(["a", ""])).toThrow(RangeError);
  });
});

test("all ways find the same in the same order: of those that end at one place the longest first", () => {
  fc.assert(
    fc.property(distinct, haystack, steps, (patterns, text, step) => {
      const bytes = Buffer.from(text, "latin1");
      const [first, second] = finders.map(([, create]) => hitsOf(create(patterns), patterns, bytes, step));
      expect(second).toEqual(first);
    }),
  );
});

test("the tree gives up where nearly every byte begins a long pattern, and not on text", () => {
  const trie = buildTrie(["a".repeat(60), "needle"]);
  const hostile = Buffer.alloc(blockSize, "a");
  expect(createTrieFinder(trie).find(hostile, 0, hostile.length)).toBeUndefined();
  const text = Buffer.from("a needle in a haystack, ".repeat(2000));
  expect(createTrieFinder(trie).find(text, 0, text.length)?.pairs).toHaveLength(4000);
});

test("beyond the first megabyte the automaton goes on where the tree ended", () => {
  const bytes = Buffer.from("needles; ".repeat(200_000));
  expect(hitsOf(createHitFinder(["needle"]), ["needle"], bytes)).toEqual(oracle(["needle"], bytes));
});
