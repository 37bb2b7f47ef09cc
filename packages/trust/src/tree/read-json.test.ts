import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepestNesting, InvalidTree } from "./invalid-tree.ts";
import { positionsIn } from "./positions.ts";
import { readJson } from "./read-json.ts";
import type { Tree } from "./tree.ts";

const read = (text: string): Tree => readJson(text, positionsIn(text));

/** What the runtime makes of the same text. */
function plainOf(tree: Tree): unknown {
  if (tree.kind === "object")
    return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plainOf(value)]));
  if (tree.kind === "list") return tree.items.map(plainOf);
  const text = tree.text.join("");
  return { null: null, boolean: text === "true", number: Number(text), text }[tree.kind];
}

function outcomeOf(work: () => unknown): { readonly value: unknown } | { readonly error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

const sign = fc.constantFrom(
  ..."{ } [ ] , : \" - 0 01 1 -1 1.5 1. .5 1e5 1E+2 1e +1 true false null tru ' // \\ \\u".split(" "),
  ...['"a"', '"b"', '"\\u0041"', '"\\u00g1"', '"\\n"', '"\\x"', '"\\ud800"', '"\n"', '"\u0000"', '"\\/"', '"\u2028"'],
  ...[" ", "\n", "\t", "\r", "\u00a0", "\ufeff", "\v", "\f"],
);
const mutated = fc
  .tuple(
    fc.json({ maxDepth: 3 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(2), fc.oneof(sign, fc.constant(""))), { maxLength: 2 }),
  )
  .map(([json, edits]) => edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), json));
const anyText = fc.oneof(
  mutated,
  fc.array(sign, { maxLength: 10 }).map((signs) => signs.join("")),
);

describe("readJson", () => {
  it("takes what the runtime takes, for the same value, and refuses the rest", () => {
    let valid = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const theirs = outcomeOf(() => JSON.parse(text) as unknown);
        const ours = outcomeOf(() => plainOf(read(text)));
        if ("error" in ours) {
          expect(ours.error).toBeInstanceOf(InvalidTree);
          if ("value" in theirs) expect((ours.error as InvalidTree).message).toBe("this key is written twice");
          return;
        }
        valid += 1;
        expect(theirs).toEqual({ value: ours.value });
      }),
      { numRuns: 1500 },
    );
    expect(valid).toBeGreaterThan(300);
  });

  it.each([
    ['{"a":1,"b":{"a":2,"a":3}}', 1, 19, "this key is written twice"],
    ["{} x", 1, 4, "something follows the end of the document"],
    ["[1\n,]", 2, 2, "expected a value"],
    ["[1 2]", 1, 4, "expected `,` or `]`"],
    ['{"a":1 "b":2}', 1, 8, "expected `,` or `}`"],
    ['{"a" 1}', 1, 6, "expected `:` after the key"],
    ["{a:1}", 1, 2, "expected a key in quotes"],
    ['{"a', 1, 4, "a text is not closed"],
    ['["a\n"]', 1, 4, "a text holds a line break or another control character; escape it"],
    ['["\\x"]', 1, 3, "this escape is none of JSON"],
    ['["\\u00g0"]', 1, 3, "this escape is none of JSON"],
    ["", 1, 1, "expected a value"],
    ["[".repeat(deepestNesting + 2), 1, deepestNesting + 2, `nested more than ${deepestNesting} levels deep`],
    [
      `${'{"a":'.repeat(deepestNesting + 1)}1`,
      1,
      5 * (deepestNesting + 1) + 1,
      `nested more than ${deepestNesting} levels deep`,
    ],
  ])("says of %j where it is wrong, and why", (text, line, column, message) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ message, position: { line, column } }));
  });

  it("takes as many levels as it says", () => {
    expect(() => read(`${"[".repeat(deepestNesting)}1${"]".repeat(deepestNesting)}`)).not.toThrow();
  });

  it("knows where every value stands, and its text without the quotes where it is written as it is", () => {
    const tree = read('{ "a": "b",\n  "c": ["\\u0064", null] }');
    expect(tree).toEqual({
      kind: "object",
      at: { start: { line: 1, column: 1 }, end: { line: 2, column: 26 } },
      entries: new Map([
        [
          "a",
          {
            keyAt: { start: { line: 1, column: 3 }, end: { line: 1, column: 6 } },
            value: {
              kind: "text",
              text: ["b"],
              at: { start: { line: 1, column: 8 }, end: { line: 1, column: 11 } },
              inside: { start: { line: 1, column: 9 }, end: { line: 1, column: 10 } },
            },
          },
        ],
        [
          "c",
          {
            keyAt: { start: { line: 2, column: 3 }, end: { line: 2, column: 6 } },
            value: {
              kind: "list",
              at: { start: { line: 2, column: 8 }, end: { line: 2, column: 24 } },
              items: [
                { kind: "text", text: ["d"], at: { start: { line: 2, column: 9 }, end: { line: 2, column: 17 } } },
                { kind: "null", text: [""], at: { start: { line: 2, column: 19 }, end: { line: 2, column: 23 } } },
              ],
            },
          },
        ],
      ]),
    });
  });
});
