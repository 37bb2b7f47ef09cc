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
    ["so\u00adft\u180e\u061c", "so\\xadft\\u180e\\u061c"],
    ["a\u{e0001}\u{e0041}\u{e007f}", "a\\u{e0001}\\u{e0041}\\u{e007f}"],
    ["\u2060\u2069\ufff9\ufffb", "\\u2060\\u2069\\ufff9\\ufffb"],
    ["a\u034f\u115f\u1160\u3164\uffa0\u206f", "a\\u034f\\u115f\\u1160\\u3164\\uffa0\\u206f"],
    ["a\ufe00\u{e0100}\u{e01ef}\u{1d173}", "a\\ufe00\\u{e0100}\\u{e01ef}\\u{1d173}"],
    ["❤\ufe0f ☎\ufe0e", "❤\ufe0f ☎\ufe0e"],
    ["\u009f \u00a0", "\\x9f \u00a0"],
  ])("shows %j as %j", (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it("leaves one harmless line, and nothing to do a second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = printable(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(shown.replace(/[\ufe0e\ufe0f]/g, "")).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
        expect(shown.isWellFormed()).toBe(true);
        expect(printable(shown)).toBe(shown);
      }),
    );
  });
});
