import fc from "fast-check";
import { expect, test } from "vitest";
import { createContextMemory, hasContext } from "./context-words.ts";

const context = { words: ["kty", "aa"], within: 12 };

test("what is known of a text never changes an answer", () => {
  const text = fc.string({ unit: fc.constantFrom("k", "t", "y", "K", "a", "A", " ", "é"), maxLength: 120 });
  const ranges = fc.array(fc.tuple(fc.nat(120), fc.nat(10)), { maxLength: 30 });
  fc.assert(
    fc.property(text, ranges, (written, asked) => {
      const bytes = Buffer.from(written, "latin1");
      const memory = createContextMemory();
      for (const [first, length] of asked) {
        const start = Math.min(first, bytes.length);
        const end = Math.min(start + length, bytes.length);
        expect(hasContext(bytes, context, start, end, memory)).toBe(
          hasContext(bytes, context, start, end, createContextMemory()),
        );
      }
    }),
  );
});

test.each([
  ["before it", "Kty: x", 5, 6, true],
  ["behind it", "x kTY", 0, 1, true],
  ["out of reach", `kty${" ".repeat(12)}x`, 15, 16, false],
  ["within the token itself", " xktyx ", 1, 6, false],
  ["half in it", " ktyx ", 2, 5, false],
])("a word %s", (_, text, start, end, stands) => {
  for (const asked of [0, 100])
    expect(hasContext(Buffer.from(text), context, start, end, { asked, places: undefined })).toBe(stands);
});
