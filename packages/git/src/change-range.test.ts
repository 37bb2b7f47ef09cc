import { afterAll, describe, expect, it } from "vitest";
import { type ChangeRange, type ResolvedRange, resolveRange } from "./change-range.ts";
import { listObjects } from "./object-list.ts";
import { openRepository } from "./repository.ts";
import { selectsNothing } from "./selection.ts";
import { createScratch, type ScratchRepository } from "./testing/scratch-repository.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const zero = "0".repeat(40);
const unknown = "abc1234".padEnd(40, "0");

/**
 * The server: main has one, two; topic leaves it at one with topic-1, topic-2; merge joins both and adds a file of its own; apart shares
 * nothing with them. Each commit adds a file of its own name.
 */
const server = scratch.repository("server");
const one = server.commit("one", { one: "one\n" });
server.git("checkout", "--quiet", "-b", "topic");
const topic1 = server.commit("topic-1", { "topic-1": "topic-1\n" });
const topic2 = server.commit("topic-2", { "topic-2": "topic-2\n" });
server.git("checkout", "--quiet", "main");
const two = server.commit("two", { two: "two\n" });
server.git("checkout", "--quiet", "-b", "merge", "main");
server.git("merge", "--quiet", "--no-commit", "topic");
const merge = server.commit("merge of topic", { "only-in-merge": "only-in-merge\n" });
server.git("tag", "--annotate", "v1", "--message", "tag message", topic1);
server.git("tag", "--annotate", "same", "--message", "tag message", two);
const tree = server.id("topic^{tree}");
const blob = server.gitWith({ input: "only a tag holds this\n" }, "hash-object", "-w", "--stdin");
server.git("tag", "--annotate", "of-tree", "--message", "tag message", tree);
server.git("tag", "of-blob", blob);
server.git("checkout", "--quiet", "--orphan", "apart");
server.git("rm", "--quiet", "-r", "--force", ".");
const apart = server.commit("apart", { apart: "apart\n" });
server.git("checkout", "--quiet", "main");

const full = scratch.clone(server, "full");
const shallow = scratch.clone(server, "shallow", "--depth=1", "--no-single-branch", "--no-tags");
const deeper = scratch.clone(server, "deeper", "--depth=2", "--no-single-branch", "--no-tags");

async function resolve(
  repository: ScratchRepository,
  change: ChangeRange,
): Promise<ResolvedRange & { readonly paths: string[] }> {
  const opened = await openRepository(repository.root);
  const range = await resolveRange(opened, change);
  const paths: string[] = [];
  for await (const ref of listObjects(opened, range.selection)) if (ref.path !== undefined) paths.push(ref.path);
  return { ...range, paths: paths.sort() };
}

