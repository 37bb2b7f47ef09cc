import { compileCondition } from "@sallyport/cel";
import type { Claims } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "./evaluate-trust.ts";
import { awsPolicy, azureCredential, document, googleProvider, pushClaims, vaultRole } from "./samples.ts";
import type { TrustAnswer, TrustRequest } from "./trust-answer.ts";

/** One and the same trust, written for several providers or in several ways, must come to the same. */

type Effect = TrustAnswer["effect"];

async function effectOf(
  value: unknown,
  request: Partial<TrustRequest> & { readonly sub?: string } = {},
): Promise<Effect> {
  const { sub = pushClaims.sub, ...more } = request;
  return (await evaluateTrust(document(value), { claims: { ...pushClaims, sub }, ...more })).effect;
}

const text = fc.string({ unit: fc.constantFrom("a", "b", ":", "/", "@", "*"), minLength: 1, maxLength: 6 });
const azure = { audience: "api://AzureADTokenExchange" };
const vault = { audience: "https://vault.acme.example" };

const aws = (operator: string, sub: string) => awsPolicy({ [operator]: { sub } });
const flexible = (operator: string, sub: string) =>
  azureCredential({
    subject: null,
    claimsMatchingExpression: { value: `claims['sub'] ${operator} '${sub}'`, languageVersion: 1 },
  });
const vaultGlob = (type: string, sub: string) => vaultRole({ bound_claims_type: type, bound_claims: { sub } });
const octo = (pattern: string) =>
  JSON.stringify({ issuer: pushClaims.iss, subject_pattern: pattern, permissions: { contents: "read" } });

describe("subjects", () => {
  it("a wildcard of AWS, of Azure and of Vault, and a regular expression of Google", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (pattern, sub) => {
        const expected = await effectOf(aws("StringLike", pattern), { sub });
        expect(await effectOf(flexible("matches", pattern), { sub, ...azure })).toBe(expected);
        expect(await effectOf(vaultGlob("glob", pattern), { sub, ...vault })).toBe(expected);
        const regex = pattern.replaceAll("*", ".*");
        expect(await effectOf(googleProvider(`assertion.sub.matches('^${regex}$')`), { sub })).toBe(expected);
        const policy = document(octo(regex), "a.sts.yaml");
        const claims = { ...pushClaims, sub };
        expect((await evaluateTrust(policy, { claims, audience: "octo-sts.dev" })).effect).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });

  it("an exact text of each", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, fc.boolean(), async (wanted, other, isSame) => {
        const sub = isSame ? wanted : other;
        const expected = wanted === sub ? "allow" : "deny";
        expect(await effectOf(aws("StringEquals", wanted), { sub })).toBe(expected);
        expect(await effectOf(azureCredential({ subject: wanted }), { sub, ...azure })).toBe(expected);
        expect(await effectOf(flexible("eq", wanted), { sub, ...azure })).toBe(expected);
        expect(await effectOf(vaultRole({ bound_claims: {}, bound_subject: wanted }), { sub, ...vault })).toBe(
          expected,
        );
        expect(await effectOf(vaultGlob("string", wanted), { sub, ...vault })).toBe(expected);
        expect(await effectOf(googleProvider(`assertion.sub == '${wanted}'`), { sub })).toBe(expected);
        expect(await effectOf(googleProvider(`assertion.sub in ['x', '${wanted}']`), { sub })).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe("conditions of Google", () => {
  const atom = fc.constantFrom(
    "assertion.ref == 'refs/heads/main'",
    "assertion.ref != 'refs/heads/main'",
    "assertion.actor in ['alice', 'bob']",
    "assertion.ref.startsWith('refs/tags/')",
    "assertion.sub.matches('^repo:acme/')",
    "has(assertion.environment)",
    "assertion.environment == 'production'",
    "assertion.repository_id == 1001",
    "assertion.repository_id != 1001",
    "attribute.repository == 'acme/shop'",
    "'a || b && (c' == google.subject",
    "true",
    "false",
  );
  const condition = fc.letrec<{ all: string; node: string }>((tie) => ({
    all: fc.oneof({ depthSize: "small", withCrossShrink: true }, atom, tie("node")),
    node: fc.oneof(
      fc.tuple(tie("all"), fc.constantFrom(" && ", " || ", "&&", "||"), tie("all")).map((parts) => parts.join("")),
      tie("all").map((part) => `(${part})`),
      tie("all").map((part) => `!(${part})`),
      fc.tuple(tie("all"), tie("all"), tie("all")).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
    ),
  })).all;

  it("taken apart at && and ||, and whole", async () => {
    await fc.assert(
      fc.asyncProperty(condition, async (source) => {
        fc.pre(source.length < 1_000 && (source.match(/[=!<>]=|&&|\|\||\?/g) ?? []).length < 25);
        const whole = source
          .replaceAll("attribute.repository", "assertion.repository")
          .replaceAll("google.subject", "assertion.sub");
        const compiled = await compileCondition(whole, ["assertion"], { dialect: "google" });
        const answer = compiled.evaluate({ assertion: pushClaims as Claims });
        const expected = "value" in answer && answer.value ? "allow" : "deny";
        expect(await effectOf(googleProvider(source))).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});
