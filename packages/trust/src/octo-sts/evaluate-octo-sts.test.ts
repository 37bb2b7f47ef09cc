import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { document, githubIssuer, pushClaims } from "../samples.ts";
import type { TrustAnswer } from "../trust-answer.ts";

const claims: Claims = { ...pushClaims, number: 5, flag: true };

async function effectOf(yaml: string, audience = "octo-sts.dev"): Promise<TrustAnswer["effect"]> {
  const trust = document(`${yaml}\npermissions: { contents: read }\n`, ".github/chainguard/release.sts.yaml");
  return (await evaluateTrust(trust, { claims, audience, target: "release" })).effect;
}

const who = `issuer: ${githubIssuer}\nsubject: ${pushClaims.sub}`;

describe("a trust policy", () => {
  it.each<[string, string, TrustAnswer["effect"]]>([
    ["exact", who, "allow"],
    ["another subject", `issuer: ${githubIssuer}\nsubject: x`, "deny"],
    ["another issuer", `issuer: https://gitlab.com\nsubject: ${pushClaims.sub}`, "deny"],
    ["a pattern", `issuer: ${githubIssuer}\nsubject_pattern: "repo:acme/.*"`, "allow"],
    ["a pattern of a part", `issuer: ${githubIssuer}\nsubject_pattern: "repo:acme/shop"`, "deny"],
    ["a pattern of the issuer", `issuer_pattern: https://token\\..*\nsubject: ${pushClaims.sub}`, "allow"],
    ["halves that versions read differently", `issuer: ${githubIssuer}\nsubject_pattern: "repo:acme|x"`, "unknown"],
    ["halves that fit either way", `issuer: ${githubIssuer}\nsubject_pattern: "repo:acme/.*|x"`, "allow"],
    ["no pattern of RE2", `issuer: ${githubIssuer}\nsubject_pattern: "(?=x)"`, "unknown"],
    ["an audience", `${who}\naudience: other`, "deny"],
    ["a pattern of audiences", `${who}\naudience_pattern: "octo.*"`, "allow"],
    ["a claim", `${who}\nclaim_pattern: { ref: refs/heads/.* }`, "allow"],
    ["another claim", `${who}\nclaim_pattern: { ref: refs/tags/.* }`, "deny"],
    ["a missing claim", `${who}\nclaim_pattern: { environment: .* }`, "deny"],
    ["a claim that is a number", `${who}\nclaim_pattern: { number: "5" }`, "deny"],
    ["a claim that is a boolean", `${who}\nclaim_pattern: { flag: "true" }`, "allow"],
  ])("%s", async (_, yaml, effect) => {
    expect(await effectOf(yaml)).toBe(effect);
  });

  it("has the service's domain as its audience", async () => {
    expect(await effectOf(who, "sts.amazonaws.com")).toBe("deny");
  });

  it.each([
    ["both forms", `${who}\nsubject_pattern: x`],
    ["no subject", `issuer: ${githubIssuer}`],
    ["an unknown key", `${who}\nsubjects: x`],
  ])("with %s is refused", (_, yaml) => {
    expect(() => document(yaml, "x.sts.yaml")).toThrow(/x\.sts\.yaml:\d+:\d+ /);
  });
});
