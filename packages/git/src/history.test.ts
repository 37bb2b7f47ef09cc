import { afterAll, describe, expect, it } from "vitest";
import { brokenRefs, cutCommits, shallowBoundary, uncheckedHistory } from "./history.ts";
import { openRepository } from "./repository.ts";
import { emptySelection } from "./selection.ts";
import { createScratch } from "./testing/scratch-repository.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const server = scratch.repository("server");
const root = server.commit("root", { a: "1\n" });
const tips = ["one", "two", "three", "four"].map((name) => {
  server.git("checkout", "--quiet", "-B", name, root);
  return server.commit(name);
});
const whole = await openRepository(server.root);
const clone = scratch.clone(server, "shallow", "--depth=1", "--no-single-branch");
const shallow = await openRepository(clone.root);
const ranges = tips.map((head) => ({ kind: "range", base: [], head }) as const);

it("knows refs that name nothing which could be read", async () => {
  const repository = scratch.repository("refs");
  const opened = await openRepository(repository.root);
  expect(await brokenRefs(opened)).toBeUndefined();
  repository.commit("first", { a: "1\n" });
  repository.git("tag", "blob", repository.id("HEAD:a"));
  expect(await brokenRefs(opened)).toBeUndefined();
  repository.write(".git/refs/heads/gone", `${"1".repeat(40)}\n`);
  expect(await brokenRefs(opened)).toMatchObject({ code: "REPOSITORY_DAMAGED" });
  expect(String((await brokenRefs(opened))?.cause)).toContain("refs/heads/gone");
});

describe("a shallow clone", () => {
  it("ends at its boundary", async () => {
    expect([...(await shallowBoundary(shallow))].sort()).toEqual([root, ...tips].sort());
    expect((await cutCommits(shallow, { kind: "history" })).sort()).toEqual([root, ...tips].sort());
    expect(await shallowBoundary(whole)).toEqual(new Set());
    expect(await cutCommits(whole, { kind: "history" })).toEqual([]);
  });

  it("cuts only what belongs to the selection", async () => {
    const [first] = ranges;
    if (!first) throw new Error("there are tips");
    expect(await cutCommits(shallow, first)).toEqual([first.head]);
    expect(await cutCommits(shallow, { ...first, base: [first.head] })).toEqual([]);
    expect(await cutCommits(shallow, emptySelection("0".repeat(40)))).toEqual([]);
  });

  it("is told, with three commits at most and how many there are", async () => {
    const short = tips.map((tip) => tip.slice(0, 7));
    const gaps = await uncheckedHistory(shallow, { kind: "recent", heads: tips.slice(0, 3), base: [] });
    expect(gaps).toEqual([
      { kind: "shallow-clone", what: expect.any(String), fix: expect.stringContaining("fetch-depth: 0") },
    ]);
    expect(gaps[0]?.what).toMatch(/^this clone is shallow: the history before \w{7}, \w{7}, \w{7} is not in it$/);
    for (const id of short.slice(0, 3)) expect(gaps[0]?.what).toContain(id);
    const [all] = await uncheckedHistory(shallow, { kind: "history" });
    expect(all?.what).toMatch(/ before \w{7}, \w{7}, \w{7}, … \(5 commits\) is not in it$/);
    expect(await uncheckedHistory(whole, { kind: "history" })).toEqual([]);
  });

  it("is not whole because git could not walk it", async () => {
    const selection = { kind: "range", base: [], head: "f".repeat(40) } as const;
    await expect(cutCommits(shallow, selection)).rejects.toMatchObject({ code: "REPOSITORY_DAMAGED" });
    await expect(uncheckedHistory(shallow, selection)).rejects.toMatchObject({ code: "REPOSITORY_DAMAGED" });
  });
});
