import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { parseUnifiedDiff, type Replacement } from "./unified-diff.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sallyport-diff-"));
afterAll(() => rmSync(folder, { recursive: true }));

function gitDiff(before: string, after: string, context: number): string {
  writeFileSync(path.join(folder, "before"), before);
  writeFileSync(path.join(folder, "after"), after);
  const { stdout } = spawnSync("git", ["diff", "--no-index", `-U${context}`, "--no-color", "before", "after"], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
  return stdout.replace("+++ b/after", "+++ b/before");
}

/** What a SARIF viewer does with the replacements: from the last to the first, so that line numbers hold. */
function apply(before: string, replacements: readonly Replacement[]): string {
  const lines = before.split("\n").slice(0, -1);
  for (const { line, removed, inserted } of replacements.toReversed())
    lines.splice(line - 1, removed, ...inserted.split("\n").slice(0, -1));
  return lines.map((line) => `${line}\n`).join("");
}

const lines = fc.array(fc.constantFrom("a", "b", "c", "", "- d", "+ e", " f", "@@ -1 +1 @@", "--- a/x"), {
  maxLength: 25,
});

describe("parseUnifiedDiff", () => {
  it("does what git's own diff means", () => {
    const property = fc.property(lines, lines, fc.integer({ min: 0, max: 3 }), (oldLines, newLines, context) => {
      const [before, after] = [oldLines, newLines].map((part) => part.map((line) => `${line}\n`).join("")) as [
        string,
        string,
      ];
      fc.pre(before !== after);
      const changes = parseUnifiedDiff(gitDiff(before, after, context));
      expect(changes?.map((change) => change.path)).toEqual(["before"]);
      expect(apply(before, changes?.[0]?.replacements ?? [])).toBe(after);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it("reads several files", () => {
    const patch = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n--- a/y\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n";
    expect(parseUnifiedDiff(patch)?.map((change) => change.path)).toEqual(["x", "y"]);
  });

  it.each([
    ["nothing", ""],
    ["prose", "delete the line"],
    ["a new file", "--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+b\n"],
    ["a deleted file", "--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-b\n"],
    ["a renamed file", "--- a/x\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n"],
    ["a quoted path", '--- "a/x\\n"\n+++ "b/x\\n"\n@@ -1 +1 @@\n-a\n+b\n'],
    ["no hunk", "--- a/x\n+++ b/x\n"],
    ["a short hunk", "--- a/x\n+++ b/x\n@@ -1,2 +1 @@\n-a\n+b\n"],
    ["a long hunk", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n-b\n+c\n"],
    ["no line break at the end", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file\n"],
    ["no line break at the old end", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"],
    ["one file twice", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n"],
  ])("leaves out %s", (_name, patch) => expect(parseUnifiedDiff(patch)).toBeUndefined());
});
