import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openRepository } from "./repository.ts";
import { createScratch } from "./testing/scratch-repository.ts";
import { listTree, readFileAt } from "./tree.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const shop = scratch.repository("shop");
const first = shop.commit("first", {
  ".github/sallyport.yml": "version: 1\n",
  "a*b": "star\n",
  "line\nbreak": "x\n",
  empty: "",
});
shop.link("link", "../../etc/passwd");
shop.git("add", "link");
shop.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
shop.git("commit", "--quiet", "--message", "second");
const second = shop.id("HEAD");
const repository = await openRepository(shop.root);

describe("listTree", () => {
  it("lists files and links of a commit, not submodules", async () => {
    const tree = await listTree(repository, second);
    expect([...tree.keys()].sort()).toEqual([".github/sallyport.yml", "a*b", "empty", "line\nbreak", "link"]);
    expect(tree.get("link")).toEqual({ oid: shop.id("HEAD:link"), mode: 0o120000 });
    expect((await listTree(repository, first)).has("link")).toBe(false);
  });

  it.each(["nothing", "f".repeat(40), "--full-name"])("does not know %s", async (commit) => {
    await expect(listTree(repository, commit)).rejects.toMatchObject({ code: "REVISION_NOT_FOUND", kind: "usage" });
  });
});

describe("readFileAt", () => {
  it.each([
    [".github/sallyport.yml", "version: 1\n"],
    ["./.github/../.github/sallyport.yml", "version: 1\n"],
    ["a*b", "star\n"],
    ["line\nbreak", "x\n"],
    ["empty", ""],
    ["link", "../../etc/passwd"],
  ])("reads %j", async (file, content) => {
    expect((await readFileAt(repository, second, file))?.toString()).toBe(content);
  });

  it.each([
    "nothing",
    "",
    ".",
    "..",
    "../shop/empty",
    "/etc/passwd",
    ".github",
    ".github/",
    "module",
    "a?b",
    ":(glob)*",
    "--help",
    "a\0b",
  ])("finds no file at %j", async (file) => {
    expect(await readFileAt(repository, second, file)).toBeUndefined();
  });

  it("reads the commit, not what is on disk, also from a bare clone", async () => {
    shop.write(".github/sallyport.yml", "version: 2\n");
    const bare = await openRepository(scratch.clone(shop, "bare.git", "--bare").root);
    for (const place of [repository, bare]) {
      expect((await readFileAt(place, "HEAD", ".github/sallyport.yml"))?.toString()).toBe("version: 1\n");
    }
  });

  it("says so when the content was left out of a partial clone", async () => {
    const partial = await openRepository(scratch.clone(shop, "partial", "--filter=blob:none", "--no-checkout").root);
    await expect(readFileAt(partial, second, "empty")).rejects.toMatchObject({
      code: "OBJECT_MISSING",
      kind: "unknown",
    });
    await expect(readFileAt(partial, "f".repeat(40), "empty")).rejects.toMatchObject({ code: "REVISION_NOT_FOUND" });
  });

  it("says so when a malformed tree names a tree as a file", async () => {
    const odd = scratch.repository("odd");
    const tree = odd.git("rev-parse", `${odd.commit("first", { "deep/a": "1\n" })}:deep`);
    const entry = Buffer.concat([Buffer.from("100644 policy\0"), Buffer.from(tree, "hex")]);
    const outer = odd.gitWith({ input: entry }, "hash-object", "-t", "tree", "-w", "--literally", "--stdin");
    const commit = odd.git("commit-tree", outer, "-m", "odd");
    await expect(readFileAt(await openRepository(odd.root), commit, "policy")).rejects.toMatchObject({
      code: "OBJECT_MISSING",
      kind: "unknown",
      message: expect.stringMatching(/^the content of policy of commit [0-9a-f]{7} .* or is damaged there$/),
    });
  });

  it("does not read a huge file into memory", async () => {
    const huge = scratch.repository("huge");
    const oid = "ab".repeat(20);
    huge.git("update-index", "--add", "--cacheinfo", `100644,${oid},huge`);
    const commit = huge.git("commit-tree", huge.git("write-tree", "--missing-ok"), "-m", "huge");
    // Only its beginning is there: who reads on meets the end.
    const size = 64 * 1024 * 1024 + 1;
    const start = Buffer.concat([Buffer.from(`blob ${size}\0`), Buffer.alloc(2 * 1024 * 1024)]);
    huge.write(`.git/objects/ab/${oid.slice(2)}`, deflateSync(start));
    await expect(readFileAt(await openRepository(huge.root), commit, "huge")).rejects.toMatchObject({
      code: "OBJECT_TOO_LARGE",
      message: `huge of commit ${commit.slice(0, 7)} has ${size} bytes, and at most ${size - 1} are read`,
    });
  });
});
