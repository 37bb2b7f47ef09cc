import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { githubEvent, runAction } from "@sallyport/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createScratch } from "../../../packages/secrets/src/testing/scratch.ts";

/** The shipped bundle, run by the sandbox as the runner of GitHub Actions runs it. */

const actionFolder = dirname(import.meta.dirname);
const scratch = createScratch();

beforeAll(() => {
  const bundle = join(dirname(actionFolder), "dist/index.js");
  if (!existsSync(bundle)) throw new Error("there is no bundle to test. fix: run `npx --yes pnpm@12 build`");
});
afterAll(() => scratch.remove());

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

let count = 0;

/** A repository with one commit for each text, and the commits. Undefined: no policy. */
function repository(...texts: readonly (string | undefined)[]) {
  count += 1;
  const { root, commit } = scratch.repository(`repository-${count}`);
  let isThere = false;
  const commits = texts.map((text) => {
    const files = text === undefined && !isThere ? {} : { [file]: text ?? null };
    isThere = text !== undefined;
    return commit("change", files);
  });
  return { folder: root, commits };
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
