import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { causeChain } from "@sallyport/core";
import { afterAll, describe, expect, it, vi } from "vitest";
import { runGit, startGit, startPipe } from "./git-child.ts";
import { openRepository } from "./repository.ts";
import { createScratch } from "./testing/scratch-repository.ts";

const scratch = createScratch();
const shop = scratch.repository("shop");
shop.commit("first", { a: "1\n" });
const repository = await openRepository(shop.root);
afterAll(() => scratch.remove());

async function noChildren(): Promise<void> {
  await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain("ProcessWrap"));
}

describe("runGit", () => {
  it("returns output and answers", async () => {
    expect((await runGit(repository, ["rev-parse", "--show-prefix"])).code).toBe(0);
    expect((await runGit(repository, ["rev-parse", "--verify", "--quiet", "nothing"], { answers: [1] })).code).toBe(1);
  });

  it.each([
    [["cat-file", "blob", "0".repeat(39)], "REVISION_NOT_FOUND"],
    [["no-such-command"], "GIT_FAILED"],
  ])("turns the failure of %j into %s, with git's words as the cause", async (parameters, code) => {
    const error = await runGit(repository, parameters).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code });
    expect(causeChain(error).length).toBe(2);
    expect(causeChain(error)[1]).not.toBe("git said nothing");
  });

  it("tells a folder that went away from a git that is not installed", async () => {
    const gone = path.join(scratch.folder, "gone");
    const error = await runGit({ root: gone }, ["version"]).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "PATH_NOT_FOUND", kind: "usage" });
    expect(causeChain(error).at(-1)).toContain(gone);
  });

  it("runs no git of the repository, whatever PATH begins with", async () => {
    const marker = path.join(scratch.folder, "ran-own-git");
    const trap = scratch.repository("own-git");
    const own = `#!/bin/sh\ntouch '${marker}'\n`;
    trap.commit("first", { git: own, "node_modules/.bin/git": own });
    for (const file of ["git", "node_modules/.bin/git"]) chmodSync(path.join(trap.root, file), 0o755);
    const before = process.env.PATH;
    process.env.PATH = `:.:./:node_modules/.bin:./node_modules/.bin:${before}`;
    try {
      const opened = await openRepository(trap.root);
      expect((await runGit(opened, ["ls-files"])).stdout.toString()).toBe("git\nnode_modules/.bin/git\n");
    } finally {
      process.env.PATH = before;
    }
    expect(existsSync(marker)).toBe(false);
  });

  it("ends a child that gives no answer", async () => {
    const folder = path.join(scratch.folder, "hanging");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "git"), "#!/bin/sh\nexec sleep 60\n", { mode: 0o755 });
    const before = process.env.PATH;
    process.env.PATH = `${folder}:${before}`;
    try {
      const error = await runGit(repository, ["ls-files"], { timeoutMilliseconds: 50 }).catch(
        (caught: unknown) => caught,
      );
      expect(error).toMatchObject({ code: "GIT_TIMEOUT", kind: "unknown" });
    } finally {
      process.env.PATH = before;
    }
    await noChildren();
  });

  it("runs no program that the repository's configuration names", async () => {
    const marker = path.join(scratch.folder, "ran");
    const trap = scratch.repository("trap");
    trap.commit("first", { a: "1\n", ".gitattributes": "* diff=trap filter=trap\n" });
    const script = path.join(scratch.folder, "trap.sh");
    writeFileSync(script, `#!/bin/sh\ntouch '${marker}'\ncat\n`, { mode: 0o755 });
    for (const name of [
      "core.fsmonitor",
      "diff.external",
      "diff.trap.textconv",
      "filter.trap.clean",
      "core.pager",
      "core.sshCommand",
      "gpg.program",
    ]) {
      trap.git("config", name, script);
    }
    trap.git("config", "log.showSignature", "true");
    trap.write("a", "22\n");
    const opened = await openRepository(trap.root);
    for (const parameters of [
      ["ls-files", "-z", "-c", "-o"],
      ["diff-index", "--cached", "--raw", "HEAD"],
      ["rev-list", "--objects", "--all"],
    ]) {
      await runGit(opened, parameters);
    }
    expect(existsSync(marker)).toBe(false);
  });
});

describe("startGit", () => {
  it("can be stopped at any time, more than once", async () => {
    const child = startGit(repository, ["cat-file", "--batch"]);
    await child.stop();
    await child.stop();
    await noChildren();
    await expect(child.finished()).rejects.toMatchObject({ code: "GIT_FAILED" });
  });
});

describe("startPipe", () => {
  it("tells the failure of the second, which ended the first", async () => {
    // More than a pipe holds, so that the first can't end by itself.
    const large = shop.gitWith({ input: Buffer.alloc(4_000_000) }, "hash-object", "-w", "--stdin");
    const pipe = startPipe(repository, ["cat-file", "blob", large], ["rev-list", "--no-such-option"]);
    pipe.stdout.resume();
    await expect(pipe.finished()).rejects.toMatchObject({
      code: "GIT_FAILED",
      message: expect.stringContaining("rev-list"),
    });
  });

  it("tells the failure of the first", async () => {
    const pipe = startPipe(repository, ["rev-list", "--objects", "nothing", "--"], ["cat-file", "--batch-check"]);
    pipe.stdout.resume();
    await expect(pipe.finished()).rejects.toMatchObject({ message: expect.stringContaining("rev-list") });
  });
});
