import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergePaths, parseCommandFile, parsePathFile } from "./command-file.ts";

describe("parseCommandFile", () => {
  test.each([
    ["an empty file", "", []],
    ["blank lines are skipped", "\n\na=1\n\n", [["a", "1"]]],
    ["a plain value keeps later `=` and `<<`", "a=b=c<<d\n", [["a", "b=c<<d"]]],
    ["a plain value may be empty", "a=\n", [["a", ""]]],
    ["a last plain line needs no line break", "a=1", [["a", "1"]]],
    ["spaces are kept", " a = 1 \n", [[" a ", " 1 "]]],
    ["a heredoc", "a<<EOF\nline 1\n\nline 3\nEOF\n", [["a", "line 1\n\nline 3"]]],
    ["an empty heredoc", "a<<EOF\nEOF\n", [["a", ""]]],
    ["a heredoc of one empty line", "a<<EOF\n\nEOF\n", [["a", ""]]],
    ["the delimiter line needs no line break", "a<<EOF\nx\nEOF", [["a", "x"]]],
    ["a delimiter may hold `=`", "a<<E=F\nx\nE=F\n", [["a", "x"]]],
    ["CR is part of the value on Linux", "a<<EOF\nx\r\nEOF\n", [["a", "x\r"]]],
    ["a byte order mark is dropped", "\ufeffa=1\n", [["a", "1"]]],
    [
      "names repeat, the caller decides",
      "a=1\na=2\n",
      [
        ["a", "1"],
        ["a", "2"],
      ],
    ],
  ])("%s", (_, text, entries) => {
    expect(parseCommandFile(text)).toEqual({ entries: entries.map(([name, value]) => ({ name, value })) });
  });

  test.each([
    ["no separator", "a\n", "Invalid format 'a'"],
    ["no name", "=1\n", "Invalid format '=1'. Name must not be empty"],
    [
      "no name before a heredoc",
      "<<EOF\nEOF\n",
      "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty",
    ],
    ["no delimiter", "a<<\nx\n", "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ["delimiter not found", "a<<EOF\nx\n", "Invalid value. Matching delimiter not found 'EOF'"],
    ["delimiter with CR is another word", "a<<EOF\nx\nEOF\r\n", "Invalid value. Matching delimiter not found 'EOF'"],
    ["last line of a value without line break", "a<<EOF\nx", "Invalid value. EOF marker missing new line."],
  ])("refuses: %s", (_, text, error) => {
    expect(parseCommandFile(`first=1\n${text}`)).toEqual({ entries: [{ name: "first", value: "1" }], error });
  });

  test("reads back every value that fits between delimiters", () => {
    const name = fc.stringMatching(/^[^\n=<\ufeff]+$/);
    const value = fc.string({ unit: "binary" }).filter((text) => !text.split("\n").includes("END"));
    fc.assert(
      fc.property(fc.array(fc.record({ name, value })), (entries) => {
        const text = entries.map((entry) => `${entry.name}<<END\n${entry.value}\nEND\n`).join("\n");
        expect(parseCommandFile(text)).toEqual({ entries });
      }),
    );
  });

  test("never throws, and names an error or reads everything", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "=", "<", "\n", "\r", "EOF") }),
        (text) => void parseCommandFile(text),
      ),
    );
  });
});

describe("GITHUB_PATH", () => {
  test("every kind of line break ends a path", () => {
    expect(parsePathFile("/a\r\n/b\r/c\n\n/d")).toEqual(["/a", "/b", "/c", "/d"]);
  });

  test("a later duplicate moves to the end", () => {
    expect(mergePaths(["/a", "/b"], ["/c", "/a"])).toEqual(["/b", "/c", "/a"]);
  });
});
