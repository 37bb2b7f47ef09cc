import fc from "fast-check";
import { expect, test } from "vitest";
import { inAscii } from "./in-ascii.ts";

test.each([
  ["strings", 'f("é…");', 'f("\\u00e9\\u2026");'],
  ["two halves of one sign", "f('😀');", "f('\\ud83d\\ude00');"],
  ["templates", "f(`→$" + "{a}→`);", "f(`\\u2192$" + "{a}\\u2192`);"],
  ["regular expressions", "/[à-ÿ]+/u;", "/[\\u00e0-\\u00ff]+/u;"],
  ["a sign behind a backslash", "f('\\é');", "f('\\u00e9');"],
  ["a sign behind an escaped backslash", "f('\\\\é');", "f('\\\\\\u00e9');"],
  ["ASCII", "f('\\n\\\\');\n", "f('\\n\\\\');\n"],
])("writes %s", (_, code, expected) => {
  expect(inAscii(code)).toBe(expected);
});

test("any text stays what it was", () => {
  const piece = fc.constantFrom("\\", '"', "\n", "a", "é", "→", "😀", "\u2028", "`", "${");
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom('"', "`"), (pieces, quote) => {
      const text = pieces.join("");
      const literal =
        quote === '"' ? JSON.stringify(text) : `\`${text.replace(/[\\`]|\$\{/g, (special) => `\\${special}`)}\``;
      const written = inAscii(literal);
      expect(written).toMatch(/^[\0-\x7f]*$/);
      expect(new Function(`return ${written}`)()).toBe(text);
    }),
  );
});

test("refuses a template of which the code reads the source", () => {
  expect(() => inAscii("String.raw`é`")).toThrow("a raw template cannot be written in ASCII: raw`é");
});
