import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createCanary } from "../../../secrets/src/testing/canary.ts";
import { createScratch, type ScratchRepository } from "../../../secrets/src/testing/scratch.ts";
import { runMain } from "../testing/run-main.ts";

const { githubToken } = createCanary();
const scratch = createScratch();
const bin = new URL("../bin.ts", import.meta.url);
afterAll(() => scratch.remove());

let counter = 0;
function emptyRepository(): ScratchRepository {
  counter += 1;
  return scratch.repository(`r${counter}`);
}

function freshRepository(): ScratchRepository {
  const repository = emptyRepository();
  repository.commit("start", { "readme.md": "# Shop\n" });
  return repository;
}

async function sallyport(folder: string, words: readonly string[], input?: string) {
  const given = input === undefined ? {} : { input: async () => input };
  const { code, out, err } = await runMain(words, { folder, worker: bin, ...given });
  return { code, out, err: err.replace(/\s+/g, " ") };
}

/** Runs git as a person does, with the PATH given; answers instead of throwing. */
function git(folder: string, words: readonly string[], variables: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync("git", [...words], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH ?? "",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "Alice",
      GIT_AUTHOR_EMAIL: "alice@acme.example",
      GIT_COMMITTER_NAME: "Alice",
      GIT_COMMITTER_EMAIL: "alice@acme.example",
      ...variables,
    },
  });
  return { status, text: `${stdout}${stderr}` };
}

function hookFile(repository: ScratchRepository, name: string): string {
  return path.join(repository.root, ".git/hooks", name);
}

function writeHookFile(repository: ScratchRepository, name: string, text: string, mode = 0o755): void {
  mkdirSync(path.dirname(hookFile(repository, name)), { recursive: true });
  writeFileSync(hookFile(repository, name), text);
  chmodSync(hookFile(repository, name), mode);
}

/** A folder with a `sallyport` that notes its words and its input, and ends as it is told. */
function standIn(name: string, code: number): { readonly folder: string; readonly heard: () => string } {
  const folder = path.join(scratch.folder, name);
  mkdirSync(folder);
  const heard = path.join(folder, "heard");
  const script = `#!/bin/sh\n{ echo "$@"; [ "$2" = --staged ] || cat; } >> '${heard}'\nexit ${code}\n`;
  writeFileSync(path.join(folder, "sallyport"), script, { mode: 0o755 });
  return { folder, heard: () => (existsSync(heard) ? readFileSync(heard, "utf8") : "") };
}

describe("with the real command", () => {
  it("git commit is refused, also with -a, and says how to go on without a value", async () => {
    const shop = freshRepository();
    expect(await sallyport(shop.root, ["hooks", "install"])).toEqual({
      code: 0,
      out: "installed pre-commit: .git/hooks/pre-commit\ninstalled pre-push: .git/hooks/pre-push\n",
      err: "",
    });
    const token = githubToken("commit");
    shop.write("readme.md", `key = ${token}\n`);
    const refused = git(shop.root, ["commit", "-a", "-m", "leak"]);
    expect(refused.status).toBe(1);
    expect(refused.text).toContain("secrets/github-personal-access-token");
    expect(refused.text).toContain("the commit was refused: mend what is listed above");
    expect(refused.text).toContain("--no-verify skips this hook, but not CI");
    expect(refused.text.includes(token), "no value is printed").toBe(false);
  });

  it("git push is refused for a new branch that holds one, in a deleted file too, and passes without", async () => {
    const shop = freshRepository();
    git(scratch.folder, ["init", "-q", "--bare", "-b", "main", "remote.git"]);
    shop.git("remote", "add", "origin", path.join(scratch.folder, "remote.git"));
    shop.git("push", "--quiet", "origin", "main", "main:old");
    await sallyport(shop.root, ["hooks", "install", "--pre-push"]);
    shop.git("checkout", "--quiet", "-b", "feature");
    shop.commit("leak", { "key.txt": `key = ${githubToken("push")}\n` });
    shop.commit("gone", { "key.txt": null });
    const refused = git(shop.root, ["push", "origin", "feature", ":old"]);
    expect(refused.status).toBe(1);
    expect(refused.text).toContain("key.txt");
    expect(refused.text).toContain("the push was refused: mend what is listed above");
    shop.git("reset", "--quiet", "--hard", "main");
    shop.commit("fine", { "shop.txt": "open\n" });
    expect(git(shop.root, ["push", "-q", "origin", "feature", ":old"])).toEqual({ status: 0, text: "" });
    expect(git(shop.root, ["push", "-q", "origin", "feature"]), "up to date").toEqual({ status: 0, text: "" });
  });
});

