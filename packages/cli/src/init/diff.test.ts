import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { unifiedDiff } from "./diff.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sallyport-diff-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = (...all: string[]) => all.map((line) => `${line}\n`).join("");

describe("unifiedDiff is what git apply understands", () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ["a line changed", lines("a", "b", "c", "d", "e", "f", "g"), lines("a", "b", "c", "D", "e", "f", "g")],
    ["a line added at the end", lines("a"), lines("a", "b")],
    ["a line added at the start", lines("a", "b"), lines("0", "a", "b")],
    ["a line removed", lines("a", "b", "c"), lines("a", "c")],
    ["two distant lines", lines(..."abcdefghijklmnop"), lines(..."aBcdefghijklmnOp")],
    ["a repeated line", lines("x", "x", "x"), lines("x", "x", "x", "x")],
    ["no end of line before", "a\nb", lines("a", "b")],
    ["no end of line after", lines("a", "b"), "a\nb"],
  ];
  it.each(cases)("%s", (_, before, after) => {
    writeFileSync(path.join(folder, "file"), before);
    execFileSync("git", ["apply", "--unidiff-zero", "-"], {
      cwd: folder,
      input: unifiedDiff({ path: "file", before, after }),
      env: {
        ...process.env,
        GIT_CEILING_DIRECTORIES: folder,
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
      },
    });
    expect(readFileSync(path.join(folder, "file"), "utf8")).toBe(after);
  });

  it("shows a new file as new", () => {
    expect(unifiedDiff({ path: "a/b", before: undefined, after: "x\ny\n" })).toBe(
      "--- /dev/null\n+++ b/a/b\n@@ -0,0 +1,2 @@\n+x\n+y\n",
    );
  });
});
