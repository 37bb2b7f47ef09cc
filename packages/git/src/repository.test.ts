import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { causeChain, SallyportError } from "@sallyport/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorDescriptions } from "./error-pages.ts";
import { isAtLeast, oldestGit } from "./git-version.ts";
import { openRepository, type Repository } from "./repository.ts";
import { headCommit } from "./revision.ts";
import { createScratch } from "./testing/scratch-repository.ts";

const scratch = createScratch();
const shop = scratch.repository("shop");
afterAll(() => scratch.remove());

beforeAll(() => {
  shop.commit("first", { "src/deep/main.ts": "1\n" });
  shop.git("worktree", "add", "--quiet", "../linked", "-b", "linked");
  scratch.clone(shop, "bare.git", "--bare");
  scratch.repository("empty");
  scratch.repository("sha256", "--object-format=sha256");
  scratch.repository("line\nbreak");
  scratch.repository("files elsewhere").git("config", "core.worktree", inScratch("shop"));
  scratch.repository("newer").git("config", "core.repositoryformatversion", "1");
  scratch.at(inScratch("newer")).git("config", "extensions.barn", "red");
  mkdirSync(path.join(scratch.folder, "plain"));
});

const inScratch = (...parts: string[]) => path.join(scratch.folder, ...parts);

describe("openRepository", () => {
  const cases: [string, string, Partial<Repository>][] = [
    [
      "the top folder",
      "shop",
      { root: inScratch("shop"), gitDir: inScratch("shop/.git"), bare: false, objectFormat: "sha1" },
    ],
    ["a folder below", "shop/src/deep", { root: inScratch("shop"), gitDir: inScratch("shop/.git"), bare: false }],
    ["its git directory", "shop/.git", { root: inScratch("shop/.git"), bare: true }],
    [
      "a linked worktree",
      "linked",
      { root: inScratch("linked"), gitDir: inScratch("shop/.git/worktrees/linked"), bare: false },
    ],
    [
      "one whose files lie elsewhere, as those of a submodule's git directory do",
      "files elsewhere",
      { root: inScratch("files elsewhere/.git"), gitDir: inScratch("files elsewhere/.git"), bare: true },
    ],
    ["a bare clone", "bare.git", { root: inScratch("bare.git"), gitDir: inScratch("bare.git"), bare: true }],
    ["one without commits", "empty", { root: inScratch("empty"), bare: false }],
    ["SHA-256 ids", "sha256", { objectFormat: "sha256" }],
    [
      "a line break in its name",
      "line\nbreak",
      { root: inScratch("line\nbreak"), gitDir: inScratch("line\nbreak/.git") },
    ],
  ];
  it.each(cases)("opens %s", async (_, folder, expected) => {
    expect(await openRepository(inScratch(folder))).toMatchObject(expected);
  });

  it("opens a repository that another user owns", async () => {
    if (process.getuid?.() !== 0) return;
    const other = scratch.repository("other-owner");
    other.commit("first", { "deep/a": "1" });
    execFileSync("chown", ["-R", "65534:65534", other.root]);
    expect(() => other.git("status")).toThrow(/dubious ownership/);
    const opened = await openRepository(path.join(other.root, "deep"));
    expect(opened).toMatchObject({ root: other.root });
    expect(await headCommit(opened)).toMatch(/^[0-9a-f]{40}$/);
  });

  const failures: [string, string, string, RegExp][] = [
    ["a path that is not there", "gone", "PATH_NOT_FOUND", /gone/],
    ["a path with a NUL", "a\0b", "PATH_NOT_FOUND", /a\\x00b/],
    ["a path with a terminal escape", "\x1b[31m", "PATH_NOT_FOUND", /\\x1b/],
    ["a file", "shop/src/deep/main.ts", "PATH_NOT_FOLDER", /is a file/],
    ["a folder outside of any repository", "plain", "NOT_A_REPOSITORY", /plain/],
  ];
  it.each(failures)("refuses %s", async (_, folder, code, message) => {
    const error = await openRepository(`${scratch.folder}/${folder}`).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SallyportError);
    expect(error).toMatchObject({
      code,
      kind: "usage",
      message: expect.stringMatching(message),
      fix: expect.stringMatching(/\S/),
    });
    expect(errorDescriptions.map((page) => page.code)).toContain(code);
  });

  it("refuses a format that git does not know, and names it", async () => {
    const error = await openRepository(inScratch("newer")).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "REPOSITORY_FORMAT", kind: "unknown" });
    expect(String(error)).toContain("(git rev-parse ended with exit code 128)");
    expect(causeChain(error).at(-1)).toMatch(/unknown repository extension.*barn/);
  });

  const damages: [string, (root: string) => void][] = [
    ["without HEAD", (root) => rmSync(path.join(root, ".git/HEAD"))],
    ["with nonsense for HEAD", (root) => writeFileSync(path.join(root, ".git/HEAD"), "\0")],
    ["without objects", (root) => rmSync(path.join(root, ".git/objects"), { recursive: true })],
    ["without refs", (root) => rmSync(path.join(root, ".git/refs"), { recursive: true })],
    [
      "whose .git is empty",
      (root) => {
        rmSync(path.join(root, ".git"), { recursive: true });
        mkdirSync(path.join(root, ".git"));
      },
    ],
    [
      "whose .git points to nothing",
      (root) => {
        rmSync(path.join(root, ".git"), { recursive: true });
        writeFileSync(path.join(root, ".git"), "gitdir: ../gone\n");
      },
    ],
    [
      "whose .git is a link to nothing",
      (root) => {
        rmSync(path.join(root, ".git"), { recursive: true });
        symlinkSync("gone", path.join(root, ".git"));
      },
    ],
  ];
  it.each(damages)("does not take a clone %s for a folder without Git", async (_, damage) => {
    const { root } = scratch.repository("damaged");
    mkdirSync(path.join(root, "deep"));
    damage(root);
    for (const folder of [root, path.join(root, "deep")]) {
      const error = await openRepository(folder).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: "REPOSITORY_BROKEN", kind: "unknown" });
      expect(String(error)).toContain(path.join(root, ".git"));
    }
    rmSync(root, { recursive: true });
  });

  it("does not take a bare repository without HEAD for a folder without Git", async () => {
    const { root } = scratch.repository("damaged.git", "--bare");
    rmSync(path.join(root, "HEAD"));
    await expect(openRepository(root)).rejects.toMatchObject({ code: "REPOSITORY_BROKEN", kind: "unknown" });
  });

  it("is not misled by GIT_DIR and its like", async () => {
    process.env.GIT_DIR = inScratch("empty/.git");
    process.env.GIT_WORK_TREE = inScratch("empty");
    try {
      expect(await openRepository(inScratch("shop"))).toMatchObject({ root: inScratch("shop") });
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_WORK_TREE;
    }
  });
});

