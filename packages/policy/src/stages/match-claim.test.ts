import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { regionOnLine } from "../testing/samples.ts";
import { compileGrant, compileMatcher, denyMatches, grantMatches } from "./match-claim.ts";
import type { Grant, Matcher } from "./stage.ts";

const at = regionOnLine(1);

function grant(claims: Readonly<Record<string, Matcher>>): Grant {
  return { claims: Object.fromEntries(Object.entries(claims).map(([claim, matcher]) => [claim, { matcher, at }])), at };
}

describe("a matcher", () => {
  it.each<[Matcher, string, boolean]>([
    ["refs/heads/main", "refs/heads/main", true],
    ["refs/heads/main", "refs/heads/Main", false],
    ["refs/heads/main", "refs/heads/main ", false],
    ["refs/heads/*", "refs/heads/a/b", true],
    ["refs/heads/*", "refs/heads/", true],
    ["v?", "v1", true],
    ["v?", "v10", false],
    ["v?", "v", false],
    ["*", "", true],
    ["", "", true],
    [["a", "b*"], "bc", true],
    [["a", "b*"], "c", false],
    [[], "a", false],
    [{ not: "pull_request" }, "push", true],
    [{ not: "pull_request*" }, "pull_request_target", false],
    [{ not: ["a", "b"] }, "b", false],
    ["a.b", "axb", false],
    ["[a-z]", "b", false],
  ])("%j against %j is %s", (matcher, value, expected) => {
    expect(compileMatcher(matcher)(value)).toBe(expected);
  });

  it("agrees with a regular expression that is written naively", () => {
    const signs = ["a", "b", "/", ".", "\n", "é", "("];
    const text = fc.string({ unit: fc.constantFrom(...signs, "*", "?"), maxLength: 8 });
    const value = fc.string({ unit: fc.constantFrom(...signs, "*"), maxLength: 10 });
    const list = fc.array(text, { maxLength: 3 });
    const matchers: fc.Arbitrary<Matcher> = fc.oneof(
      text,
      list,
      fc.oneof(text, list).map((not) => ({ not })),
    );
    const naive = (pattern: string) => {
      const escaped = pattern.replace(/[.()[\]\\^$+{}|]/g, "\\$&");
      return new RegExp(`^${escaped.replaceAll("*", "[\\s\\S]*").replaceAll("?", "[\\s\\S]")}$`);
    };
    const oracle = (matcher: Matcher, observed: string): boolean => {
      if (typeof matcher === "string") return naive(matcher).test(observed);
      return "not" in matcher ? !oracle(matcher.not, observed) : matcher.some((each) => oracle(each, observed));
    };
    fc.assert(
      fc.property(
        matchers,
        value,
        (matcher, observed) => compileMatcher(matcher)(observed) === oracle(matcher, observed),
      ),
      { numRuns: 5000 },
    );
  });

  it("takes linear time for a hostile pattern", () => {
    const matches = compileMatcher(`${"*a".repeat(200)}*b`);
    expect(mustEnd(() => matches("a".repeat(20_000)))).toBe(false);
  });
});

describe("a grant", () => {
  const hidden = JSON.parse('{ "__proto__": "x" }') as Record<string, string>;

  it.each<[string, Readonly<Record<string, Matcher>>, Readonly<Record<string, unknown>>, boolean]>([
    ["needs every claim", { a: "1", b: "2" }, { a: "1", b: "2", c: "3" }, true],
    ["misses one", { a: "1", b: "2" }, { a: "1" }, false],
    ["misses one under not", { a: { not: "1" } }, {}, false],
    ["misses one that is null", { a: "*" }, { a: null }, false],
    ["takes no number for a text", { a: "1" }, { a: 1 }, false],
    ["takes no list for a text", { a: "1" }, { a: ["1"] }, false],
    ["takes no boolean under not", { a: { not: "x" } }, { a: true }, false],
    ["does not look into Object.prototype", { toString: "*" }, {}, false],
    ["does not look into Object.prototype under not", { constructor: { not: "x" } }, {}, false],
    ["does not look into what the claims are made from", { a: "1" }, Object.create({ a: "1" }), false],
    ["without claims matches nobody", {}, { a: "1" }, false],
    ["may ask for what looks like a prototype", { __proto__: "x" }, hidden, false],
  ])("%s", (_, claims, identity, expected) => {
    expect(grantMatches(compileGrant(grant(claims)), identity as Record<string, string>)).toBe(expected);
  });

  it.each<[string, Readonly<Record<string, Matcher>>, Readonly<Record<string, unknown>>, boolean]>([
    ["matches", { a: "1" }, { a: "1" }, true],
    ["does not match another text", { a: "1" }, { a: "2" }, false],
    ["does not match what is missing", { a: "1" }, {}, false],
    ["does not match what is null", { a: "1" }, { a: null }, false],
    ["is not slipped past by a list", { a: "1" }, { a: ["1"] }, true],
    ["is not slipped past by a number", { a: "1" }, { a: 1 }, true],
    ["is not slipped past by a boolean under not", { a: { not: "x" } }, { a: true }, true],
    ["still needs the other claims", { a: "1", b: "2" }, { a: ["1"], b: "3" }, false],
    ["without claims matches nobody", {}, { a: ["1"] }, false],
  ])("of deny %s", (_, claims, identity, expected) => {
    expect(denyMatches(compileGrant(grant(claims)), identity as Record<string, string>)).toBe(expected);
  });

  it("that was merged needs all of its matchers", () => {
    const merged: Grant = { claims: { ref: { matcher: "refs/heads/*", at, also: [{ matcher: "*/main", at }] } }, at };
    expect(grantMatches(compileGrant(merged), { ref: "refs/heads/main" })).toBe(true);
    expect(grantMatches(compileGrant(merged), { ref: "refs/heads/dev" })).toBe(false);
    expect(grantMatches(compileGrant(merged), { ref: "refs/tags/main" })).toBe(false);
  });
});
