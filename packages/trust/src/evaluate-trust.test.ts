import type { Claims } from "@sallyport/core";
import { expect, it } from "vitest";
import { evaluateTrust } from "./evaluate-trust.ts";
import { parseTrustDocument } from "./parse-trust-document.ts";
import { awsPolicy, document, githubIssuer, googleProvider, pushClaims, vaultRole } from "./samples.ts";

const audience = "https://deploy.acme.example";
const oidc = { issuerUri: githubIssuer, allowedAudiences: [audience] };
const policy = [
  `issuer: ${githubIssuer}`,
  `subject: ${pushClaims.sub}`,
  `audience: ${audience}`,
  "claim_pattern: { aud: 'https://deploy[.]acme[.]example' }",
  "permissions: { contents: read }",
].join("\n");

const { aud: _, ...withoutAudience } = pushClaims;

it.each([
  ["a condition of AWS", document(awsPolicy({ StringEquals: { aud: audience } }))],
  ["an attribute condition of Google", document(googleProvider(`assertion.aud == '${audience}'`, { oidc }))],
  ["an attribute of Google", document(googleProvider(`attribute.aud == '${audience}'`, mapped()))],
  ["a bound claim of Vault", document(vaultRole({ bound_audiences: [audience], bound_claims: { aud: audience } }))],
  ["the user claim of Vault", document(vaultRole({ bound_audiences: [audience], user_claim: "aud" }))],
  ["a claim pattern of octo-sts", parseTrustDocument(Buffer.from(policy), "shop.sts.yaml")],
])("the audience that is asked for is the claim that %s sees", async (_, trust) => {
  const ask = async (claims: Claims) => (await evaluateTrust(trust, { claims, audience })).effect;
  expect(await ask(pushClaims)).toBe("allow");
  expect(await ask(withoutAudience)).toBe("allow");
  expect((await evaluateTrust(trust, { claims: pushClaims })).effect).toBe("deny");
});

function mapped() {
  return { oidc, attributeMapping: { "google.subject": "assertion.sub", "attribute.aud": "assertion.aud" } };
}
