import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { createCanary } from "./testing/canary.ts";
import { detect, summary } from "./testing/detect.ts";
import { createScratch } from "./testing/scratch.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());
const canary = createCanary();
const pat = "github-personal-access-token";

test("the whole repository: history and files, what stands in both once", async () => {
  const repository = scratch.repository("whole");
  repository.commit("kept", { "kept.env": `TOKEN=${canary.githubToken("a")}\n` });
  repository.commit("leaked", { "gone.env": `TOKEN=${canary.githubToken("b")}\n` });
  repository.commit("removed", { "gone.env": null });
  writeFileSync(path.join(repository.root, "draft.env"), `TOKEN=${canary.githubToken("c")}\n`);
  const result = await detect(repository.root, { kind: "repository" }, canary);
  expect(summary(result).sort()).toEqual([
    `${pat}, file draft.env:1:7`,
    `${pat}, file gone.env:1:7`,
    `${pat}, file kept.env:1:7`,
  ]);
  expect(result.scopeText).toBe("full history: 3 commits, working tree: 2 files");
  expect(result.verdict.examined.map(({ label }) => label)).toEqual(["commits", "blobs", "content", "files", "rules"]);
});

test("an archive is not opened, and that is said", async () => {
  const repository = scratch.repository("archive");
  repository.commit("text", { "a.txt": "a\n" });
  writeFileSync(path.join(repository.root, "a.gz"), gzipSync(`TOKEN=${canary.githubToken("a")}\n`));
  const { verdict } = await detect(repository.root, { kind: "tree" }, canary);
  expect(verdict.findings).toEqual([]);
  expect(verdict.skipped).toEqual([{ what: "archives", why: "not opened, searched only as they are", count: 1 }]);
});

test("a bare repository has no files, and its history is looked at", async () => {
  const repository = scratch.repository("origin");
  repository.commit("leaked", { "a.env": `TOKEN=${canary.githubToken("a")}\n` });
  const bare = path.join(repository.root, "..", "bare.git");
  repository.git("clone", "--quiet", "--bare", ".", bare);
  const result = await detect(bare, { kind: "repository" }, canary);
  expect(summary(result)).toEqual([`${pat}, file a.env:1:7`]);
  expect(result.scopeText).toBe("full history: 1 commit");
});
