import { describe, expect, it } from "vitest";
import { alphabetOf, anyCharacter, characterClass } from "./character-class.ts";

const lower = characterClass("lower", /^[a-z]$/);
const early = characterClass("early", /^[a-m]$/);
const onlyQ = characterClass("only q", /^q$/);

describe("alphabetOf", () => {
  it("has one character for every combination of classes, none of them a literal", () => {
    const { fresh, alone } = alphabetOf(new Set(["x", "a", "1"]), [anyCharacter, lower, early]);
    expect(fresh.map((character) => [lower.has(character), early.has(character)].join()).sort()).toEqual([
      "false,false",
      "true,false",
      "true,true",
    ]);
    expect(fresh.some((character) => ["x", "a", "1"].includes(character))).toBe(false);
    expect(alone).toEqual([]);
  });

  it("tries a literal by itself when no other character is in its classes", () => {
    expect(alphabetOf(new Set(["q", "x"]), [onlyQ]).alone).toEqual(["q"]);
  });

  it("needs one character where no class tells any apart, and always has one: no pattern can name a wildcard", () => {
    expect(alphabetOf(new Set("xyz"), [anyCharacter])).toEqual({ fresh: ["a"], alone: [] });
    const all = new Set(Array.from({ length: 65_536 }, (_, unit) => String.fromCharCode(unit)));
    for (const sign of "*?") all.delete(sign);
    expect(alphabetOf(all, []).fresh).toEqual(["?"]);
  });
});
