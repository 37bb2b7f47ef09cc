import { compileWildcard } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wildcardsOverlap } from "./wildcards-overlap.ts";

/** All texts of up to five letters of a two-letter alphabet: enough to witness an overlap of patterns this short. */
const words = ["", ...lettersUpTo(5)];

function lettersUpTo(length: number): string[] {
  if (length === 0) return [];
  const shorter = ["", ...lettersUpTo(length - 1)];
  return [...new Set(shorter.flatMap((word) => [`${word}a`, `${word}b`]))];
}

const patterns = fc.array(fc.constantFrom("a", "b", "*", "?"), { maxLength: 3 }).map((letters) => letters.join(""));

describe("wildcardsOverlap", () => {
  it("says whether some text matches both", () => {
    fc.assert(
      fc.property(patterns, patterns, (a, b) => {
        const [matchesA, matchesB] = [compileWildcard(a), compileWildcard(b)];
        const witness = words.some((word) => matchesA(word) && matchesB(word));
        expect(wildcardsOverlap(a, b)).toBe(witness);
        expect(wildcardsOverlap(b, a)).toBe(witness);
      }),
      { numRuns: 3000 },
    );
  });

  it("takes no exponential time", () => {
    expect(wildcardsOverlap("*a".repeat(50), "*b".repeat(50))).toBe(false);
    expect(wildcardsOverlap(`${"*a".repeat(50)}*`, `${"*b".repeat(50)}*`)).toBe(true);
  });
});
