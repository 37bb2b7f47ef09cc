import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runMain } from "./testing/run-main.ts";

/** Looks like a token, is one of nobody, and stands in no file. */
const token = [
  "ghp",
  createHash("sha256")
    .update("secrecy")
    .digest("base64")
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 36),
].join("_");
const inner = token.slice(8, 30);

let root = "";
let folder = "";
beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "sallyport-secrecy-")));
  folder = path.join(root, "shop");
  mkdirSync(path.join(folder, ".github"), { recursive: true });
  git("init", "--quiet", "--initial-branch=main");
  writeFileSync(path.join(folder, "readme.md"), "# Shop\n");
  git("add", ".");
  git("commit", "--quiet", "--message=start");
  git("remote", "add", "origin", `https://bob:${token}@github.com/acme/shop.git`);
});
afterAll(() => rmSync(root, { recursive: true }));

function git(...words: string[]): void {
  const people = ["AUTHOR", "COMMITTER"].flatMap((role) => [
    [`GIT_${role}_NAME`, "Alice"],
    [`GIT_${role}_EMAIL`, "alice@acme.example"],
  ]);
  const env = {
    PATH: process.env.PATH,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    ...Object.fromEntries(people),
  };
  execFileSync("git", ["-C", folder, ...words], { env });
}

async function sallyport(...words: string[]): Promise<{ readonly code: number; readonly text: string }> {
  const { code, out, err } = await runMain(words, { folder });
  return { code, text: out + err };
}

const formats = ["pretty", "json", "sarif", "markdown", "html"];

describe.each(formats)("%s", (format) => {
  it.each<[string, string[]]>([
    ["an option", ["check", "--policy", `ci/${token}.yml`]],
    ["the path", ["check", token]],
    ["a range", ["secrets", "--range", `${token}..HEAD`]],
    ["the end of a range", ["secrets", "--range", `HEAD..${token}`]],
    ["a moment", ["check", "--at", token]],
    ["a kind", ["check", "--allow-unknown", token]],
    ["a level", ["check", "--fail-on", token]],
    ["a report", ["check", "--report", `${token}=x`]],
    ["an option that does not exist", ["check", `--${token}`]],
    ["an argument too many", ["check", ".", token]],
    ["a command", [token]],
  ])("%s is not repeated", async (_, words) => {
    const { code, text } = await sallyport(...words, "--format", format);
    expect(code).not.toBe(0);
    expect(text).not.toContain(inner);
  });

  it("neither is the password of the remote, nor what stands in the policy", async () => {
    const policy = path.join(folder, ".github/sallyport.yml");
    writeFileSync(policy, `version: ${token}\n${token}: 1\nrules: { ${token}: ${token} }\n`);
    const broken = await sallyport("check", "--format", format);
    expect(broken.code).toBe(2);
    expect(broken.text).not.toContain(inner);
    rmSync(policy);
    const fine = await sallyport("check", "--format", format);
    expect(fine.code).toBe(0);
    expect(fine.text).not.toContain(inner);
    if (format === "sarif") expect(fine.text).toContain("https://github.com/acme/shop");
  });
});

describe("other commands", () => {
  it.each([
    ["doctor", "--policy", `${token}.yml`],
    ["doctor", token],
    ["init", "--dry-run", token],
    ["init", "--pin", token],
    ["hooks", token],
    ["explain", token],
    ["completion", token],
  ])("%s %s %s", async (...words) => {
    expect((await sallyport(...words.filter((word) => word !== undefined))).text).not.toContain(inner);
  });
});

describe("names of others in commands to copy", () => {
  it.each(["x;id", "$(id)", "a b", "`id`"])("%s is in none", async (name) => {
    const { text } = await sallyport("secrets", "--range", `${name}..HEAD`);
    expect(text).not.toContain(`git fetch origin ${name}`);
  });

  it("a way from a commit is not fetched by its name", async () => {
    const { text } = await sallyport("secrets", "--range", "HEAD~7..HEAD");
    expect(text).toContain("git log --oneline");
    expect(text).not.toContain("git fetch origin");
  });

  it("in a shallow clone the older commits are", async () => {
    const head = execFileSync("git", ["-C", folder, "rev-parse", "HEAD"], { encoding: "utf8" });
    writeFileSync(path.join(folder, ".git/shallow"), head);
    const { text } = await sallyport("secrets", "--range", "HEAD~7..HEAD");
    rmSync(path.join(folder, ".git/shallow"));
    expect(text.replace(/\s+/g, " ")).toContain("git fetch --unshallow");
  });
});

describe("reports", () => {
  it("are never written through a link or into .git", async () => {
    const victim = path.join(root, "victim");
    writeFileSync(victim, "untouched");
    symlinkSync(victim, path.join(folder, "link.json"));
    for (const words of [
      ["-o", "link.json"],
      ["--report", "json=link.json"],
      ["-f", "json", "-o", ".git/config"],
    ]) {
      const { code, text } = await sallyport("check", ...words);
      expect([code, text.includes("OUTPUT_NOT_WRITABLE")]).toEqual([2, true]);
    }
    expect(readFileSync(victim, "utf8")).toBe("untouched");
    expect(readFileSync(path.join(folder, ".git/config"), "utf8")).toContain("[core]");
    rmSync(path.join(folder, "link.json"));
  });

  it("an ending that stands for nothing is refused, with those that do", async () => {
    const { code, text } = await sallyport("check", "-o", "x.docx");
    expect(code).toBe(2);
    expect(text).toContain(".json, .sarif, .md");
    expect(text).toContain("ERROR  Nothing was checked, so this is not a pass.");
  });

  it("an error of a command that judges nothing speaks of no pass", async () => {
    const lines = [
      "explain nothing-like-it",
      "hooks install --chian",
      "init nowhere",
      "completion ksh",
      "assume nowhere/here -- true",
    ];
    for (const words of lines.map((line) => line.split(" "))) {
      const { code, text } = await sallyport(...words);
      expect(code).toBe(2);
      expect(text).toMatch(/^error\[/);
      expect(text).not.toMatch(/is not a pass/);
    }
  });

  it("an empty folder is remarked upon, once", async () => {
    const empty = path.join(root, "empty");
    mkdirSync(empty);
    const notes = async () => (await sallyport("check", empty)).text.replace(/\s+/g, " ");
    expect(await notes()).toContain("the folder holds no files: nothing was looked at");
    execFileSync("git", ["init", "--quiet", empty]);
    expect(await notes()).toContain("no file was looked at: Git tracks none here, and ignores whatever else there is");
    expect(await notes()).not.toContain("the folder holds no files");
  });

  it("a misspelt kind is refused, with what was meant", async () => {
    const { code, text } = await sallyport("check", "--allow-unknown", "overszie");
    expect(code).toBe(2);
    expect(text).toContain("Did you mean `oversize`?");
  });

  it("a plan without a commit is shown, then the error", async () => {
    const { code, text } = await sallyport("init", "--dry-run");
    expect(code).toBe(2);
    expect(text).toContain("@<COMMIT>");
    expect(text).toContain("INIT_PIN_UNKNOWN");
  });
});
