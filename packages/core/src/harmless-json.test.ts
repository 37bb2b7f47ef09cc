import fc from "fast-check";
import { expect, it } from "vitest";
import { harmlessJson } from "./harmless-json.ts";
import { actingCharacters } from "./printable.ts";

const hostileText = fc.string({
  unit: fc.constantFrom("a", '"', "\\", "\n", "\u001b", "\u009b", "\u202e", "\u{e0041}", "\ud800", "##[", "é"),
});

it("is the same JSON, and nothing in it acts in a terminal or a runner", () => {
  const property = fc.property(fc.dictionary(hostileText, hostileText, { noNullPrototype: true }), (value) => {
    const text = harmlessJson(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text.replace(actingCharacters, "")).toBe(text);
    expect(text).not.toMatch(/\u001b|##\[/);
  });
  fc.assert(property);
});

it.each([
  ["\u00ad\u{e0041}\u202e", "\\u00ad\\udb40\\udc41\\u202e"],
  ["\u001b[1m\u009b", "\\u001b[1m\\u009b"],
  ["##[error]a##[b]", "\\u0023#[error]a\\u0023#[b]"],
])("writes %j in ASCII", (text, expected) => {
  expect(harmlessJson([text])).toBe(`[\n  "${expected}"\n]\n`);
});
