import { allowAll, vault } from "@sallyport/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyOf, removeCheckouts } from "./testing/checkout.ts";
import { assume, type Pipeline, startPipeline, wordsOf } from "./testing/pipeline.ts";

/** The shipped bundle in a pull request that changes the policy: that of the base decides, and says how much the change matters. */

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await startPipeline([vault({ roles: { deploy: { bound: allowAll } } })]);
});
afterAll(async () => {
  await pipeline?.sandbox.close();
  removeCheckouts();
});

const policy = policyOf(['vault: { provider: vault, url: "https://vault.acme.example", role: deploy }']);
const before = policy.replace(", ref: refs/heads/main", "");
const wider = before.replace("environment: production", 'environment: "prod*"');
const excluded = `${before}secrets: { exclude: ["src/**"] }\n`;
const lenient = 'rules: { "policy/weakened-secrets": warning }\n';
const strict = 'rules: { "policy/widened-access": error }\n';

describe.concurrent("a change of", () => {
  test.concurrent.each<[what: string, base: string, head: string, words: string, conclusion: "success" | "failure"]>([
    ["who gets a stage is mentioned", before, wider, "warning[policy/widened-access]", "success"],
    [
      "who gets a stage fails where the base says so",
      before + strict,
      wider + strict,
      "error[policy/widened-access]",
      "failure",
    ],
    ["what is searched fails", before, excluded, "error[policy/weakened-secrets]", "failure"],
    [
      "what is searched is a warning where the base says so",
      before + lenient,
      excluded + lenient,
      "warning[policy/weakened-secrets]",
      "success",
    ],
  ])("%s", async (_, base, head, words, conclusion) => {
    const file = ".github/sallyport.yml";
    const steps = [assume({ credential: "vault", run: "echo it ran" })];
    const outcome = await pipeline.run({ files: { [file]: base }, change: { [file]: head }, steps });
    expect(wordsOf(outcome)).toContain(words);
    expect(outcome.log).toContain("it ran");
    expect(outcome.conclusion, outcome.log).toBe(conclusion);
  });
});
