import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type LookAlike, lookAlikes, type PlantedSecret, plantedSecrets } from "../../packages/secrets/src/corpus.ts";

/** How a secret came into the history, and what became of it. */
export type Fate = "stays" | "deleted" | "moved" | "renamed" | "base64" | "utf-16" | "merge-only" | "commit-message";

export interface Planted {
  readonly secret: PlantedSecret;
  readonly fate: Fate;
  /** The value as it was planted, before any encoding. */
  readonly value: string;
}

export interface PlantedRepository {
  readonly folder: string;
  /** The first commit, with nothing in it, and the last. */
  readonly base: string;
  readonly head: string;
  readonly planted: readonly Planted[];
  readonly lookAlikes: readonly LookAlike[];
}

/** One entry a secret: 25 in all. */
const fates: readonly Fate[] = [
  ...Array<Fate>(12).fill("stays"),
  ...Array<Fate>(3).fill("deleted"),
  ...Array<Fate>(2).fill("moved"),
  ...Array<Fate>(2).fill("renamed"),
  ...Array<Fate>(2).fill("base64"),
  "utf-16",
  ...Array<Fate>(2).fill("merge-only"),
  "commit-message",
];

/**
 * Writes a Git repository with 25 secrets and 200 look-alikes, all behind its first commit. Everything is random by the seed; every file lies in a
 * folder of its own, so that none hides another.
 */
export function plantRepository(folder: string, seed: number): PlantedRepository {
  const candidates = plantedSecrets(seed, 400);
  const planted = fates.map((fate, index) => take(candidates, fate, index));
  const innocent = lookAlikes(seed, 200);
  mkdirSync(folder, { recursive: true });
  const git = gitIn(folder);
  git("init", "--quiet", "--initial-branch=main");
  const commit = (message: string) => {
    git("add", "--all", "--force");
    git("commit", "--quiet", "--allow-empty", `--message=${message}`);
    return git("rev-parse", "HEAD");
  };
  write(folder, "README.md", "# A repository with planted secrets\n");
  const base = commit("first");
  git("switch", "--quiet", "--create", "change");
  for (const [index, { path: name, text }] of innocent.entries()) write(folder, `innocent/${index}/${name}`, text);
  commit("look-alikes");
  for (const [index, { secret, fate, value }] of planted.entries()) {
    const name = placeOf(index, secret);
    if (fate === "merge-only" || fate === "commit-message") continue;
    if (fate === "base64") write(folder, `planted/${index}/secret.yaml`, `data:\n  key: ${base64(secret, value)}\n`);
    else if (fate === "utf-16") write(folder, name, Buffer.from(`\ufeff${secret.text}`, "utf16le"));
    else write(folder, name, secret.text);
  }
  commit("secrets");
  for (const [index, { secret, fate }] of planted.entries()) {
    const name = path.join(folder, placeOf(index, secret));
    if (fate === "deleted") rmSync(name);
    if (fate === "moved") move(name, path.join(folder, "elsewhere", String(index), path.basename(name)));
    if (fate === "renamed") {
      move(name, path.join(path.dirname(name), `renamed-${path.basename(name)}`));
      write(folder, `planted/${index}/note.md`, "renamed\n");
    }
  }
  commit("tidy up");
  const message = planted.find(({ fate }) => fate === "commit-message");
  if (message) commit(`use the new key\n\n${message.value}`);
  mergeWith(git, folder, planted);
  return { folder, base, head: git("rev-parse", "HEAD"), planted, lookAlikes: innocent };
}

/** Merges a side branch; the merge commit holds files that neither side has. */
function mergeWith(git: (...words: string[]) => string, folder: string, planted: readonly Planted[]): void {
  git("switch", "--quiet", "--create", "side", "HEAD~1");
  write(folder, "side.md", "side\n");
  git("add", "--all");
  git("commit", "--quiet", "--message=side");
  git("switch", "--quiet", "change");
  git("merge", "--quiet", "--no-commit", "--no-ff", "side");
  for (const [index, { secret, fate }] of planted.entries()) {
    if (fate === "merge-only") write(folder, placeOf(index, secret), secret.text);
  }
  git("add", "--all", "--force");
  git("commit", "--quiet", "--message=merge side");
}

/** Only a value that is known without its surroundings can be found in another encoding or in a message. */
function take(candidates: readonly PlantedSecret[], fate: Fate, index: number): Planted {
  const bare = fate === "base64" || fate === "commit-message";
  const usable = candidates.filter((candidate) => {
    const value = candidate.text.slice(candidate.start, candidate.end);
    return !bare || /^(ghp|gho|ghu|npm|glsa)_\w{36,}$/.test(value);
  });
  const secret = usable[index % usable.length];
  if (!secret) throw new Error(`the corpus has no secret for ${fate}`);
  return { secret, fate, value: secret.text.slice(secret.start, secret.end) };
}

function placeOf(index: number, secret: PlantedSecret): string {
  return `planted/${index}/${secret.path}`;
}

function base64(secret: PlantedSecret, value: string): string {
  return Buffer.from(value || secret.text).toString("base64");
}

function move(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  renameSync(from, to);
}

function write(folder: string, name: string, content: string | Buffer): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

function gitIn(folder: string): (...words: string[]) => string {
  const env = {
    PATH: process.env.PATH,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_AUTHOR_NAME: "Alice",
    GIT_AUTHOR_EMAIL: "alice@acme.example",
    GIT_COMMITTER_NAME: "Alice",
    GIT_COMMITTER_EMAIL: "alice@acme.example",
  };
  return (...words) => execFileSync("git", words, { cwd: folder, env, encoding: "utf8", stdio: "pipe" }).trim();
}
