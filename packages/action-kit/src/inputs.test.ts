import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { mustEnd } from "../../core/src/testing/must-end.ts";
import { parseList } from "./input-list.ts";
import { parseInputs, secretValues } from "./inputs.ts";
import type { Inputs, Manifest, OwnOutput } from "./manifest.ts";

const manifest = {
  name: "try-inputs",
  inputs: {
    mode: { name: "mode", kind: ["auto", "tree"], default: "auto" },
    failOn: { name: "fail-on", kind: "severity", default: "error" },
    quiet: { name: "quiet", kind: "boolean", default: "false" },
    wait: { name: "wait", kind: "duration" },
    paths: { name: "paths", kind: "list" },
    token: { name: "token", kind: "secret" },
    title: { name: "title", kind: "text", required: true },
    folder: { name: "folder", kind: "path" },
  },
  outputs: ["verdict", "findings", "report", "sarif", "new"],
} as const satisfies Manifest;

const title = { INPUT_TITLE: "t" };

test("defaults, and nothing for what is empty", () => {
  expect(parseInputs(manifest, { ...title, INPUT_WAIT: " ", INPUT_TOKEN: "" })).toEqual({
    mode: "auto",
    failOn: "error",
    quiet: false,
    wait: undefined,
    paths: [],
    token: undefined,
    title: "t",
    folder: undefined,
  });
});

test("types follow the manifest", () => {
  expectTypeOf<Inputs<typeof manifest>>().toEqualTypeOf<{
    readonly mode: "auto" | "tree";
    readonly failOn: "info" | "warning" | "error" | "critical";
    readonly quiet: boolean;
    readonly wait: number | undefined;
    readonly paths: readonly string[];
    readonly token: string | undefined;
    readonly title: string;
    readonly folder: string | undefined;
  }>();
  expectTypeOf<OwnOutput<typeof manifest>>().toEqualTypeOf<"new">();
});

test.each([
  [{ INPUT_MODE: "tree" }, { mode: "tree" }],
  [{ "INPUT_FAIL-ON": "  critical\n" }, { failOn: "critical" }],
  [{ INPUT_QUIET: "TRUE" }, { quiet: true }],
  [{ INPUT_QUIET: "True" }, { quiet: true }],
  [{ INPUT_QUIET: "False" }, { quiet: false }],
  [{ INPUT_WAIT: "15m" }, { wait: 900_000 }],
  [{ INPUT_PATHS: "a, b\nc" }, { paths: ["a", "b", "c"] }],
  [{ INPUT_FOLDER: "a b" }, { folder: "a b" }],
  // Only inputs that are read or written as they are have to stay in the workspace.
  [{ INPUT_FOLDER: "../a" }, { folder: "../a" }],
  [{ INPUT_QUIET: "true" }, { quiet: true }],
  [{ INPUT_QUIET: "TRUE" }, { quiet: true }],
  [{ INPUT_QUIET: "false" }, { quiet: false }],
  [{ INPUT_QUIET: "FALSE" }, { quiet: false }],
  [{ "INPUT_FAIL-ON": "critical" }, { failOn: "critical" }],
])("%j", (environment, expected) => {
  expect(parseInputs(manifest, { ...title, ...environment })).toMatchObject(expected);
});

function problemsOf(environment: Record<string, string>): string[] {
  try {
    parseInputs(manifest, environment);
  } catch (error) {
    expect(error).toMatchObject({ code: "INPUT_INVALID", kind: "usage" });
    return (error as { problems: { message: string }[] }).problems.map((problem) => problem.message);
  }
  return [];
}

test.each([
  ["a missing one", {}, "`title` is missing"],
  [
    "a word that is near",
    { ...title, INPUT_MODE: "tre" },
    "`mode` is `tre`, expected one of `auto`, `tree`; did you mean `tree`?",
  ],
  [
    "a word that is far",
    { ...title, INPUT_MODE: "everything" },
    "`mode` is `everything`, expected one of `auto`, `tree`",
  ],
  [
    "a severity",
    { ...title, "INPUT_FAIL-ON": "eror" },
    "`fail-on` is `eror`, expected one of `info`, `warning`, `error`, `critical`; did you mean `error`?",
  ],
  ["yes is no boolean", { ...title, INPUT_QUIET: "yes" }, "`quiet` is `yes`, expected `true` or `false`"],
  ["tRUE is no boolean", { ...title, INPUT_QUIET: "tRUE" }, "`quiet` is `tRUE`, expected `true` or `false`"],
  [
    "a duration without a unit",
    { ...title, INPUT_WAIT: "15" },
    "`wait` is `15`, expected a duration such as `90s`, `15m` or `12h`",
  ],
  [
    "an open quote",
    { ...title, INPUT_PATHS: 'a, "b' },
    '`paths` is `a, "b`, expected items on lines of their own or between commas, with every quote closed',
  ],
  ["NUL in a path", { ...title, INPUT_FOLDER: "a\0b" }, "`folder` is `a\\x00b`, expected a path"],
  [
    "an underscore for a hyphen",
    { ...title, INPUT_FAIL_ON: "error" },
    "there is no input `fail_on`; did you mean `fail-on`?",
  ],
  ["swapped letters", { ...title, "INPUT_FIAL-ON": "error" }, "there is no input `fial-on`; did you mean `fail-on`?"],
  [
    "hostile text",
    { ...title, INPUT_MODE: "\n::error::x\u001b[31m" },
    "`mode` is `::error::x\\x1b[31m`, expected one of `auto`, `tree`",
  ],
  [
    "long text",
    { ...title, INPUT_MODE: "x".repeat(5000) },
    `\`mode\` is \`${"x".repeat(60)}…\`, expected one of \`auto\`, \`tree\``,
  ],
  [
    "text that is just short enough",
    { ...title, INPUT_MODE: "x".repeat(60) },
    `\`mode\` is \`${"x".repeat(60)}\`, expected one of \`auto\`, \`tree\``,
  ],
])("%s", (_, environment, problem) => {
  expect(problemsOf(environment)).toEqual([problem]);
});

