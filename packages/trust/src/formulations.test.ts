// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policies write their variables so.
import { compileCondition } from "@sallyport/cel";
import type { Claims } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "./evaluate-trust.ts";
import { awsPolicy, azureCredential, document, googleProvider, pushClaims, vaultRole } from "./samples.ts";
import { loadTerraform } from "./terraform/language.ts";
import { hclPolicies, hclResource } from "./testing/written-hcl.ts";
import type { TrustAnswer, TrustRequest } from "./trust-answer.ts";

await loadTerraform();

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

describe("Terraform's configuration, and what it makes", () => {
  const wanted = fc.oneof(
    text,
    fc.constantFrom(pushClaims.sub, "repo:acme/*", "${*}", "${token.actions.githubusercontent.com:ref}", "%{x}"),
  );
  const values = fc.oneof(wanted, fc.array(wanted, { minLength: 1, maxLength: 3 }));
  const operator = fc.constantFrom(
    "StringEquals",
    "StringLike",
    "StringNotLike",
    "ForAllValues:StringLike",
    "StringEqualsIfExists",
  );
  const conditions = fc.dictionary(
    operator,
    fc.dictionary(fc.constantFrom("sub", "aud", "ref", "environment"), values, { minKeys: 1, maxKeys: 2 }),
    { maxKeys: 2 },
  );
  const changes = fc.constantFrom<Readonly<Record<string, unknown>>>(
    {},
    { Sid: "Refuses", Effect: "Deny" },
    { Principal: { AWS: "*" } },
    { Principal: "*" },
  );
  const statements = fc.array(fc.tuple(conditions, changes), { minLength: 1, maxLength: 3 });
  const version = fc.constantFrom("2012-10-17", "2008-10-17");

  it("in each way that a policy of AWS is written", async () => {
    await fc.assert(
      fc.asyncProperty(statements, version, async (given, Version) => {
        const policy = { Version, Statement: given.flatMap((each) => awsPolicy(...each).Statement) };
        const expected = await effectOf(policy);
        for (const [way, write] of Object.entries(hclPolicies)) {
          const trust = document(write(policy), "main.tf");
          expect((await evaluateTrust(trust, { claims: pushClaims })).effect, way).toBe(expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  const { iss, sub } = pushClaims;
  const resources: readonly (readonly [string, (wanted: string) => object, (wanted: string) => unknown, string])[] = [
    [
      "azuread_application_federated_identity_credential",
      (subject) => ({ display_name: "main", issuer: iss, subject, audiences: [azure.audience] }),
      (subject) => azureCredential({ subject }),
      azure.audience,
    ],
    [
      "azurerm_federated_identity_credential",
      (subject) => ({ name: "main", issuer: iss, subject, audience: [azure.audience] }),
      (subject) => azureCredential({ subject }),
      azure.audience,
    ],
    [
      "azuread_application_flexible_federated_identity_credential",
      (pattern) => ({
        issuer: iss,
        audience: azure.audience,
        claims_matching_expression: `claims['sub'] matches '${pattern}'`,
      }),
      (pattern) => flexible("matches", pattern),
      azure.audience,
    ],
    [
      "google_iam_workload_identity_pool_provider",
      (wanted) => ({
        attribute_mapping: { "google.subject": "assertion.sub" },
        attribute_condition: `google.subject == '${wanted}'`,
        oidc: [{ issuer_uri: iss, allowed_audiences: ["sts.amazonaws.com"] }],
      }),
      (wanted) => googleProvider(`google.subject == '${wanted}'`),
      "sts.amazonaws.com",
    ],
    [
      "vault_jwt_auth_backend_role",
      (wanted) => ({
        role_type: "jwt",
        user_claim: "repository",
        bound_audiences: [vault.audience],
        bound_claims_type: "glob",
        bound_claims: { sub: `x,${wanted}`, repository_id: 1001 },
      }),
      (wanted) => vaultRole({ bound_claims_type: "glob", bound_claims: { sub: ["x", wanted], repository_id: "1001" } }),
      vault.audience,
    ],
  ];

  it.each(resources)("of a resource %s", async (type, values, plain, audience) => {
    const subject = fc.oneof(text, fc.constantFrom(sub, "repo:acme/*"));
    await fc.assert(
      fc.asyncProperty(subject, async (wanted) => {
        const trust = document(hclResource(type, values(wanted)), "main.tf");
        const request = { claims: pushClaims, audience };
        expect((await evaluateTrust(trust, request)).effect).toBe(await effectOf(plain(wanted), request));
      }),
      { numRuns: 60 },
    );
  });
});
