import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { githubEvent, runAction } from "@sallyport/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The shipped bundle, run by the sandbox as the runner of GitHub Actions runs it. */

const actionFolder = dirname(import.meta.dirname);
const root = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-test-policy-")));

beforeAll(() => {
  const bundle = join(dirname(actionFolder), "dist/index.js");
  if (!existsSync(bundle)) throw new Error("there is no bundle to test. fix: run `npx --yes pnpm@12 build`");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const file = ".github/sallyport.yml";
const policy = (ref: string, expected = "allow") => `version: 1
stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow: [{ repository_id: "123", ref: ${ref} }]
tests:
  - { name: main deploys, stage: deploy, base: push, expect: ${expected} }
  - { name: a tag does not, stage: deploy, base: tag, expect: deny, because: ref }
  - { name: others do not, stage: deploy, base: push, claims: { repository_id: "9" }, expect: deny }
`;

/** A repository with one commit for each text, and the commits. Undefined: no policy. */
function repository(...texts: readonly (string | undefined)[]) {
  const folder = mkdtempSync(join(root, "repository-"));
  const env = {
    PATH: process.env.PATH ?? "",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Alice",
    GIT_AUTHOR_EMAIL: "alice@acme.example",
    GIT_COMMITTER_NAME: "Alice",
    GIT_COMMITTER_EMAIL: "alice@acme.example",
  };
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, env, encoding: "utf8" }).trim();
  git("init", "--quiet", "--initial-branch=main");
  const commits = texts.map((text) => {
    mkdirSync(join(folder, ".github"), { recursive: true });
    if (text === undefined) rmSync(join(folder, file), { force: true });
    else writeFileSync(join(folder, file), text);
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message=change");
    return git("rev-parse", "HEAD");
  });
  return { folder, commits };
}

async function pullRequest(before: string | undefined, after: string | undefined) {
  const { folder, commits } = repository(before, after);
  const [base = "", head = ""] = commits;
  const event = githubEvent.pullRequest({ base: { sha: base }, head: { sha: head } });
  return runAction(actionFolder, { workspace: folder, event });
}

describe("a pull request", () => {
  test("that gives more fails, and the summary shows who gets in", async () => {
    const run = await pullRequest(policy("refs/heads/main"), policy('"refs/heads/*"'));
    expect(run).toMatchObject({ conclusion: "failure", outputs: { verdict: "fail", widenings: "1" } });
    expect(run.summary).toContain("after this change a token with ref=refs/heads/dev gets deploy");
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: "error", path: file, startLine: 6, title: "error[policy/widened-access]" }),
    );
  });

  test("that takes away passes, and the summary says so", async () => {
    const run = await pullRequest(policy('"refs/heads/*"'), policy("refs/heads/main"));
    expect(run).toMatchObject({ conclusion: "success", outputs: { verdict: "pass", widenings: "0" } });
    expect(run.summary).toContain("some who could be deploy no longer can");
  });

  test("whose policy fails its own tests fails", async () => {
    const run = await pullRequest(policy("refs/heads/main"), policy("refs/heads/main", "deny"));
    expect(run.outputs.verdict).toBe("fail");
    expect(run.summary).toContain("policy/failing-test");
  });

  test("that breaks the policy fails with the place of the mistake", async () => {
    const run = await pullRequest(policy("refs/heads/main"), "version: 1\nstagez: {}\n");
    expect(run.outputs.verdict).toBe("fail");
    expect(run.summary).toContain("policy/broken-file");
  });
});

test("without a policy the verdict is unknown", async () => {
  const { folder, commits } = repository(undefined);
  const run = await runAction(actionFolder, {
    workspace: folder,
    event: githubEvent.schedule({ sha: commits[0] ?? "" }),
  });
  expect(run).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
});

test("a policy that extends a file of another repository needs a token, and says so", async () => {
  const parent = `extends: acme/.github/sallyport.yml@${"0".repeat(40)}\n`;
  const { folder, commits } = repository(`version: 1\n${parent}`);
  const run = await runAction(actionFolder, {
    workspace: folder,
    event: githubEvent.schedule({ sha: commits[0] ?? "" }),
  });
  expect(run).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
  expect(run.log).toContain("POLICY_EXTENDS_UNREADABLE");
});
