import { dirname } from "node:path";
import {
  type ActionRun,
  type EventFixture,
  githubEvent,
  type Provider,
  runAction,
  startSandbox,
} from "@sallyport/sandbox";
import { afterAll, expect, test } from "vitest";
import { createCanary } from "../../../packages/secrets/src/testing/canary.ts";
import { createScratch } from "../../../packages/secrets/src/testing/scratch.ts";

/** Live verification through the shipped bundle, against a GitHub of this machine under its own name. */

const actionFolder = dirname(import.meta.dirname);
const scratch = createScratch();
afterAll(() => scratch.remove());

const canary = createCanary();
const [working, revoked] = [canary.githubToken("works"), canary.githubToken("revoked")];

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

let count = 0;

async function verify(policy: string, eventOf: (head: string) => EventFixture) {
  count += 1;
  const repository = scratch.repository(`repository-${count}`);
  const files = { ".github/sallyport.yml": policy, "a.env": `ONE=${working}\nTWO=${revoked}\n` };
  const event = eventOf(repository.commit("all", files));
  const sandbox = await startSandbox({ providers: [github] });
  try {
    const given = { workspace: repository.root, event, inputs: { verify: "true" }, env: sandbox.environment };
    const run = await runAction(actionFolder, given);
    return { run, asked: sandbox.requests.length };
  } finally {
    await sandbox.close();
  }
}

function keepsSilent({ rawOutput, summary, files }: ActionRun): void {
  canary.assertUnseen([rawOutput, summary, ...[...files.values()].map(String)].join("\n"));
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
