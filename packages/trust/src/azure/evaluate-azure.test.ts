import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { azureCredential, document, pushClaims } from "../samples.ts";
import type { TrustAnswer } from "../trust-answer.ts";

const audience = "api://AzureADTokenExchange";

async function effectOf(value: unknown, claims: Claims = {}): Promise<TrustAnswer["effect"]> {
  return (await evaluateTrust(document(value), { claims: { ...pushClaims, ...claims }, audience })).effect;
}

const flexible = (value: string) =>
  azureCredential({ subject: null, claimsMatchingExpression: { value, languageVersion: 1 } });

describe("a federated credential", () => {
  it.each<[string, unknown, TrustAnswer["effect"]]>([
    ["exact", azureCredential(), "allow"],
    ["in a list", [azureCredential({ subject: "x" }), azureCredential()], "allow"],
    ["as Graph answers", { value: [azureCredential()] }, "allow"],
    ["as ARM answers for a list", { value: [{ id: "/a", properties: azureCredential() }] }, "allow"],
    ["as ARM answers for one", { id: "/a", name: "main", properties: azureCredential() }, "allow"],
    ["as ARM answers for one of another subject", { id: "/a", properties: azureCredential({ subject: "x" }) }, "deny"],
    ["another case", azureCredential({ subject: pushClaims.sub.toUpperCase() }), "deny"],
    ["a wildcard, which is none", azureCredential({ subject: "repo:acme/*" }), "deny"],
    ["another audience", azureCredential({ audiences: ["api://x"] }), "deny"],
    ["another issuer", azureCredential({ issuer: `${pushClaims.iss}/` }), "deny"],
    ["flexible, equal", flexible(`claims['sub'] eq '${pushClaims.sub}'`), "allow"],
    ["flexible, like", flexible("claims['sub'] matches 'repo:acme/*:ref:refs/heads/m??n'"), "allow"],
    ["flexible, not like", flexible("claims['sub'] matches 'acme'"), "deny"],
    [
      "flexible, of two",
      flexible(
        "claims['sub'] matches 'repo:acme/*' and claims['job_workflow_ref'] matches 'acme/shop/*@refs/heads/main'",
      ),
      "allow",
    ],
    [
      "flexible, of two, one fails",
      flexible("claims['sub'] matches '*' and claims['job_workflow_ref'] eq 'x'"),
      "deny",
    ],
    ["flexible, of a claim that is not looked at", flexible("claims['repository_id'] eq '1001'"), "deny"],
    ["flexible, of another grammar", flexible("claims['sub'] eq 'a' or claims['sub'] eq 'b'"), "unknown"],
    [
      "a template with an expression",
      {
        $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        resources: [
          {
            type: "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials",
            properties: azureCredential({ subject: "[parameters('subject')]" }),
          },
        ],
      },
      "unknown",
    ],
  ])("%s", async (_, value, effect) => {
    expect(await effectOf(value)).toBe(effect);
  });
});

describe("a template", () => {
  const template = (resources: unknown, more: object = {}) => ({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    resources,
    ...more,
  });
  const full = "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials";
  const credential = (changes: Readonly<Record<string, unknown>> = {}, type = full) => ({
    type,
    name: "a/b",
    properties: azureCredential(changes),
  });
  const module = (...resources: unknown[]) => {
    return { type: "Microsoft.Resources/deployments", properties: { template: template(resources) } };
  };
  const parent = (...resources: unknown[]) => ({ type: "Microsoft.ManagedIdentity/userAssignedIdentities", resources });
  it.each<[string, unknown, TrustAnswer["effect"]]>([
    ["within its parent", template([parent(credential({}, "federatedIdentityCredentials"))]), "allow"],
    ["in a module", template([module(credential())]), "allow"],
    ["in a module of a module", template([module(module(credential()))]), "allow"],
    ["in a module beside another", template([credential({ subject: "x" }), module(credential())]), "allow"],
    ["in a module, another's", template([module(credential({ subject: "x" }))]), "deny"],
    ["that is not there", template([credential({ subject: "x" }), { ...credential(), condition: false }]), "deny"],
    ["that is there", template([{ ...credential(), condition: true }]), "allow"],
    ["that may be there", template([{ ...credential(), condition: "[parameters('deploy')]" }]), "unknown"],
    ["that may be there, another's", template([{ ...credential({ subject: "x" }), condition: "[a()]" }]), "deny"],
    ["in a module that may be there", template([{ ...module(credential()), condition: "[a()]" }]), "unknown"],
    [
      "in a module that is not there",
      template([credential({ subject: "x" }), { ...module(credential()), condition: false }]),
      "deny",
    ],
    ["with a version", template([credential({}, `${full}@2023-01-31`)]), "allow"],
    [
      "of Graph",
      template(
        { a: credential({}, "Microsoft.Graph/applications/federatedIdentityCredentials@v1.0") },
        { languageVersion: "2.0" },
      ),
      "allow",
    ],
  ])("with a credential %s", async (_, value, effect) => {
    expect(await effectOf(value)).toBe(effect);
  });
});

