import { expect, it } from "vitest";
import { fixOfMissingRevision } from "./missing-revision.ts";

it.each<[string, string | undefined, boolean, string]>([
  ["feature/x", undefined, false, "Correct the name, or fetch it first: `git fetch origin feature/x`."],
  ["x;id", undefined, false, "Correct the name, or fetch it first: `git fetch origin NAME`."],
  ["-x", undefined, false, "Correct the name, or fetch it first: `git fetch origin NAME`."],
  ["mian", "main", false, "Did you mean `main`?"],
  ["x", "x`id`", false, "Correct the name, or fetch it first: `git fetch origin x`."],
  ["old.yml", undefined, false, "Correct the path of the file, or name a commit."],
  ["HEAD", undefined, false, "Nothing is committed yet on this branch: commit first, or name another one."],
  ["HEAD~1", undefined, false, "Correct it: `git log --oneline` lists the commits that there are."],
  [
    "main^^",
    undefined,
    true,
    "This clone is shallow and lacks older commits: fetch them with `git fetch --unshallow`.",
  ],
])("%s (nearest %s, shallow %s)", (name, guess, shallow, expected) => {
  expect(fixOfMissingRevision(name, guess, shallow)).toBe(expected);
});
