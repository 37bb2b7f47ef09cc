import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openRepository } from "./repository.ts";
import { createScratch } from "./testing/scratch-repository.ts";
import { listWorkingTree } from "./working-tree.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

describe("listWorkingTree", () => {
  it("lists what is on disk, tracked or not, unless it is ignored", async () => {
    const repository = scratch.repository("shop");
    repository.commit("first", {
      tracked: "1\n",
      gone: "2\n",
      "dir/kept": "3\n",
      ".gitignore": "ignored\n*.log\n",
      "forced.log": "",
    });
    repository.git("add", "--force", "forced.log");
    repository.write("ignored", "x");
    repository.write("new file", "12345");
    repository.write("dir/::error::", "x");
    repository.write("line\nbreak", "x");
    repository.write(Buffer.from([0xff]), "x");
    repository.link("passwd", "/etc/passwd");
    writeFileSync(path.join(repository.root, "run.sh"), "x", { mode: 0o755 });
    rmSync(path.join(repository.root, "gone"));
    scratch.at(repository.root).git("init", "--quiet", "nested");
    repository.write("nested/file", "x");
    // Read from any folder below, the answer is the same.
    const { files, repositories } = await listWorkingTree(await openRepository(path.join(repository.root, "dir")));
    expect(repositories).toEqual(["nested"]);
    const facts = files.map((file) => [file.path, file.mode.toString(8), file.size]);
    expect(facts.sort()).toEqual(
      [
        [".gitignore", "100644", 14],
        ["\\xff", "100644", 1],
        ["dir/::error::", "100644", 1],
        ["dir/kept", "100644", 2],
        ["forced.log", "100644", 0],
        ["line\nbreak", "100644", 1],
        ["new file", "100644", 5],
        ["passwd", "120000", 11],
        ["run.sh", "100755", 1],
        ["tracked", "100644", 2],
      ].sort(),
    );
    expect(files.find((file) => file.path === "\\xff")?.rawPath).toEqual(Buffer.from([0xff]));
  });

  it("lists files of some names alone, in any folder", async () => {
    const repository = scratch.repository("names");
    repository.commit("first", {
      ".sops.yaml": "1\n",
      "a/.sops.yaml": "2\n",
      "a/b.yaml": "3\n",
      "a/x.sops.yaml": "4\n",
    });
    repository.write("a/b/.sops.yaml", "5");
    const opened = await openRepository(repository.root);
    const { files } = await listWorkingTree(opened, { names: [".sops.yaml"] });
    expect(files.map((file) => file.path).sort()).toEqual([".sops.yaml", "a/.sops.yaml", "a/b/.sops.yaml"]);
    const tracked = await listWorkingTree(opened, { names: [".sops.yaml"], untracked: false });
    expect(tracked.files.map((file) => file.path).sort()).toEqual([".sops.yaml", "a/.sops.yaml"]);
  });

  it("names submodules by the index, whether or not .gitmodules does", async () => {
    const repository = scratch.repository("superproject");
    const commit = repository.commit("first", { ".gitmodules": "", file: "1\n" });
    for (const folder of ["there", "gone", "became-file"])
      repository.git("update-index", "--add", "--cacheinfo", `160000,${commit},${folder}`);
    repository.write("there/inside", "of another repository");
    repository.write("160000 untracked", "x");
    repository.write("became-file", "x");
    const { files, submodules } = await listWorkingTree(await openRepository(repository.root));
    expect([...submodules].sort()).toEqual(["gone", "there"]);
    expect(files.map((file) => file.path).sort()).toEqual([".gitmodules", "160000 untracked", "became-file", "file"]);
  });

  it("does not go through a folder that became a link, or a file", async () => {
    const repository = scratch.repository("links");
    repository.commit("first", { "a/deep/secret": "1\n", "b/file": "2\n", c: "3\n" });
    const outside = path.join(scratch.folder, "outside");
    mkdirSync(path.join(outside, "deep"), { recursive: true });
    writeFileSync(path.join(outside, "deep/secret"), "elsewhere");
    rmSync(path.join(repository.root, "a"), { recursive: true });
    symlinkSync(outside, path.join(repository.root, "a"));
    rmSync(path.join(repository.root, "b"), { recursive: true });
    repository.write("b", "now a file");
    const { files } = await listWorkingTree(await openRepository(repository.root));
    expect(files.map((file) => file.path).sort()).toEqual(["a", "b", "c"]);
  });

  it.skipIf(process.getuid?.() === 0)("lists what it may not look at, and folders that it may not open", async () => {
    const repository = scratch.repository("locked");
    repository.commit("first", { "a/deep/file": "1\n", "b/file": "2\n", open: "3\n" });
    repository.write("b/untracked", "x");
    repository.write("line\nbreak/untracked", "x");
    const locked = ["a", "b", "line\nbreak"].map((name) => path.join(repository.root, name));
    for (const folder of locked) chmodSync(folder, 0);
    try {
      const { files, unreadable } = await listWorkingTree(await openRepository(repository.root));
      expect(files.map((file) => file.path).sort()).toEqual(["a/deep/file", "b/file", "open"]);
      expect([...unreadable].sort()).toEqual(["a/", "b/", "line\nbreak/"]);
    } finally {
      for (const folder of locked) chmodSync(folder, 0o755);
    }
  });

  // Linux takes 4,095 bytes of a path at once; git goes there from the top folder, and we name it in full.
  it.runIf(process.platform === "linux")("lists a file whose name is too long to be opened", async () => {
    const repository = scratch.repository("long");
    const oid = repository.gitWith({ input: "out of sight\n" }, "hash-object", "-w", "--stdin");
    // Of the second one not even the folder can be named in full.
    const long = [
      `${"d".repeat(200)}/`.repeat(20).concat("f".repeat(60)),
      `${"e".repeat(203)}/`.repeat(20).concat("f"),
    ];
    const input = long.map((file) => `100644 ${oid}\t${file}\n`).join("");
    repository.gitWith({ input }, "update-index", "--index-info");
    repository.git("checkout-index", "--all");
    try {
      const { files } = await listWorkingTree(await openRepository(repository.root));
      const hidden = { mode: 0o100644, size: 0 };
      expect(files).toEqual(long.map((file) => ({ path: file, rawPath: Buffer.from(file), ...hidden })));
    } finally {
      // What takes the folder away afterwards names it in full, too.
      repository.git("rm", "-r", "-f", "--quiet", "d".repeat(200), "e".repeat(203));
    }
  });

  // Deeper than the 4,095 bytes, where git can go no further; and first it has to warn of many other things.
  it.runIf(process.platform === "linux")("lists what is too deep to be opened, whatever git warns of", async () => {
    const repository = scratch.repository("deep");
    const makeWarnings = (name: string) => {
      for (let index = 0; index < 250; index += 1) {
        const folder = path.join(repository.root, `${name}${index}`);
        mkdirSync(folder);
        symlinkSync("nowhere", path.join(folder, ".gitignore"));
      }
    };
    makeWarnings("before");
    // No name reaches so deep: made in two parts, of which one is moved into the other.
    const upper = path.join(repository.root, ...Array(12).fill("d".repeat(200)));
    const lower = path.join(repository.root, "lower", ...Array(12).fill("e".repeat(200)));
    for (const folder of [upper, lower]) mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(lower, "untracked"), "x");
    renameSync(path.join(repository.root, "lower"), path.join(upper, "lower"));
    makeWarnings("after");
    try {
      const { files, unreadable } = await listWorkingTree(await openRepository(repository.root));
      expect(files.length).toBe(500);
      expect(unreadable.length).toBe(1);
      expect(unreadable[0]).toMatch(/^(?:d{200}\/){12}lower\/(?:e{200}\/)+e+\/$/);
    } finally {
      // What takes the folder away afterwards names it in full, too.
      renameSync(path.join(upper, "lower"), path.join(repository.root, "lower"));
    }
  });

  it("does not ask the user's own ignore file", async () => {
    const repository = scratch.repository("personal");
    repository.write("mine", "x");
    const home = path.join(scratch.folder, "home");
    mkdirSync(path.join(home, ".config/git"), { recursive: true });
    writeFileSync(path.join(home, ".config/git/ignore"), "mine\n");
    const before = process.env.HOME;
    process.env.HOME = home;
    try {
      expect((await listWorkingTree(await openRepository(repository.root))).files.map((file) => file.path)).toEqual([
        "mine",
      ]);
    } finally {
      if (before === undefined) delete process.env.HOME;
      else process.env.HOME = before;
    }
  });

  it("tells what a sparse checkout leaves off the disk, and lists what is there all the same", async () => {
    const repository = scratch.repository("sparse");
    repository.commit("first", { "a/x": "1\n", "b/y": "2\n", "b/deep/z": "3\n", S: "4\n", gone: "5\n" });
    repository.git("sparse-checkout", "set", "--no-cone", "/S", "/a/", "/gone");
    repository.write("b/y", "there again\n");
    rmSync(path.join(repository.root, "gone"));
    const { files, leftOut } = await listWorkingTree(await openRepository(repository.root));
    expect(files.map((file) => file.path).sort()).toEqual(["S", "a/x", "b/y"]);
    expect(leftOut, "not what was deleted").toEqual(["b/deep/z"]);
  });

  it("lists a file in conflict once", async () => {
    const repository = scratch.repository("conflict");
    const base = repository.commit("base", { a: "1\n" });
    repository.commit("ours", { a: "2\n" });
    repository.git("checkout", "--quiet", "-b", "theirs", base);
    repository.commit("theirs", { a: "3\n" });
    expect(() => repository.git("merge", "main")).toThrow();
    expect((await listWorkingTree(await openRepository(repository.root))).files.map((file) => file.path)).toEqual([
      "a",
    ]);
  });

  it("works without commits and refuses a bare repository", async () => {
    const repository = scratch.repository("empty");
    repository.write("a", "1");
    expect((await listWorkingTree(await openRepository(repository.root))).files.map((file) => file.path)).toEqual([
      "a",
    ]);
    const bare = await openRepository(scratch.repository("bare.git", "--bare").root);
    await expect(listWorkingTree(bare)).rejects.toMatchObject({ code: "NO_WORKING_TREE", kind: "usage" });
  });
});
