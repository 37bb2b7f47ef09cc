import { existsSync } from "node:fs";
import { join } from "node:path";
import { allowAll, vault } from "@sallyport/sandbox";
import { afterAll, expect, test } from "vitest";
import { policyOf, removeCheckouts } from "./testing/checkout.ts";
import { expectNothingLeft } from "./testing/leftovers.ts";
import { assume, startPipeline } from "./testing/pipeline.ts";

afterAll(removeCheckouts);

test("a step that is killed before it has begun is not run by the end of the job", async () => {
  const pipeline = await startPipeline([vault({ roles: { deploy: { bound: allowAll } } })]);
  try {
    const policy = policyOf(['vault: { provider: vault, url: "https://vault.acme.example", role: deploy }']);
    const outcome = await pipeline.run({
      files: { ".github/sallyport.yml": policy },
      steps: [assume({ credential: "vault", run: "touch deployed" })],
      // As long as Node takes to start, nobody listens to signals and no state is saved.
      options: { cancel: AbortSignal.abort() },
    });
    expect(outcome.stages.map(({ name, conclusion }) => `${name} ${conclusion}`)).toEqual([
      "main cancelled",
      "post success",
    ]);
    expect(existsSync(join(outcome.folder, "deployed"))).toBe(false);
    expect([outcome.events, outcome.requests]).toEqual([[], []]);
    expectNothingLeft(outcome);
  } finally {
    await pipeline.sandbox.close();
  }
});
