import { SallyportError } from "@sallyport/core";
import { defaultPolicy, parsePolicy } from "@sallyport/policy";
import { describe, expect, test } from "vitest";
import { chooseCredential, type Wish } from "./choose-credential.ts";

const policy = parsePolicy(
  Buffer.from(`version: 1
stages:
  deploy:
    owner: "@acme/sre"
    purpose: roll out the shop
    allow: [{ repository_id: "1001" }]
    credentials:
      aws: { provider: aws, role: "arn:aws:iam::111122223333:role/deploy", region: eu-west-1 }
      vault: { provider: vault, url: "https://vault.acme.example", role: deploy }
  build:
    owner: "@acme/sre"
    purpose: build the shop
    allow: [{ repository_id: "1001" }]
    credentials:
      npm: { provider: registry, registry: npm, package: shop }
`),
  ".github/sallyport.yml",
);
const settings = 'provider: vault\nurl: "https://vault.acme.example"\nrole: deploy';

function errorOf(work: () => unknown): SallyportError {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof SallyportError) return thrown;
  }
  throw new Error("nothing was thrown");
}

test.each<[Wish, string]>([
  [{ stage: "deploy", credential: "aws" }, "aws"],
  [{ stage: "build" }, "npm"],
])("%j is %s", (wish, name) => {
  const { stage, credential } = chooseCredential(policy, wish);
  expect([stage?.name, credential.name]).toEqual([wish.stage, name]);
});

test("settings, where no policy has stages", () => {
  const { stage, credential } = chooseCredential(defaultPolicy, { settings });
  expect(stage).toBeUndefined();
  expect(credential).toMatchObject({ provider: "vault", role: "deploy" });
});

describe("what cannot be chosen says what can", () => {
  test.each<[string, Wish, string, string]>([
    ["no stage", {}, "ASSUME_STAGE_MISSING", "deploy, build"],
    ["a misspelt stage", { stage: "depoly" }, "ASSUME_STAGE_UNKNOWN", "Did you mean `deploy`?"],
    ["a stage far off", { stage: "x" }, "ASSUME_STAGE_UNKNOWN", "deploy, build"],
    ["a name of Object", { stage: "constructor" }, "ASSUME_STAGE_UNKNOWN", "deploy, build"],
    ["no credential of two", { stage: "deploy" }, "ASSUME_CREDENTIAL_MISSING", "aws, vault"],
    ["a misspelt credential", { stage: "deploy", credential: "valut" }, "ASSUME_CREDENTIAL_UNKNOWN", "`vault`"],
    ["a credential of Object", { stage: "deploy", credential: "__proto__" }, "ASSUME_CREDENTIAL_UNKNOWN", "aws, vault"],
    ["settings beside a policy", { settings }, "ASSUME_SETTINGS_REFUSED", "deploy, build"],
    ["both", { stage: "deploy", settings }, "ASSUME_SETTINGS_REFUSED", "deploy, build"],
  ])("%s", (_, wish, code, fix) => {
    const error = errorOf(() => chooseCredential(policy, wish));
    expect(error).toMatchObject({ code, kind: "usage" });
    expect(error.fix).toContain(fix);
  });

  test("a stage without credentials", () => {
    const { build } = policy.stages;
    if (build === undefined) throw new Error("the policy has it");
    const bare = { ...policy, stages: { build: { ...build, credentials: {} } } };
    const missing = errorOf(() => chooseCredential(bare, { stage: "build" }));
    expect([missing.message, missing.fix]).toEqual([
      "the stage build has no credentials",
      "Add one under `credentials:` of the stage.",
    ]);
    expect(errorOf(() => chooseCredential(bare, { stage: "build", credential: "npm" })).fix).toBe("It has: none.");
    const two = errorOf(() => chooseCredential(policy, { stage: "deploy" }));
    expect(two.message).toContain("the stage deploy has 2 credentials, and none was");
  });

  test.each<[Wish, string]>([
    [{}, "ASSUME_SETTINGS_MISSING"],
    [{ stage: "deploy" }, "ASSUME_STAGE_UNKNOWN"],
    [{ stage: "deploy", settings }, "ASSUME_STAGE_UNKNOWN"],
  ])("%j without a policy", (wish, code) => {
    expect(errorOf(() => chooseCredential(defaultPolicy, wish))).toMatchObject({ code });
  });

  test("what looks like a secret is not shown", () => {
    const pasted = ["ghp", "x7Kq2Lm9Zt4Wv8Rb1Nc6Yd3Sf5Hg0J"].join("_");
    expect(errorOf(() => chooseCredential(policy, { stage: pasted })).message).not.toContain(pasted);
  });
});
