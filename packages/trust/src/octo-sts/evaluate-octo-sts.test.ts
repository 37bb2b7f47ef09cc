import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { explainTrustDenial } from "../explain-trust-denial.ts";
import { document, githubIssuer, pushClaims } from "../samples.ts";
import type { TrustAnswer } from "../trust-answer.ts";

const claims: Claims = { ...pushClaims, number: 5, flag: true };

function policyOf(yaml: string) {
  return document(`${yaml}\npermissions: { contents: read }\n`, ".github/chainguard/release.sts.yaml");
}

async function effectOf(yaml: string, audience = "octo-sts.dev"): Promise<TrustAnswer["effect"]> {
  return (await evaluateTrust(policyOf(yaml), { claims, audience, target: "release" })).effect;
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
    ["the App that gives the token", `${who}\napp: release`, "allow"],
    ["a pattern that only a group makes one", `issuer: ${githubIssuer}\nsubject_pattern: ".*)|(x"`, "unknown"],
    ["a pattern that is too long", `issuer: ${githubIssuer}\nsubject_pattern: "${"a".repeat(2049)}"`, "unknown"],
    ["a long pattern", `issuer: ${githubIssuer}\nsubject_pattern: "${"a".repeat(2048)}"`, "deny"],
    ["a claim of what objects have in JavaScript", `${who}\nclaim_pattern: { constructor: .* }`, "deny"],
    ["a claim that is a boolean", `${who}\nclaim_pattern: { flag: "true" }`, "allow"],
  ])("%s", async (_, yaml, effect) => {
    expect(await effectOf(yaml)).toBe(effect);
  });

  it.each([
    ["a".repeat(256), /^The trust policy: octo-sts takes no subject of more than 255 characters\.$/],
    ["repo:acme/shop:environment:my production", /no subject with spaces/],
    ["repo:acme/shop:actor:dependabot[bot]", /brackets/],
    ["repo:acme/shop:environment:a\u200bb", /no subject with spaces/],
  ])("never gives a token for the subject %s", async (sub, sentence) => {
    const trust = policyOf(`issuer: ${githubIssuer}\nsubject_pattern: .*`);
    const request = { claims: { ...claims, sub }, audience: "octo-sts.dev" };
    const [denial] = await explainTrustDenial(trust, request);
    expect(denial?.cause).toBe("subject-form");
    expect(denial?.sentence).toMatch(sentence);
    expect(denial?.fix.text).toMatch(/another name/);
    const short = { ...request, claims: { ...claims, sub: "a".repeat(255) } };
    expect((await evaluateTrust(trust, short)).effect).toBe("allow");
  });

  it.each<[string, string | undefined, TrustAnswer["effect"]]>([
    ["of its own name", "release", "allow"],
    ["of any name", undefined, "allow"],
    ["of another name", "deploy", "unknown"],
  ])("is asked for %s", async (_, target, effect) => {
    const request = { claims, audience: "octo-sts.dev", ...(target && { target }) };
    const answer = await evaluateTrust(policyOf(who), request);
    expect(answer.effect).toBe(effect);
    if (effect === "allow") expect(answer.alternatives[0]?.name).toBe("trust policy release");
    // One in a file of another name may be meant by any.
    const nameless = document(`${who}\npermissions: { contents: read }\n`, "policy.yaml");
    expect(await evaluateTrust(nameless, request)).toMatchObject({
      effect: "allow",
      alternatives: [{ name: "the trust policy" }],
    });
  });

  it("says that a claim of another kind is none for the service", async () => {
    const causeOf = async (yaml: string) =>
      (await explainTrustDenial(policyOf(`${who}\n${yaml}`), { claims, audience: "octo-sts.dev" }))[0]?.cause;
    expect(await causeOf(`claim_pattern: { number: "5" }`)).toBe("unsupported-claim");
    expect(await causeOf("claim_pattern: { environment: x }")).not.toBe("unsupported-claim");
    expect(await causeOf("claim_pattern: { ref: x }")).not.toBe("unsupported-claim");
  });

  it("says why it is not known, and only then", async () => {
    const answer = await evaluateTrust(
      policyOf(`issuer: ${githubIssuer}\nsubject_pattern: "(?=x)"\nclaim_pattern: { ref: x }`),
      { claims: { ...claims, ref: "x" }, audience: "octo-sts.dev" },
    );
    expect(answer.checks.map(({ holds, why }) => [holds, why !== undefined])).toEqual([
      [true, false],
      ["unknown", true],
      [true, false],
      [true, false],
    ]);
  });

  it("has the service's domain as its audience", async () => {
    expect(await effectOf(who, "sts.amazonaws.com")).toBe("deny");
  });

  it.each([
    ["both forms", `${who}\nsubject_pattern: x`],
    ["two Apps", `${who}\napp: a\napp_pattern: b`],
    ["no subject", `issuer: ${githubIssuer}`],
    ["an unknown key", `${who}\nsubjects: x`],
    ["no issuer", "subject: x\npermissions: { contents: read }"],
    ["a second document", `${who}\n---\n${who}`],
    ["a list", "- issuer: x"],
    ["a pattern of a claim that is a list", `${who}\nclaim_pattern: { ref: [x] }`],
  ])("with %s is refused", (_, yaml) => {
    expect(() => document(yaml, "x.sts.yaml")).toThrow(/x\.sts\.yaml:\d+:\d+ /);
  });
});
