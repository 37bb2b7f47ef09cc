import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openRepository } from "./repository.ts";
import { headCommit, isShallow, mergeBase, resolveCommit, resolveObject } from "./revision.ts";
import { createScratch } from "./testing/scratch-repository.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const shop = scratch.repository("shop");
const first = shop.commit("first", { a: "1\n" });
shop.git("tag", "--annotate", "v1", "--message", "release");
const tag = shop.id("refs/tags/v1");
shop.git("branch", "side");
const second = shop.commit("second", { b: "2\n" });
shop.git("checkout", "--quiet", "side");
const side = shop.commit("side", { c: "3\n" });
shop.git("checkout", "--quiet", "--orphan", "alone");
const alone = shop.commit("alone");
shop.git("checkout", "--quiet", "main");
const repository = await openRepository(shop.root);
const empty = await openRepository(scratch.repository("empty").root);

describe("resolveCommit", () => {
  it.each([
    ["HEAD", second],
    ["main", second],
    ["HEAD~1", first],
    ["v1", first],
    [first.slice(0, 10), first],
    [side, side],
  ])("finds %s", async (revision, expected) => {
    expect(await resolveCommit(repository, revision)).toBe(expected);
  });

  it.each([
    "",
    "nothing",
    "0".repeat(40),
    "f".repeat(40),
    "--help",
    "-rf",
    "main..side",
    "^main",
    "HEAD:a",
    "HEAD^{/[}",
    "a\0b",
    "a\nb",
    "$(touch /tmp/x)",
    "@{u}",
    "x".repeat(100_000),
  ])("finds nothing for hostile or unknown text %j", async (revision) => {
    expect(await resolveCommit(repository, revision)).toBeUndefined();
  });
});

// Linux takes 128 KiB in one parameter.
it.runIf(process.platform === "linux")("a text that no command line takes is an error that says so", async () => {
  await expect(resolveCommit(repository, "x".repeat(300_000))).rejects.toMatchObject({
    code: "GIT_FAILED",
    message: "git could not be started with what it was to be asked",
    cause: expect.objectContaining({ code: "E2BIG" }),
  });
});

describe("a git that gives no answer", () => {
  it.each([
    ["is killed", "kill -KILL $$", { code: "GIT_FAILED", message: "git rev-parse was ended by SIGKILL" }],
    ["ends in another way", "exit 3", { code: "GIT_FAILED", message: "git rev-parse ended with exit code 3" }],
    [
      "refuses the repository",
      'echo "fatal: detected dubious ownership" >&2; exit 128',
      { code: "REPOSITORY_OWNERSHIP" },
    ],
  ])("is not taken for one that knows no such commit: it %s", async (_, script, expected) => {
    const folder = path.join(scratch.folder, "broken-git");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "git"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const before = process.env.PATH;
    process.env.PATH = `${folder}:${before}`;
    try {
      await expect(headCommit(repository)).rejects.toMatchObject(expected);
    } finally {
      process.env.PATH = before;
    }
  });
});

describe("resolveObject", () => {
  it("gives an annotated tag itself", async () => {
    expect(await resolveObject(repository, "v1")).toBe(tag);
    expect(await resolveObject(repository, "main")).toBe(second);
  });
});

describe("other questions", () => {
  it("headCommit: a commit, or none yet", async () => {
    expect(await headCommit(repository)).toBe(second);
    expect(await headCommit(empty)).toBeUndefined();
  });

  it("mergeBase: the common ancestor, or none", async () => {
    expect(await mergeBase(repository, second, side)).toBe(first);
    expect(await mergeBase(repository, second, alone)).toBeUndefined();
  });

  it("isShallow", async () => {
    expect(await isShallow(repository)).toBe(false);
    const shallow = await openRepository(scratch.clone(shop, "shallow", "--depth=1").root);
    expect(await isShallow(shallow)).toBe(true);
  });
});