describe("the credentials of one application", () => {
  const [ours, theirs] = ["00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000b"];
  const of = (client_id: string | undefined, subject: string = pushClaims.sub) =>
    azureCredential({ subject, ...(client_id && { client_id }) });

  it.each<[string, readonly unknown[], string | undefined, TrustAnswer["effect"], boolean]>([
    ["its own", [of(ours)], ours, "allow", true],
    ["its own, in another case", [of(ours.toUpperCase())], ours, "allow", true],
    ["those of another", [of(theirs)], ours, "unknown", true],
    ["its own beside those of another", [of(theirs), of(ours, "x")], ours, "deny", true],
    ["those of nobody, taken for its own", [of(undefined)], ours, "allow", false],
    ["those of nobody beside its own", [of(ours, "x"), of(undefined)], ours, "allow", false],
    ["all, where none is named", [of(theirs, "x"), of(ours)], undefined, "allow", true],
  ])("are %s", async (_, value, target, effect, isKnown) => {
    const answer = await evaluateTrust(document(value), { claims: pushClaims, audience, ...(target && { target }) });
    expect(answer.effect).toBe(effect);
    expect(answer.notes.some((note) => note.includes("does not say whose credentials these are"))).toBe(!isKnown);
  });

  it("are looked at with the token's own audience where none is asked for", async () => {
    const value = azureCredential({ audiences: [pushClaims.aud] });
    expect((await evaluateTrust(document(value), { claims: pushClaims })).effect).toBe("allow");
    expect((await evaluateTrust(document(value), { claims: { ...pushClaims, aud: "x" } })).effect).toBe("deny");
  });

  it("are named, and each condition of an expression is pointed at", async () => {
    const values = ["repo:acme/*", "refs/heads/x"];
    const expression = `claims['sub'] matches '${values[0]}' and claims['job_workflow_ref'] eq '${values[1]}'`;
    const trust = document(JSON.stringify(flexible(expression)));
    const { alternatives, checks } = await evaluateTrust(trust, { claims: pushClaims, audience });
    expect(alternatives.map(({ name }) => name)).toEqual(["credential main"]);
    const terms = checks.filter(({ label }) => label?.startsWith("claims["));
    const columns = terms.map(({ expected }) => [expected?.[0]?.at.start.column, expected?.[0]?.at.end.column]);
    const starts = values.map((value) => JSON.stringify(flexible(expression)).indexOf(value) + 1);
    expect(columns).toEqual(values.map((value, index) => [starts[index], (starts[index] ?? 0) + value.length]));
    expect(terms.map(({ comparison, observed, holds }) => ({ comparison, observed, holds }))).toEqual([
      { comparison: "wildcard", observed: [pushClaims.sub], holds: true },
      { comparison: "equal", observed: [pushClaims.job_workflow_ref], holds: false },
    ]);
  });

  it.each<[string, string, string | undefined, RegExp | undefined]>([
    ["a claim that is never looked at", "claims['actor'] eq 'alice'", "unsupported-claim", undefined],
    ["a claim with another value", "claims['sub'] eq 'x'", undefined, undefined],
    [
      "another case",
      `claims['sub'] eq '${pushClaims.sub.toUpperCase()}'`,
      undefined,
      /only upper and lower case differ/,
    ],
    ["another case of a pattern", "claims['sub'] matches 'REPO:*'", undefined, /only upper and lower case differ/],
  ])("say what is amiss with an expression: %s", async (_, expression, cause, why) => {
    const { checks } = await evaluateTrust(document(flexible(expression)), { claims: pushClaims, audience });
    const term = checks.find(({ label }) => label?.startsWith("claims["));
    expect(term?.cause).toBe(cause);
    if (why === undefined) expect(term?.why).toBeUndefined();
    else expect(term?.why).toMatch(why);
  });
});

/** Each row stands under the sentence of Microsoft's documentation that decides it. */
const flexiblePage =
  "https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials";
