import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../core/src/testing/must-end.ts";
import { type ConditionOptions, compileCondition } from "./compile-condition.ts";
import { ConditionError } from "./condition.ts";

const variables = ["claims", "stage", "credential", "now"];
const options = { timestamps: ["now"] };
const bindings = {
  claims: {
    event_name: "push",
    ref: "refs/heads/main",
    run_attempt: "2",
    labels: ["a", "b"],
    pat: "value-that-stays-in",
  },
  stage: "deploy",
  credential: "",
  now: "2026-11-21T08:00:00.000Z",
};

async function ask(source: string) {
  return (await compileCondition(source, variables, options)).evaluate(bindings);
}

async function refusal(source: string, more: ConditionOptions = options): Promise<ConditionError> {
  const thrown = await compileCondition(source, variables, more).catch((error: unknown) => error);
  if (thrown instanceof ConditionError) return thrown;
  throw new Error(`not refused: ${source.slice(0, 60)}`);
}

describe("a condition", () => {
  it.each<[string, object]>([
    ['claims.event_name != "pull_request"', { value: true }],
    ['claims.ref.startsWith("refs/tags/")', { value: false }],
    ['claims["ref"] == "refs/heads/main" && stage == "deploy"', { value: true }],
    ['"environment" in claims', { value: false }],
    ["has(claims.environment)", { value: false }],
    ['claims.environment == "production"', { error: "claims.environment is missing" }],
    ['claims["environment"] == "production"', { error: "claims.environment is missing" }],
    ['claims.environment == "production" || claims.event_name == "push"', { value: true }],
    ['claims.event_name == "schedule" && claims.environment == "production"', { value: false }],
    ['now > timestamp("2026-01-01T00:00:00Z")', { value: true }],
    ['now.getHours("Europe/Berlin") == 9', { value: true }],
    ["now.getDayOfWeek() == 6", { value: true }],
    ['claims.ref.matches("^refs/heads/(main|release/.*)$")', { value: true }],
    ['["push", "schedule"].exists(event, event == claims.event_name)', { value: true }],
    ["claims.labels.all(label, size(label) == 1)", { value: true }],
    ["int(claims.run_attempt) < 3", { value: true }],
    ['claims.ref == "x" ? false : true', { value: true }],
    ["[1, 2].all(a, [1, 2].exists(b, a == b)) && [1].map(c, c).filter(d, d == 1).exists(e, true)", { value: true }],
    ["has(claims.constructor) || '__proto__' in claims", { value: false }],
    ["claims.ref < 3", { error: "< does not take values of these kinds" }],
    ["claims.run_attempt", { error: "the condition is neither true nor false but a text" }],
    ["1 / (int(claims.run_attempt) - 2) == 1", { error: "a division by zero" }],
    ["int(claims.ref) == 1", { error: "the condition could not be evaluated" }],
    ['claims.labels[7] == "a"', { error: expect.any(String) }],
  ])("%s", async (source, answer) => {
    expect(await ask(source)).toEqual(answer);
  });

  it("is linear where a regular expression is hostile", async () => {
    const condition = await compileCondition('claims.long.matches("^(a+)+$")', variables);
    const evaluate = () => condition.evaluate({ claims: { long: `${"a".repeat(5000)}b` } });
    expect(mustEnd(evaluate)).toEqual({ value: false });
  });

  it("never shows a value in an error", async () => {
    const sources = [
      "int(claims.pat) == 1",
      "claims[claims.pat] == 1",
      "duration(claims.pat) == duration('1s')",
      "claims.pat + 1 == 2",
    ];
    for (const source of sources) expect(JSON.stringify(await ask(source))).not.toContain("stays");
  });

  it("says what it reads", async () => {
    const source = 'claims.ref == "x" && claims["actor"] == stage && ["a"].all(claims2, claims2 == "a")';
    expect((await compileCondition(source, variables)).reads).toEqual(["claims.actor", "claims.ref", "stage"]);
  });

  it("has the functions of Google Cloud where they are wanted", async () => {
    const source = 'claims.ref.extract("refs/heads/{branch}") == "main"';
    const condition = await compileCondition(source, variables, { dialect: "google" });
    expect(condition.evaluate(bindings)).toEqual({ value: true });
    expect((await refusal(source)).message).toBe("there is no function extract");
  });

  it("answers when a moment is none", async () => {
    const condition = await compileCondition("now == now", variables, options);
    expect(condition.evaluate({ ...bindings, now: "soon" })).toEqual({ error: "the condition could not be evaluated" });
  });
});

describe("what is no condition", () => {
  it.each<[string, string, number | undefined]>([
    ["", "the condition is empty", undefined],
    ["  ", "the condition is empty", undefined],
    ["claims.ref = 'x'", 'this is not a CEL expression: "=" is not expected here (write == to compare)', 11],
    ["claims.ref == 'x' and true", 'this is not a CEL expression: "a" is not expected here (write && for and)', 18],
    ["claims.ref == (", "this is not a CEL expression: ( is not closed", 14],
    ["claims.ref == 'x')", "this is not a CEL expression: ) closes nothing", 17],
    ["claims[(0])", "this is not a CEL expression: ] closes nothing", 9],
    ["claims.ref ==", "this is not a CEL expression: it ends too early", 13],
    ["claim.ref == 'x'", "there is no variable claim (did you mean claims?)", 0],
    ["claims.ref.startswith('x')", "there is no function startswith (did you mean startsWith?)", 11],
    ["system('rm')", "there is no function system", 0],
    ["[1].all(a, [1].all(b, [1].all(c, true)))", "macros such as all() nested more than 2 deep", undefined],
    ["'text'", "a condition is true or false; this is a text", 0],
    ["1 + 2", "a condition is true or false; this is a number or a text", 0],
    ["[true]", "a condition is true or false; this is a list", 0],
    ["size(claims)", "a condition is true or false; this is a number", 0],
    ['"(" == ")" && "', 'this is not a CEL expression: "&" is not expected here', 11],
    [`true${" || true".repeat(600)}`, "the condition has 4804 characters; the most is 4096", undefined],
    [`${"(".repeat(2000)}true${")".repeat(2000)}`, "nested more than 40 levels deep", 40],
    [`${"!".repeat(3000)}true`, "more than 40 signs in a row", undefined],
    [`true${"||true".repeat(300)}`, "the condition has more than 500 parts; split the stage instead", undefined],
  ])("%s", async (source, message, offset) => {
    const error = await refusal(source);
    expect(error.message).toBe(message);
    if (offset !== undefined) expect(error.offset).toBe(offset);
  });

  it("is refused and never more, whatever the text is", async () => {
    const parts = [
      ...["claims", ".ref", "==", "'x'", "(", ")", "&&", "||", "!", "has(", "[", "]", "{", "}", "?", ":"],
      ...["1", "stage", ".all(x,", " ", '"', "r'", "-"],
    ];
    const words = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 3 })), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(words, async (source) => {
        const condition = await compileCondition(source.join(""), variables, options).catch((error: unknown) => error);
        if (condition instanceof Error) expect(condition).toBeInstanceOf(ConditionError);
        else {
          const { evaluate } = condition as Awaited<ReturnType<typeof compileCondition>>;
          expect(Object.keys(evaluate(bindings))).toHaveLength(1);
        }
      }),
      { numRuns: 400 },
    );
  });
});
