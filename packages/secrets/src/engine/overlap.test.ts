import { expect, test } from "vitest";
import type { Match } from "../match.ts";
import type { SecretRule } from "../rule.ts";
import { withoutOverlaps } from "./overlap.ts";

function match(kind: SecretRule["kind"], start: number, end: number, via: readonly string[] = []): Match {
  const rule = { kind, id: `secrets/${kind}` } as SecretRule;
  return { rule, start, end, value: Buffer.alloc(end - start), check: { confidence: "high", basis: "test" }, via };
}

const shown = (matches: readonly Match[]): string[] =>
  matches.map(({ rule, start, end }) => `${rule.kind} ${start}-${end}`);

test.each([
  ["a token beats a password on the same bytes", [match("generic", 0, 20), match("token", 0, 20)], ["token 0-20"]],
  ["a named value beats a password", [match("named", 5, 20), match("generic", 5, 20)], ["named 5-20"]],
  ["the longer of two tokens stays", [match("token", 0, 60), match("token", 10, 50)], ["token 0-60"]],
  ["a token in a password in a URL", [match("url", 0, 40), match("token", 2, 38)], ["token 2-38"]],
  ["what only touches stays", [match("token", 0, 20), match("token", 18, 40)], ["token 0-20", "token 18-40"]],
  ["the body of a key in its armour", [match("block", 0, 200), match("token", 30, 170)], ["block 0-200"]],
  ["a token that is the armour and all", [match("block", 0, 200), match("token", 0, 200)], ["token 0-200"]],
  ["sorted by place", [match("token", 50, 60), match("generic", 0, 10)], ["generic 0-10", "token 50-60"]],
  [
    "one strong match over two weak ones",
    [match("generic", 0, 10), match("generic", 12, 20), match("token", 0, 20)],
    ["token 0-20"],
  ],
])("%s", (_, given, kept) => {
  expect(shown(withoutOverlaps(given))).toEqual(kept);
});

test("a value in the clear beats the same one decoded", () => {
  expect(withoutOverlaps([match("token", 0, 20, ["percent"]), match("token", 0, 20)]).map(({ via }) => via)).toEqual([
    [],
  ]);
});