type Row = readonly [value: unknown, effect: TrustAnswer["effect"], claims?: Claims];
const documented: readonly (readonly [page: string, sentence: string, rows: readonly Row[]])[] = [
  [
    "https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations",
    "The issuer and subject values of the federated identity credential are checked against the claims in the external token. Wildcard characters aren't supported in any federated identity credential property value.",
    [
      [azureCredential(), "allow"],
      [azureCredential({ subject: "repo:acme/shop:ref:refs/heads/*" }), "deny"],
      [azureCredential({ subject: "*" }), "deny"],
      [azureCredential({ issuer: "https://token.actions.githubusercontent.com/" }), "deny"],
      [azureCredential({ issuer: "https://token.actions.githubusercontent.com " }), "deny"],
    ],
  ],
  [
    "https://learn.microsoft.com/entra/identity-platform/reference-breaking-changes#federated-identity-credentials-now-use-case-sensitive-matching",
    "Federated Identity Credentials now use case-sensitive matching.",
    [
      [azureCredential({ subject: "repo:Acme/shop:ref:refs/heads/main" }), "deny"],
      [azureCredential({ audiences: ["api://azureadtokenexchange"] }), "deny"],
    ],
  ],
  [
    flexiblePage,
    "The claim lookup must follow the pattern of claims['<claimName>']; the operator portion must be just the operator name, separated from the claim lookup and comparand by a single space; the comparand must be contained within single quotes.",
    [
      [flexible(`claims['sub'] eq '${pushClaims.sub}'`), "allow"],
      [flexible(`claims["sub"] eq '${pushClaims.sub}'`), "unknown"],
      [flexible(`claims['sub'] eq "${pushClaims.sub}"`), "unknown"],
      [flexible(`claims['sub']  eq '${pushClaims.sub}'`), "unknown"],
      [flexible(`claims['sub'] EQ '${pushClaims.sub}'`), "unknown"],
      [flexible(`claims['sub'] ne 'x'`), "unknown"],
      [flexible(`claims.sub eq '${pushClaims.sub}'`), "unknown"],
      [flexible(`(claims['sub'] eq '${pushClaims.sub}')`), "unknown"],
      [flexible(""), "unknown"],
    ],
  ],
  [
    flexiblePage,
    "matches enables the use of single-character (denoted by ?) and multi-character (denoted by *) wildcard matching; eq is used for explicitly matching; and is a Boolean operator for combining expressions against multiple claims. Single quotes are interpreted as escape characters.",
    [
      [flexible("claims['sub'] matches 'repo:acme/shop:ref:refs/heads/*'"), "allow"],
      [flexible("claims['sub'] matches 'repo:acme/shop*:ref:refs/heads/????'"), "allow"],
      [flexible("claims['sub'] matches 'repo:acme/shop*:ref:refs/heads/???'"), "deny"],
      [flexible("claims['sub'] eq 'repo:acme/*'"), "deny"],
      [flexible("claims['sub'] matches 'repo:acme/*' and claims['sub'] matches '*main'"), "allow"],
      [flexible("claims['sub'] matches 'repo:acme/*'  and claims['sub'] matches '*main'"), "unknown"],
      [flexible("claims['sub'] matches 'it''s*'"), "unknown"],
      [
        flexible("claims['sub'] matches 'repo:acme/shop:environment:?'"),
        "unknown",
        { sub: "repo:acme/shop:environment:😀" },
      ],
      [
        flexible("claims['sub'] matches 'repo:acme/shop:environment:*'"),
        "allow",
        { sub: "repo:acme/shop:environment:😀" },
      ],
      // Of upper and lower case nothing is said.
      [flexible("claims['sub'] matches 'repo:Acme/*'"), "unknown"],
      [flexible("claims['sub'] matches 'repo:Acme/tools*'"), "deny"],
    ],
  ],
  [
    flexiblePage,
    "Supported issuer URLs: https://token.actions.githubusercontent.com. Claim sub and claim job_workflow_ref support operators eq and matches.",
    [
      [flexible("claims['job_workflow_ref'] matches 'acme/shop/.github/workflows/*@refs/heads/main'"), "allow"],
      [flexible("claims['repository'] eq 'acme/shop'"), "deny"],
      [
        azureCredential({
          issuer: "https://token.actions.githubusercontent.com/acme",
          subject: null,
          claimsMatchingExpression: { value: "claims['sub'] matches 'repo:acme/*'", languageVersion: 1 },
        }),
        "unknown",
        { iss: "https://token.actions.githubusercontent.com/acme" },
      ],
    ],
  ],
];

describe.each(documented)("%s: %s", (_, __, rows) => {
  it.each(rows.map((row) => ({ row })))("$row", async ({ row: [value, effect, claims] }) => {
    expect(await effectOf(value, claims)).toBe(effect);
  });
});

it.each([
  [1, "allow"],
  ["1", "allow"],
  [undefined, "allow"],
  [2, "unknown"],
])("knows the language of expressions in its version 1: %s", async (languageVersion, effect) => {
  const value = `claims['sub'] eq '${pushClaims.sub}'`;
  const claimsMatchingExpression = { value, languageVersion };
  const answer = await evaluateTrust(document(azureCredential({ subject: null, claimsMatchingExpression })), {
    claims: pushClaims,
    audience,
  });
  expect(answer.effect).toBe(effect);
  const [open] = answer.checks.filter(({ holds }) => holds === "unknown");
  expect(open?.why).toBe(effect === "unknown" ? "version 2 of the language of such expressions" : undefined);
});

it('"the claimsMatchingExpression and subject properties are mutually exclusive"', async () => {
  const both = azureCredential({ claimsMatchingExpression: { value: "claims['sub'] eq 'x'", languageVersion: 1 } });
  await expect(effectOf(both)).rejects.toThrow(/exclude each other/);
});
