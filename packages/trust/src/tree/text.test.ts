import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchTokens, textEquals, whyOneCharacter, wildcardTokens } from "./text.ts";

/** A pattern as a regular expression of the runtime: with the flag `u`, `?` is a whole code point. */
function oracle(pattern: string, wildcards: "*" | "*?", flags: "" | "u"): RegExp {
  const parts = pattern.split(wildcards === "*" ? /(\*)/ : /([*?])/).map((part, index) => {
    if (index % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    return part === "*" ? "[\\s\\S]*" : "[\\s\\S]";
  });
  return new RegExp(`^${parts.join("")}$`, flags);
}

const letters = fc.constantFrom("a", "b", ".", "/", "\u{1f600}");
const pattern = fc
  .array(fc.oneof(letters, fc.constantFrom("*", "?", "**", "*?", "?*")), { maxLength: 6 })
  .map((parts) => parts.join(""));
const value = fc.string({ unit: letters, maxLength: 7 });

describe("matchTokens", () => {
  it.each(["*", "*?"] as const)(
    "with %s fits what a regular expression fits, and is unknown where it matters what a character is",
    (wildcards) => {
      fc.assert(
        fc.property(pattern, value, (text, whole) => {
          const units = oracle(text, wildcards, "").test(whole);
          const points = oracle(text, wildcards, "u").test(whole);
          expect(matchTokens(wildcardTokens([text], wildcards), whole)).toBe(units === points ? units : "unknown");
        }),
        { numRuns: 1000 },
      );
    },
  );

  it("is never sure that a text with an open part fits, and sure that it does not where nothing in that part could help", () => {
    fc.assert(
      fc.property(pattern, pattern, value, (before, after, whole) => {
        const open = [before, { unresolved: "a parameter" }, after] as const;
        const couldFit = oracle(`${before}*${after}`, "*?", "").test(whole);
        const couldFitPoints = oracle(`${before}*${after}`, "*?", "u").test(whole);
        expect(matchTokens(wildcardTokens(open, "*?"), whole)).toBe(couldFit || couldFitPoints ? "unknown" : false);
      }),
      { numRuns: 500 },
    );
  });

  it("takes no sign for a wildcard in a text that is compared", () => {
    expect(textEquals(["a*"], "a*")).toBe(true);
    expect(textEquals(["a*"], "ab")).toBe(false);
    expect(textEquals(["a?", { unresolved: "x" }], "a?b")).toBe("unknown");
    expect(textEquals(["a?", { unresolved: "x" }], "abb")).toBe(false);
    expect(textEquals([], "")).toBe(true);
    expect(textEquals([], "a")).toBe(false);
  });
});

it("the reason for an unknown character is told only where there is one", () => {
  expect(whyOneCharacter("a?", "a\u{1f600}")).toMatch(/emoji/);
  expect(whyOneCharacter("a*", "a\u{1f600}")).toBeUndefined();
  expect(whyOneCharacter("a?", "ab")).toBeUndefined();
});
