import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { checkPattern } from "./check-pattern.ts";
import { longestWindow } from "./pattern-cost.ts";

describe("a pattern that people write", () => {
  it.each([
    String.raw`\bacmedk_[A-Za-z0-9]{32}\b`,
    String.raw`(?:key|token|secret)\s*[:=]\s*["']?([A-Za-z0-9+/=_-]{20,100})["']?`,
    String.raw`(?:[a-z0-9-]+\.)+example\.com`,
    String.raw`https?://[^\s:@]+:([^\s:@]+)@[\w.-]+`,
    String.raw`eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+`,
    "xox[baprs]-(?:[0-9a-zA-Z]{10,48})?",
    String.raw`acme[\s\S]{0,200}?([a-z0-9]{32})`,
    "(?<value>AC[a-f0-9]{32})(?![a-f0-9])",
    "(?=[a-z]*q)[a-z]+",
    "(?:foo|far)+x",
    "(a|ab)+c",
    "a+b",
    String.raw`[\]x]{4}`,
    String.raw`[\x21-\x7e]{8}[a\-z][a-][-a]`,
    String.raw`\$\{[^}]{1,80}\}`,
    "(?:ab|ac|ad)+x",
    "(?:ab){1,3}(?:ab){1,3}x",
    "a{1024}",
    String.raw`\w+[\x80-\xff]+\w+!`,
  ])("passes: %s", (pattern) => {
    expect(checkPattern(pattern)).toBeUndefined();
  });

  it.each<[pattern: string, position: number, message: RegExp]>([
    ["(a+)+b", 4, /can match the same text in several ways/],
    ["(a|a)+b", 5, /can match the same text in several ways/],
    ["([a-z]+)*x", 8, /can match the same text in several ways/],
    [String.raw`(?:\w+\s?)+;`, 10, /can match the same text in several ways/],
    [String.raw`\w+\w+x`, 5, /can match the same text as what is around it/],
    ["(?:a|a|b)+c", 9, /can match the same text in several ways/],
    ["(?:a|b|a)+x", 9, /can match the same text in several ways/],
    ["(?:a[bc]|ab)+x", 12, /can match the same text in several ways/],
    ["(?:ab*)+b+x", 7, /can match the same text in several ways/],
    ["(?:ab)+(?:ab)+x", 6, /can match the same text as what is around it/],
    ["(?:[ab]+c)+(?:[ab]+c)+x", 10, /can match the same text as what is around it/],
    ["x(?=a+a+b)", 5, /can match the same text as what is around it/],
    [String.raw`\s+\xa0*x`, 2, /can match the same text as what is around it/],
    [String.raw`\s+[\t\n]+x`, 2, /can match the same text as what is around it/],
    [String.raw`[^a]+[\x00-\xff]+z`, 16, /can match the same text as what is around it/],
    [".*foo.*bar", 6, /can match the same text as what is around it/],
    ["(?:(?=[a-z]*q)[a-z])+1", 11, /can match the same text as what is around it/],
    ["(?:a?){20}x", 6, /can be empty/],
    ["x*", 0, /match nothing at all/],
    ["a{1025}", 0, /needs at least 1025 bytes/],
    ["a{2000}", 0, /needs at least 2000 bytes/],
    ["(?:a{100}){100}", 0, /needs at least 10000 bytes/],
    ["(?:", 0, /never closed/],
    ["a)", 1, /closes nothing/],
    ["[a", 0, /never closed/],
    ["[]a]", 0, /empty class/],
    ["[z-a]", 1, /wrong order/],
    [String.raw`[\w-z]`, 1, /between two characters/],
    ["a{3,1}", 1, /wrong order/],
    ["a{,3}", 1, /write \\\{/],
    ["a}", 1, /write \\\}/],
    ["a]", 1, /write \\\]/],
    ["*a", 0, /nothing to repeat/],
    [String.raw`\b+a`, 2, /nothing to repeat/],
    ["a**", 2, /directly after a repeat/],
    ["a++", 2, /possessive/],
    ["^a", 0, /no meaning in a window/],
    ["a$", 1, /no meaning in a window/],
    [String.raw`(a)\1`, 3, /backreferences/],
    [String.raw`(?<n>a)\k<n>`, 7, /backreferences/],
    ["(?<=a)b", 0, /lookbehind/],
    ["(?<!a)b", 0, /lookbehind/],
    ["(?i)a", 0, /flags inside/],
    ["(?i:a)", 0, /flags inside/],
    ["(?P<n>a)", 0, /\(\?<name>/],
    ["(?>a)", 0, /atomic/],
    ["(?<n>a)(?<n>b)", 7, /two groups/],
    ["[[:alnum:]]", 1, /A-Za-z0-9/],
    [String.raw`\Aabc`, 0, /does not exist in JavaScript/],
    [String.raw`a\_b`, 1, /write _ without the backslash/],
    [String.raw`\u0041`, 0, /\\xNN/],
    [String.raw`\p{L}`, 0, /\\xNN/],
    [String.raw`\x4`, 0, /two hex digits/],
    ["a\\", 1, /backslash at the end/],
    ["caf\u00e9", 3, /printable ASCII/],
    [`${"(".repeat(21)}a${")".repeat(21)}`, 20, /nested more than 20/],
    ["", 0, /match nothing at all/],
  ])("is refused, with place and reason: %s", (pattern, position, message) => {
    expect(checkPattern(pattern)).toEqual({ position, message: expect.stringMatching(message) });
  });
});

