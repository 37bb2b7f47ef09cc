import fc from "fast-check";
import { expect, test } from "vitest";
import { LineIndex } from "../../../core/src/testing/line-index.ts";
import { advance, startCursor } from "./position-cursor.ts";

const text = fc
  .array(fc.constantFrom("a", "\n", "\r\n", "é", "漢", "😀", "long line ", "\n\n"), { maxLength: 60 })
  .map((parts) => parts.join(""));

/** Offsets at which characters begin, in order. */
function borders(bytes: Buffer, picks: readonly number[]): number[] {
  const starts = [...bytes.keys()].filter((at) => ((bytes[at] ?? 0) & 0xc0) !== 0x80).concat(bytes.length);
  return [...new Set(picks.map((pick) => starts[pick % starts.length] ?? 0))].sort((a, b) => a - b);
}

test("walking in any steps and pieces gives the positions that LineIndex gives", () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }), fc.nat(100), (content, picks, cut) => {
      const bytes = Buffer.from(content);
      const index = new LineIndex(bytes);
      const [middle = 0] = borders(bytes, [cut]);
      let cursor = startCursor(bytes);
      for (const target of borders(bytes, [...picks, cut])) {
        const base = target <= middle ? 0 : middle;
        cursor = advance(cursor, bytes.subarray(base), base, target);
        expect({ line: cursor.line, column: cursor.column }).toEqual(index.positionAt(target));
      }
    }),
    { numRuns: 1000 },
  );
});

test.each(["utf-16le", "utf-16be"] as const)("columns of %s are UTF-16 units", (encoding) => {
  const content = "\ufeffone\nĊtwo 😀 here";
  const little = Buffer.from(content, "utf16le");
  const bytes = encoding === "utf-16le" ? little : Buffer.from(little).swap16();
  const cursor = advance(startCursor(bytes), bytes, 0, bytes.length - 8);
  expect(cursor).toMatchObject({ encoding, line: 2, column: 9 });
});
