import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GithubEvent, readEvent } from "./event.ts";

const a = "a".repeat(40);
const b = "b".repeat(40);
const zero = "0".repeat(40);
const repository = { full_name: "acme/shop", default_branch: "main" };
const environment = { GITHUB_EVENT_PATH: "/event.json", GITHUB_REF: "refs/heads/main", GITHUB_SHA: a };

function read(name: string, payload: unknown): GithubEvent {
  return readEvent({ ...environment, GITHUB_EVENT_NAME: name }, () => JSON.stringify(payload));
}

function pullRequest(headRepository: unknown = { full_name: "acme/shop" }): unknown {
  const base = { ref: "main", sha: a, repo: { full_name: "acme/shop" } };
  return { repository, pull_request: { number: 12, base, head: { ref: "x", sha: b, repo: headRepository } } };
}

const change = { base: a, head: b };

describe("the change", () => {
  test.each<[string, unknown, Partial<GithubEvent>]>([
    [
      "pull_request",
      pullRequest(),
      { extent: "change", change: { ...change, title: "pull request 12" }, protectedCommit: a, fork: false },
    ],
    [
      "pull_request_target",
      pullRequest({ full_name: "mallory/shop" }),
      { extent: "change", protectedCommit: a, fork: true },
    ],
    ["pull_request", pullRequest(null), { fork: true }],
    [
      "pull_request_review",
      pullRequest({ full_name: "mallory/shop" }),
      { extent: "change", change: { ...change, title: "pull request 12" }, protectedCommit: a, fork: true },
    ],
    [
      "pull_request_review_comment",
      pullRequest({ full_name: "mallory/shop" }),
      { extent: "change", change: { ...change, title: "pull request 12" }, protectedCommit: a, fork: true },
    ],
    [
      "pull_request",
      { repository, pull_request: { number: 12, base: { sha: a }, head: { sha: b, repo: null } } },
      { fork: true },
    ],
    [
      "push",
      { repository, ref: "refs/heads/x/refs/heads/y", before: a, after: `${"0".repeat(39)}1` },
      { extent: "change", change: { base: a, head: `${"0".repeat(39)}1`, title: "push to x/refs/heads/y" } },
    ],
    [
      "push",
      { repository, ref: "refs/heads/x", before: a, after: `1${"0".repeat(39)}` },
      { extent: "change", change: { base: a, head: `1${"0".repeat(39)}`, title: "push to x" } },
    ],
    [
      "push",
      { repository, ref: "refs/heads/main", before: a, after: b },
      { extent: "change", change: { ...change, title: "push to main" }, fork: false },
    ],
    [
      "push",
      { repository, ref: "refs/heads/new", before: zero, after: b },
      { change: { base: zero, head: b, title: "push to new" } },
    ],
    [
      "push",
      { repository, ref: "refs/heads/x", before: a, after: b, forced: true },
      { change: { ...change, title: "push to x" } },
    ],
    [
      "push",
      { repository, ref: "refs/tags/v1", before: zero, after: b },
      { change: { base: zero, head: b, title: "push to v1" } },
    ],
    [
      "push",
      { repository, ref: "refs/heads/\u001b[31m::error::", before: a, after: b },
      { change: { ...change, title: "push to \\x1b[31m::error::" } },
    ],
    ["push", { repository, ref: "refs/heads/x", before: "c".repeat(64), after: "d".repeat(64) }, { extent: "change" }],
    [
      "merge_group",
      { repository, merge_group: { base_sha: a, head_sha: b, base_ref: "refs/heads/main" } },
      { extent: "change", change: { ...change, title: "merge queue of main" }, protectedCommit: a, fork: false },
    ],
  ])("%s %#", (name, payload, expected) => {
    expect(read(name, payload)).toMatchObject({ name, repository: "acme/shop", defaultBranch: "main", ...expected });
  });

  test.each([
    ["push", { repository, ref: "refs/heads/x", before: a, after: zero, deleted: true }, "tree"],
    ["schedule", { repository, schedule: "0 3 * * *" }, "history"],
    ["workflow_dispatch", { repository, inputs: null }, "history"],
    ["release", { repository, release: { tag_name: "v1" } }, "history"],
    ["workflow_run", { repository, workflow_run: { head_sha: b } }, "tree"],
    ["issue_comment", { repository }, "tree"],
    ["an_event_of_tomorrow", {}, "tree"],
  ])("%s has none, so the extent is decided: %#", (name, payload, extent) => {
    const event = read(name, payload);
    expect(event.extent).toBe(extent);
    expect(event.fork).toBe(false);
    expect(event).not.toHaveProperty("change");
    expect(event).not.toHaveProperty("protectedCommit");
  });
});