const byte = fc.constantFrom(
  "a",
  "b",
  "c",
  "ab",
  "=",
  String.raw`\.`,
  "[ab]",
  "[a-c]",
  "[^a]",
  "[^=]",
  ".",
  String.raw`\w`,
  String.raw`\s`,
  String.raw`[\s\S]`,
);
const zeroWidth = fc.constantFrom(String.raw`\b`, "(?=a)", "(?!ab)", "(?=[ab]*c)", String.raw`(?=\w{0,20}c)`);
const quantifier = fc.constantFrom(
  "",
  "",
  "",
  "+",
  "*",
  "?",
  "+?",
  "*?",
  "{2}",
  "{0,3}",
  "{3,}",
  "{5,60}",
  "{0,20}?",
  "{0,100}",
  "{0,1000}",
);

const { pattern: patterns } = fc.letrec<{ pattern: string; atom: string; sequence: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    byte,
    fc.tuple(fc.constantFrom("(", "(?:"), tie("pattern")).map(([open, body]) => `${open}${body})`),
  ),
  sequence: fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.tuple(tie("atom"), quantifier).map((parts) => parts.join("")) },
        { weight: 1, arbitrary: zeroWidth },
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((parts) => parts.join("")),
  pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 2 }).map((options) => options.join("|")),
}));

/** Twice what a pattern ever meets: a time that grows with the cube is eight times as long, and cannot be overlooked. */
const longText = 2 * longestWindow;
/** Texts on which such patterns backtrack: long runs of what they repeat, with an end that does not fit. */
const texts = ["a", "ab", "aab", "abc", "a ", "a=", "a.", "aaaaaaaaab", "abab="].flatMap((unit) =>
  ["", "!", "\n"].map((end) => unit.repeat(longText).slice(0, longText - end.length) + end),
);

/** Milliseconds for all texts. The slowest pattern takes a tenth; one whose time grows with the cube, many times as long. */
const longest = 3_000;

describe("a pattern that passes", () => {
  it("ends on the worst texts, means the same with the flag u, and matches something", () => {
    let accepted = 0;
    fc.assert(
      fc.property(patterns, (pattern) => {
        if (pattern.length > 300 || checkPattern(pattern) !== undefined) return;
        accepted += 1;
        const [plain, unicode] = [new RegExp(pattern, "g"), new RegExp(pattern, "gu")];
        mustEnd(() => texts.map((text) => [...text.matchAll(plain)].length), longest);
        const found = [...(texts[0] ?? "").matchAll(plain)].map((match) => match[0]);
        expect([...(texts[0] ?? "").matchAll(unicode)].map((match) => match[0])).toEqual(found);
        expect(found).not.toContain("");
      }),
      { numRuns: 2500 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it("is one that JavaScript compiles; what JavaScript refuses never passes", () => {
    const characters = fc.constantFrom(..."ab01 (){}[]|*+?.,^$\\-/:<>=!dDwWsSbBxkunpP&~".split(""));
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 16 }), (pattern) => {
        const problem = checkPattern(pattern);
        if (problem === undefined) {
          expect(() => [new RegExp(pattern), new RegExp(pattern, "u")]).not.toThrow();
        } else {
          expect(problem.position).toBeLessThanOrEqual(pattern.length);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
