import { expect, it } from "vitest";
import { fixOfMissingRevision } from "./missing-revision.ts";

it.each<[string, string | undefined, boolean, string]>([
  ["feature/x", undefined, false, "Correct the name, or fetch it first: `git fetch origin feature/x`."],
  ["x;id", undefined, false, "Correct the name, or fetch it first: `git fetch origin NAME`."],
  ["-x", undefined, false, "Correct the name, or fetch it first: `git fetch origin NAME`."],
  ["mian", "main", false, "Did you mean `main`?"],
  [
    "tag-of-tree",
    "tag-of-tree",
    false,
    "It names a tree or a file, and a commit is needed: name a commit, or a tag of one.",
  ],
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
  expect(fixOfMissingRevision(name, ["origin/trunk", ...(guess === undefined ? [] : [guess])], shallow)).toBe(expected);
});

it.each([
  [["master"], "Correct the name: this clone has `master`, and nothing of a remote `origin`."],
  [["a;id", "upstream/trunk", "v1"], "this clone has `upstream/trunk`, `v1`, and nothing of a remote `origin`."],
  [
    [1, 2, 3, 4, 5, 6].map((n) => `topic-${n}`),
    "has `topic-1`, `topic-2`, `topic-3`, `topic-4`, `topic-5` and more, and nothing",
  ],
  [[], "Correct the name, or fetch it first: `git fetch origin main`."],
])("proposes no fetch from a remote that is not there (%j)", (known, expected) => {
  expect(fixOfMissingRevision("main", known, false)).toContain(expected);
});
