import fc from "fast-check";
import { expect, test } from "vitest";
import { createLineSplitter } from "./line-splitter.ts";

function split(chunks: readonly Uint8Array[]): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.write(chunk);
  splitter.end();
  return lines;
}

test.each([
  ["", []],
  ["a", ["a"]],
  ["a\n", ["a"]],
  ["a\r", ["a"]],
  ["a\r\nb", ["a", "b"]],
  ["a\rb\n\nc", ["a", "b", "", "c"]],
  ["\r\r\n\n", ["", "", ""]],
])("%j", (text, lines) => {
  expect(split([Buffer.from(text)])).toEqual(lines);
});

test("where the stream is cut does not matter", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "𝄞", "\r", "\n") });
  fc.assert(
    fc.property(text, fc.array(fc.nat(20)), (whole, cuts) => {
      const bytes = Buffer.from(whole);
      const ends = [...new Set(cuts)].sort((a, b) => a - b);
      const chunks = [...ends, bytes.length].map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
      expect(split(chunks)).toEqual(split([bytes]));
    }),
  );
});
