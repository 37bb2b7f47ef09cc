import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterClass } from "./character-class.ts";
import { type Blank, type Blanks, type FilledBlanks, fillBlanks, type Template, writeTemplate } from "./fill-blanks.ts";
import { formPattern, one, run } from "./text-pattern.ts";
import { hasText, intersection, setOfMatcher, setOutside, type TextSet } from "./text-set.ts";

const letter = characterClass("a or b", /^[ab]$/);
const word = characterClass("no colon", /^[^:]$/);

/** Forms, and the same as regular expressions of the runtime. */
interface Kind {
  readonly forms: Blank["forms"];
  readonly oracle: RegExp;
}
const kinds: readonly [Kind, ...Kind[]] = [
  { forms: [], oracle: /^[\s\S]*$/ },
  { forms: [formPattern(one(letter))], oracle: /^[ab]$/ },
  { forms: [formPattern(one(letter), run(word))], oracle: /^[ab][^:]*$/ },
  { forms: [formPattern("c", run(letter)), formPattern()], oracle: /^(?:c[ab]*)?$/ },
];
const form = fc.constantFrom(...kinds);
const percent = (text: string) => text.replaceAll(":", "%");

function blankOf(name: string, { forms, oracle }: Kind, favourites: readonly string[]): Blank {
  return { name, forms, favourites: favourites.filter((text) => oracle.test(text)), escaped: [":"] };
}

/** Each blank at most once in a claim, and in the same order everywhere. */
const templates: Readonly<Record<string, Template>> = {
  first: [{ blank: "p" }],
  both: ["r/", { blank: "p" }, "-", { blank: "q" }],
  last: [{ blank: "q", escape: percent }, "!"],
  fixed: ["r/a"],
};

const wildcard = fc
  .array(fc.constantFrom("a", "b", "c", ":", "%", "*", "?", "r/", "-", "!"), { maxLength: 4 })
  .map((parts) => parts.join(""));
const likely = fc.constantFrom("*", "r/*", "*-*", "r/a-*", "r/*b", "*!", "?!", "?*", "r/?*-?", "*%*", "*:*", "r/a");
const list = fc.array(fc.oneof({ weight: 2, arbitrary: likely }, wildcard), { minLength: 1, maxLength: 2 });
const set: fc.Arbitrary<TextSet> = fc.oneof(
  list.map(setOfMatcher),
  list.map((not) => setOutside(not)),
  fc.tuple(list, list).map(([inside, outside]) => intersection(setOfMatcher(inside), setOutside(outside))),
);

const short = ["", ..."abc:x", ..."abc:x".split("").flatMap((first) => [..."abc:x"].map((second) => first + second))];

function fits(texts: FilledBlanks, wanted: ReadonlyMap<string, TextSet>): boolean {
  return [...wanted].every(([claim, each]) => hasText(each, writeTemplate(templates[claim] ?? [], texts)));
}

describe("fillBlanks", () => {
  it("finds texts that fit every claim whenever there are any, and the favourites first", () => {
    const favourites = fc.uniqueArray(fc.constantFrom("a", "b", "cab", "ab", "a:b"), { maxLength: 2 });
    const claims = fc.uniqueArray(fc.constantFrom("first", "both", "last", "fixed"), { minLength: 1, maxLength: 4 });
    let found = 0;
    fc.assert(
      fc.property(
        fc.tuple(form, form),
        fc.tuple(favourites, favourites),
        claims,
        fc.array(set, { minLength: 4, maxLength: 4 }),
        (drawn, likes, asked, sets) => {
          const blanks = drawn.map((kind, index) => blankOf(index === 0 ? "p" : "q", kind, likes[index] ?? []));
          const wanted = new Map(asked.map((claim, index) => [claim, sets[index] as TextSet]));
          const given: Blanks = { blanks, templates };
          const answer = fillBlanks(given, wanted);
          const isOpen = (name: "p" | "q") =>
            asked.some((claim) => claim === "both" || claim === (name === "p" ? "first" : "last"));
          const [ps, qs] = drawn.map(({ oracle }) => short.filter((text) => oracle.test(text))) as [string[], string[]];
          const exists = ps.some((p) => qs.some((q) => fits({ p, q }, wanted)));
          if (exists) expect(answer).toBeTypeOf("object");
          if (typeof answer !== "object") return;
          found += 1;
          expect(fits(answer, wanted)).toBe(true);
          for (const [index, name] of (["p", "q"] as const).entries())
            if (isOpen(name)) expect(answer[name]).toMatch((drawn[index] as Kind).oracle);
          const [p, q] = blanks.map((each) => each.favourites[0]);
          if (p !== undefined && q !== undefined && fits({ p, q }, wanted)) expect(answer).toEqual({ p, q });
        },
      ),
      { numRuns: 600 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it.each<[string, Readonly<Record<string, TextSet>>, FilledBlanks | undefined]>([
    ["one text for two claims", { first: setOfMatcher("a*"), both: setOfMatcher("r/*b-x") }, { p: "ab", q: "x" }],
    ["what a claim without blanks says", { fixed: setOfMatcher("r/b") }, undefined],
    ["claims that contradict each other", { first: setOfMatcher("a*"), both: setOfMatcher("r/b*") }, undefined],
    ["a text that is as it is escaped", { last: setOfMatcher("%!") }, { p: "", q: "%" }],
    ["a text as it is escaped", { last: setOfMatcher("%!"), both: setOutside("*%") }, { p: "", q: ":" }],
    ["no colon where it would be escaped", { last: setOfMatcher("*:*!") }, undefined],
    ["claims that nobody asks for", {}, { p: "", q: "" }],
  ])("knows %s", (_, wanted, expected) => {
    const blanks = ["p", "q"].map((name) => blankOf(name, kinds[0], []));
    expect(fillBlanks({ blanks, templates }, new Map(Object.entries(wanted)))).toEqual(expected);
  });

  it("takes a favourite where the search would take a shorter text", () => {
    const blanks = [blankOf("p", kinds[2] as Kind, ["bcb"]), blankOf("q", kinds[0], ["ccc", "axb"])];
    const wanted = new Map([["both", setOfMatcher("r/*b-a*")]]);
    expect(fillBlanks({ blanks, templates }, wanted)).toEqual({ p: "bcb", q: "axb" });
    const narrow = new Map([...wanted, ["first", setOutside("*c*")] as const]);
    expect(fillBlanks({ blanks, templates }, narrow)).toEqual({ p: "b", q: "axb" });
  });
});