test("what is no input of an action is none that was misspelt", () => {
  expect(problemsOf({ ...title, TITEL: "x", GITHUB_TITLE: "x", NPUT_TITLE: "x" })).toEqual([]);
});

test("the message names the first mistake and how many more there are, and the fix all inputs", () => {
  const thrownBy = (environment: Record<string, string>): Error => {
    try {
      parseInputs(manifest, environment);
    } catch (error) {
      return error as Error;
    }
    throw new Error("nothing was thrown");
  };
  expect(thrownBy({})).toMatchObject({
    message: "the inputs of try-inputs are wrong: `title` is missing",
    fix: "Correct `with:` of the step; its inputs are `mode`, `fail-on`, `quiet`, `wait`, `paths`, `token`, `title`, `folder`.",
  });
  expect(thrownBy({ INPUT_MODE: "x", INPUT_QUIET: "1" }).message).toMatch(/ \(and 2 more\)$/);
});

test("a name with blanks is asked for as the runner writes it", () => {
  const inputs = { own: { name: "a b c", kind: "text" } } as const;
  expect(parseInputs({ ...manifest, inputs }, { INPUT_A_B_C: "x" })).toEqual({ own: "x" });
});

test("only what is given is masked", () => {
  expect(secretValues(manifest, { INPUT_TOKEN: "  " })).toEqual([]);
  expect(secretValues(manifest, { INPUT_TOKEN: " s \n", INPUT_TITLE: "t" })).toEqual(["s"]);
});

test("all mistakes are shown at once, the misspelt first", () => {
  expect(problemsOf({ INPUT_MODE: "x", INPUT_QUIET: "1", INPUT_TITEL: "t" })).toEqual([
    "there is no input `titel`; did you mean `title`?",
    "`mode` is `x`, expected one of `auto`, `tree`",
    "`quiet` is `1`, expected `true` or `false`",
    "`title` is missing",
  ]);
});

test("an unknown input that is near none, and the environment of others, are left alone", () => {
  expect(problemsOf({ ...title, INPUT_SOMETHING_ELSE: "x", PATHS: "y" })).toEqual([]);
});

test("secrets are found even when other inputs are wrong, and never quoted", () => {
  const environment = { INPUT_MODE: "x", INPUT_TOKEN: " the-token\n" };
  expect(secretValues(manifest, environment)).toEqual(["the-token"]);
  expect(problemsOf(environment).join()).not.toContain("the-token");
});

test("half a token that a cut would leave is struck out first, wherever it stands", () => {
  const token = ["gh", "p_", "Zk3".repeat(12)].join("");
  for (let before = 0; before <= 64; before += 1) {
    const text = `${"to be ".repeat(11).slice(0, before)} ${token}`.trim();
    expect(problemsOf({ ...title, INPUT_MODE: text })[0]).not.toContain("Zk3");
  }
});

describe("lists", () => {
  test.each([
    ["", []],
    [" , ,\n", []],
    ["a", ["a"]],
    ["a,b", ["a", "b"]],
    ["a\r\nb\n\n  c d  \n", ["a", "b", "c d"]],
    ['"a, b", c', ["a, b", "c"]],
    [`'a "x"'\n"it's"`, ['a "x"', "it's"]],
    ['"say ""no"""', ['say "no"']],
    ["it's, 5\" disk", ["it's", '5" disk']],
    ['"two\nlines"', ["two\nlines"]],
    ['""', []],
    ['"",a', ["a"]],
    ["'a'\n\n'b',", ["a", "b"]],
    ["a,", ["a"]],
    ["a\n", ["a"]],
  ])("%j", (text, items) => {
    expect(parseList(text)).toEqual(items);
  });

  test.each(['"a', "a, 'b", '"a" b', '"a"b'])("refuses %j", (text) => {
    expect(parseList(text)).toBeUndefined();
  });

  test("every item can be written in quotes", () => {
    const item = fc.string({ unit: fc.constantFrom("a", ",", "\n", '"', "'", " "), minLength: 1 });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(parseList(items.map((text) => `"${text.replaceAll('"', '""')}"`).join(", "))).toEqual(items);
        expect(parseList(items.map((text) => `'${text.replaceAll("'", "''")}'`).join("\n"))).toEqual(items);
      }),
    );
  });

  test("an unquoted list ends in linear time", () => {
    expect(mustEnd(() => parseList(`${"a ".repeat(500_000)}"`))).toHaveLength(1);
    expect(mustEnd(() => parseList(`${" ".repeat(1_000_000)}"`))).toBeUndefined();
  });
});