describe("secrets --pre-push", () => {
  const zero = "0".repeat(40);
  const shop = freshRepository();
  const start = shop.git("rev-parse", "HEAD");
  const leak = shop.commit("leak", { "old.txt": `key = ${githubToken("old")}\n` });
  const later = shop.commit("later", { "later.txt": "later\n" });
  shop.git("checkout", "--quiet", "-b", "topic");
  const topic = shop.commit("another", { "topic.txt": `key = ${githubToken("topic")}\n` });
  shop.git("checkout", "--quiet", "-b", "apart", leak);
  const apart = shop.commit("apart", { "apart.txt": `key = ${githubToken("apart")}\n` });
  shop.git("checkout", "--quiet", "topic");
  shop.git("update-ref", "refs/remotes/origin/main", later);
  shop.git("update-ref", "refs/remotes/fork/HEAD", start);
  const unknown = "1".repeat(40);

  const cases: readonly (readonly [name: string, remote: string, lines: string[], files: string[]])[] = [
    ["an update is its range", "origin", [`refs/heads/main ${later} refs/heads/main ${leak}`], []],
    ["a range that brings one", "origin", [`refs/heads/main ${leak} refs/heads/main ${start}`], ["old.txt"]],
    [
      "a new branch is compared with the remote's default",
      "origin",
      [`topic ${topic} refs/heads/topic ${zero}`],
      ["topic.txt"],
    ],
    ["of that remote", "fork", [`topic ${topic} refs/heads/topic ${zero}`], ["old.txt", "topic.txt"]],
    ["all of it where the remote is new", "elsewhere", [`main ${later} refs/heads/main ${zero}`], ["old.txt"]],
    [
      "what the remote has is not in this clone",
      "origin",
      [`topic ${topic} refs/heads/topic ${unknown}`],
      ["topic.txt"],
    ],
    ["a deletion is skipped", "origin", [`(delete) ${zero} refs/heads/topic ${topic}`], []],
    [
      "refs that reach each other, in any order, and one that leaves them",
      "elsewhere",
      [
        `v1 ${leak} refs/tags/v1 ${zero}`,
        `v2 ${start} refs/tags/v2 ${zero}`,
        `apart ${apart} refs/heads/apart ${zero}`,
        `topic ${topic} refs/heads/topic ${zero}`,
        `main ${later} refs/heads/main ${zero}`,
      ],
      ["apart.txt", "old.txt", "topic.txt"],
    ],
    ["refs that bring nothing", "origin", [`a ${later} refs/tags/a ${zero}`, `b ${leak} refs/tags/b ${zero}`], []],
    [
      "several refs, each secret once",
      "origin",
      [
        `topic ${topic} refs/heads/a ${later}`,
        `HEAD@{1 day ago} ${topic} refs/heads/b ${start}`,
        `(delete) ${zero} x ${topic}`,
      ],
      ["old.txt", "topic.txt"],
    ],
  ];
  it.each(cases)("%s", async (_, remote, lines, files) => {
    const { code, out, err } = await sallyport(
      shop.root,
      ["secrets", "--pre-push", remote, "-f", "json"],
      lines.map((line) => `${line}\n`).join(""),
    );
    expect(err).toBe("");
    const run = JSON.parse(out) as { verdicts: { findings: { places: { path: string }[] }[] }[] };
    expect(run.verdicts.flatMap((verdict) => verdict.findings.map((each) => each.places[0]?.path)).sort()).toEqual(
      files,
    );
    expect(code).toBe(files.length > 0 ? 1 : 0);
  });

  it.each([
    ["elsewhere", true],
    ["https://github.com/acme/shop.git", false],
    ["origin", false],
  ])("says how to make %s known where that helps", async (remote, helps) => {
    const line = `topic ${topic} refs/heads/topic ${zero}\n`;
    const { out } = await sallyport(shop.root, ["secrets", "--pre-push", remote, "-f", "json"], line);
    const { notes } = JSON.parse(out) as { notes: string[] };
    expect(notes.some((note) => note.includes(`\`git fetch ${remote}\``))).toBe(helps);
  });

  it("passes when nothing is pushed, and refuses when it cannot know", async () => {
    expect(await sallyport(shop.root, ["secrets", "--pre-push", "origin", "-q"], "")).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    expect((await sallyport(shop.root, ["secrets", "--pre-push", "origin"])).err).toContain(
      "error[PUSH_LINES_MISSING]",
    );
    for (const line of ["main", `main ${later} refs/heads/main`, `main ${later} refs/heads/main 123`]) {
      const { code, err } = await sallyport(shop.root, ["secrets", "--pre-push", "origin"], `${line}\n`);
      expect(code).toBe(2);
      expect(err).toContain("error[PUSH_LINES_INVALID]");
    }
    expect((await sallyport(shop.root, ["secrets", "--staged", "--pre-push", "origin"], "")).err).toContain(
      "error[USAGE_OPTIONS_CONFLICT]",
    );
  });
});

