import { describe, expect, it } from "vitest";
import type { Source } from "../source.ts";
import { patchOf } from "./patch.ts";

const text = '{\n\t"sub": "repo:a:b", "other": "repo:a"\n}\n';
const source = (more: Partial<Source> = {}): Source =>
  ({ path: "infra/trust.json", text, standing: "source", ...more }) as Source;
/** From 1, the end not included. */
const region = (line: number, column: number, endColumn: number, endLine = line) =>
  ({ start: { line, column }, end: { line: endLine, column: endColumn } }) as Parameters<typeof patchOf>[1];
const value = region(2, 9, 19);

describe("a patch", () => {
  it("replaces one text of one line", () => {
    expect(patchOf(source(), value, "repo:a:b", "repo:x/y@1:*")).toBe(
      [
        "--- a/infra/trust.json",
        "+++ b/infra/trust.json",
        "@@ -2 +2 @@",
        '-\t"sub": "repo:a:b", "other": "repo:a"',
        '+\t"sub": "repo:x/y@1:*", "other": "repo:a"',
        "",
      ].join("\n"),
    );
  });

  it.each<[string, Partial<Source>, Parameters<typeof patchOf>[1], string, string]>([
    ["an export", { standing: "export" }, value, "repo:a:b", "x"],
    ["a plan", { standing: "plan" }, value, "repo:a:b", "x"],
    ["a text over two lines", {}, region(2, 9, 1, 3), "repo:a:b", "x"],
    ["a text that stands elsewhere in the line", {}, value, '"other"', "x"],
    ["a text that ends behind the region", {}, value, '", "other', "x"],
    ["a text that stands twice in it", {}, region(2, 1, 40), "repo:a", "x"],
    ["a text that overlaps itself", { text: "aaa" }, region(1, 1, 4), "aa", "x"],
    ["a line that is not there", {}, region(9, 1, 5), "repo", "x"],
    ["a quote", {}, value, "repo:a:b", 'x"y'],
    ["a space", {}, value, "repo:a:b", "x y"],
    ["a quote at the beginning", {}, value, "repo:a:b", '"x'],
    ["a quote at the end", {}, value, "repo:a:b", 'x"'],
    ["nothing", {}, value, "repo:a:b", ""],
    ["a bracket", {}, value, "repo:a:b", "x[.]y"],
    ["a path with a sign of the terminal", { path: "a\u001b.json" }, value, "repo:a:b", "x"],
    ["a line with a sign of the terminal", { text: text.replace("other", "o\u001b") }, value, "repo:a:b", "x"],
    [
      "a line of more than 2,000 characters",
      { text: text.replace("other", "o".repeat(2_000)) },
      value,
      "repo:a:b",
      "x",
    ],
  ])("is none for %s", (_, more, at, from, to) => {
    expect(patchOf(source(more), at, from, to)).toBeUndefined();
  });

  it("takes each sign that subjects and patterns have, and a text at the line's very beginning", () => {
    const to = "a_Z9:/@.*?%+=,~-";
    expect(patchOf(source(), value, "repo:a:b", to)).toContain(`+\t"sub": "${to}"`);
    expect(patchOf(source({ text: "sub: x" }), region(1, 1, 4), "sub", "aud")).toContain("+aud: x");
    const long = `sub${"x".repeat(1_997)}`;
    expect(patchOf(source({ text: long }), region(1, 1, 4), "sub", "aud")).toContain("+audx");
  });
});
