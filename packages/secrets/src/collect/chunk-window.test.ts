import fc from "fast-check";
import { expect, test } from "vitest";
import { chunkOverlap, ownsMatch } from "./chunk-window.ts";

const size = 16_384;
const step = size - chunkOverlap;

test("a match of up to 3.5 KiB belongs to exactly one of the chunks that hold it whole", () => {
  const matches = fc.record({
    start: fc.nat(5 * step),
    length: fc.integer({ min: 1, max: 3500 }),
    total: fc.integer({ min: step, max: 6 * step }),
  });
  fc.assert(
    fc.property(matches, ({ start, length, total }) => {
      const end = start + length;
      fc.pre(end <= total);
      let owners = 0;
      for (let offset = 0; ; offset += step) {
        const last = offset + size >= total;
        const chunk = { length: Math.min(size, total - offset), first: offset === 0, last };
        const isWhole = start >= offset && end <= offset + chunk.length;
        if (isWhole && ownsMatch(chunk, { start: start - offset, end: end - offset })) owners += 1;
        if (last) break;
      }
      expect(owners).toBe(1);
    }),
    { numRuns: 5000 },
  );
});

test("a match that the chunk's end cuts is left to the next chunk", () => {
  const chunk = { length: size, first: true, last: false };
  expect(ownsMatch(chunk, { start: size - 40, end: size })).toBe(false);
  expect(ownsMatch(chunk, { start: size - 4000, end: size - 3000 })).toBe(true);
});
