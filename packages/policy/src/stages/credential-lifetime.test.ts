import { describe, expect, it } from "vitest";
import { regionOnLine } from "../testing/samples.ts";
import type { Credential, Provider } from "./credential.ts";
import {
  askedLifetime,
  credentialLifetime,
  type LifetimeTraits,
  lifetimeOf,
  wantedLifetime,
} from "./credential-lifetime.ts";

const [minute, hour] = [60, 3600];
const plain = { chained: false, impersonated: false };

describe("the life of a credential", () => {
  it.each<[Provider, Partial<LifetimeTraits>, number, number]>([
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
    ["aws", {}, 15 * minute, 12 * hour],
    ["aws", { chained: true }, 15 * minute, hour],
    ["google", { impersonated: true }, minute, 12 * hour],
    ["vault", {}, minute, 24 * hour],
  ])("at %s with %j is chosen, from %i to %i seconds", (provider, traits, shortest, longest) => {
    expect(lifetimeOf({ provider, ...plain, ...traits })).toMatchObject({ kind: "chosen", shortest, longest });
  });

  it.each<[Provider, number]>([
    ["google", hour],
    ["azure", 90 * minute],
    ["octo-sts", hour],
    ["github-app", hour],
    ["token-exchange", 24 * hour],
    ["registry", hour],
  ])("at %s is the provider's own, at most %i seconds", (provider, longest) => {
    expect(lifetimeOf({ provider, ...plain })).toMatchObject({ kind: "fixed", longest, who: expect.any(String) });
  });

  const common = { name: "one", at: regionOnLine(1) };
  const role = { ...common, provider: "aws" as const, role: "arn:aws:iam::111122223333:role/x", region: "eu-west-1" };
  const pool = { ...common, provider: "google" as const, workloadIdentityProvider: "p" };
  const serviceAccount = "x@shop.iam.gserviceaccount.com";
  const chain = ["arn:aws:iam::111122223333:role/y"];

  it.each<[string, Credential, number | undefined]>([
    ["what it says", { ...role, duration: 1800 }, 1800],
    ["the shortest that there is", role, 900],
    ["the shortest through another role", { ...role, chain }, 900],
    ["the shortest through an account", { ...pool, serviceAccount }, 60],
    ["none where the provider decides", pool, undefined],
    ["none for an ID token", { ...pool, serviceAccount, idTokenAudience: "https://a.example" }, undefined],
    ["none for an application", { ...common, provider: "azure", tenant: "t", client: "c" }, undefined],
  ])("is asked to be %s", (_, credential, expected) => {
    expect(wantedLifetime(credential)).toBe(expected);
  });

  it.each<[string, Credential, number | undefined]>([
    ["what it says", { ...role, duration: 1800 }, 1800],
    ["a quarter of an hour at AWS", role, 900],
    ["a quarter of an hour through another role", { ...role, chain }, 900],
    ["five minutes through an account", { ...pool, serviceAccount }, 300],
    ["as long as Vault gives it", { ...common, provider: "vault", url: "https://v.example", role: "r" }, undefined],
    ["as long as Google gives it", pool, undefined],
  ])("lives %s", (_, credential, expected) => {
    expect(askedLifetime(credential)).toBe(expected);
  });

  it.each<[string, Credential, "chosen" | "fixed", number]>([
    ["a role", role, "chosen", 12 * hour],
    ["a role through another", { ...role, chain }, "chosen", hour],
    ["a role with an empty chain", { ...role, chain: [] }, "chosen", 12 * hour],
    ["an account", { ...pool, serviceAccount }, "chosen", 12 * hour],
    ["direct federation", pool, "fixed", hour],
    ["an ID token", { ...pool, serviceAccount, idTokenAudience: "https://a.example" }, "fixed", hour],
  ])("can be that of %s", (_, credential, kind, longest) => {
    expect(credentialLifetime(credential)).toMatchObject({ kind, longest });
  });
});
