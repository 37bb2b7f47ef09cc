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
