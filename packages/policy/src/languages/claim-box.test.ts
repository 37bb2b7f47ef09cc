import { compileWildcard } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nowhere } from "../diff/testing/sample-stage.ts";
import type { ClaimMatcher, Grant, Matcher } from "../stages/stage.ts";
import { boxOf, boxOutside, boxWithin, type ClaimBox, isEmptyBox, mostBoxes } from "./claim-box.ts";
import { hasValue } from "./testing/has-value.ts";

const claims = ["ref", "environment", "actor"];
type Identity = Readonly<Record<string, string | undefined>>;

function grantOf(matchers: Readonly<Record<string, readonly Matcher[]>>): Grant {
  const all = Object.entries(matchers).map(([claim, [first, ...others]]): [string, ClaimMatcher] => [
    claim,
    {
      matcher: first as Matcher,
      at: nowhere,
      ...(others.length === 0 ? {} : { also: others.map((matcher) => ({ matcher, at: nowhere })) }),
    },
  ]);
  return { claims: Object.fromEntries(all), at: nowhere };
}

/** By the design's words: every matcher of every claim, those that were merged too. */
function holds(grant: Grant, identity: Identity): boolean {
  return Object.entries(grant.claims).every(([claim, { matcher, also = [] }]) =>
    [matcher, ...also.map((each) => each.matcher)].every((each) => matches(each, identity[claim])),
  );
}

function matches(each: Matcher, text: string | undefined): boolean {
  if (text === undefined) return false;
  if (typeof each === "object" && "not" in each) return ![each.not].flat().some((one) => compileWildcard(one)(text));
  return [each].flat().some((one) => compileWildcard(one)(text));
}

const isIn = (box: ClaimBox, identity: Identity) => [...box].every(([claim, set]) => hasValue(set, identity[claim]));

const wildcard = fc.constantFrom("a", "b", "ab", "a*", "*b", "?", "*", "");
const matcher: fc.Arbitrary<Matcher> = fc.oneof(
  wildcard,
  fc.array(wildcard, { minLength: 1, maxLength: 2 }),
  wildcard.map((not) => ({ not })),
);
const grant = fc
  .dictionary(fc.constantFrom(...claims), fc.array(matcher, { minLength: 1, maxLength: 2 }), { minKeys: 1, maxKeys: 3 })
  .map(grantOf);
const text = fc.constantFrom(undefined, "", "a", "b", "ab", "ba", "c");
const identity = fc.record({ ref: text, environment: text, actor: text });

describe("a box of claims", () => {
  it("holds those whom its grant lets in, and loses those whom other grants let in", () => {
    fc.assert(
      fc.property(
        grant,
        fc.array(grant, { maxLength: 3 }),
        fc.array(identity, { minLength: 30, maxLength: 30 }),
        (own, others, all) => {
          const box = boxOf(own);
          const rest = boxOutside(box, others);
          const [other] = others;
          const both = other && boxWithin(box, other);
          for (const each of all) {
            expect(isIn(box, each)).toBe(holds(own, each));
            if (isEmptyBox(box)) expect(holds(own, each)).toBe(false);
            if (other) expect(both !== undefined && isIn(both, each)).toBe(holds(own, each) && holds(other, each));
            if (rest === "too-many") throw new Error("three grants are not too many");
            const inRest = rest.filter((part) => isIn(part, each)).length;
            // The parts have nothing in common.
            expect(inRest).toBe(holds(own, each) && !others.some((one) => holds(one, each)) ? 1 : 0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is given up when it falls into more than 64 parts, and not before", () => {
    // Each grant cuts every part into as many as it has claims: 2, 4, 8 … of 2 claims.
    const cut = (number: number) => grantOf({ [`x${number}`]: ["a"], [`y${number}`]: ["b"] });
    const cuts = (count: number) => Array.from({ length: count }, (_, number) => cut(number));
    const box = boxOf(grantOf({ ref: ["*"] }));
    expect(boxOutside(box, cuts(6))).toHaveLength(mostBoxes);
    expect(boxOutside(box, cuts(7))).toBe("too-many");
    expect(boxOutside(boxOf(grantOf({ ref: ["a", "b"] })), cuts(7))).toEqual([]);
  });
});
