import { afterAll, describe, expect, it } from "vitest";
import { attributeBlobs } from "./attribution.ts";
import { cutCommits } from "./history.ts";
import { listObjects } from "./object-list.ts";
import { recentHistory } from "./recent-history.ts";
import { openRepository } from "./repository.ts";
import { createScratch, type ScratchRepository } from "./testing/scratch-repository.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

function commitOn(repository: ScratchRepository, day: string, file: string): string {
  repository.write(file, `${file}\n`);
  repository.git("add", "--all");
  const date = `2026-03-${day}T12:00:00Z`;
  repository.gitWith({ env: { GIT_COMMITTER_DATE: date } }, "commit", "--quiet", "-m", file);
  return repository.id("HEAD");
}

async function namesSince(repository: ScratchRepository, since: string): Promise<string[]> {
  const opened = await openRepository(repository.root);
  const names: string[] = [];
  for await (const object of listObjects(opened, await recentHistory(opened, since)))
    names.push(object.path ?? object.type);
  return names.sort();
}

describe("recentHistory", () => {
  it("is what commits since then brought, on every branch, and nothing of before", async () => {
    const repository = scratch.repository("branches");
    commitOn(repository, "01", "old");
    repository.git("branch", "resting");
    commitOn(repository, "05", "middle");
    repository.git("checkout", "--quiet", "-b", "side");
    commitOn(repository, "11", "side");
    repository.git("checkout", "--quiet", "main");
    commitOn(repository, "12", "new");
    repository.git("checkout", "--quiet", "resting");
    commitOn(repository, "02", "also old");
    expect(await namesSince(repository, "2026-03-10T00:00:00.000Z")).toEqual(["commit", "commit", "new", "side"]);
    expect(await namesSince(repository, "2026-03-12T12:00:00.000Z")).toEqual(["commit", "new"]);
    expect(await namesSince(repository, "2026-03-13T00:00:00.000Z")).toEqual([]);
    expect(await namesSince(repository, "1917-01-01T00:00:00.000Z")).toContain("old");
  });

  it("has the message of a new tag, not the old commit under it", async () => {
    const repository = scratch.repository("tags");
    commitOn(repository, "01", "old");
    const date = "2026-03-20T12:00:00Z";
    repository.gitWith({ env: { GIT_COMMITTER_DATE: date } }, "tag", "-a", "-m", "release", "v1");
    expect(await namesSince(repository, "2026-03-10T00:00:00.000Z")).toEqual(["tag"]);
  });

  it("may begin at more branches than a command line takes", async () => {
    const repository = scratch.repository("branchy");
    const old = commitOn(repository, "01", "old");
    const tip = commitOn(repository, "11", "new");
    const opened = await openRepository(repository.root);
    const selection = { kind: "recent", heads: Array<string>(60_000).fill(tip), base: [old] } as const;
    const oids: string[] = [];
    for await (const { oid } of listObjects(opened, selection)) oids.push(oid);
    expect(oids).toEqual([tip, repository.id("HEAD:new")]);
    expect(await cutCommits(opened, selection)).toEqual([]);
    const introduced = await attributeBlobs(opened, new Set(oids), selection);
    expect([...introduced.values()].flat().map(({ commit, path }) => [commit, path])).toEqual([[tip, "new"]]);
  });

  it("of a repository without commits is nothing", async () => {
    expect(await namesSince(scratch.repository("none"), "2026-03-10T00:00:00.000Z")).toEqual([]);
  });
});
