import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createCanary } from "./testing/canary.ts";
import { detect, range, summary } from "./testing/detect.ts";
import { alice, createScratch } from "./testing/scratch.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());
const canary = createCanary();
const token = canary.githubToken;
const pat = "github-personal-access-token";

let count = 0;
/** A repository with one harmless commit. */
function fresh() {
  count += 1;
  const repository = scratch.repository(`r${count}`);
  const base = repository.commit("start", { "README.md": "hello\n" });
  return { repository, base };
}

describe("a range", () => {
  test("finds what it brings, and says where", async () => {
    const { repository, base } = fresh();
    const head = repository.commit("add", { "config/app.env": `A=1\nAPI_TOKEN="${token("a")}"\n` });
    const result = await detect(repository.root, range(base, head), canary);
    expect(summary(result)).toEqual([`${pat}, file config/app.env:2:12, new`]);
    expect(result).toMatchObject({
      scopeText: `pull request 12: 1 commit onto ${base.slice(0, 7)}`,
      verdict: { outcome: "fail" },
    });
    const [finding] = result.verdict.findings;
    expect(finding?.confidence).toBe("verified");
    expect(finding?.excerpt).toEqual({
      line: 2,
      text: `API_TOKEN="${["ghp", ""].join("_")}…"`,
      startColumn: 12,
      endColumn: 17,
    });
    expect(finding?.evidence).toContainEqual({
      label: "introduced by",
      value: `${head.slice(0, 12)} by ${alice}, ${new Date(Number(repository.git("show", "-s", "--format=%at")) * 1000).toISOString().slice(0, 10)}`,
    });
  });

  test("that holds nothing says so", async () => {
    const { repository, base } = fresh();
    const head = repository.commit("add", { "a.txt": "a\n" });
    const { notes, verdict } = await detect(repository.root, range(head, base), canary);
    expect(notes).toContainEqual(expect.stringContaining("nothing was looked at"));
    expect(verdict.outcome).toBe("pass");
  });

  test("what was added and deleted again is new, and named by its commit", async () => {
    const { repository, base } = fresh();
    const added = repository.commit("add", { "a.txt": `\ntoken: ${token("a")}\n` });
    const head = repository.commit("remove", { "a.txt": null });
    const { verdict } = await detect(repository.root, range(base, head), canary);
    expect(verdict.findings).toMatchObject([
      { age: "new", places: [{ path: "a.txt", commit: added, author: alice, region: { start: { line: 2 } } }] },
    ]);
    expect(verdict.findings[0]?.message).toMatch(/, in the history only$/);
    expect(verdict.findings[0]?.evidence).toContainEqual({ label: "still in HEAD", value: "no" });
  });

  test("what only a merge commit holds is found there", async () => {
    const { repository, base } = fresh();
    repository.git("checkout", "--quiet", "-b", "side");
    repository.commit("side", { "side.txt": "s\n" });
    repository.git("checkout", "--quiet", "main");
    repository.commit("main", { "main.txt": "m\n" });
    repository.git("merge", "--quiet", "--no-ff", "--no-commit", "side");
    const merge = repository.commit("merge", { "evil.txt": `key = ${token("a")}\n` });
    const { verdict } = await detect(repository.root, range(base, merge), canary);
    expect(verdict.findings).toMatchObject([{ age: "new", places: [{ path: "evil.txt" }] }]);
    expect(verdict.findings[0]?.evidence.find(({ label }) => label === "introduced by")?.value).toMatch(
      `merge ${merge.slice(0, 12)}`,
    );
  });

  describe("what the base has is not new", () => {
    const setUp = () => {
      const { repository } = fresh();
      const base = repository.commit("base", {
        "old/a.env": `TOKEN=${token("a")}\nOTHER=1\n`,
        "old/b.txt": "nothing\n",
      });
      return { repository, base };
    };

    test.each<[string, Record<string, string | null>, string]>([
      [
        "moved to another file",
        { "old/a.env": null, "new/c.yml": `deploy:\n    token: ${token("a")}\n` },
        "file new/c.yml:2:12",
      ],
      ["indented and quoted", { "old/a.env": `OTHER=1\n  export TOKEN="${token("a")}"\n` }, "file old/a.env:2:17"],
      ["copied", { "copy.txt": `the token ${token("a")} again\n` }, "file copy.txt:1:11"],
      ["encoded", { "encoded.txt": `token: ${Buffer.from(token("a")).toString("base64")}\n` }, "file encoded.txt:1:8"],
    ])("%s", async (_, files, place) => {
      const { repository, base } = setUp();
      const head = repository.commit("change", files);
      const result = await detect(repository.root, range(base, head), canary);
      expect(summary(result)).toEqual([`${pat}, ${place}, existing`]);
      expect(result.verdict.outcome).toBe("pass");
    });

    test("renamed without a change brings nothing", async () => {
      const { repository, base } = setUp();
      repository.git("mv", "old/a.env", "renamed.env");
      const { verdict } = await detect(repository.root, range(base, repository.commit("rename")), canary);
      expect(verdict).toMatchObject({ outcome: "pass", findings: [] });
    });

    test("another secret on the same line is new", async () => {
      const { repository, base } = setUp();
      const head = repository.commit("rotate", { "old/a.env": `TOKEN=${token("b")}\nOTHER=1\n` });
      expect(summary(await detect(repository.root, range(base, head), canary))).toEqual([
        `${pat}, file old/a.env:1:7, new`,
      ]);
    });

    test("a secret that the base deleted before is new when it comes back", async () => {
      const { repository } = setUp();
      const base = repository.commit("delete", { "old/a.env": null });
      const head = repository.commit("revert", { "old/a.env": `TOKEN=${token("a")}\nOTHER=1\n` });
      expect(summary(await detect(repository.root, range(base, head), canary))).toEqual([
        `${pat}, file old/a.env:1:7, new`,
      ]);
    });

    test("an excluded file of the base excuses nothing", async () => {
      const { repository, base } = setUp();
      const head = repository.commit("use it", { "deploy.env": `TOKEN=${token("a")}\n` });
      const result = await detect(repository.root, range(base, head), canary, { secrets: { exclude: ["old/"] } });
      expect(summary(result)).toEqual([`${pat}, file deploy.env:1:7, new`]);
    });
  });

  test("squashing and rebasing keep the fingerprint", async () => {
    const { repository, base } = fresh();
    repository.commit("one", { "a.txt": `x\ntoken: ${token("a")}\n` });
    const branch = repository.commit("two", { "b.txt": "b\n" });
    const before = await detect(repository.root, range(base, branch), canary);
    repository.git("checkout", "--quiet", "-b", "squashed", base);
    const other = repository.commit("elsewhere", { "z.txt": "z\n" });
    const squashed = repository.commit("squash", {
      "dir/renamed.json": `{ "token": "${Buffer.from(token("a")).toString("base64")}" }\n`,
    });
    const after = await detect(repository.root, range(other, squashed), canary);
    expect(after.verdict.findings).toHaveLength(1);
    expect(after.verdict.findings[0]?.fingerprint).toBe(before.verdict.findings[0]?.fingerprint);
  });

  test("messages, tags and names of files are content too", async () => {
    const { repository, base } = fresh();
    const commit = repository.commit(`fix login\n\nuse ${token("message")} for now`);
    const named = repository.commit("file", { [`dumps/${token("name")}.txt`]: "harmless\n" });
    repository.git("tag", "--annotate", "--message", `release with ${token("tag")}`, "v1", named);
    const result = await detect(repository.root, range(base, "v1"), canary);
    expect(summary(result).sort()).toEqual([
      `${pat}, commit-message ${commit}:3:5, new`,
      `${pat}, file-name dumps/${["ghp", ""].join("_")}….txt, new`,
      `${pat}, tag-message v1:1:14, new`,
    ]);
    const places = result.verdict.findings.map((finding) => finding.places[0]);
    expect(places.find(({ object }) => object === "commit-message")).toMatchObject({ commit, author: alice });
    expect(places.find(({ object }) => object === "tag-message")).toMatchObject({ commit: named, author: alice });
  });

  test("a file that is only renamed to a secret is found by its name", async () => {
    const { repository, base } = fresh();
    repository.git("mv", "README.md", token("name"));
    const head = repository.commit("rename");
    expect(summary(await detect(repository.root, range(base, head), canary))).toEqual([
      `${pat}, file-name ${["ghp", ""].join("_")}…, new`,
    ]);
  });

  test("a file name that holds a secret is cut wherever it is shown", async () => {
    const { repository, base } = fresh();
    const head = repository.commit("both", { [`${token("name")}/a.env`]: `TOKEN=${token("content")}\n` });
    const { verdict } = await detect(repository.root, range(base, head), canary);
    expect(verdict.findings.map(({ places }) => places[0].path)).toEqual([
      `${["ghp", ""].join("_")}…/a.env`,
      `${["ghp", ""].join("_")}…/a.env`,
    ]);
  });

  test("an excluded path leaves out a place, not the content that stands elsewhere too", async () => {
    const { repository, base } = fresh();
    const content = `TOKEN=${token("twice")}\n`;
    const only = `TOKEN=${token("fixture")}\n`;
    repository.commit("add", { "fixtures/a.env": content, "fixtures/b.env": only, "prod/a.env": content });
    const head = repository.commit("hide", { "prod/a.env": null });
    const result = await detect(repository.root, range(base, head), canary, { secrets: { exclude: ["fixtures/"] } });
    expect(summary(result)).toEqual([`${pat}, file prod/a.env:1:7, new`]);
    expect(result.verdict.skipped).toEqual([
      { what: "versions of files matching fixtures/", why: "excluded by policy (secrets.exclude)", count: 2 },
    ]);
  });

  test("an author's name is looked at and cut", async () => {
    const { repository, base } = fresh();
    repository.git(
      "commit",
      "--quiet",
      "--allow-empty",
      "--message=m",
      `--author=A ${token("author")} <a@acme.example>`,
    );
    const { verdict } = await detect(repository.root, range(base, "HEAD"), canary);
    expect(verdict.findings).toHaveLength(1);
    expect(verdict.findings[0]?.places[0]).toMatchObject({
      object: "commit-message",
      author: `A ${["ghp", ""].join("_")}… <a@acme.example>`,
    });
    expect(verdict.findings[0]?.places[0].region).toBeUndefined();
  });

  test("a new branch without a base, a deleted branch, an empty range", async () => {
    const { repository, base } = fresh();
    const head = repository.commit("add", { "a.env": `TOKEN=${token("a")}\n` });
    expect((await detect(repository.root, range("0".repeat(40), head), canary)).verdict.outcome).toBe("fail");
    expect((await detect(repository.root, range(base, "0".repeat(40)), canary)).verdict).toMatchObject({
      outcome: "pass",
      findings: [],
    });
    expect((await detect(repository.root, range(head, head), canary)).verdict).toMatchObject({
      outcome: "pass",
      findings: [],
    });
  });

  test("a shallow clone is unknown and says what to change", async () => {
    const { repository, base } = fresh();
    repository.commit("one", { "a.txt": "1\n" });
    const head = repository.commit("two", { "a.txt": "2\n" });
    repository.git(
      "clone",
      "--quiet",
      "--depth=1",
      `file://${repository.root}`,
      path.join(scratch.folder, `shallow${count}`),
    );
    const clone = scratch.at(`shallow${count}`);
    for (const scope of [range(base, head), { kind: "history" } as const]) {
      const { verdict } = await detect(clone.root, scope, canary);
      expect(verdict.outcome).toBe("unknown");
      expect(verdict.unchecked).toMatchObject([
        { kind: "shallow-clone", fix: expect.stringContaining("fetch-depth: 0") },
      ]);
      expect((await detect(clone.root, scope, canary, { allowUnknown: ["shallow-clone"] })).verdict.outcome).toBe(
        "pass",
      );
    }
  });

  test("objects that a partial clone left out are unknown", async () => {
    const { repository, base } = fresh();
    const head = repository.commit("one", { "a.txt": "1\n" });
    repository.git("config", "uploadpack.allowFilter", "true");
    const name = `partial${count}`;
    repository.git(
      "clone",
      "--quiet",
      "--no-checkout",
      "--filter=blob:none",
      `file://${repository.root}`,
      path.join(scratch.folder, name),
    );
    const { verdict } = await detect(scratch.at(name).root, range(base, head), canary);
    expect(verdict).toMatchObject({ outcome: "unknown", unchecked: [{ kind: "missing-object" }] });
  });
});

