import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { zipOf } from "./archives/testing/zip-of.ts";
import { createCanary } from "./testing/canary.ts";
import { detect, range, summary } from "./testing/detect.ts";
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

test("what is staged and no longer on disk is looked at, and a repository inside is named", async () => {
  const repository = scratch.repository("index");
  repository.commit("first", { "a.txt": "a\n" });
  const file = path.join(repository.root, "staged.env");
  writeFileSync(file, `TOKEN=${canary.githubToken("a")}\n`);
  repository.git("add", "staged.env");
  rmSync(file);
  repository.git("init", "--quiet", "inner");
  writeFileSync(path.join(repository.root, "inner/b.env"), `TOKEN=${canary.githubToken("b")}\n`);
  const { verdict, ...result } = await detect(repository.root, { kind: "repository" }, canary);
  expect(summary({ verdict, ...result })).toEqual([`${pat}, file staged.env:1:7`]);
  expect(verdict.skipped).toEqual([
    { what: "the repository in inner", why: "Git looks at none of its files: check it by itself", count: 1 },
  ]);
});

test("submodules are named as not looked at, also where no .gitmodules tells of them", async () => {
  const repository = scratch.repository("superproject");
  repository.commit("first", { "a.txt": "a\n", "sub/a.txt": "a\n" });
  const about = /^submodules are repositories of their own/;
  const notes = async (folder = "") =>
    (await detect(path.join(repository.root, folder), { kind: "tree" }, canary)).notes;
  expect((await notes()).filter((note) => about.test(note))).toEqual([]);
  const commit = repository.git("rev-parse", "HEAD").trim();
  repository.git("update-index", "--add", "--cacheinfo", `160000,${commit},inner`);
  expect((await notes()).filter((note) => about.test(note))).toHaveLength(1);
  expect((await notes("sub")).filter((note) => about.test(note))).toEqual([]);
});

test("what a sparse checkout leaves off the disk is told, and the history has it", async () => {
  const repository = scratch.repository("sparse");
  repository.commit("first", { "a/a.txt": "a\n", "b/b.txt": "b\n", "b/c.env": `TOKEN=${canary.githubToken("a")}\n` });
  repository.git("sparse-checkout", "set", "a");
  const { verdict } = await detect(repository.root, { kind: "tree" }, canary);
  expect(verdict.findings).toEqual([]);
  expect(verdict.skipped).toEqual([
    {
      what: "files outside of the sparse checkout",
      why: "they are not on disk, so that only a look at the history meets them",
      count: 2,
    },
  ]);
  expect(summary(await detect(repository.root, { kind: "history" }, canary))).toEqual([`${pat}, file b/c.env:1:7`]);
});

test("files in conflict make what is staged unknown", async () => {
  const repository = scratch.repository("conflict");
  repository.commit("first", { a: "1\n" });
  repository.git("checkout", "--quiet", "-b", "other");
  repository.commit("theirs", { a: "theirs\n" });
  repository.git("checkout", "--quiet", "main");
  repository.commit("ours", { a: "ours\n" });
  expect(() => repository.git("merge", "--quiet", "other")).toThrow();
  const { verdict } = await detect(repository.root, { kind: "staged" }, canary);
  expect(verdict).toMatchObject({ outcome: "unknown", unchecked: [{ kind: "merge-conflict" }] });
  expect(verdict.unchecked[0]?.what).toContain("1 file is in conflict");
  expect((await detect(repository.root, { kind: "repository" }, canary)).verdict.outcome).toBe("pass");
});

test("files that git does not find are no pass", async () => {
  const repository = scratch.repository("called-bare");
  repository.commit("first", { "a.txt": "a\n" });
  repository.write("draft.env", `TOKEN=${canary.githubToken("a")}\n`);
  repository.git("config", "core.bare", "true");
  const { verdict } = await detect(repository.root, { kind: "repository" }, canary);
  expect(verdict).toMatchObject({ outcome: "unknown", unchecked: [{ kind: "unreadable-file" }] });
  expect(verdict.unchecked[0]?.fix).toContain("`git config --unset`");
  await expect(detect(repository.root, { kind: "tree" }, canary)).rejects.toMatchObject({
    code: "NO_WORKING_TREE",
    message: expect.stringContaining("core.bare"),
  });
  repository.git("config", "--unset", "core.bare");
  expect(summary(await detect(repository.root, { kind: "repository" }, canary))).toEqual([
    `${pat}, file draft.env:1:7`,
  ]);
});

test("files of which Git LFS keeps the content elsewhere are named", async () => {
  const repository = scratch.repository("lfs");
  const spec = "https://git-lfs.github.com/spec/v1";
  const pointer = `version ${spec}\noid sha256:${"1".repeat(64)}\nsize 12345\n`;
  const base = repository.commit("first", { "model.bin": pointer, "about.md": `The format is version ${spec}\n` });
  const named = (what: string) => ({ what, why: expect.stringContaining("git lfs pull"), count: 1 });
  for (const kind of ["tree", "history"] as const) {
    const { verdict } = await detect(repository.root, { kind }, canary);
    expect(verdict).toMatchObject({ outcome: "pass", skipped: [named("model.bin")] });
  }
  const head = repository.commit("second", { "data/other.bin": pointer.replace("12345", "1") });
  const { verdict } = await detect(repository.root, range(base, head), canary);
  expect(verdict.skipped).toEqual([named("data/other.bin")]);
  repository.write("model.bin", "fetched");
  expect((await detect(repository.root, { kind: "tree" }, canary)).verdict.skipped).toEqual([named("data/other.bin")]);
});

test("archives are opened, and those that cannot be are named", async () => {
  const repository = scratch.repository("archive");
  const token = (seed: string) => Buffer.from(`TOKEN=${canary.githubToken(seed)}\n`);
  const packed = deflateRawSync(token("zipped").toString("base64"));
  writeFileSync(path.join(repository.root, "a.env.gz"), gzipSync(token("gzipped")));
  writeFileSync(path.join(repository.root, "b.jar"), zipOf([{ name: "conf/app.env", packed, method: 8 }]));
  writeFileSync(path.join(repository.root, "stored.zip"), zipOf([{ name: "c", packed: token("stored"), method: 0 }]));
  writeFileSync(path.join(repository.root, "locked.zip"), zipOf([{ name: "d", packed, method: 8, flags: 1 }]));
  writeFileSync(path.join(repository.root, "old.bz2"), "BZh91AY&SY");
  repository.commit("packed", {});
  for (const scope of [{ kind: "tree" }, { kind: "history" }] as const) {
    const { verdict } = await detect(repository.root, scope, canary);
    const told = verdict.findings.map(({ message, places }) => `${places[0].path}: ${message}`).sort();
    expect(told).toEqual([
      "a.env.gz: GitHub personal access token (classic), in gzip",
      "b.jar: GitHub personal access token (classic), encoded as base64 in zip (conf/app.env)",
      "stored.zip: GitHub personal access token (classic), in zip (c)",
    ]);
    expect(verdict.findings.every(({ places }) => places[0].region === undefined)).toBe(true);
    expect(verdict.skipped.map(({ what, why }) => `${what}: ${why}`).sort()).toEqual([
      "locked.zip: an archive with files under a password, which were not opened",
      "old.bz2: an archive in a format that is not opened",
    ]);
    expect(verdict.outcome).toBe("fail");
  }
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
