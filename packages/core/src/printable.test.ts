import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable } from "./printable.ts";

describe("printable", () => {
  it.each([
    ["plain text, ünï €😀", "plain text, ünï €😀"],
    ["a\nb\r\tc", "a\\nb\\r\\tc"],
    ["\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"],
    ["\x1b]8;;http://x\x07", "\\x1b]8;;http://x\\x07"],
    ["\u009b31m", "\\x9b31m"],
    ["\0\x7f", "\\x00\\x7f"],
    ["user\u202etxt.exe", "user\\u202etxt.exe"],
    ["a\u200bb\ufeff\u2028\u2066", "a\\u200bb\\ufeff\\u2028\\u2066"],
    ["\ud800x\udc00", "\\ud800x\\udc00"],
  ])("shows %j as %j", (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it("leaves one harmless line, and nothing to do a second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = printable(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(shown.isWellFormed()).toBe(true);
        expect(printable(shown)).toBe(shown);
      }),
    );
  });
});
