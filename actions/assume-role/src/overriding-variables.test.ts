import { existsSync } from "node:fs";
import { join } from "node:path";
import { allowAll, vault } from "@sallyport/sandbox";
import { afterAll, expect, test } from "vitest";
import { policyOf, removeCheckouts } from "./testing/checkout.ts";
import { assume, startPipeline, wordsOf } from "./testing/pipeline.ts";

afterAll(removeCheckouts);

test("a command does not see what would be used instead of its credential, and the log says so", async () => {
  const pipeline = await startPipeline([vault({ roles: { deploy: { bound: allowAll } } })]);
  try {
    const policy = policyOf(['vault: { provider: vault, url: "https://vault.acme.example", role: deploy }']);
    const outcome = await pipeline.run({
      files: { ".github/sallyport.yml": policy },
      steps: [assume({ credential: "vault", run: 'test -z "$BAO_TOKEN" && test -n "$VAULT_TOKEN" && touch deployed' })],
      env: { BAO_TOKEN: "of-another", VAULT_AGENT_ADDR: "" },
    });
    expect(outcome.conclusion, outcome.log).toBe("success");
    expect(existsSync(join(outcome.folder, "deployed"))).toBe(true);
    expect(wordsOf(outcome)).toContain("not handed on: BAO_TOKEN, which would be used instead of this credential");
  } finally {
    await pipeline.sandbox.close();
  }
});