describe("the git program", () => {
  async function openWithPath(folder: string): Promise<unknown> {
    const before = process.env.PATH;
    process.env.PATH = folder;
    try {
      return await openRepository(shop.root).catch((caught: unknown) => caught);
    } finally {
      process.env.PATH = before;
    }
  }

  it("may be missing", async () => {
    expect(await openWithPath(inScratch("plain"))).toMatchObject({ code: "GIT_NOT_FOUND", kind: "unknown" });
  });

  it.each([
    ["2.31.8", "git 2.31.8 is installed, and 2.32 or newer is needed"],
    ["", "git of an unknown version is installed, and 2.32 or newer is needed"],
    ["x".repeat(99), `git ${"x".repeat(60)} is installed, and 2.32 or newer is needed`],
  ])("may be too old: %s", async (version, message) => {
    const folder = inScratch(`git-${version}`);
    mkdirSync(folder);
    writeFileSync(path.join(folder, "git"), `#!/bin/sh\necho git version ${version}\n`);
    chmodSync(path.join(folder, "git"), 0o755);
    expect(await openWithPath(folder)).toMatchObject({ code: "GIT_TOO_OLD", message });
  });

  it.each([
    ["2.32.0", true],
    ["2.32", true],
    ["2.39.5 (Apple Git-154)", true],
    ["2.45.1.windows.1", true],
    ["2.100.0", true],
    ["3.0.0", true],
    ["10.0", true],
    ["2.31.8", false],
    ["2.4.0", false],
    ["1.99.0", false],
    ["2", false],
    ["", false],
    ["next", false],
  ])("%s is new enough: %s", (version, isEnough) => expect(isAtLeast(version, oldestGit)).toBe(isEnough));
});
