import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { askUserGit, currentBranch, listRefNames } from "./user-git.ts";

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "sallyport-user-git-")));
afterAll(() => rmSync(folder, { recursive: true }));

it("asks the user's git about the folder, and none that lies in it", async () => {
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  execFileSync("git", ["init", "--quiet", "--initial-branch=trunk", folder], { env });
  const marker = path.join(folder, "ran");
  writeFileSync(path.join(folder, "git"), `#!/bin/sh\ntouch '${marker}'\n`, { mode: 0o755 });
  const before = process.env.PATH;
  process.env.PATH = `:.:${before}`;
  try {
    expect(await currentBranch(folder)).toBe("trunk");
    expect(await askUserGit(path.join(folder, "gone"), ["version"])).toBeUndefined();
  } finally {
    process.env.PATH = before;
  }
  expect(existsSync(marker)).toBe(false);
});

it("fetches nothing that a partial clone left out, by whatever program its configuration names", async () => {
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const git = (...words: string[]) => execFileSync("git", words, { env, cwd: folder, stdio: "pipe" });
  const [partial, marker] = [path.join(folder, "partial"), path.join(folder, "fetched")];
  git("init", "--quiet", "--bare", "server");
  git("init", "--quiet", partial);
  const settings = {
    "extensions.partialClone": "origin",
    "remote.origin.promisor": "true",
    "remote.origin.url": `file://${path.join(folder, "server")}`,
    "remote.origin.uploadpack": `touch '${marker}'; git-upload-pack`,
    "protocol.allow": "always",
  };
  for (const [name, value] of Object.entries(settings)) git("-C", partial, "config", name, value);
  mkdirSync(path.join(partial, ".git/refs/tags"), { recursive: true });
  writeFileSync(path.join(partial, ".git/refs/tags/gone"), `${"1".repeat(40)}\n`);
  await listRefNames(partial);
  expect(existsSync(marker)).toBe(false);
});
