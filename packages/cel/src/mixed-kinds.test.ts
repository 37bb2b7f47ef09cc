import { describe, expect, it } from "vitest";
import { compileCondition } from "./compile-condition.ts";
import { ConditionError } from "./condition.ts";

const variables = ["claims", "stage", "now"];
const options = { timestamps: ["now"], isText: (read: string) => read === "stage" || /^claims\.(?!exp$)/.test(read) };

async function refusal(source: string): Promise<string | undefined> {
  const thrown = await compileCondition(source, variables, options).catch((error: unknown) => error);
  return thrown instanceof ConditionError ? thrown.message : undefined;
}

describe("values of kinds that never meet", () => {
  it.each([
    [
      "claims.attempt == 1",
      "claims.attempt (a text) is never equal to a number; put the number in quotes, or write int(claims.attempt)",
    ],
    ["1 != claims.attempt", "a number is never equal to claims.attempt (a text); put the number in quotes"],
    ['claims["attempt"] < 3', "claims.attempt (a text) is never before or after a number"],
    [
      "claims.protected == true",
      'claims.protected (a text) is never equal to a boolean; write claims.protected == "true"',
    ],
    ["claims.protected != false || false", "is never equal to a boolean"],
    ["claims.environment == null", "claims.environment (a text) is never equal to null; ask has(claims.environment)"],
    ["claims.event == ['push']", "is never equal to a list"],
    ["stage == 1", "stage (a text) is never equal to a number"],
    ['now > "2026-01-01"', 'now (a moment) is never before or after a text; write timestamp("…")'],
    ["now < claims.until", "write timestamp(claims.until)"],
    ['size(claims.ref) == "3"', "a number is never equal to a text"],
    [
      "claims.protected && stage == 'a'",
      'claims.protected (a text) is neither true nor false; compare it, as in claims.protected == "…"',
    ],
    ["!claims.protected", "claims.protected (a text) is neither true nor false"],
    ["claims.protected ? true : false", "is neither true nor false"],
    ["has(claims.ref) && [1].all(x, claims.ref)", "claims.ref (a text) is neither true nor false"],
    ["claims.protected", "a condition is true or false; this is a text"],
    ["claims.event in 'push,tag'", "in asks a list or a map; a text has contains()"],
  ])("%s is refused", async (source, words) => {
    expect(await refusal(source)).toContain(words);
  });

  it.each([
    'claims.attempt == "1"',
    "int(claims.attempt) == 1",
    "claims.exp == 1",
    "claims.exp - 5 < 1 && claims.exp + 5 > 1",
    'now - timestamp("2026-01-01T00:00:00Z") < duration("1h")',
    'now + duration("1h") > now',
    "has(claims.ref) == true",
    "has(claims.ref) && !has(claims.event)",
    '(claims.ref == "a") == (claims.event == "b")',
    'claims.event in ["push"] && "ref" in claims',
    '(has(claims.ref) ? claims.ref : "x") == "a"',
    "size(claims.ref) == 3 && size(claims) > 1u",
    '["a"].exists(x, x == claims.ref) && ["a"].map(x, x + claims.ref).exists_one(y, y == stage)',
    "bool(claims.protected) && dyn(claims.attempt) == 1",
    '{"a": true}["a"] && [true][0]',
  ])("%s is not", async (source) => {
    expect(await refusal(source)).toBeUndefined();
  });

  it("are not looked for where nothing is known about the variables", async () => {
    await expect(compileCondition("claims.attempt == 1", variables)).resolves.toBeDefined();
  });
});