describe("the script", () => {
  it("prefers the repository's own command, then PATH, and refuses without any", async () => {
    const shop = emptyRepository();
    await sallyport(shop.root, ["hooks", "install", "--pre-commit"]);
    const global = standIn("global", 0);
    const local = standIn("local", 0);
    const commit = (PATH: string) => git(shop.root, ["commit", "--allow-empty", "-q", "-m", "x"], { PATH });
    const PATH = `${global.folder}:${process.env.PATH}`;
    expect(commit(PATH)).toEqual({ status: 0, text: "" });
    expect(global.heard()).toBe("secrets --staged --quiet\n");
    mkdirSync(path.join(shop.root, "node_modules"));
    symlinkSync(local.folder, path.join(shop.root, "node_modules/.bin"));
    expect(commit(PATH).status).toBe(0);
    expect(local.heard()).toBe("secrets --staged --quiet\n");
    expect(global.heard()).toBe("secrets --staged --quiet\n");

    rmSync(path.join(shop.root, "node_modules"), { recursive: true });
    const script = readFileSync(hookFile(shop, "pre-commit"), "utf8");
    writeFileSync(hookFile(shop, "pre-commit"), script.replaceAll("bin.ts", "gone.ts"));
    const refused = commit(process.env.PATH ?? "");
    expect(refused.status).toBe(1);
    expect(refused.text).toContain("error[HOOK_COMMAND_NOT_FOUND]");
    expect(refused.text).toContain("the commit was refused: the check did not run (exit code 127)");
  });

  it.each([
    [2, "the check did not run (exit code 2)"],
    [3, "something could not be checked, and that is no pass"],
  ])("refuses on exit code %i", async (code, says) => {
    const shop = emptyRepository();
    await sallyport(shop.root, ["hooks", "install", "--pre-commit"]);
    const { folder } = standIn(`code${code}`, code);
    const refused = git(shop.root, ["commit", "--allow-empty", "-m", "x"], { PATH: `${folder}:${process.env.PATH}` });
    expect(refused).toMatchObject({ status: 1, text: expect.stringContaining(says) });
  });

  it("gives both the earlier hook and the check the lines of a push, and stops when the earlier one refuses", async () => {
    const shop = freshRepository();
    git(scratch.folder, ["init", "-q", "--bare", "-b", "main", "chain.git"]);
    shop.git("remote", "add", "origin", path.join(scratch.folder, "chain.git"));
    const note = path.join(scratch.folder, "note");
    writeHookFile(shop, "pre-push", `#!/bin/sh\n{ echo "$1"; cat; } > '${note}'\n[ ! -e '${note}.stop' ]\n`);
    await sallyport(shop.root, ["hooks", "install", "--chain"]);
    const { folder, heard } = standIn("chain", 0);
    const push = (branch: string) =>
      git(shop.root, ["push", "-q", "origin", branch], { PATH: `${folder}:${process.env.PATH}` });
    expect(push("main")).toEqual({ status: 0, text: "" });
    const line = `refs/heads/main ${shop.git("rev-parse", "HEAD")} refs/heads/main ${"0".repeat(40)}\n`;
    expect(readFileSync(note, "utf8")).toBe(`origin\n${line}`);
    expect(heard()).toBe(`secrets --pre-push=origin --quiet\n${line}`);
    writeFileSync(`${note}.stop`, "");
    expect(push("main:other").status).toBe(1);
    expect(heard()).toBe(`secrets --pre-push=origin --quiet\n${line}`);
    renameSync(hookFile(shop, "pre-push.local"), hookFile(shop, "elsewhere"));
    expect(push("main:other").text).toContain("which ran here before, is gone");
  });
});

