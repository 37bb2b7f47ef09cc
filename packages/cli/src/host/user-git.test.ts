import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { askUserGit, currentBranch } from "./user-git.ts";

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