test("in a damaged repository what can be read is judged, and the rest is told", async () => {
  const { repository, base } = fresh();
  repository.commit("deep", { "deep/er/a.env": `TOKEN=${token("lost")}\n` });
  const head = repository.commit("add", { "b.env": `TOKEN=${token("kept")}\n` });
  const tree = repository.git("rev-parse", "HEAD:deep");
  rmSync(path.join(repository.root, ".git/objects", tree.slice(0, 2), tree.slice(2)));
  for (const scope of [range(base, head), { kind: "history" } as const]) {
    const { verdict } = await detect(repository.root, scope, canary);
    expect(verdict.outcome).toBe("fail");
    expect(verdict.findings.map(({ places }) => places[0].path)).toEqual(["b.env"]);
    expect(verdict.unchecked).toContainEqual(expect.objectContaining({ kind: "missing-object" }));
  }
});

test("a secret across the border of two chunks of a large blob", async () => {
  const { repository, base } = fresh();
  const content = Buffer.alloc(17 * 2 ** 20, "filler of a line of text, again and again\n");
  content.write(` ${token("border")} `, 2 ** 20 - 20);
  const head = repository.commit("large", { "large.txt": content });
  const line = content
    .subarray(0, 2 ** 20 - 20)
    .toString("latin1")
    .split("\n").length;
  const { verdict } = await detect(repository.root, range(base, head), canary);
  expect(verdict.findings).toMatchObject([{ places: [{ path: "large.txt", region: { start: { line } } }] }]);
});

