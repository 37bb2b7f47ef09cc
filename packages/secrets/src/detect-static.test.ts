import { parsePolicy } from "@sallyport/policy";
import { afterAll, expect, test } from "vitest";
import { createCanary } from "./testing/canary.ts";
import { detect } from "./testing/detect.ts";
import { createScratch } from "./testing/scratch.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const policyOf = (credential: string) =>
  parsePolicy(
    Buffer.from(
      `version: 1\nstages:\n  deploy:\n    owner: "@acme/sre"\n    purpose: roll out the shop\n    allow: [{ repository_id: "1" }]\n    credentials:\n      cloud: { ${credential} }\n`,
    ),
    ".github/sallyport.yml",
  );
const role = policyOf(`provider: aws, role: "arn:aws:iam::111122223333:role/deploy", region: eu-west-1`);
const vault = policyOf(`provider: vault, url: "https://vault.acme.test", role: shop`);
const file = ".github/workflows/deploy.yml";
const workflow = (name: string) =>
  `on: push\njobs:\n  a:\n    env:\n      AWS_SECRET_ACCESS_KEY: \${{ secrets.${name} }}\n`;

test("a key that a workflow takes from the secrets is a warning where the policy has a role, and nothing where it has none", async () => {
  const repository = scratch.repository("static");
  repository.commit("first", { [file]: workflow("SHOP_KEY") });
  for (const kind of ["tree", "history"] as const) {
    const { verdict } = await detect(repository.root, { kind }, createCanary(), { policy: role });
    expect(verdict.outcome).toBe("pass");
    expect(verdict.findings).toEqual([
      expect.objectContaining({
        rule: "secrets/static-credential",
        severity: "warning",
        evidence: expect.arrayContaining([{ label: "taken from", value: "secrets.SHOP_KEY" }]),
      }),
    ]);
    expect(verdict.findings[0]?.evidence.map(({ label }) => label)).not.toContain("value");
    expect(verdict.findings[0]?.fix.text).toBe(
      "Let the job sign in by OIDC, with `permissions: id-token: write`; when no workflow takes the secret any more, delete it and revoke what it holds. In the pipeline use `assume-role` with `stage: deploy`, `credential: cloud` (line 8 of .github/sallyport.yml).",
    );
    expect((await detect(repository.root, { kind }, createCanary(), { policy: vault })).verdict.findings).toEqual([]);
    expect((await detect(repository.root, { kind }, createCanary())).verdict.findings).toEqual([]);
  }
});

test("what workflows took in the past is no finding: the secret's value was never there", async () => {
  const repository = scratch.repository("past");
  repository.commit("first", { [file]: workflow("SHOP_KEY") });
  repository.commit("second", { [file]: "on: push\n" });
  const { verdict } = await detect(repository.root, { kind: "history" }, createCanary(), { policy: role });
  expect(verdict.findings).toEqual([]);
});
