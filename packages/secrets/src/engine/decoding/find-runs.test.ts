import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { findRunsByBlocks, findRunsByBytes } from "./find-runs.ts";
import { startRunKernel } from "./run-kernel.ts";
import { runBlock, shortestRun } from "./run-layout.ts";

const encoded = /[0-9A-Za-z+/_-]{20,}/g;

function oracle(bytes: Buffer): number[] {
  return [...bytes.toString("latin1").matchAll(encoded)].flatMap(({ index, 0: run }) => [index, index + run.length]);
}

const kernel = startRunKernel()!;
const finders: readonly (readonly [string, (bytes: Buffer) => number[]])[] = [
  ["byte by byte", findRunsByBytes],
  ["in blocks", (bytes) => findRunsByBlocks(bytes, kernel)],
];

describe.each(finders)("%s", (_, find) => {
  const run = fc.nat({ max: 90 }).map((length) => "aZ09+/_-".repeat(12).slice(0, length));
  const gap = fc.constantFrom(
    "",
    " ",
    "\n",
    "=",
    ".",
    ":",
    ",",
    "@",
    "[",
    "`",
    "{",
    "\x00",
    "\x7f",
    "\xff",
    "  ".repeat(40),
  );

  test("finds what a regular expression finds, at every place of a vector", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(run, gap), { maxLength: 30 }), (pieces) => {
        const bytes = Buffer.from(pieces.flat().join(""), "latin1");
        expect(find(bytes)).toEqual(oracle(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  test("tells every byte of a run from every other", () => {
    for (let byte = 0; byte < 256; byte++) {
      const bytes = Buffer.alloc(3 * shortestRun, ".").fill(byte, shortestRun, 2 * shortestRun);
      expect(find(bytes)).toEqual(oracle(bytes));
    }
  });

  test.each([0, 1, 19, 20, 21, runBlock - 1, runBlock, runBlock + 1, 3 * runBlock + 7])(
    "a run of %i bytes, wherever a block ends",
    (length) => {
      for (const before of [0, 1, 15, 16, 17, runBlock - 20, runBlock - 19, runBlock - 1, runBlock, runBlock + 1]) {
        const bytes = Buffer.from(`${".".repeat(before)}${"a".repeat(length)}.${"b".repeat(25)}`);
        expect(find(bytes)).toEqual(oracle(bytes));
        expect(find(bytes.subarray(0, before + length))).toEqual(oracle(bytes.subarray(0, before + length)));
      }
    },
  );

  test("is not disturbed by the text that was there before", () => {
    find(Buffer.alloc(runBlock, "a"));
    expect(find(Buffer.from(" aaaaaaaaaaaaaaaaaaa"))).toEqual([]);
    expect(find(Buffer.alloc(0))).toEqual([]);
  });
});

test("without WebAssembly there is no kernel, and without the instructions neither", () => {
  vi.stubGlobal("WebAssembly", undefined);
  try {
    expect(startRunKernel()).toBeUndefined();
  } finally {
    vi.unstubAllGlobals();
  }
});
