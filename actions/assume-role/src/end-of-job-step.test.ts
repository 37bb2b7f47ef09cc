import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Job } from "@sallyport/action-kit";
import { instant } from "@sallyport/core";
import { afterAll, expect, test } from "vitest";
import { endOfJobStep } from "./end-of-job-step.ts";
import { jobCircumstances } from "./job-circumstances.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "sallyport-end-of-job-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A job whose credential is on no list: a tool fetched it later, or a step has taken it off. */
function jobWith(provider: string): Job {
  const environment = { RUNNER_TEMP: mkdtempSync(join(root, "temp-")), GITHUB_RUN_ID: "1", GITHUB_JOB: "deploy" };
  const job = { environment, mask: () => {}, print: () => {}, setOutput: () => {}, exportVariable: () => {} };
  jobCircumstances(job).record({
    type: "credential.issued",
    outcome: "success",
    credential: {
      ...{ stage: "deploy", name: "access", kind: "token", provider, identity: "shop" },
      ...{ exp: instant(new Date(Date.now() + 600_000)), join: { accessor: "a-1" } },
    },
  });
  return job;
}

async function summaryOf(job: Job): Promise<string> {
  const written: string[] = [];
  await endOfJobStep({ state: {}, job, summarize: async (markdown) => void written.push(markdown) });
  return written.join("\n");
}

test.each([
  ["vault", /deploy .*failed.*REVOKE/],
  ["aws", /deploy .*its provider cannot/],
])("a credential of %s that is on no list is told of in the summary, once", async (provider, words) => {
  const job = jobWith(provider);
  expect(await summaryOf(job)).toMatch(words);
  expect(await summaryOf(job)).toBe("");
});
