import { describe, expect, test } from "vitest";
import { type ExpressionContext, evaluateExpression, interpolate, isTruthy, type JobStatus } from "./expression.ts";

function context(status: JobStatus = "success"): ExpressionContext {
  return {
    status,
    contexts: { github: { token: "abc", event_name: "push", event: { number: 12 } }, runner: { os: "Linux" }, env: {} },
  };
}

test.each([
  ["always()", true],
  ["success()", true],
  ["failure()", false],
  ["Success() && !failure()", true],
  ["github.token", "abc"],
  ["GitHub.Token", "abc"],
  ["github.event.number", 12],
  ["github.event.number == '12'", true],
  ["github.missing", null],
  ["github.missing.deeper == ''", true],
  ["runner.os == 'linux'", true],
  ["runner.os != 'Windows' && (false || 'yes')", "yes"],
  ["env.x || 'default'", "default"],
  ["'it''s'", "it's"],
  ["-1.5", -1.5],
  ["null == 0", true],
  ["!''", true],
  ["github == github", true],
])("%s", (text, value) => {
  expect(evaluateExpression(text, context())).toEqual(value);
});

test.each<[JobStatus, boolean, boolean, boolean]>([
  ["success", true, false, false],
  ["failure", false, true, false],
  ["cancelled", false, false, true],
])("the status functions when the job is %s", (status, success, failure, cancelled) => {
  const ask = (text: string) => evaluateExpression(text, context(status));
  expect([ask("success()"), ask("failure()"), ask("cancelled()"), ask("always()")]).toEqual([
    success,
    failure,
    cancelled,
    true,
  ]);
});

test.each([
  "",
  "github.",
  "(always()",
  "hashFiles('a')",
  "secrets.x",
  "a b",
  "1 +",
  "always() &&",
  "always(1)",
  "'open",
  ")",
])("refuses `%s`", (text) => {
  expect(() => evaluateExpression(text, context())).toThrow(
    expect.objectContaining({ code: "SANDBOX_EXPRESSION_INVALID" }),
  );
});

test("interpolation fills every expression and keeps the rest", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of the runner
  expect(interpolate("a ${{ github.token }} b ${{github.missing}}c ${{ 1 == 1 }} ${{ github.event }}", context())).toBe(
    "a abc b c true Object",
  );
});

describe("truth", () => {
  test.each([[false], [0], [""], [null], [Number.NaN]])("%j is false", (value) => expect(isTruthy(value)).toBe(false));
  test.each([[true], [1], ["0"], [{}]])("%j is true", (value) => expect(isTruthy(value)).toBe(true));
});
