import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";
import { mustEnd } from "./testing/must-end.ts";

/** Recursive definition of the optimal string alignment distance. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const best = Math.min(
    distance(restA, b) + 1,
    distance(a, restB) + 1,
    distance(restA, restB) + (a[0] === b[0] ? 0 : 1),
  );
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return swapped ? Math.min(best, distance(a.slice(2), b.slice(2)) + 1) : best;
}

describe("nearest", () => {
  it.each([
    ["exeptions", ["rules", "exceptions", "secrets"], "exceptions"],
    ["Rules", ["rules"], "rules"],
    ["rlues", ["rules"], "rules"],
    ["warnign", ["info", "warning", "error"], "warning"],
    ["of", ["off"], "off"],
    ["ab", ["ba"], "ba"],
    ["abcd", ["badc"], "badc"],
    ["abcdef", ["bacdfx"], undefined],
    ["ABCD", ["badc"], "badc"],
    ["abcd", ["BADC"], "BADC"],
    ["xyz", ["abc"], undefined],
    ["x", ["y"], undefined],
    ["ab", ["cd"], undefined],
    ["abc", ["axy"], undefined],
    ["expires", ["owner", "approved-by"], undefined],
    ["", ["a"], undefined],
    ["anything", [], undefined],
    ["colour", ["color", "colours"], "color"],
  ])("%j among %j is %j", (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it("finds a word of least distance, or none that is near enough", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 7 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), (typed, known) => {
        const limit = Math.min(2, Math.floor(typed.length / 2));
        const least = Math.min(...known.map((candidate) => distance(typed, candidate)));
        const answer = nearest(typed, known);
        if (least > limit) expect(answer).toBeUndefined();
        else expect(distance(typed, answer ?? "none at all")).toBe(least);
      }),
      { numRuns: 300 },
    );
  });

  it("does not choke on a huge word", () => {
    expect(mustEnd(() => nearest("x".repeat(1_000_000), ["rules", "exceptions"]))).toBeUndefined();
  });
});
