import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openRepository } from "./repository.ts";
import { listStaged } from "./staged.ts";
import { createScratch, type ScratchRepository } from "./testing/scratch-repository.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

async function staged(repository: ScratchRepository, environment: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const { files } = await listStaged(await openRepository(repository.root), environment);
  return files.map((file) => `${file.mode.toString(8)} ${file.oid} ${file.path}`).sort();
}

function id(repository: ScratchRepository, content: string): string {
  return repository.gitWith({ input: content }, "hash-object", "--stdin");
}

describe("listStaged", () => {
  it.each([["sha1"], ["sha256"]])("gives everything before the first commit (%s)", async (format) => {
    const repository = scratch.repository(`first-${format}`, `--object-format=${format}`);
    expect(await staged(repository)).toEqual([]);
    repository.write("a", "1\n");
    repository.git("add", "a");
    expect(await staged(repository)).toEqual([`100644 ${id(repository, "1\n")} a`]);
  });

  it("gives additions and changes of content or kind, as staged, not as on disk", async () => {
    const repository = scratch.repository("changes");
    repository.commit("first", { same: "1\n", changed: "1\n", gone: "1\n", kind: "1\n", moved: "move me\n" });
    repository.git("rm", "--quiet", "gone", "kind");
    repository.git("mv", "moved", "new place");
    repository.link("kind", "/etc/passwd");
    repository.write("changed", "staged\n");
    repository.write("line\n\x1b[31mbreak", "hostile\n");
    repository.write(Buffer.from([0xfe]), "bytes\n");
    repository.write("\\xfe", "not those bytes\n");
    repository.git("add", "--all");
    repository.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
    repository.write("changed", "not staged\n");
    repository.write("untracked", "x");
    repository.write("intent", "x");
    repository.git("add", "--intent-to-add", "intent");
    expect(await staged(repository)).toEqual(
      [
        `100644 ${id(repository, "staged\n")} changed`,
        `100644 ${id(repository, "move me\n")} new place`,
        `120000 ${id(repository, "/etc/passwd")} kind`,
        `100644 ${id(repository, "hostile\n")} line\n\x1b[31mbreak`,
        `100644 ${id(repository, "bytes\n")} \\xfe`,
        `100644 ${id(repository, "not those bytes\n")} \\x5cxfe`,
      ].sort(),
    );
  });

  it("names what is in conflict, and takes no content of it", async () => {
    const repository = scratch.repository("conflict");
    repository.commit("first", { a: "1\n", b: "1\n" });
    repository.git("checkout", "--quiet", "-b", "other");
    repository.commit("theirs", { a: "theirs\n" });
    repository.git("checkout", "--quiet", "main");
    repository.commit("ours", { a: "ours\n" });
    expect(() => repository.git("merge", "--quiet", "other")).toThrow();
    repository.write("b", "2\n");
    repository.git("add", "b");
    const { files, unmerged } = await listStaged(await openRepository(repository.root));
    expect([files.map((file) => file.path), unmerged]).toEqual([["b"], ["a"]]);
  });

  it("looks at the index that git hands to a pre-commit hook", async () => {
    const repository = scratch.repository("hook");
    repository.commit("first", { a: "1\n", b: "1\n" });
    repository.git("worktree", "add", "--quiet", "../hook-linked", "-b", "linked");
    const linked = scratch.at(path.join(scratch.folder, "hook-linked"));
    const seen = path.join(scratch.folder, "seen");
    const script = path.join(scratch.folder, "hook.mjs");
    const source = path.join(import.meta.dirname, "index.ts");
    writeFileSync(
      script,
      `import { listStaged, openRepository } from ${JSON.stringify(source)};
       import { writeFileSync } from "node:fs";
       const { files } = await listStaged(await openRepository("."));
       writeFileSync(${JSON.stringify(seen)}, files.map((file) => file.path).sort().join());`,
    );
    const hook = `#!/bin/sh\nexec '${process.execPath}' --conditions=source '${script}'\n`;
    writeFileSync(path.join(repository.root, ".git/hooks/pre-commit"), hook, { mode: 0o755 });
    const cases = [
      [repository, ["--message", "staged only"], "b"],
      [repository, ["--message", "all that is tracked", "--all"], "a,b"],
      [repository, ["--message", "one file, whatever is staged", "--", "a"], "a"],
      [linked, ["--message", "in a worktree", "--all"], "a,b"],
    ] as const;
    for (const [place, parameters, expected] of cases) {
      place.write("a", `${parameters.join()}\n`);
      place.write("b", `${parameters.join()}\n`);
      place.git("add", "b");
      place.git("commit", "--quiet", ...parameters);
      expect(readFileSync(seen, "utf8")).toBe(expected);
    }
  });

  it("ignores another repository's index and refuses one that is not there", async () => {
    const repository = scratch.repository("ours");
    const other = scratch.repository("theirs");
    repository.write("a", "1\n");
    repository.git("add", "a");
    expect(await staged(repository, { GIT_INDEX_FILE: path.join(other.root, ".git/index") })).toHaveLength(1);
    await expect(staged(repository, { GIT_INDEX_FILE: ".git/gone" })).rejects.toMatchObject({
      code: "INDEX_NOT_FOUND",
    });
  });

  it("refuses a bare repository", async () => {
    await expect(staged(scratch.repository("bare.git", "--bare"))).rejects.toMatchObject({ code: "NO_WORKING_TREE" });
  });
});
