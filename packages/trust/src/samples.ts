import type { Claims } from "@sallyport/core";
import { parseTrustDocument } from "./parse-trust-document.ts";
import type { TrustDocument } from "./trust-document.ts";

/** For tests: whole documents of which a test names only what matters to it. */

export const githubIssuer = "https://token.actions.githubusercontent.com";

/** Of a push to the default branch, by a job without an environment. */
export const pushClaims = {
  iss: githubIssuer,
  aud: "sts.amazonaws.com",
  sub: "repo:acme/shop:ref:refs/heads/main",
  repository: "acme/shop",
  repository_id: "1001",
  repository_owner: "acme",
  repository_owner_id: "100",
  ref: "refs/heads/main",
  ref_type: "branch",
  event_name: "push",
  workflow: "deploy",
  job_workflow_ref: "acme/shop/.github/workflows/deploy.yml@refs/heads/main",
  actor: "alice",
  runner_environment: "github-hosted",
  iat: 1_795_248_000,
  nbf: 1_795_247_700,
  exp: 1_795_248_300,
} as const satisfies Claims;

/** The same with an environment, which takes the place of the branch in the subject. */
export const environmentClaims = {
  ...pushClaims,
  sub: "repo:acme/shop:environment:production",
  environment: "production",
} as const satisfies Claims;

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const prefix = "token.actions.githubusercontent.com";

/** Keys without a colon are those of GitHub's issuer. */
export function awsPolicy(conditions: Conditions = {}, changes: Readonly<Record<string, unknown>> = {}) {
  const Condition = Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(
        Object.entries(keys).map(([key, value]) => [key.includes(":") ? key : `${prefix}:${key}`, value]),
      ),
    ]),
  );
  const Principal = { Federated: `arn:aws:iam::111122223333:oidc-provider/${prefix}` };
  const statement = { Effect: "Allow", Principal, Action: "sts:AssumeRoleWithWebIdentity", Condition, ...changes };
  return { Version: "2012-10-17", Statement: [statement] };
}

export function awsRole(policy: unknown, changes: Readonly<Record<string, unknown>> = {}) {
  const Arn = "arn:aws:iam::111122223333:role/shop-deploy";
  return { Role: { RoleName: "shop-deploy", Arn, AssumeRolePolicyDocument: policy, ...changes } };
}

export const googleName = "projects/123/locations/global/workloadIdentityPools/github/providers/acme";

export function googleProvider(attributeCondition?: string, changes: Readonly<Record<string, unknown>> = {}) {
  return {
    name: googleName,
    state: "ACTIVE",
    attributeMapping: { "google.subject": "assertion.sub", "attribute.repository": "assertion.repository" },
    oidc: { issuerUri: githubIssuer, allowedAudiences: ["sts.amazonaws.com"] },
    ...(attributeCondition === undefined ? {} : { attributeCondition }),
    ...changes,
  };
}

export function azureCredential(changes: Readonly<Record<string, unknown>> = {}) {
  const audiences = ["api://AzureADTokenExchange"];
  return { name: "main", issuer: githubIssuer, subject: pushClaims.sub, audiences, ...changes };
}

export function vaultRole(changes: Readonly<Record<string, unknown>> = {}) {
  const role = {
    role_type: "jwt",
    user_claim: "repository",
    bound_audiences: ["https://vault.acme.example"],
    bound_claims: { sub: pushClaims.sub },
  };
  return { data: { ...role, ...changes } };
}

export function document(value: unknown, path = "trust.json"): TrustDocument {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return parseTrustDocument(Buffer.from(text), path);
}
