import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { builtinRules } from "../packages/secrets/src/index.ts";
import { type Random, seededRandom } from "../packages/secrets/src/random.ts";
import { partsOf } from "../packages/secrets/src/sample.ts";

const template = path.resolve(import.meta.dirname, "..", "examples", "shop");

/**
 * Makes a real Git repository of `examples/shop` in a new temporary folder and returns the folder. Placeholders become random values, so that
 * no secret-like text is committed here. Three commits after the first: a key that is added, "removed" again, and a merge with content of its own.
 */
export function createExample(seed = Date.now()): string {
  const random = seededRandom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), "sallyport-shop-"));
  const commit = committer(folder);
  for (const name of readdirSync(template, { recursive: true, encoding: "utf8" })) {
    const source = path.join(template, name);
    if (path.basename(name) === "README.md" || !path.extname(name)) continue;
    write(folder, name, filled(readFileSync(source, "utf8"), random));
  }
  commit("feat: deploy the shop");
  write(
    folder,
    "ops/backup.sh",
    filled("#!/bin/sh\nexport AWS_SECRET_ACCESS_KEY=@@named:secrets/aws-secret-access-key@@\n", random),
  );
  commit("chore: back up the database");
  rmSync(path.join(folder, "ops"), { recursive: true });
  commit("fix: remove the key");
  mergeWithContentOfItsOwn(folder, commit, filled("token=@@secrets/gitlab-personal-access-token@@\n", random));
  return folder;
}

/** What only the merge commit holds is invisible to whoever reads the commits' diffs one by one. */
function mergeWithContentOfItsOwn(folder: string, commit: (subject: string) => void, content: string): void {
  git(folder, "switch", "-q", "-c", "search");
  write(folder, "app/search.py", "def search(words):\n    return []\n");
  commit("feat: search");
  git(folder, "switch", "-q", "main");
  write(folder, "app/cart.py", "def cart():\n    return []\n");
  commit("feat: cart");
  git(folder, "merge", "-q", "--no-commit", "--no-ff", "search");
  write(folder, "app/mirror.properties", content);
  commit("merge search");
}

/** `@@RULE@@`, `@@base64:RULE@@`, `@@named:RULE@@` (without the name), `@@password@@`, `@@hex64@@`. */
function filled(text: string, random: Random): string {
  return text.replace(/@@([\w:/-]+)@@/g, (_, word: string) => {
    if (word === "hex64") return Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join("");
    const [encoding, id] = word.includes(":") ? (word.split(":") as [string, string]) : ["plain", word];
    const value = sampleValue(id === "password" ? "secrets/generic-password" : id, random);
    return encoding === "base64" ? Buffer.from(value).toString("base64") : value;
  });
}

function sampleValue(id: string, random: Random): string {
  const rule = builtinRules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`examples/shop names the rule ${id}, which does not exist`);
  return partsOf(rule, random).value;
}

function write(folder: string, name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

function committer(folder: string): (subject: string) => void {
  git(folder, "init", "-q", "-b", "main");
  return (subject) => {
    git(folder, "add", "--all");
    git(folder, "commit", "-q", "-m", subject);
  };
}

function git(folder: string, ...parameters: string[]): void {
  const person = { NAME: "Alice", EMAIL: "alice@acme.example" };
  execFileSync("git", ["-c", "commit.gpgSign=false", ...parameters], {
    stdio: "pipe",
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_AUTHOR_NAME: person.NAME,
      GIT_AUTHOR_EMAIL: person.EMAIL,
      GIT_COMMITTER_NAME: person.NAME,
      GIT_COMMITTER_EMAIL: person.EMAIL,
    },
  });
}
