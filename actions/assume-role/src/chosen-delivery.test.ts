import type { Choice } from "@sallyport/assume";
import { describe, expect, test } from "vitest";
import { chosenDelivery } from "./chosen-delivery.ts";

type Credential = Choice["credential"];
type Deliver = Parameters<typeof chosenDelivery>[0]["deliver"];

const start = { line: 1, column: 1, offset: 0 };
const base = { name: "access", at: { start, end: start } };
const aws: Credential = { ...base, provider: "aws", role: "arn:aws:iam::111122223333:role/x", region: "eu-west-1" };
const vault: Credential = { ...base, provider: "vault", url: "https://vault.acme.example", role: "deploy" };
const azure: Credential = { ...base, provider: "azure", tenant: "t", client: "c" };
const google: Credential = {
  ...base,
  provider: "google",
  workloadIdentityProvider: "projects/1/p",
  serviceAccount: "a@b",
};

describe("what `auto` is", () => {
  test.each<[string, Credential, string | undefined, string]>([
    ["a command", vault, "x", "exec"],
    ["AWS", aws, undefined, "refresh"],
    ["Azure", azure, undefined, "refresh"],
    ["Google", google, undefined, "refresh"],
    ["Google's ID token", { ...google, idTokenAudience: "https://shop" }, undefined, "output"],
    ["a delegate of Google's", { ...google, delegates: ["b@c"] }, undefined, "output"],
    ["a short token of a Google account", { ...google, duration: 300 }, undefined, "output"],
    ["Vault", vault, undefined, "output"],
  ])("%s", (_, credential, run, way) => {
    expect(chosenDelivery({ deliver: "auto", run }, { credential })).toBe(way);
  });
});

describe("what does not go together", () => {
  test.each<[Deliver, string | undefined, Credential, string]>([
    ["exec", undefined, aws, "ASSUME_RUN_MISMATCH"],
    ["refresh", "x", aws, "ASSUME_RUN_MISMATCH"],
    ["output", "x", aws, "ASSUME_RUN_MISMATCH"],
    ["env", "x", aws, "ASSUME_RUN_MISMATCH"],
    ["refresh", undefined, vault, "ASSUME_NOT_REFRESHABLE"],
    ["refresh", undefined, { ...google, idTokenAudience: "https://shop" } as Credential, "ASSUME_NOT_REFRESHABLE"],
    ["refresh", undefined, { ...azure, scope: "https://vault.azure.net/.default" }, "ASSUME_NOT_REFRESHABLE"],
  ])("%s with run %s", (deliver, run, credential, code) => {
    expect(() => chosenDelivery({ deliver, run }, { credential })).toThrow(
      expect.objectContaining({ code, kind: "usage" }),
    );
  });
});
