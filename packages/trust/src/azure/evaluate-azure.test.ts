import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { azureCredential, document, pushClaims } from "../samples.ts";
import type { TrustAnswer } from "../trust-answer.ts";

const audience = "api://AzureADTokenExchange";

async function effectOf(value: unknown): Promise<TrustAnswer["effect"]> {
  return (await evaluateTrust(document(value), { claims: pushClaims, audience })).effect;
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
