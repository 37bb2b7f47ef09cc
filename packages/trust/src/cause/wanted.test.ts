import { expect, it } from "vitest";
import type { TrustCheck } from "../trust-answer.ts";
import { textFits, wantedIn } from "./wanted.ts";

function check(comparison: TrustCheck["comparison"], operator: string, ...texts: string[]): TrustCheck {
  return { comparison, operator, expected: texts.map((text) => ({ text })) } as unknown as TrustCheck;
}

it.each<[string, TrustCheck, readonly [shown: string, instance: string][]]>([
  ["a name", check("equal", "is", "repo:a/b:environment:live"), [["live", "live"]]],
  [
    "each once, in order",
    check("equal", "is", "x:environment:b", "y:environment:a", "z:environment:b"),
    [
      ["b", "b"],
      ["a", "a"],
    ],
  ],
  ["a star that is none", check("equal", "is", "x:environment:li*ve?"), [["li*ve?", "li*ve?"]]],
  ["a star without case", check("equal-any-case", "is", "x:environment:li*"), [["li*", "li*"]]],
  ["a pattern", check("wildcard", "StringLike", "x:environment:*-li?e-*"), [["*-li?e-*", "any-lixe-any"]]],
  ["a star alone", check("star", "glob", "x:environment:li?e*"), [["li?e*", "li?eany"]]],
  ["what begins so", check("other", "startsWith", "x:environment:"), [["*", "any"]]],
  ["what ends so", check("other", "endsWith", ":environment:live"), [["live", "live"]]],
  ["a regular expression", check("regex", "matches", "^x:environment:li\\.ve-.*$"), [["li.ve-*", "li.ve-any"]]],
  ["one with classes", check("regex", "matches", "x:environment:li[.]ve.+"), [["li.ve*", "li.veany"]]],
  ["one that says more", check("regex", "matches", "x:environment:(a|b)"), []],
  ["one with letters of its own", check("regex", "matches", "x:environment:\\w+"), []],
  ["another part", check("equal", "is", "x:ref:refs/heads/main", "x:environment:"), []],
])("the environments of %s", (_, condition, wanted) => {
  expect(wantedIn(condition, "environment").map(({ shown, instance }) => [shown, instance])).toEqual(wanted);
});

it("the refs of a condition", () => {
  expect(wantedIn(check("equal", "is", "x:ref:refs/heads/a", "x:environment:b"), "ref")).toEqual([
    { shown: "refs/heads/a", instance: "refs/heads/a" },
  ]);
});

it.each<[TrustCheck["comparison"], string, string, string, boolean]>([
  ["equal", "is", "a", "a", true],
  ["equal", "is", "a*", "ab", false],
  ["equal-any-case", "is", "Ab", "aB", true],
  ["equal-any-case", "is", "Ab", "aC", false],
  ["wildcard", "StringLike", "a*?", "abc", true],
  ["wildcard", "StringLike", "a?", "abc", false],
  ["star", "glob", "a*", "abc", true],
  ["other", "startsWith", "a", "ab", true],
  ["other", "startsWith", "b", "ab", false],
  ["other", "endsWith", "b", "ab", true],
  ["other", "endsWith", "a", "ab", false],
  ["other", "contains", "b", "abc", true],
  ["other", "contains", "d", "abc", false],
  ["other", "NumericEquals", "1", "1", false],
  ["regex", "matches", "a", "a", false],
])("%s (%s) of %s and %s: %s", (comparison, operator, text, value, fits) => {
  expect(textFits(check(comparison, operator), text, value)).toBe(fits);
});
