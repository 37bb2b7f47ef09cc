// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policies and templates write their variables so.
import { SallyportError } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorDescriptions } from "./error-pages.ts";
import { evaluateTrust } from "./evaluate-trust.ts";
import { explainTrustDenial } from "./explain-trust-denial.ts";
import { findTrustDocuments } from "./find-trust-documents.ts";
import { parseTrustDocument } from "./parse-trust-document.ts";
import {
  awsPolicy,
  awsRole,
  azureCredential,
  document,
  githubIssuer,
  googleProvider,
  pushClaims,
  vaultRole,
} from "./samples.ts";
import { loadTerraform } from "./terraform/language.ts";
import { hclPolicies, hclResource, Raw } from "./testing/written-hcl.ts";
import type { TrustDocument } from "./trust-document.ts";

await loadTerraform();

function failureOf(work: () => unknown): SallyportError {
  try {
    work();
  } catch (error) {
    if (error instanceof SallyportError) return error;
    throw error;
  }
  throw new Error("it was accepted");
}

const samples: Readonly<Record<string, string>> = {
  "aws.json": JSON.stringify(awsRole(awsPolicy({ StringEquals: { sub: pushClaims.sub, aud: "x" } }))),
  "google.json": JSON.stringify(googleProvider("assertion.ref == 'x' && assertion.repository in ['a', 'b']")),
  "azure.json": JSON.stringify([
    azureCredential(),
    azureCredential({ subject: null, claimsMatchingExpression: { value: "claims['sub'] matches 'x*'" } }),
  ]),
  "vault.json": JSON.stringify(vaultRole({ bound_claims_type: "glob" })),
  "release.sts.yaml": `issuer: ${githubIssuer}\nsubject_pattern: repo:acme/.*\npermissions: { contents: read }\n`,
  "main.tf": hclPolicies["a policy document"]?.(awsPolicy({ StringLike: { sub: "repo:acme/*" } })) ?? "",
  "heredoc/main.tf": hclPolicies["a heredoc"]?.(awsPolicy({ StringLike: { sub: "repo:acme/*" } })) ?? "",
  "pool/main.tf": `locals {\n  repos = ["a", "b"]\n}\n${hclResource("google_iam_workload_identity_pool_provider", {
    attribute_condition: new Raw('"assertion.ref == \'${lower("X")}\'"'),
    attribute_mapping: { "google.subject": "assertion.sub" },
    oidc: [{ issuer_uri: githubIssuer, allowed_audiences: new Raw('[for r in local.repos : "${r}"]') }],
  })}`,
  "stack.yml":
    "Parameters: { A: { Type: String } }\nResources:\n  R: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: !Sub '${A}', Action: !Join [':', [sts, '*']] }] } } }\n",
};

describe("telling dialects apart", () => {
  it.each([
    ["aws.json", "aws"],
    ["google.json", "google"],
    ["azure.json", "azure"],
    ["vault.json", "vault"],
    ["release.sts.yaml", "octo-sts"],
    ["stack.yml", "aws"],
    ["main.tf", "aws"],
    ["heredoc/main.tf", "aws"],
    ["pool/main.tf", "google"],
  ])("%s is of %s", (path, dialect) => {
    expect(document(samples[path], path).dialect).toBe(dialect);
  });

  it.each([
    [
      "a policy of what somebody may do",
      { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] },
    ],
    ["something else", { name: "shop", version: 1 }],
    ["a list", [1, 2, 3]],
    ["nothing", {}],
  ])("refuses %s", (_, value) => {
    expect(failureOf(() => document(value)).code).toBe("TRUST_DOCUMENT_FOREIGN");
  });

  it("refuses what Terraform would", () => {
    const failure = failureOf(() => document('resource "aws_iam_role" "x" {}', "main.tf"));
    expect(failure.code === "TRUST_DOCUMENT_FOREIGN" || failure.code === "TRUST_DOCUMENT_INVALID").toBe(true);
  });
});