describe("hooks install and uninstall", () => {
  it("does nothing twice, says before it does, and takes back only what it did", async () => {
    const shop = emptyRepository();
    const dry = await sallyport(shop.root, ["hooks", "install", "--dry-run"]);
    expect(dry.out).toContain("would install pre-commit");
    expect(existsSync(hookFile(shop, "pre-commit"))).toBe(false);
    await sallyport(shop.root, ["hooks", "install"]);
    expect((await sallyport(shop.root, ["hooks", "install"])).out).toMatch(/^kept pre-commit.*\nkept pre-push.*\n$/);
    expect(await sallyport(shop.root, ["hooks", "status", "-q"])).toEqual({ code: 0, out: "", err: "" });
    chmodSync(hookFile(shop, "pre-push"), 0o644);
    expect((await sallyport(shop.root, ["hooks", "status", "-q"])).out).toMatch(/^warn {2}pre-push .*not executable/);
    expect((await sallyport(shop.root, ["hooks", "install"])).out).toMatch(/^kept pre-commit.*\ninstalled pre-push/);
    expect((await sallyport(shop.root, ["hooks", "uninstall"])).out).toMatch(/^removed pre-commit.*\nremoved pre-push/);
    expect(existsSync(hookFile(shop, "pre-commit"))).toBe(false);
    expect((await sallyport(shop.root, ["hooks", "uninstall"])).out).toContain("Sallyport installed none here");
    expect((await sallyport(shop.root, ["hooks", "status"])).code).toBe(1);
  });

  it("leaves somebody's hook alone, and with --chain gives it back unchanged", async () => {
    const shop = emptyRepository();
    const theirs = "#!/bin/sh\nnpm test\n";
    writeHookFile(shop, "pre-commit", theirs);
    const refused = await sallyport(shop.root, ["hooks", "install"]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(/error\[HOOK_FOREIGN\].*nothing was changed.*--chain/);
    expect(existsSync(hookFile(shop, "pre-push")), "all or nothing").toBe(false);
    expect((await sallyport(shop.root, ["hooks", "install", "--chain"])).code).toBe(0);
    expect(readFileSync(hookFile(shop, "pre-commit.local"), "utf8")).toBe(theirs);
    expect((await sallyport(shop.root, ["hooks", "install"])).out).toContain("kept pre-commit");
    await sallyport(shop.root, ["hooks", "uninstall"]);
    expect(readFileSync(hookFile(shop, "pre-commit"), "utf8")).toBe(theirs);
    expect(lstatSync(hookFile(shop, "pre-commit")).mode & 0o111).not.toBe(0);
    expect(existsSync(hookFile(shop, "pre-commit.local"))).toBe(false);
  });

  const refusals: readonly (readonly [
    name: string,
    code: string,
    says: RegExp,
    prepare: (shop: ScratchRepository) => void,
  ])[] = [
    [
      "a hook that git ignores",
      "HOOK_NOT_EXECUTABLE",
      /chmod \+x/,
      (shop) => writeHookFile(shop, "pre-commit", "x\n", 0o644),
    ],
    [
      "a hook that leads nowhere",
      "HOOK_NOT_EXECUTABLE",
      /Delete it/,
      (shop) => {
        mkdirSync(path.dirname(hookFile(shop, "pre-commit")), { recursive: true });
        symlinkSync("/nowhere", hookFile(shop, "pre-commit"));
      },
    ],
    [
      "a file in place of the folder",
      "HOOK_NOT_WRITABLE",
      /EEXIST/,
      (shop) => {
        const folder = path.dirname(hookFile(shop, "pre-commit"));
        rmSync(folder, { recursive: true, force: true });
        writeFileSync(folder, "");
      },
    ],
    [
      "a place that is taken",
      "HOOK_CHAIN_TAKEN",
      /pre-commit\.local/,
      (shop) => {
        writeHookFile(shop, "pre-commit", "#!/bin/sh\n");
        writeHookFile(shop, "pre-commit.local", "#!/bin/sh\n");
      },
    ],
    [
      "husky",
      "HOOKS_MANAGED",
      /secrets --staged` to \.husky\/pre-commit/,
      (shop) => shop.write(".husky/pre-push", "npm test\n"),
    ],
    ["lefthook", "HOOKS_MANAGED", /lefthook.*hooks status/, (shop) => shop.write("lefthook.yml", "pre-push:\n")],
    [
      "the framework",
      "HOOKS_MANAGED",
      /pre-commit-config/,
      (shop) => shop.write(".pre-commit-config.yaml", "repos: []\n"),
    ],
    [
      "a folder that others use",
      "HOOKS_FOLDER_SHARED",
      /core\.hooksPath/,
      (shop) => shop.git("config", "core.hooksPath", scratch.folder),
    ],
  ];
  it.each(refusals)("refuses %s", async (_, code, says, prepare) => {
    const shop = emptyRepository();
    prepare(shop);
    const refused = await sallyport(shop.root, ["hooks", "install", "--pre-commit", "--chain"]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain(`error[${code}]`);
    expect(refused.err).toMatch(says);
    expect((await sallyport(shop.root, ["hooks", "status", "--pre-commit"])).code).toBe(1);
  });

  it("advises nothing that would be refused where others use the folder", async () => {
    const shop = emptyRepository();
    const shared = path.join(scratch.folder, "shared-hooks");
    shop.git("config", "core.hooksPath", shared);
    const { code, out } = await sallyport(shop.root, ["hooks", "status"]);
    expect(code).toBe(1);
    expect(out).toContain(`git takes the hook from ${shared}, outside of this repository`);
    const [, advice = ""] = /or give this repository hooks of its own: `(git config .*?)`, and/.exec(out) ?? [];
    execFileSync("sh", ["-c", advice], { cwd: shop.root });
    expect((await sallyport(shop.root, ["hooks", "install"])).code).toBe(0);
    expect((await sallyport(shop.root, ["hooks", "status"])).code).toBe(0);
    expect(existsSync(shared)).toBe(false);
  });

  it("does not touch its own hook once somebody has changed it", async () => {
    const shop = emptyRepository();
    await sallyport(shop.root, ["hooks", "install"]);
    writeHookFile(shop, "pre-commit", `${readFileSync(hookFile(shop, "pre-commit"), "utf8")}npm test\n`);
    for (const task of ["install", "uninstall"])
      expect((await sallyport(shop.root, ["hooks", task])).err).toContain("error[HOOK_EDITED]");
    expect(readFileSync(hookFile(shop, "pre-commit"), "utf8")).toMatch(/npm test\n$/);
  });

  it("finds Sallyport where other programs run it, and then has nothing to do", async () => {
    const shop = emptyRepository();
    shop.write("lefthook.yml", "# sallyport secrets --staged\n");
    const { out } = await sallyport(shop.root, ["hooks", "status"]);
    expect(out).toContain("      run: npx --no-install sallyport secrets --staged\n");
    expect(out).toContain("      use_stdin: true\n");
    shop.write("lefthook.yml", out.slice(out.indexOf("\npre-commit:")));
    expect((await sallyport(shop.root, ["hooks", "status"])).code).toBe(0);
    expect((await sallyport(shop.root, ["hooks", "install"])).out).toMatch(/^kept pre-commit: lefthook\.yml runs/);
    expect((await sallyport(shop.root, ["doctor"])).out).toContain("lefthook.yml runs Sallyport before a push");
  });

  it("leaves only pre-commit to the pre-commit framework, which tells too little of a push", async () => {
    const shop = emptyRepository();
    shop.write(".pre-commit-config.yaml", "repos: []\n");
    expect((await sallyport(shop.root, ["hooks", "install"])).err).toMatch(/one hook is in the way.*--pre-push/);
    expect((await sallyport(shop.root, ["hooks", "install", "--pre-push"])).out).toMatch(/^installed pre-push/);
    const published = readFileSync(new URL("../../../../.pre-commit-hooks.yaml", import.meta.url), "utf8");
    const id = /^- id: (.*)$/m.exec(published)?.[1];
    shop.write(".pre-commit-config.yaml", `repos:\n  - hooks:\n      - id: ${id}\n`);
    expect((await sallyport(shop.root, ["hooks", "status", "-q"])).code).toBe(0);
  });

  it("honours core.hooksPath in the tree, without a path of this machine, and serves linked worktrees", async () => {
    const shop = freshRepository();
    shop.git("worktree", "add", "--quiet", "../linked");
    const linked = scratch.at("linked");
    await sallyport(linked.root, ["hooks", "install", "--pre-commit"]);
    expect(readFileSync(hookFile(shop, "pre-commit"), "utf8")).toContain(process.execPath);
    const { folder, heard } = standIn("worktree", 0);
    git(linked.root, ["commit", "--allow-empty", "-m", "x"], { PATH: `${folder}:${process.env.PATH}` });
    expect(heard()).toBe("secrets --staged --quiet\n");
    shop.git("config", "core.hooksPath", ".githooks");
    await sallyport(shop.root, ["hooks", "install"]);
    const text = readFileSync(path.join(shop.root, ".githooks/pre-commit"), "utf8");
    expect(text).not.toContain(process.execPath);
    expect((await sallyport(shop.root, ["hooks", "status"])).out).toContain(".githooks/pre-push runs Sallyport");
  });

  it("is for a repository in which people work", async () => {
    git(scratch.folder, ["init", "-q", "--bare", "bare.git"]);
    expect((await sallyport(path.join(scratch.folder, "bare.git"), ["hooks", "install"])).err).toContain(
      "NO_WORKING_TREE",
    );
    expect((await sallyport(scratch.folder, ["hooks", "install"])).err).toContain("error[NOT_A_REPOSITORY]");
    expect((await sallyport(scratch.folder, ["hooks", "instal"])).err).toContain(
      "Did you mean `sallyport hooks install`?",
    );
  });
});
