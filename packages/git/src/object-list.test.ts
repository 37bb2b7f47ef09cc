import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { listObjects } from "./object-list.ts";
import type { ObjectRef } from "./object-ref.ts";
import { openRepository } from "./repository.ts";
import type { Selection } from "./selection.ts";
import { filesOf, growHistory } from "./testing/random-history.ts";
import { createScratch, type ScratchRepository } from "./testing/scratch-repository.ts";
import { listTree } from "./tree.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

async function list(repository: ScratchRepository, selection: Selection = { kind: "history" }) {
  const refs: ObjectRef[] = [];
  const missing: string[] = [];
  const opened = await openRepository(repository.root);
  for await (const ref of listObjects(opened, selection, { onMissing: (oid) => missing.push(oid) })) refs.push(ref);
  return { refs, missing, paths: refs.filter((ref) => ref.type === "blob").map((ref) => ref.path) };
}

/** Makes a commit-graph say that a commit is the first. Source: gitformat-commit-graph(5). */
function forgetParents(file: string, commit: string): void {
  const bytes = readFileSync(file);
  const chunkAt = (name: string) => Number(bytes.readBigUInt64BE(bytes.indexOf(name) + 4));
  const position = (bytes.indexOf(commit, chunkAt("OIDL"), "hex") - chunkAt("OIDL")) / 20;
  const noParent = 0x70000000;
  bytes.writeUInt32BE(noParent, chunkAt("CDAT") + position * 36 + 20);
  chmodSync(file, 0o644);
  writeFileSync(file, bytes);
}

