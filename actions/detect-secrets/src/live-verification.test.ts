import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  type ActionRun,
  type EventFixture,
  githubEvent,
  type Provider,
  runAction,
  startSandbox,
} from "@sallyport/sandbox";
import { afterAll, expect, test } from "vitest";
import { githubToken } from "./testing/github-token.ts";

/** Live verification through the shipped bundle, against a GitHub of this machine under its own name. */

const actionFolder = dirname(import.meta.dirname);
const root = mkdtempSync(join(tmpdir(), "sallyport-live-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const [working, revoked] = [githubToken("works"), githubToken("revoked")];

const github: Provider = {
  name: "github",
  isHost: (host) => host === "api.github.com",
  async answer({ headers, path }) {
    const isLive = headers.authorization === `Bearer ${working}` && path === "/rate_limit";
    const body = JSON.stringify(isLive ? { resources: {} } : { message: "Bad credentials" });
    return { status: isLive ? 200 : 401, headers: { "content-type": "application/json" }, body };
  },
};

const hosts = "version: 1\nsecrets:\n  verify:\n    hosts: { github: api.github.com }\n";

async function verify(policy: string, eventOf: (head: string) => EventFixture) {
  const workspace = mkdtempSync(join(root, "repository-"));
  const git = (...words: string[]): string =>
    execFileSync("git", ["-C", workspace, ...words], { encoding: "utf8" }).trim();
  mkdirSync(join(workspace, ".github"));
  writeFileSync(join(workspace, ".github/sallyport.yml"), policy);
  writeFileSync(join(workspace, "a.env"), `ONE=${working}\nTWO=${revoked}\n`);
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("-c", "user.name=Alice", "-c", "user.email=alice@acme.example", "commit", "--quiet", "--message=all");
  const sandbox = await startSandbox({ providers: [github] });
  try {
    const event = eventOf(git("rev-parse", "HEAD"));
    const inputs = { verify: "true" };
    const run = await runAction(actionFolder, { workspace, event, inputs, env: { ...sandbox.environment } });
    return { run, asked: sandbox.requests.length };
  } finally {
    await sandbox.close();
  }
}

function keepsSilent({ rawOutput, summary, files }: ActionRun): void {
  const written = [rawOutput, summary, ...[...files.values()].map(String)].join("\n");
  for (const token of [working, revoked]) expect(written).not.toContain(token.slice(8, 24));
}

test.concurrent("on a schedule the policy's host is asked, and the report says what came of it", async () => {
  const { run, asked } = await verify(hosts, (sha) => githubEvent.schedule({ sha }));
  expect(run.outputs).toMatchObject({ verdict: "fail", findings: "2" });
  const log = run.log.replaceAll(/\s+/g, " ");
  expect(log).toContain("live (api.github.com: it is taken)");
  expect(log).toContain("revoked (api.github.com: it is refused as not valid)");
  expect(log).toContain("live verification: 1 live, 1 revoked, 0 unknown");
  expect(asked).toBe(2);
  keepsSilent(run);
});

test.concurrent.each([
  ["a push", hosts, (sha: string) => githubEvent.push({ before: "0".repeat(40), after: sha }), "VERIFY_REFUSED"],
  ["a policy that names nobody", "version: 1\n", (sha: string) => githubEvent.schedule({ sha }), "VERIFY_NO_HOST"],
])("nobody is asked for %s", async (_, policy, event, code) => {
  const { run, asked } = await verify(policy, event);
  expect(run).toMatchObject({ conclusion: "failure", outputs: { verdict: "unknown" } });
  expect(run.annotations[0]?.message).toContain(code);
  expect(asked).toBe(0);
  keepsSilent(run);
});