describe("the full history", () => {
  test("gives the first introduction, and whether it is still there", async () => {
    const { repository } = fresh();
    const first = repository.commit("first", { "a.env": `TOKEN=${token("a")}\n` });
    repository.commit("second", { "a.env": `# more\nTOKEN=${token("a")}\n` });
    const gone = repository.commit("gone", { "b.env": `TOKEN=${token("gone")}\n` });
    repository.commit("remove", { "b.env": null });
    const { verdict, scopeText } = await detect(repository.root, { kind: "history" }, canary);
    expect(scopeText).toBe("full history: 5 commits");
    const [still, deleted] = verdict.findings;
    expect(still).toMatchObject({ places: [{ path: "a.env", region: { start: { line: 2 } } }] });
    expect(still?.evidence).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ label: "introduced by", value: expect.stringContaining(first.slice(0, 12)) }),
        { label: "commits", value: "2 brought content that holds it" },
        { label: "still in HEAD", value: "yes, a.env" },
      ]),
    );
    expect(deleted).toMatchObject({ places: [{ path: "b.env", commit: gone }] });
    expect(deleted?.fix.text).toContain("revoke it first");
    expect(verdict.findings.every(({ age }) => age === undefined)).toBe(true);
  });

  test("sees other branches, tags and stashes, also from a worktree and in a bare clone", async () => {
    const { repository } = fresh();
    repository.git("checkout", "--quiet", "-b", "other");
    repository.commit("hidden", { "a.env": `TOKEN=${token("branch")}\n` });
    repository.git("checkout", "--quiet", "main");
    repository.write("README.md", `TOKEN=${token("stash")}\n`);
    repository.git("stash", "--quiet");
    repository.git("worktree", "add", "--quiet", "--detach", path.join(scratch.folder, `worktree${count}`));
    repository.git("clone", "--quiet", "--mirror", repository.root, path.join(scratch.folder, `bare${count}`));
    for (const folder of [
      repository.root,
      path.join(scratch.folder, `worktree${count}`),
      path.join(scratch.folder, `bare${count}`),
    ]) {
      const { verdict } = await detect(folder, { kind: "history" }, canary);
      expect(verdict.findings).toHaveLength(2);
    }
  });

  test("no commits yet", async () => {
    count += 1;
    const repository = scratch.repository(`r${count}`);
    const result = await detect(repository.root, { kind: "history" }, canary);
    expect(result).toMatchObject({ verdict: { outcome: "pass" }, notes: ["the repository has no commits yet"] });
  });
});