describe("listObjects", () => {
  it("lists all that git stores, with type and size", async () => {
    const repository = scratch.repository("all");
    growHistory(repository, 7, 30);
    repository.git("tag", "--annotate", "v1", "b3", "--message", "release");
    repository.git(
      "tag",
      "blob-tag",
      repository.gitWith({ input: "only a tag holds this\n" }, "hash-object", "-w", "--stdin"),
    );
    const oracle = repository.git(
      "cat-file",
      "--batch-all-objects",
      "--batch-check=%(objectname) %(objecttype) %(objectsize)",
    );
    const { refs } = await list(repository);
    const actual = refs.map((ref) => `${ref.oid} ${ref.type} ${ref.size}`).sort();
    expect(actual).toEqual(
      oracle
        .split("\n")
        .filter((line) => !line.includes(" tree "))
        .sort(),
    );
  });

  it("gives a range what its commits hold and the base does not", async () => {
    const repository = scratch.repository("ranges");
    const commits = growHistory(repository, 11, 24);
    for (const [baseAt, headAt] of [
      [3, 23],
      [10, 20],
      [0, 15],
      [20, 21],
      [22, 5],
    ] as const) {
      const [base, head] = [commits[baseAt] ?? "", commits[headAt] ?? ""];
      const inRange = repository.git("rev-list", head, `^${base}`).split("\n").filter(Boolean);
      const held = new Set(inRange.flatMap((commit) => [...filesOf(repository, commit)].map(idOf)));
      const parents = repository.git("rev-list", "--parents", head, `^${base}`).split(/\s+/);
      const edge = [base, ...parents.filter((commit) => commit !== "" && !inRange.includes(commit))];
      const atEdge = new Set(edge.flatMap((commit) => [...filesOf(repository, commit)].map(idOf)));
      const everBefore = new Set(
        repository
          .git("rev-list", base)
          .split("\n")
          .flatMap((commit) => [...filesOf(repository, commit)].map(idOf)),
      );
      const { refs, missing } = await list(repository, { kind: "range", base: [base], head });
      const blobs = refs.filter((ref) => ref.type === "blob").map((ref) => ref.oid);
      expect(missing).toEqual([]);
      expect(
        refs
          .filter((ref) => ref.type === "commit")
          .map((ref) => ref.oid)
          .sort(),
      ).toEqual(inRange.sort());
      for (const blob of blobs) expect(held.has(blob) && !atEdge.has(blob)).toBe(true);
      for (const blob of held) if (!everBefore.has(blob)) expect(blobs).toContain(blob);
    }
  });

  it("shows what only a merge commit holds, and what was deleted again", async () => {
    const repository = scratch.repository("merge");
    const base = repository.commit("base", { a: "1\n" });
    repository.git("checkout", "--quiet", "-b", "one");
    repository.commit("one", { one: "one\n" });
    repository.git("checkout", "--quiet", "-b", "two", base);
    repository.commit("two", { two: "two\n", gone: "deleted later\n" });
    repository.git("rm", "--quiet", "gone");
    repository.commit("delete");
    repository.git("checkout", "--quiet", "-b", "three", base);
    repository.commit("three", { three: "three\n" });
    repository.git("checkout", "--quiet", "main");
    repository.git("merge", "--quiet", "--no-commit", "one", "two", "three");
    const head = repository.commit("octopus", { "only-in-merge": "evil\n" });
    const { paths } = await list(repository, { kind: "range", base: [base], head });
    expect(paths.sort()).toEqual(["gone", "one", "only-in-merge", "three", "two"]);
  });

  it("sees what a push brings before it is accepted", async () => {
    const repository = scratch.repository("receiver");
    const base = repository.commit("first", { a: "1\n" });
    const objects = path.join(repository.root, ".git/objects");
    const quarantine = path.join(objects, "tmp_objdir-incoming-a1B2c3");
    mkdirSync(quarantine);
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects };
    const blob = repository.gitWith({ input: "pushed\n", env }, "hash-object", "-w", "--stdin");
    const tree = repository.gitWith({ input: `100644 blob ${blob}\tpushed\n`, env }, "mktree");
    const head = repository.gitWith({ env }, "commit-tree", "-p", base, "-m", "second", tree);
    const selection = { kind: "range", base: [base], head } as const;
    await expect(list(repository, selection)).rejects.toMatchObject({ code: "REPOSITORY_DAMAGED" });
    vi.stubEnv("GIT_QUARANTINE_PATH", quarantine);
    try {
      expect((await list(repository, selection)).paths).toEqual(["pushed"]);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("does not believe a commit-graph", async () => {
    const repository = scratch.repository("graph");
    for (const content of ["1\n", "2\n", "3\n"]) repository.commit(content, { file: content });
    const head = repository.id("HEAD");
    repository.git("commit-graph", "write", "--reachable");
    forgetParents(path.join(repository.root, ".git/objects/info/commit-graph"), head);
    expect(repository.git("rev-list", "--count", "HEAD")).toBe("1");
    const { refs } = await list(repository);
    expect(refs.filter((ref) => ref.type === "commit")).toHaveLength(3);
  });

  it("survives hostile names; submodules have no content here, links are their text", async () => {
    const repository = scratch.repository("names");
    repository.write("::error::x", "1\n");
    repository.write("esc\x1b[31m", "2\n");
    repository.write(Buffer.from([0x62, 0xff, 0x61]), "3\n");
    repository.write("b\\xffa", "another file\n");
    repository.write("ünï code", "4\n");
    repository.write("line\nbreak", "5\n");
    repository.link("link", "/etc/passwd");
    repository.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
    repository.git("add", "--all", ".");
    repository.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
    repository.git("commit", "--quiet", "-m", "names");
    const { paths, missing } = await list(repository);
    expect(missing).toEqual([]);
    // git itself cuts the name at a line break here; attribution has it whole.
    expect(paths.sort()).toEqual(
      ["::error::x", "b\\xffa", "b\\x5cxffa", "esc\x1b[31m", "line", "link", "ünï code"].sort(),
    );
    const tree = await listTree(await openRepository(repository.root), "HEAD");
    expect([tree.get("b\\xffa")?.oid, tree.get("b\\x5cxffa")?.oid]).toEqual(
      ["3\n", "another file\n"].map((input) => repository.gitWith({ input }, "hash-object", "--stdin")),
    );
  });

  it("is empty for no commits and for an empty range", async () => {
    const repository = scratch.repository("empty");
    expect((await list(repository)).refs).toEqual([]);
    const head = repository.commit("first", { a: "1\n" });
    expect((await list(repository, { kind: "range", base: [head], head })).refs).toEqual([]);
    expect((await list(repository, { kind: "range", base: [], head: "0".repeat(40) })).refs).toEqual([]);
  });

  it("looks behind replace refs and grafts", async () => {
    const repository = scratch.repository("hidden");
    const first = repository.commit("first", { secret: "the secret\n" });
    repository.commit("second", { secret: "harmless\n" });
    repository.git("replace", first, repository.gitWith({}, "commit-tree", "HEAD^{tree}", "-m", "harmless"));
    repository.write(".git/info/grafts", `${repository.id("HEAD")}\n`);
    const { refs } = await list(repository, { kind: "range", base: [], head: "HEAD" });
    expect(refs.map((ref) => ref.oid)).toEqual(
      expect.arrayContaining([first, repository.id(`${repository.id("HEAD")}:secret`)]),
    );
    expect(refs.filter((ref) => ref.type === "commit")).toHaveLength(2);
  });

  it("includes a detached HEAD, 64-digit ids and borrowed objects", async () => {
    const repository = scratch.repository("sha256", "--object-format=sha256");
    repository.commit("first", { a: "1\n" });
    repository.git("checkout", "--quiet", "--detach");
    repository.commit("detached", { b: "2\n" });
    expect((await list(repository)).paths.sort()).toEqual(["a", "b"]);
    scratch.at(scratch.folder).git("clone", "--quiet", "--shared", "--no-checkout", repository.root, "borrower");
    const borrower = scratch.at(path.join(scratch.folder, "borrower"));
    expect((await list(borrower)).paths.sort()).toEqual(["a", "b"]);
  });

  it("reports what a partial clone left out, and fetches nothing", async () => {
    const repository = scratch.repository("server");
    repository.commit("first", { a: "1\n", "d/b": "2\n" });
    repository.commit("second", { a: "11\n" });
    const blobs = [repository.id("HEAD~1:a"), repository.id("HEAD:a"), repository.id("HEAD:d/b")].sort();
    const blobless = scratch.clone(repository, "blobless", "--filter=blob:none", "--no-checkout");
    const without = await list(blobless);
    expect(without.missing.sort()).toEqual(blobs);
    expect(without.refs.map((ref) => ref.type)).toEqual(["commit", "commit"]);
    const treeless = scratch.clone(repository, "treeless", "--filter=tree:0", "--no-checkout");
    expect((await list(treeless)).missing.sort()).toEqual(
      [repository.id("HEAD^{tree}"), repository.id("HEAD~1^{tree}")].sort(),
    );
    // Still not there: nothing was fetched behind our back.
    expect((await list(blobless)).missing.sort()).toEqual(blobs);
  });

  it.each([1, 2, 3, 4])("goes on behind trees and blobs that are missing, and names them: seed %i", async (seed) => {
    const repository = scratch.repository(`gaps-${seed}`);
    growHistory(repository, seed, 30);
    looseObjects(repository);
    const all = repository
      .git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)")
      .split("\n");
    const gone = all
      .filter((line) => !line.endsWith("commit"))
      .filter((_, at) => at % 9 === seed)
      .map(idOf);
    expect(gone.length).toBeGreaterThan(3);
    for (const oid of gone) rmSync(path.join(repository.root, ".git/objects", oid.slice(0, 2), oid.slice(2)));
    const oracle = repository.git("rev-list", "--objects", "--missing=print", "--all").split("\n");
    const present = new Map(
      repository
        .git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)")
        .split("\n")
        .map((line) => [idOf(line), line.slice(line.indexOf(" ") + 1)]),
    );
    const { refs, missing } = await list(repository);
    expect(refs.map(({ oid }) => oid).sort()).toEqual(
      oracle
        .map((line) => line.split(" ")[0] ?? "")
        .filter((oid) => ["blob", "commit", "tag"].includes(present.get(oid) ?? ""))
        .sort(),
    );
    const named = oracle.filter((line) => line.startsWith("?")).map((line) => line.slice(1));
    expect([...new Set(missing)].sort()).toEqual(named.sort());
  });

  it("throws when commits are missing, after what it could list", async () => {
    const repository = scratch.repository("damaged");
    const first = repository.commit("first", { a: "1\n" });
    repository.commit("second", { b: "2\n" });
    rmSync(path.join(repository.root, ".git/objects", first.slice(0, 2), first.slice(2)));
    await expect(list(repository)).rejects.toMatchObject({ code: "REPOSITORY_DAMAGED", kind: "unknown" });
  });

  it("throws for an unknown revision and takes options for revisions", async () => {
    const repository = scratch.repository("hostile");
    repository.commit("first", { a: "1\n" });
    for (const head of ["nothing", "--all", "--output=/tmp/x"]) {
      await expect(list(repository, { kind: "range", base: [], head })).rejects.toMatchObject({
        code: "REVISION_NOT_FOUND",
      });
    }
  });

  it("leaves no child behind when the reader stops early", async () => {
    const repository = scratch.repository("early");
    growHistory(repository, 3, 20);
    for await (const ref of listObjects(await openRepository(repository.root), { kind: "history" }))
      if (ref.type === "blob") break;
    await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain("ProcessWrap"));
  });
});

/** Takes all objects out of their packs, so that single ones can be removed. */
function looseObjects(repository: ScratchRepository): void {
  const folder = path.join(repository.root, ".git/objects/pack");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".pack"))) {
    const input = readFileSync(path.join(folder, name));
    for (const file of readdirSync(folder)) if (file.startsWith(name.slice(0, -4))) rmSync(path.join(folder, file));
    repository.gitWith({ input }, "unpack-objects", "-q");
  }
}

function idOf(line: string): string {
  return line.slice(0, line.indexOf(" "));
}
