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
    ["an empty pattern beside the text", `${who}\nsubject_pattern: ""`, "allow"],
    ["nothing beside the pattern", `issuer: ~\nissuer_pattern: .*\nsubject: ${pushClaims.sub}`, "allow"],
    ["an empty audience, which is none", `${who}\naudience: ""`, "allow"],
    ["an empty pattern of audiences, which is none", `${who}\naudience_pattern: ""`, "allow"],
    ["a claim's pattern that is nothing", `${who}\nclaim_pattern: { ref: }`, "deny"],
    ["a pattern that YAML 1.1 reads as a boolean", `${who}\nclaim_pattern: { ref: yes }`, "unknown"],
    ["a pattern in base64", `${who}\nclaim_pattern: { ref: !!binary Lio= }`, "unknown"],
    ["a pattern in quotes", `${who}\nclaim_pattern: { ref: "yes" }`, "deny"],
    ["a number that YAML 1.1 reads as an octal one", `issuer: ${githubIssuer}\nsubject: 012`, "unknown"],
    ["a number that is one everywhere", `issuer: ${githubIssuer}\nsubject: 12`, "deny"],
  ])("%s", async (_, yaml, effect) => {
    expect(await effectOf(yaml)).toBe(effect);
  });

  it.each([
    ["", /no subject that is empty/],
    ["a".repeat(256), /^The trust policy: octo-sts takes no subject of more than 255 characters\.$/],
    ["repo:acme/shop:environment:my production", /has spaces/],
    ["repo:acme/shop:actor:dependabot[bot]", /brackets/],
    ["repo:acme/shop:environment:a\u200bb", /has spaces/],
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

  it("leaves an octal number unknown and says why", async () => {
    const trust = policyOf(`issuer: ${githubIssuer}\nsubject: 012`);
    const request = { claims: { ...claims, sub: "012" }, audience: "octo-sts.dev" };
    const { effect, checks } = await evaluateTrust(trust, request);
    expect(effect).toBe("unknown");
    expect(checks.find(({ claim }) => claim === "sub")?.why).toMatch(/^012 without quotes, which YAML 1\.1/);
  });

  it.each([
    `${githubIssuer}/`,
    "http://localhost",
    "https://a.example?x=1",
    "https://a.example//x",
    "https://a.example/..",
    "https://user:pw@a.example",
    `https://a.example/${"x".repeat(255)}`,
  ])("may not let the issuer %s in", async (iss) => {
    const trust = policyOf(`issuer_pattern: .*\nsubject: ${pushClaims.sub}`);
    const { effect, checks } = await evaluateTrust(trust, { claims: { ...claims, iss }, audience: "octo-sts.dev" });
    expect(effect).toBe("unknown");
    expect(checks.find(({ holds }) => holds === "unknown")?.why).toMatch(/https, a host and a plain path/);
  });

  it.each([
    githubIssuer,
    `${githubIssuer}/acme-corp`,
    "https://token.actions.acme.ghe.com",
    "https://ghes.acme.example:8443/_services/token",
  ])("lets GitHub's issuer %s in", async (iss) => {
    const trust = policyOf(`issuer_pattern: .*\nsubject: ${pushClaims.sub}`);
    expect((await evaluateTrust(trust, { claims: { ...claims, iss }, audience: "octo-sts.dev" })).effect).toBe("allow");
  });

  it.each([
    [["octo-sts.dev", "a b"]],
    [["octo-sts.dev", ""]],
    [["octo-sts.dev", "me@acme"]],
    [["octo-sts.dev", "a|b"]],
  ])("may not take a token for %j", async (aud) => {
    const { effect, checks } = await evaluateTrust(policyOf(who), { claims: { ...claims, aud } });
    expect(effect).toBe("unknown");
    expect(checks.find(({ holds }) => holds === "unknown")?.why).toMatch(/refuses a token with an audience/);
  });

  it("may not be read for a permission that GitHub does not document", async () => {
    const trust = document(`${who}\npermissions: { contents: read, pull_request: write }`, "x.sts.yaml");
    const { effect, checks } = await evaluateTrust(trust, { claims, audience: "octo-sts.dev" });
    expect(effect).toBe("unknown");
    expect(checks.find(({ holds }) => holds === "unknown")?.why).toMatch(
      /^GitHub documents no permission pull_request,/,
    );
  });

  it("of an organisation says where its repositories are read", async () => {
    const { effect, notes } = await evaluateTrust(policyOf(`${who}\nrepositories: [shop]`), {
      claims,
      audience: "octo-sts.dev",
    });
    expect(effect).toBe("allow");
    expect(notes).toEqual([expect.stringMatching(/`\.github` alone/)]);
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
    ["an empty subject", `issuer: ${githubIssuer}\nsubject: ""`],
    ["a claim's pattern that is a list", `${who}\nclaim_pattern: { ref: [x] }`],
    ["permissions that are a text", `${who}\npermissions: all`],
    ["permissions that are a list", `${who}\npermissions: [contents]`],
    ["a permission that is a number", `${who}\npermissions: { contents: 1 }`],
    ["repositories that are a text", `${who}\nrepositories: shop`],
    ["a repository that is a list", `${who}\nrepositories: [[shop]]`],
  ])("with %s is refused", (_, yaml) => {
    expect(() => document(yaml, "x.sts.yaml")).toThrow(/x\.sts\.yaml:\d+:\d+ /);
  });
});
