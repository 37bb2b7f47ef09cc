import { afterAll, expect, it } from "vitest";
import { independentHeads } from "./independent-heads.ts";
import { openRepository } from "./repository.ts";
import { growHistory } from "./testing/random-history.ts";
import { createScratch } from "./testing/scratch-repository.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

it.each([3, 5, 8])("keeps what no other reaches, and all that they reach: seed %i", async (seed) => {
  const repository = scratch.repository(`grown-${seed}`);
  const commits = growHistory(repository, seed, 24);
  const opened = await openRepository(repository.root);
  const reachable = (heads: readonly string[], base: string | undefined) => {
    const ends = [...heads, ...(base === undefined ? [] : [`^${base}`])];
    return heads.length === 0
      ? ""
      : repository
          .git("rev-list", ...ends)
          .split("\n")
          .sort()
          .join("\n");
  };
  for (const base of [undefined, commits[4], commits.at(-1)]) {
    const heads = commits.filter((_, index) => index % 3 !== 1);
    const kept = [...(await independentHeads(opened, heads, base))];
    expect(reachable(kept, base)).toBe(reachable(heads, base));
    if (base === undefined) {
      expect([...kept].sort()).toEqual(
        repository
          .git("merge-base", "--independent", ...heads)
          .split("\n")
          .sort(),
      );
    }
  }
});

it("keeps tags and blobs, which bring themselves", async () => {
  const repository = scratch.repository("tags");
  const first = repository.commit("first", { a: "1\n" });
  const second = repository.commit("second", { a: "2\n" });
  repository.git("tag", "--annotate", "v1", "--message", "one", first);
  const tag = repository.id("v1");
  const blob = repository.id("HEAD:a");
  const opened = await openRepository(repository.root);
  expect([...(await independentHeads(opened, [first, tag, second, blob], undefined))]).toEqual([tag, second, blob]);
  expect([...(await independentHeads(opened, [first, tag], second))]).toEqual([tag]);
  expect(await independentHeads(opened, [], undefined)).toEqual(new Set());
});

it("keeps all where commits are missing", async () => {
  const repository = scratch.repository("whole");
  const first = repository.commit("first", { a: "1\n" });
  const second = repository.commit("second", { a: "2\n" });
  const gone = "1".repeat(40);
  const opened = await openRepository(repository.root);
  expect([...(await independentHeads(opened, [first, second, gone], undefined))]).toEqual([second, gone]);
  expect([...(await independentHeads(opened, [first, second], gone))]).toEqual([first, second]);
});
