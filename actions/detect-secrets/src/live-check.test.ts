import type { GithubEvent } from "@sallyport/github";
import { expect, it } from "vitest";
import { liveCheck } from "./live-check.ts";

const event = (name: string, changes: Partial<GithubEvent> = {}): GithubEvent => ({
  name,
  extent: "history",
  fork: false,
  ref: "refs/heads/main",
  defaultBranch: "main",
  ...changes,
});

it.each([event("schedule"), event("schedule", { ref: "refs/heads/main" }), event("workflow_dispatch")])(
  "$name may ask",
  async (own) => {
    expect(Object.keys(await liveCheck(true, own, {}))).toEqual(["verify"]);
    expect(await liveCheck(false, own, {})).toEqual({});
  },
);

it.each([
  event("pull_request", { extent: "change" }),
  event("pull_request_target", { extent: "change" }),
  event("merge_group", { extent: "change" }),
  event("push", { extent: "change" }),
  event("issue_comment", { extent: "tree" }),
  event("workflow_run", { extent: "tree" }),
  event("schedule", { fork: true }),
  event("workflow_dispatch", { ref: "refs/heads/topic" }),
])("$name, $ref, fork: $fork may not", async (other) => {
  await expect(liveCheck(true, other, {})).rejects.toMatchObject({ code: "VERIFY_REFUSED" });
  expect(await liveCheck(false, other, {})).toEqual({});
});

it("a run that somebody started must be known to be of the default branch", async () => {
  const { defaultBranch: _, ...unknown } = event("workflow_dispatch");
  await expect(liveCheck(true, unknown, {})).rejects.toMatchObject({ code: "VERIFY_REFUSED" });
});
