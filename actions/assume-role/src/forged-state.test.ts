import { existsSync } from "node:fs";
import { join } from "node:path";
import { allowAll, vault } from "@sallyport/sandbox";
import { afterAll, expect, test } from "vitest";
import { policyOf, removeCheckouts } from "./testing/checkout.ts";
import { assume, startPipeline } from "./testing/pipeline.ts";

afterAll(removeCheckouts);

test("a state that an earlier step has made up does not make the step take itself for the end of the job", async () => {
  const pipeline = await startPipeline([vault({ roles: { deploy: { bound: allowAll } } })]);
  try {
    const policy = policyOf(['vault: { provider: vault, url: "https://vault.acme.example", role: deploy }']);
    const outcome = await pipeline.run({
      files: { ".github/sallyport.yml": policy },
      steps: [assume({ credential: "vault", run: "touch deployed" })],
      // What a step writes to GITHUB_ENV is in the environment of all later ones.
      env: { "STATE_sallyport-started": "true" },
    });
    expect(outcome.stages.map(({ name, conclusion }) => `${name} ${conclusion}`)).toEqual([
      "main success",
      "post success",
    ]);
    expect(existsSync(join(outcome.folder, "deployed"))).toBe(true);
    expect(outcome.steps[0]?.outputs.verdict).toBe("pass");
  } finally {
    await pipeline.sandbox.close();
  }
});
