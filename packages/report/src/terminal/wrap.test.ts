import { describe, expect, it } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { wrap } from "./wrap.ts";

describe("wrap", () => {
  it.each<[string, string, string[]]>([
    ["breaks at spaces", "one two three four", ["one two three", "four"]],
    ["keeps a long word whole", "see https://acme.example/a/b now", ["see", "https://acme.example/a/b", "now"]],
    ["keeps a command whole", "Now run `git fetch x`.", ["Now run", "`git fetch x`."]],
    ["keeps two commands apart", "`a b` or `c d` or `e f`", ["`a b` or `c d`", "or `e f`"]],
    ["breaks a command that no line holds", "`git fetch --unshallow origin`", ["`git fetch", "--unshallow", "origin`"]],
    ["and keeps the next one", "`a long command here` and `git pull`", ["`a long", "command here`", "and `git pull`"]],
    ["breaks after a backtick that is alone", "a ` in the middle of it", ["a ` in the", "middle of it"]],
    ["keeps the spaces between words", "a  b", ["a  b"]],
    ["gives an empty text one line", "", [""]],
  ])("%s", (_, text, lines) => {
    expect(wrap(text, 14)).toEqual(lines);
  });

  it("does not choke on backticks", () => {
    const texts = [
      "` ".repeat(300_001),
      `\`${" ".repeat(500_000)}x`,
      "`a ".repeat(300_001),
      `\`${"x ".repeat(300_000)}`,
    ];
    const bare = (text: string) => text.replaceAll(" ", "");
    for (const text of texts) expect(bare(mustEnd(() => wrap(text, 80)).join(""))).toBe(bare(text));
  });
});