describe("documents that cannot be read", () => {
  const rows: readonly (readonly [name: string, path: string, text: string | Uint8Array, message: RegExp])[] = [
    ["broken JSON", "a.json", '{"Statement": [}', /a\.json:1:16 .*expected a value/],
    ["a key twice", "a.json", '{"a": 1,\n"a": 2}', /a\.json:2:1 .*written twice/],
    ["deep JSON", "a.json", "[".repeat(100_000), /nested more than 100 levels deep/],
    ["deep YAML", "a.yml", "[".repeat(20_000), /nested|not valid YAML/],
    ["NUL", "a.json", "\0\0\0", /expected a value/],
    ["a carriage return that ends a comment for some", "a.yml", "a: b # c\rd: e\n", /a\.yml:1:9 .*not every reader/],
    ["a line break of YAML 1.1", "a.yml", "a: b\u2028d: e\n", /a\.yml:1:5 .*not every reader/],
    ["bytes that are no text", "a.json", Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), /not UTF-8/],
    ["huge YAML", "a.yml", `a: ${"x".repeat(1024 * 1024)}`, /of YAML at most/],
    ["huge", "a.json", new Uint8Array(16 * 1024 * 1024 + 1), /at most 16777216 are read/],
    [
      "an effect in small letters",
      "a.json",
      '{"Statement": [{"Effect": "allow", "Principal": "*"}]}',
      /`Effect` is `Allow` or `Deny`/,
    ],
    ["no effect", "a.json", '{"Statement": [{"Principal": "*"}]}', /needs `Effect`/],
    [
      "Action and NotAction",
      "a.json",
      '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "NotAction": "*"}]}',
      /either `Action` or `NotAction`/,
    ],
    ["a policy in a text that is none", "a.json", '{"Role": {"AssumeRolePolicyDocument": "{"}}', /a\.json:1:39 /],
    ["a broken file of Terraform", "main.tf", 'resource "x" "y" {\n  a = [\n}\n', /main\.tf:3:1 .*expected a value/],
    ["a huge file of Terraform", "main.tf", `# ${"x".repeat(256 * 1024)}`, /of Terraform's language at most/],
    ["a name with an escape", "a\u001b.json", "{", /a\\x1b\.json:1:2/],
  ];
  const untypical: typeof rows = [
    [
      "conditions in a list",
      "a.json",
      '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Condition": [{}]}]}',
      /`Condition` is a mapping/,
    ],
    [
      "a misspelt element",
      "a.json",
      '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Conditions": {}}]}',
      /no element Conditions/,
    ],
    [
      "a condition that is no text",
      "a.json",
      JSON.stringify(googleProvider(undefined, { attributeCondition: ["false"] })),
      /is a text/,
    ],
    [
      "a bound subject that is no text",
      "a.json",
      JSON.stringify(vaultRole({ bound_subject: ["x"] })),
      /`bound_subject` is a text/,
    ],
    [
      "bound claims that are none",
      "a.json",
      JSON.stringify(vaultRole({ bound_claims: "x" })),
      /`bound_claims` is a mapping/,
    ],
    [
      "claim patterns in a list",
      "a.sts.yaml",
      "issuer: a\nsubject: b\nclaim_pattern: [x]\n",
      /`claim_pattern` is a mapping/,
    ],
    ["an audience in a list", "a.sts.yaml", "issuer: a\nsubject: b\naudience: [x]\n", /`audience` is a text/],
    ["an alias of itself", "a.yml", "a: &a [*a]\n", /inside its own anchor/],
    [
      "aliases of aliases",
      "a.yml",
      `a0: &a0 [x]\n${Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`).join("\n")}\n`,
      /aliases stand for more/,
    ],
    ["merge keys", "a.yml", "a: &a {}\nb: { <<: *a }\n", /merge keys/],
  ];
  it.each([...rows, ...untypical])("%s", (_, path, text, message) => {
    const failure = failureOf(() => parseTrustDocument(typeof text === "string" ? Buffer.from(text) : text, path));
    expect([failure.code, failure.kind]).toEqual(["TRUST_DOCUMENT_INVALID", "usage"]);
    expect(failure.message).toMatch(message);
    expect(failure.problems[0]?.place?.path).toBe(path);
  });

  it("has a page for each code", () => {
    expect(errorDescriptions.map(({ code }) => code).sort()).toEqual([
      "TRUST_DOCUMENT_FOREIGN",
      "TRUST_DOCUMENT_INVALID",
    ]);
  });

  it("never throws anything else, whatever is in a file", async () => {
    const names = Object.keys(samples);
    const change = fc.tuple(
      fc.nat(),
      fc.nat({ max: 6 }),
      fc.oneof(
        fc.string({ maxLength: 4 }),
        fc.constantFrom(
          "{",
          "[",
          '"',
          "\0",
          "null",
          "1e9",
          "*a",
          "&a ",
          "!Sub ",
          "${",
          "'",
          "\\u0000",
          "[]",
          "{}",
          "}",
          "%{",
          "<<-X\n",
          "for x in ",
          "...",
          "? :",
          "local.x",
          "true",
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (name, changes) => {
          let text = samples[name] ?? "";
          for (const [at, length, insert] of changes) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + insert + text.slice(start + length);
          }
          let trust: TrustDocument | undefined;
          try {
            trust = parseTrustDocument(Buffer.from(text), name);
          } catch (error) {
            expect(error).toBeInstanceOf(SallyportError);
          }
          if (trust) await explainTrustDenial(trust, { claims: pushClaims });
        },
      ),
      { numRuns: 1200 },
    );
  });

  it("never throws for what a token holds", async () => {
    const claims = fc.dictionary(
      fc.constantFrom("iss", "aud", "sub", "ref", "repository", "repository_id", "__proto__", "exp", "environment"),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const documents = Object.entries(samples).map(([path, text]) => document(text, path));
    await fc.assert(
      fc.asyncProperty(claims, fc.constantFrom(...documents), async (given, trust) => {
        const request = { claims: given as Parameters<typeof evaluateTrust>[1]["claims"], serviceAccount: "x@y" };
        const answer = await evaluateTrust(trust, request);
        expect(answer.effect).not.toBe("allow");
        await explainTrustDenial(trust, request);
      }),
      { numRuns: 500 },
    );
  });
});

describe("finding documents among files", () => {
  const files = [
    ...Object.entries(samples),
    ["broken.json", '{"AssumeRolePolicyDocument": '],
    ["package.json", '{"name": "audiences"}'],
    ["infra/main.tf", 'assume_role_policy = "sts:AssumeRoleWithWebIdentity"'],
    ["README.md", "sts:AssumeRole"],
  ].map(([path = "", text = ""]) => ({ path, bytes: Buffer.from(text) }));

  it.each([
    ["aws", ["aws.json", "stack.yml", "main.tf", "heredoc/main.tf"], ["broken.json", "infra/main.tf"]],
    ["google", ["google.json", "pool/main.tf"], []],
    ["azure", ["azure.json"], []],
    ["vault", ["vault.json"], []],
    ["octo-sts", ["release.sts.yaml"], []],
  ] as const)("of %s", (provider, found, unread) => {
    const result = findTrustDocuments(files, provider);
    expect(result.documents.map(({ path }) => path)).toEqual(found);
    expect(result.unread.map(({ place }) => place?.path)).toEqual(unread);
  });
});
