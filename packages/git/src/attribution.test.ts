import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { attributeBlobs, type Introduction } from "./attribution.ts";
import { openRepository } from "./repository.ts";
import type { Selection } from "./selection.ts";
import { filesOf, growHistory } from "./testing/random-history.ts";
import { author, createScratch, type ScratchRepository } from "./testing/scratch-repository.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

async function attribute(
  repository: ScratchRepository,
  oids: Iterable<string>,
  selection: Selection = { kind: "history" },
): Promise<Map<string, Introduction[]>> {
  return attributeBlobs(await openRepository(repository.root), new Set(oids), selection);
}

describe("attributeBlobs", () => {
  it.each([1, 2, 3, 4])("agrees with comparing every commit with its parents (history %i)", async (seed) => {
    const repository = scratch.repository(`random-${seed}`);
    const commits = growHistory(repository, seed, 16);
    const files = new Map(commits.map((commit) => [commit, filesOf(repository, commit)]));
    const expected = new Set<string>();
    for (const line of repository.git("rev-list", "--parents", "--all").split("\n")) {
      const [commit = "", ...parents] = line.split(" ");
      for (const file of files.get(commit) ?? []) {
        if (parents.every((parent) => !files.get(parent)?.has(file)))
          expected.add(`${commit} ${file} ${parents.length > 1}`);
      }
    }
    const wanted = [...files.values()].flatMap((set) => [...set].map((file) => file.slice(0, 40)));
    const actual = await attribute(repository, wanted);
    const lines = [...actual].flatMap(([oid, all]) =>
      all.map(({ commit, path, merge }) => `${commit} ${oid} ${path} ${merge}`),
    );
    expect(new Set(lines)).toEqual(expected);
    expect(lines).toHaveLength(expected.size);
  });

  it("gives one order for a history that several processes compare", async () => {
    const repository = scratch.repository("long");
    const commits = 8_200;
    const wanted = [10, 4_099, 4_100, 8_199];
    const stream = Array.from({ length: commits }, (_, index) => {
      const content = wanted.includes(index) ? "wanted\n" : `${index}\n`;
      const file = wanted.includes(index) ? `at ${index}` : `file ${index % 20}`;
      const message = `commit refs/heads/main\ncommitter Alice <alice@acme.example> ${1_700_000_000 + index} +0000\ndata 1\nc\n`;
      return `${message}M 100644 inline ${file}\ndata ${content.length}\n${content}\n`;
    });
    repository.gitWith({ input: stream.join("") }, "fast-import", "--quiet");
    const oid = repository.gitWith({ input: "wanted\n" }, "hash-object", "--stdin");
    const found = (await attribute(repository, [oid])).get(oid) ?? [];
    expect(found.map(({ path }) => path)).toEqual(wanted.map((index) => `at ${index}`));
  });

  it("tells who, when and where, oldest first, with hostile names whole", async () => {
    const repository = scratch.repository("names");
    const first = repository.commit("first", { "line\n::error::break": "wanted\n" });
    repository.git("rm", "--quiet", "--", "line\n::error::break");
    repository.commit("away");
    repository.write(Buffer.from([0x62, 0xff]), "wanted\n");
    const third = repository.commit("back, elsewhere", { unrelated: "x\n" });
    const oid = repository.gitWith({ input: "wanted\n" }, "hash-object", "--stdin");
    const by = { author: `${author.name} <${author.mail}>`, date: author.instant, merge: false };
    expect(await attribute(repository, [oid])).toEqual(
      new Map([
        [
          oid,
          [
            { commit: first, path: "line\n::error::break", ...by },
            { commit: third, path: "b\\xff", ...by },
          ],
        ],
      ]),
    );
  });

  it("names the merge commit for what only it holds, and the branch for what it joins", async () => {
    const repository = scratch.repository("merges");
    const base = repository.commit("base", { a: "1\n" });
    const sides = ["one", "two", "three"].map((name) => {
      repository.git("checkout", "--quiet", "-b", name, base);
      return repository.commit(name, { [name]: `${name}\n` });
    });
    repository.git("checkout", "--quiet", "main");
    repository.git("merge", "--quiet", "--no-commit", "one", "two", "three");
    const merge = repository.commit("octopus", { evil: "evil\n" });
    const ids = ["HEAD:evil", "HEAD:one", "HEAD:three"].map((name) => repository.id(name));
    const found = await attribute(repository, ids, { kind: "range", base: [base], head: merge });
    const facts = ids.map((oid) => found.get(oid)?.map((introduction) => [introduction.commit, introduction.merge]));
    expect(facts).toEqual([[[merge, true]], [[sides[0], false]], [[sides[2], false]]]);
  });

  it("takes no change of a mode for an introduction, in a merge neither", async () => {
    const repository = scratch.repository("modes");
    const first = repository.commit("first", { ":100644 a": "wanted\n" });
    const oid = repository.id("HEAD::100644 a");
    repository.git("checkout", "--quiet", "-b", "side");
    repository.commit("side", { b: "2\n" });
    repository.git("checkout", "--quiet", "main");
    repository.git("update-index", "--chmod=+x", ":100644 a");
    repository.git("commit", "--quiet", "--message", "executable");
    repository.git("merge", "--quiet", "--no-commit", "side");
    repository.git("update-index", "--chmod=-x", ":100644 a");
    repository.git("commit", "--quiet", "--message", "merge");
    expect((await attribute(repository, [oid])).get(oid)).toMatchObject([{ commit: first, path: ":100644 a" }]);
  });

  it("falls back to the merge when the branch that had it is outside of the selection", async () => {
    const repository = scratch.repository("outside");
    const base = repository.commit("base", { a: "1\n" });
    repository.git("checkout", "--quiet", "-b", "side");
    const side = repository.commit("side", { b: "2\n" });
    repository.git("checkout", "--quiet", "main");
    repository.commit("main", { c: "3\n" });
    repository.git("merge", "--quiet", "side", "--message", "merge");
    const oid = repository.id("HEAD:b");
    const selection = { kind: "range", base: [base, side], head: "HEAD" } as const;
    expect((await attribute(repository, [oid], selection)).get(oid)).toMatchObject([
      { commit: repository.id("HEAD"), merge: true },
    ]);
  });

  it("is not changed by settings of the repository", async () => {
    const repository = scratch.repository("settings");
    for (const setting of [
      "log.showRoot=false",
      "log.diffMerges=off",
      "diff.renames=copies",
      "log.showSignature=true",
      "i18n.logOutputEncoding=UTF-16",
    ]) {
      const [name = "", value = ""] = setting.split("=");
      repository.git("config", name, value);
    }
    const first = repository.commit("first", { a: "root\n" });
    expect((await attribute(repository, [repository.id("HEAD:a")])).get(repository.id("HEAD:a"))).toMatchObject([
      { commit: first, author: `${author.name} <${author.mail}>` },
    ]);
  });

  it("says nothing about unknown blobs, tags of blobs, or an empty selection", async () => {
    const repository = scratch.repository("nothing");
    repository.commit("first", { a: "1\n" });
    const tagged = repository.gitWith({ input: "tagged\n" }, "hash-object", "-w", "--stdin");
    repository.git("tag", "blob", tagged);
    expect(await attribute(repository, [tagged, "f".repeat(40)])).toEqual(new Map());
    expect(
      await attribute(repository, [repository.id("HEAD:a")], { kind: "range", base: [], head: "0".repeat(40) }),
    ).toEqual(new Map());
  });

  it("reads the root of a shallow clone whole, and dates beyond all calendars", async () => {
    const repository = scratch.repository("far");
    repository.commit("first", { a: "1\n" });
    const tree = repository.id("HEAD^{tree}");
    const text = `tree ${tree}\nparent ${repository.id("HEAD")}\nauthor Eve <eve@acme.example> 99999999999999 +0000\ncommitter Eve <eve@acme.example> 0 +0000\n\nx\n`;
    repository.git(
      "reset",
      "--hard",
      "--quiet",
      repository.gitWith({ input: text }, "hash-object", "-t", "commit", "-w", "--stdin", "--literally"),
    );
    const shallow = scratch.clone(repository, "far-shallow", "--depth=1");
    const found = (await attribute(shallow, [repository.id("HEAD:a")])).get(repository.id("HEAD:a"));
    expect(found).toMatchObject([
      { commit: repository.id("HEAD"), path: "a", cut: true, date: expect.stringMatching(/^[+\d-]+T[\d:.]+Z$/) },
    ]);
  });

  it("throws where trees are missing and leaves no child behind", async () => {
    const repository = scratch.repository("damaged");
    repository.commit("first", { "d/a": "1\n" });
    const blob = repository.id("HEAD:d/a");
    const tree = repository.id("HEAD:d");
    rmSync(path.join(repository.root, ".git/objects", tree.slice(0, 2), tree.slice(2)));
    await expect(attribute(repository, [blob])).rejects.toMatchObject({ code: "REPOSITORY_DAMAGED" });
    await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain("ProcessWrap"));
  });
});
