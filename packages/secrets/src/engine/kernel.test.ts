import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { compileAutomaton } from "./automaton.ts";
import { blockSize, createAutomatonFinder, findInOneLane } from "./hit-finder.ts";
import { startKernel } from "./kernel.ts";
import { buildTrie } from "./trie.ts";

const byte = fc.constantFrom(0, 9, 0x41, 0x61, 0x62, 0x63, 0x7a, 0x80, 0xff);
const pattern = fc.array(byte, { minLength: 1, maxLength: 9 }).map((bytes) => Buffer.from(bytes).toString("latin1"));
const text = fc.tuple(fc.array(byte, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: blockSize }));

/** Index of the last byte and state of each hit. */
type Hit = readonly [number, number];

describe("the kernel", () => {
  test("finds what one lane finds, in every block, whatever lay there before", () => {
    const blocks = fc.array(fc.tuple(text, fc.nat(blockSize)), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(pattern, { minLength: 1, maxLength: 8 }), blocks, (patterns, texts) => {
        const automaton = compileAutomaton(buildTrie(patterns));
        const kernel = startKernel(automaton, blockSize)!;
        for (const [[unit, size], start] of texts) {
          const bytes = Buffer.alloc(size, Buffer.from(unit));
          const from = Math.min(start, size - 1);
          // The search asks for no less: then every lane has its whole warm-up before it.
          if (size - from < 4 * automaton.longest) continue;
          const room = new Int32Array(2 * blockSize);
          const count = findInOneLane(automaton, bytes, from, size, room);
          const { pairs, shift, stretches } = kernel.find(bytes, from, size);
          const found = stretches.flatMap(([first, last]) => pairsOf(pairs, first, last, shift));
          expect(found).toEqual(pairsOf(room, 0, count, 0));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("has room for a hit at every byte", () => {
    const automaton = compileAutomaton(buildTrie(["a", "aa", "a".repeat(50)]));
    const bytes = Buffer.alloc(2 * blockSize, "a");
    const kernel = startKernel(automaton, blockSize)!;
    const { stretches, pairs, shift } = kernel.find(bytes, blockSize, 2 * blockSize);
    const ends = stretches.flatMap(([first, last]) => pairsOf(pairs, first, last, shift).map(([end]) => end));
    expect(ends).toEqual(Array.from({ length: blockSize }, (_, index) => blockSize + index));
  });

  test("is not needed: without WebAssembly the same is found", () => {
    const automaton = compileAutomaton(buildTrie(["needle"]));
    const bytes = Buffer.from("needle, ".repeat(1000));
    vi.stubGlobal("WebAssembly", undefined);
    try {
      expect(startKernel(automaton, blockSize)).toBeUndefined();
      const { pairs, shift, stretches } = createAutomatonFinder(automaton).find(bytes, 0, bytes.length);
      const ends = stretches.flatMap(([first, last]) => pairsOf(pairs, first, last, shift).map(([end]) => end));
      expect(ends).toEqual(Array.from({ length: 1000 }, (_, index) => 8 * index + 5));
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

function pairsOf(pairs: Int32Array, first: number, last: number, shift: number): Hit[] {
  const hits: Hit[] = [];
  for (let index = first; index < last; index += 2) hits.push([pairs[index]! + shift, pairs[index + 1]!]);
  return hits;
}