describe("resolveRange in a whole clone", () => {
  const cases: [string, ChangeRange, string[], RegExp | undefined][] = [
    [
      "a pull request, base moved on",
      { base: two, head: topic2, defaultBranch: "main" },
      ["topic-1", "topic-2"],
      undefined,
    ],
    [
      "the merge commit of a pull request",
      { base: two, head: merge },
      ["only-in-merge", "topic-1", "topic-2"],
      undefined,
    ],
    ["a merge group", { base: one, head: merge }, ["only-in-merge", "topic-1", "topic-2", "two"], undefined],
    ["a push", { base: topic1, head: topic2, ref: "refs/heads/topic" }, ["topic-2"], undefined],
    ["a force push, old tip still there", { base: topic2, head: two, defaultBranch: "main" }, ["two"], undefined],
    [
      "a force push, old tip gone",
      { base: unknown, head: topic2, defaultBranch: "main" },
      ["topic-1", "topic-2"],
      /abc1234 is not in this clone.*not on main/,
    ],
    [
      "the same without a known default branch",
      { base: unknown, head: topic2 },
      ["topic-1", "topic-2"],
      /not on the default branch/,
    ],
    [
      "a force push to the default branch, old tip gone",
      { base: unknown, head: two, defaultBranch: "main" },
      ["one", "two"],
      /everything that it holds/,
    ],
    [
      "a new branch",
      { base: zero, head: topic2, defaultBranch: "main", ref: "refs/heads/topic" },
      ["topic-1", "topic-2"],
      /the branch is new.*not on main/,
    ],
    [
      "a new branch at the tip of main",
      { base: zero, head: two, defaultBranch: "main", ref: "refs/heads/x" },
      [],
      /not on main/,
    ],
    [
      "the first push of main",
      { base: zero, head: two, defaultBranch: "main", ref: "refs/heads/main" },
      ["one", "two"],
      /everything that it holds/,
    ],
    [
      "the same, ref not known",
      { base: zero, head: two, defaultBranch: "main" },
      ["one", "two"],
      /everything that it holds/,
    ],
    ["no base given", { head: topic1, defaultBranch: "main" }, ["topic-1"], /the branch is new/],
    [
      "an unknown default branch",
      { base: zero, head: topic1, defaultBranch: "trunk" },
      ["one", "topic-1"],
      /everything that it holds/,
    ],
    [
      "a hostile default branch",
      { base: zero, head: topic1, defaultBranch: "main~1^{/x}" },
      ["topic-1"],
      /not on the default branch/,
    ],
    ["a deleted branch", { base: two, head: zero }, [], /deleted/],
    ["base and head the same", { base: two, head: two }, [], /same commit/],
    ["names", { base: "origin/main", head: "origin/topic" }, ["topic-1", "topic-2"], undefined],
    ["with its branch looked at besides", { base: two, head: merge, besides: [topic2] }, ["only-in-merge"], undefined],
    ["unrelated histories", { base: two, head: apart }, ["apart"], undefined],
  ];
  it.each(cases)("%s", async (_, change, paths, note) => {
    const range = await resolve(full, change);
    expect(range.paths).toEqual(paths);
    expect(range.unchecked).toEqual([]);
    if (note) expect(range.notes).toEqual([expect.stringMatching(note)]);
    else expect(range.notes).toEqual([]);
  });

  it("gives the merge base, if there is one", async () => {
    expect((await resolve(full, { base: two, head: topic2 })).mergeBase).toBe(one);
    expect((await resolve(full, { base: two, head: apart })).mergeBase).toBeUndefined();
  });

  it("includes the message of an annotated tag", async () => {
    const opened = await openRepository(full.root);
    for (const head of ["v1", full.id("refs/tags/v1")]) {
      const { selection } = await resolveRange(opened, {
        base: zero,
        head,
        ref: "refs/tags/v1",
        defaultBranch: "main",
      });
      const types: string[] = [];
      for await (const ref of listObjects(opened, selection)) types.push(ref.type);
      expect(types.sort()).toEqual(["blob", "commit", "tag"]);
    }
  });

  it.each([
    ["a tag of a tree", "of-tree", ["blob", "blob", "tag"]],
    ["a tree", tree, ["blob", "blob"]],
    ["a tag of a blob", "of-blob", ["blob"]],
    ["a blob", blob, ["blob"]],
    ["a tag of the base", "same", ["tag"]],
  ])("takes %s for an end", async (_, head, types) => {
    const opened = await openRepository(full.root);
    const { selection, notes, unchecked } = await resolveRange(opened, { base: two, head });
    expect({ notes, unchecked }).toEqual({ notes: [], unchecked: [] });
    const listed: string[] = [];
    for await (const ref of listObjects(opened, selection)) listed.push(ref.type);
    expect(listed.sort()).toEqual(types);
  });

  it("says that a head is not there", async () => {
    const range = await resolve(full, { base: two, head: unknown });
    expect(selectsNothing(range.selection)).toBe(true);
    expect(range.unchecked).toMatchObject([
      { kind: "missing-commit", what: expect.stringContaining("abc1234"), fix: expect.stringContaining(unknown) },
    ]);
  });

  it.each([
    [{ base: "mian", head: "main" }, /"mian"/],
    [{ base: "main", head: "\x1b[31mmian" }, /"\\x1b\[31mmian"/],
    [{ base: two.slice(0, 3).replace(/./g, "g"), head: "main" }, /ggg/],
    [{ base: "main", head: "--output=/tmp/x" }, /--output/],
    [{ base: "main", head: "" }, /empty/],
  ])("refuses a name that names nothing: %j", async (change, message) => {
    await expect(resolve(full, change)).rejects.toMatchObject({
      code: "REVISION_NOT_FOUND",
      kind: "usage",
      message: expect.stringMatching(message),
    });
  });

  it("needs no remote: first push to an empty repository, and no commits at all", async () => {
    const lonely = scratch.repository("lonely");
    await expect(resolve(lonely, { base: zero, head: "HEAD" })).rejects.toMatchObject({ code: "REVISION_NOT_FOUND" });
    const head = lonely.commit("first", { a: "1\n" });
    expect((await resolve(lonely, { base: zero, head, defaultBranch: "main", ref: "refs/heads/main" })).paths).toEqual([
      "a",
    ]);
  });
});

describe("resolveRange in a shallow clone", () => {
  const cases: [string, ScratchRepository, ChangeRange, string[], RegExp][] = [
    ["base left out", shallow, { base: one, head: topic2 }, [], /base .* is not in it/],
    ["head left out", shallow, { base: two, head: one }, [], /head .* is not in it/],
    [
      "both there, history between left out",
      shallow,
      { base: two, head: topic2 },
      ["topic-1", "topic-2"],
      /history before/,
    ],
    ["history cut within the range", deeper, { base: two, head: topic2 }, ["topic-1", "topic-2"], /history before/],
    [
      "new branch",
      shallow,
      { base: zero, head: topic2, defaultBranch: "main" },
      ["topic-1", "topic-2"],
      /history before/,
    ],
    [
      "first push",
      shallow,
      { base: zero, head: two, defaultBranch: "main", ref: "refs/heads/main" },
      ["one", "two"],
      /history before/,
    ],
    [
      "new branch, default branch left out",
      shallow,
      { base: zero, head: topic2, defaultBranch: "trunk" },
      [],
      /default branch to compare with/,
    ],
  ];
  it.each(cases)("%s", async (_, repository, change, paths, what) => {
    const range = await resolve(repository, change);
    expect(range.paths).toEqual(paths);
    expect(range.unchecked).toMatchObject([{ kind: "shallow-clone", what: expect.stringMatching(what) }]);
    expect(range.unchecked[0]?.fix).toMatch(/^[^\n]*under `with:`[^\n]* the line `fetch-depth: 0`[^\n]*$/);
  });

  it("is content when the range is whole although the clone is not", async () => {
    const range = await resolve(deeper, { base: topic1, head: topic2 });
    expect(range).toMatchObject({ paths: ["topic-2"], unchecked: [], notes: [] });
  });

  it("has nothing to fear from a deleted branch", async () => {
    expect((await resolve(shallow, { base: two, head: zero })).unchecked).toEqual([]);
  });
});