describe("the event of a job", () => {
  const event = (env: Record<string, string>, payload: object) =>
    readEvent({ GITHUB_EVENT_NAME: "schedule", GITHUB_EVENT_PATH: "/e", ...env }, () => JSON.stringify(payload));

  test("says what is checked out, and where", () => {
    const env = { GITHUB_REPOSITORY: "acme/shop", GITHUB_REF: "refs/heads/main", GITHUB_SHA: a };
    expect(event(env, { repository: { full_name: "other/name", default_branch: "trunk" } })).toStrictEqual({
      ...{ name: "schedule", repository: "acme/shop", ref: "refs/heads/main", sha: a, defaultBranch: "trunk" },
      ...{ extent: "history", fork: false },
    });
    expect(event({}, {})).toStrictEqual({ name: "schedule", extent: "history", fork: false });
    expect(event({}, { repository: { full_name: "", default_branch: 7 } })).not.toHaveProperty("defaultBranch");
  });

  test.each(["", "true"])("is missing without its name, though there is a file: %j", (path) => {
    expect(() => readEvent({ GITHUB_EVENT_PATH: path })).toThrow("GITHUB_EVENT_NAME is not set");
  });
});

describe("what is wrong is said", () => {
  test.each([
    [{}, "EVENT_MISSING", "GITHUB_EVENT_NAME is not set"],
    [{ GITHUB_EVENT_NAME: "push" }, "EVENT_MISSING", "GITHUB_EVENT_PATH is not set"],
    [
      { GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: "/nowhere/event.json" },
      "EVENT_FILE_MISSING",
      "/nowhere/event.json",
    ],
  ])("%j", (env, code, message) => {
    expect(() => readEvent(env)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
  });

  test("text that is no JSON, without repeating it", () => {
    const env = { ...environment, GITHUB_EVENT_NAME: "push" };
    expect(() => readEvent(env, () => "{secret")).toThrow(
      expect.objectContaining({ code: "EVENT_FILE_INVALID", message: expect.not.stringContaining("secret") }),
    );
  });

  test.each([
    ["push", { after: b, ref: "refs/heads/x" }, "`before`: expected a commit id, found nothing"],
    ["push", { before: a, after: 7, ref: "x" }, "`after`: expected a commit id, found a number"],
    ["push", { before: a, after: b, ref: ["x"] }, "`ref`: expected a text, found a list"],
    ["push", { before: a, after: b, ref: "" }, "`ref`: expected a text"],
    ["pull_request", { pull_request: null }, "`pull_request.base.sha`: expected a commit id, found nothing"],
    ["pull_request", { pull_request: { base: { sha: "main\n--all" } } }, "found `main\\n--all`"],
    [
      "pull_request",
      { pull_request: { base: { sha: a }, head: { sha: b }, number: "12" } },
      "`pull_request.number`: expected a whole number",
    ],
    ["merge_group", [], "`merge_group.base_sha`"],
    ["push", null, "`after`"],
  ])("%s %#", (name, payload, message) => {
    expect(() => read(name, payload)).toThrow(
      expect.objectContaining({ code: "EVENT_FILE_INVALID", message: expect.stringContaining(message) }),
    );
  });

  test("any JSON gives an event or EVENT_FILE_INVALID", () => {
    const name = fc.constantFrom("pull_request", "push", "merge_group", "schedule", "__proto__", "constructor");
    const key = fc.constantFrom(
      "pull_request",
      "base",
      "head",
      "sha",
      "repo",
      "before",
      "after",
      "ref",
      "merge_group",
      "number",
      "__proto__",
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, fc.constantFrom(a, b, zero, "", null, 1), fc.dictionary(key, tie("tree"))),
    }));
    fc.assert(
      fc.property(name, tree, (event, payload) => {
        try {
          expect(read(event, payload).name).toBe(event);
        } catch (error) {
          expect(error).toMatchObject({ code: "EVENT_FILE_INVALID" });
        }
      }),
    );
  });
});
