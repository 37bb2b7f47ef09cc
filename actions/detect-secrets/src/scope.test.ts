import type { GithubEvent } from "@sallyport/github";
import { expect, test } from "vitest";
import { type Mode, scopeOf } from "./scope.ts";

const change = { base: "a".repeat(40), head: "b".repeat(40), title: "pull request 12" };
const pullRequest: GithubEvent = {
  name: "pull_request",
  extent: "change",
  change,
  defaultBranch: "main",
  ref: "refs/x",
  fork: false,
};
const schedule: GithubEvent = { name: "schedule", extent: "history", fork: false };
const comment: GithubEvent = { name: "issue_comment", extent: "tree", fork: false };
const range = {
  kind: "range",
  title: "pull request 12",
  change: { base: change.base, head: change.head, defaultBranch: "main", ref: "refs/x" },
};

test.each<[Mode, GithubEvent, unknown]>([
  ["auto", pullRequest, range],
  ["range", pullRequest, range],
  ["history", pullRequest, { kind: "history" }],
  ["tree", pullRequest, { kind: "tree" }],
  ["auto", schedule, { kind: "history" }],
  ["auto", comment, { kind: "tree" }],
  ["tree", schedule, { kind: "tree" }],
  ["history", comment, { kind: "history" }],
])("%s on %#", (mode, event, scope) => {
  expect(scopeOf(mode, event)).toEqual(scope);
});

test("a history can be limited to what is recent, and nothing else can", () => {
  const recent = { now: "2026-11-09T00:00:00.000Z", milliseconds: 8 * 86_400_000 };
  expect(scopeOf("auto", schedule, recent)).toEqual({ kind: "history", since: "2026-11-01T00:00:00.000Z" });
  expect(scopeOf("auto", pullRequest, recent)).toEqual(range);
  expect(scopeOf("tree", schedule, recent)).toEqual({ kind: "tree" });
});

test.each([schedule, comment])("a range needs a change: $name", (event) => {
  expect(() => scopeOf("range", event)).toThrow(expect.objectContaining({ code: "EVENT_WITHOUT_CHANGE" }));
});
