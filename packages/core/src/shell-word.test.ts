import { describe, expect, it } from "vitest";
import { commandFor, isPlainWord, shellWord } from "./shell-word.ts";

describe("commandFor", () => {
  it.each(["main", "feature/login_2", "v1.2.3", ".github/sallyport.yml"])("names %s", (name) => {
    expect(commandFor("git fetch origin", name, "NAME")).toBe(`git fetch origin ${name}`);
  });

  it.each(["main;id", "$(id)", "`id`", "-upload-pack=x", "a b", "a\nb", "", "&&", "a'b", "ünicode", "HEAD~1"])(
    "keeps %j out of the command",
    (name) => {
      expect(isPlainWord(name)).toBe(false);
      expect(commandFor("git fetch origin", name, "NAME")).toBe("git fetch origin NAME");
    },
  );
});

describe("shellWord", () => {
  it.each([
    ["--report=html=out.html", "--report=html=out.html"],
    ["HEAD~1..HEAD", "HEAD~1..HEAD"],
    ["~root", "'~root'"],
    ["a b", "'a b'"],
    ["it's", "'it'\\''s'"],
    ["$(id)", "'$(id)'"],
    ["a\nb", "'a\\nb'"],
    ["", "''"],
  ])("%j becomes %s", (text, expected) => {
    expect(shellWord(text)).toBe(expected);
  });
});
