import { printable } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptParts } from "./excerpt-parts.ts";
import { clip } from "./inert.ts";

const pairs = fc.string({ unit: fc.constantFrom("a", "🔑", "é", "\t", "\u001b", "##["), maxLength: 80 });

describe("excerptParts", () => {
  it.each([
    ["const key = 1;", 7, 10, 40, ["const ", "key", " = 1;"]],
    ["a\tb\u001b", 1, 2, 40, ["", "a", "  b\\x1b"]],
    ["abc", 0, 99, 40, ["", "abc", ""]],
    ["abc", 9, 2, 40, ["abc", "", ""]],
    ["a##[b", 3, 4, 40, ["a\\x23", "\\x23", "[b"]],
    ["a#b", 3, 4, 40, ["a#", "b", ""]],
    [`${"x".repeat(30)}KEY${"y".repeat(30)}`, 31, 34, 30, [`…${"x".repeat(9)}`, "KEY", `${"y".repeat(16)}…`]],
    [`KEY${"y".repeat(17)}`, 1, 4, 20, ["", "KEY", "y".repeat(17)]],
    ["k".repeat(50), 1, 51, 30, ["", `${"k".repeat(14)}…`, ""]],
    [`${"🔑".repeat(30)}`, 31, 33, 30, [`…${"🔑".repeat(4)}`, "🔑", `${"🔑".repeat(9)}…`]],
    [`a${"🔑".repeat(30)}`, 2, 4, 29, ["a", "🔑", `${"🔑".repeat(12)}…`]],
    [`${"🔑".repeat(30)}`, 31, 33, 33, [`…${"🔑".repeat(5)}`, "🔑", `${"🔑".repeat(9)}…`]],
  ])("cuts %j", (text, startColumn, endColumn, width, expected) => {
    const { before, marked, after } = excerptParts({ line: 1, text, startColumn, endColumn }, width);
    expect([before, marked, after]).toEqual(expected);
  });

  it("shows a line that fits as it is, and never half a character", () => {
    const column = fc.integer({ min: 0, max: 90 });
    fc.assert(
      fc.property(pairs, column, column, fc.integer({ min: 12, max: 60 }), (text, startColumn, endColumn, width) => {
        // Columns that people and scanners give never lie within a pair.
        const [from, to] = [startColumn, endColumn].map((at) =>
          /[\udc00-\udfff]/.test(text[at - 1] ?? "") ? at + 1 : at,
        );
        const parts = excerptParts({ line: 1, text, startColumn: from ?? 1, endColumn: to ?? 1 }, width);
        const shown = `${parts.before}${parts.marked}${parts.after}`;
        expect(shown).not.toMatch(/\\ud[89a-f]/);
        expect(printable(shown)).toBe(shown);
        if (text.length <= width) expect(shown.replaceAll("\\x23", "#")).toBe(printable(text.replaceAll("\t", "  ")));
      }),
    );
  });
});

it("clip keeps the beginning, at most so much, and no half of a pair", () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 90 }), (text, limit) => {
      const clipped = clip(text, limit);
      expect(clipped.length).toBeLessThanOrEqual(limit);
      expect(clipped.isWellFormed()).toBe(true);
      if (text.length <= limit) expect(clipped).toBe(text);
      else {
        expect(clipped.endsWith("…")).toBe(true);
        expect(text.startsWith(clipped.slice(0, -1))).toBe(true);
        expect(clipped.length).toBeGreaterThanOrEqual(limit - 1);
      }
    }),
  );
});
