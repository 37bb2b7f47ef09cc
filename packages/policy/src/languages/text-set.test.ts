import { compileWildcard } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Matcher } from "../stages/stage.ts";
import { isEmpty, isWithin } from "./empty-set.ts";
import { findText } from "./find-text.ts";
import { hasValue } from "./testing/has-value.ts";
import { everything, hasText, intersection, setOfMatcher, setOutside, type TextSet } from "./text-set.ts";

/** All texts over a small alphabet up to a length that the small patterns below cannot see beyond. */
const letters = ["x", "y", "c"];
const texts = [""];
for (let at = 0; (texts[at]?.length ?? 0) < 6; at += 1) for (const letter of letters) texts.push(texts[at] + letter);

/**
 * The third letter stands for all that no pattern names, as a fresh character does. The others are those that the search would take for fresh
 * first, if it did not see that they are named.
 */
const wildcard = fc.string({ unit: fc.constantFrom("x", "y", "*", "?"), maxLength: 3 });
const patterns = fc.array(wildcard, { minLength: 1, maxLength: 2 });
const matcher: fc.Arbitrary<Matcher> = fc.oneof(
  wildcard,
  patterns,
  patterns.map((not) => ({ not })),
);

/** An evaluator of its own, straight from the design's words. */
function matches(each: Matcher, text: string | undefined): boolean {
  if (text === undefined) return false;
  if (typeof each === "object" && "not" in each) return ![each.not].flat().some((one) => compileWildcard(one)(text));
  return [each].flat().some((one) => compileWildcard(one)(text));
}

describe("a set of texts", () => {
  it("holds what its matchers match, and its complement the rest", () => {
    fc.assert(
      fc.property(matcher, matcher, fc.option(fc.constantFrom(...texts), { nil: undefined }), (a, b, text) => {
        expect(hasValue(setOfMatcher(a), text)).toBe(matches(a, text));
        expect(hasValue(setOutside(a), text)).toBe(!matches(a, text));
        const both = intersection(setOfMatcher(a), setOutside(b));
        expect(hasValue(both, text)).toBe(matches(a, text) && !matches(b, text));
        const neither = intersection(setOutside(a), setOutside(b));
        expect(hasValue(neither, text)).toBe(!matches(a, text) && !matches(b, text));
        expect(isEmpty(neither)).toBe(false);
        expect(hasValue(intersection(everything, both), text)).toBe(hasValue(both, text));
        expect(hasValue(everything, text)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("is empty exactly when no text is in it, and else one is found", () => {
    fc.assert(
      fc.property(matcher, matcher, matcher, (a, b, c) => {
        const set = intersection(intersection(setOfMatcher(a), setOutside(b)), setOutside(c));
        const first = texts.find((text) => hasText(set, text));
        expect(isEmpty(set)).toBe(first === undefined);
        const found = findText(set);
        if (found === "too-large") throw new Error("too large");
        expect(found === undefined).toBe(first === undefined);
        if (found) expect(hasText(set, found.text)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[Matcher, Matcher, boolean]>([
    ["refs/heads/main", "refs/heads/*", true],
    ["refs/heads/*", "refs/heads/main", false],
    [["refs/heads/x", "refs/tags/y"], ["refs/heads/*", "refs/tags/*"], true],
    ["repo:acme*", "repo:acme/*", false],
    ["a?", "a*", true],
    ["a*", { not: "b*" }, true],
    ["*", { not: "b*" }, false],
    [{ not: "a*" }, { not: "ab" }, true],
    [{ not: "ab" }, { not: "a*" }, false],
    ["*a*", "*", true],
    ["**", "*", true],
  ])("%j within %j: %s", (inner, outer, expected) => {
    expect(isWithin(setOfMatcher(inner), outer)).toBe(expected);
  });

  it("tells no text from the empty text", () => {
    const nothing = intersection(setOfMatcher("a"), setOfMatcher("b"));
    for (const each of ["", ["", ""], ["a\nb"]]) {
      expect(isEmpty(intersection(nothing, setOfMatcher(each)))).toBe(true);
      expect(isEmpty(intersection(setOfMatcher(each), nothing))).toBe(true);
    }
    expect(isEmpty(intersection(setOfMatcher(["a", "b*"]), setOfMatcher(["a\nb*"])))).toBe(true);
    expect(isEmpty(intersection(setOfMatcher(""), setOfMatcher("*")))).toBe(false);
  });

  it("finds the texts that people overlook", () => {
    const beyond = (inner: Matcher, outer: Matcher): TextSet => intersection(setOfMatcher(inner), setOutside(outer));
    expect(findText(beyond("repo:acme*", "repo:acme/*"))).toEqual({ text: "repo:acme" });
    expect(findText(beyond("refs/heads/*", "refs/heads/main"))).toEqual({ text: "refs/heads/" });
    expect(findText(beyond("*", ["?*"]))).toEqual({ text: "" });
    expect(findText(everything)).toEqual({ text: "" });
  });

  it("gives up on hostile patterns, and then counts as not empty", () => {
    // Nothing is in it, but it takes more than a million states to see that.
    const hostile = `*a${"?".repeat(20)}`;
    const set = intersection(setOfMatcher(hostile), setOutside([`?${hostile}`, `a${"?".repeat(20)}`]));
    expect(findText(set)).toBe("too-large");
    expect(isEmpty(set)).toBe(false);
  });
});