describe("staged changes", () => {
  test("looks at the index, not at the files, and holds nothing old against it", async () => {
    const { repository } = fresh();
    repository.commit("old", { "old.env": `TOKEN=${token("old")}\n` });
    repository.write("old.env", `# edited\nTOKEN=${token("old")}\n`);
    repository.write("new.env", `TOKEN=${token("new")}\n`);
    repository.git("add", "--all");
    repository.write("new.env", "TOKEN=\n");
    repository.write("unstaged.env", `TOKEN=${token("unstaged")}\n`);
    const result = await detect(repository.root, { kind: "staged" }, canary);
    expect(summary(result)).toEqual([`${pat}, file new.env:1:7, new`, `${pat}, file old.env:2:7, existing`]);
    expect(result).toMatchObject({ scopeText: "staged changes: 2 files", verdict: { outcome: "fail" } });
    expect(result.verdict.findings[0]?.fix.text).not.toContain("history");
  });

  test("without a commit, and with nothing staged", async () => {
    count += 1;
    const repository = scratch.repository(`r${count}`);
    expect((await detect(repository.root, { kind: "staged" }, canary)).verdict.outcome).toBe("pass");
    repository.write("a.env", `TOKEN=${token("a")}\n`);
    repository.git("add", "a.env");
    expect(summary(await detect(repository.root, { kind: "staged" }, canary))).toEqual([`${pat}, file a.env:1:7, new`]);
  });
});

test.each(["history", "staged", "range"] as const)("%s needs a repository", async (kind) => {
  const folder = path.join(scratch.folder, "plain");
  mkdirSync(folder, { recursive: true });
  const scope = kind === "range" ? range(undefined, "HEAD") : { kind };
  await expect(detect(folder, scope, canary, { plain: true })).rejects.toMatchObject({
    code: "SCOPE_NEEDS_GIT",
    kind: "usage",
  });
});
