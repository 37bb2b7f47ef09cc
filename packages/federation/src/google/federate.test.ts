import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import {
  type CredentialOf,
  caseContext,
  credentialOf,
  denialOf,
  idTokenText,
  issue,
  secretText,
} from "../testing/exchange-case.ts";
import { type LoopbackProviders, type ProviderReply, startProviders } from "../testing/loopback-providers.ts";

const pool = "projects/123456789012/locations/global/workloadIdentityPools/github/providers/shop";
const account = "deploy@shop-prod.iam.gserviceaccount.com";
const google = (more: Partial<CredentialOf<"google">> = {}) =>
  credentialOf({ provider: "google", workloadIdentityProvider: pool, ...more });

const tokens = { federated: secretText(90), access: secretText(90), id: idTokenText({ exp: 1_795_251_600 }) };
const good: Record<string, ProviderReply> = {
  token: { body: { access_token: tokens.federated, issued_token_type: "x", token_type: "Bearer", expires_in: 3600 } },
  generateAccessToken: { body: { accessToken: tokens.access, expireTime: "2026-11-21T08:05:00Z" } },
  generateIdToken: { body: { token: tokens.id } },
};
const operationOf = (path: string) => /[:/](\w+)$/.exec(path)?.[1] ?? "";

let providers: LoopbackProviders;
beforeAll(async () => {
  providers = await startProviders();
});
afterAll(() => providers.close());
const grantAll = () => providers.answer(({ path }) => good[operationOf(path)] ?? { status: 404 });
const bodyOf = (index: number) => JSON.parse(providers.seen[index]?.body ?? "");

describe("access to Google Cloud", () => {
  it("comes directly, for the scopes of the policy", async () => {
    grantAll();
    const context = caseContext(providers.send);
    const scopes = ["https://www.googleapis.com/auth/a", "https://www.googleapis.com/auth/b"];
    const issued = await issue(google({ scopes }), context);
    expect(providers.seen).toHaveLength(1);
    expect(providers.seen[0]).toMatchObject({ method: "POST", host: "sts.googleapis.com", path: "/v1/token" });
    expect(bodyOf(0)).toEqual({
      audience: `//iam.googleapis.com/${pool}`,
      grantType: "urn:ietf:params:oauth:grant-type:token-exchange",
      requestedTokenType: "urn:ietf:params:oauth:token-type:access_token",
      subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
      scope: scopes.join(" "),
      subjectToken: context.minted[0]?.token,
    });
    expect(context.minted[0]?.audience).toBe(`https://iam.googleapis.com/${pool}`);
    expect(issued).toMatchObject({
      expires: "2026-11-21T09:00:00.000Z",
      environment: { CLOUDSDK_AUTH_ACCESS_TOKEN: tokens.federated, GOOGLE_OAUTH_ACCESS_TOKEN: tokens.federated },
      identity: pool,
    });
  });

  it("comes through a service account and its delegates, for five minutes", async () => {
    grantAll();
    const context = caseContext(providers.send);
    const delegates = ["step@shop-prod.iam.gserviceaccount.com"];
    const issued = await issue(google({ serviceAccount: account, delegates }), context);
    expect(providers.seen[1]).toMatchObject({
      host: "iamcredentials.googleapis.com",
      path: `/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`,
      headers: { authorization: `Bearer ${tokens.federated}` },
    });
    expect(bodyOf(1)).toEqual({
      scope: ["https://www.googleapis.com/auth/cloud-platform"],
      lifetime: "300s",
      delegates: ["projects/-/serviceAccounts/step@shop-prod.iam.gserviceaccount.com"],
    });
    expect(issued).toMatchObject({
      expires: "2026-11-21T08:05:00.000Z",
      identity: account,
      outputs: { "access-token": tokens.access },
    });
    expect(context.masks).toContain(tokens.federated);
  });

  it("is an ID token, in another universe", async () => {
    grantAll();
    const credential = google({
      serviceAccount: account,
      idTokenAudience: "https://shop.example.com",
      universe: "acme.example",
    });
    const issued = await issue(credential, caseContext(providers.send));
    expect(providers.seen.map(({ host }) => host)).toEqual(["sts.acme.example", "iamcredentials.acme.example"]);
    expect(bodyOf(0).audience).toBe(`//iam.acme.example/${pool}`);
    expect(bodyOf(1)).toEqual({ audience: "https://shop.example.com", includeEmail: true });
    expect(issued.outputs).toEqual({ "id-token": tokens.id });
    expect(issued.expires).toBe(new Date(1_795_251_600_000).toISOString());
    expect(issued.environment).toMatchObject({
      GOOGLE_CLOUD_UNIVERSE_DOMAIN: "acme.example",
      GOOGLE_ID_TOKEN: tokens.id,
    });
  });
});

describe("a denial of Google Cloud", () => {
  const oauth = (error: string, description: string) => ({
    status: 400,
    body: { error, error_description: description },
  });
  const api = (code: number, status: string, message: string) => ({
    status: code,
    body: { error: { code, status, message } },
  });

  /** The form of https://cloud.google.com/apis/design/errors#error_info */
  const disabled = (service: string) => ({
    status: 403,
    body: {
      error: {
        code: 403,
        message: `API ${service} has not been used in project 123 before or it is disabled.`,
        status: "PERMISSION_DENIED",
        details: [
          {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            reason: "SERVICE_DISABLED",
            domain: "googleapis.com",
            metadata: { service, consumer: "projects/123" },
          },
        ],
      },
    },
  });

  it.each([
    [oauth("invalid_grant", "ID Token issued at 1 is stale to sign-in."), "FEDERATION_TOKEN_EXPIRED", 2, /again/],
    [oauth("access_denied", "Request is prohibited by organization's policy."), "FEDERATION_DENIED", 1, /perimeter/],
    [
      oauth("invalid_grant", "The audience in ID Token [x] does not match"),
      "FEDERATION_TOKEN_REFUSED",
      1,
      /allowed audiences/,
    ],
    [oauth("invalid_grant", "The issuer in ID Token x does not match"), "FEDERATION_TOKEN_REFUSED", 1, /issuer URI/],
    [
      oauth("invalid_grant", "Error connecting to the given credential's issuer."),
      "FEDERATION_UNAVAILABLE",
      29,
      /jwk-json-path/,
    ],
    [
      oauth("unauthorized_client", "rejected by the attribute condition."),
      "FEDERATION_DENIED",
      3,
      /attribute condition/,
    ],
    [oauth("invalid_target", "The target service is invalid."), "FEDERATION_SETTING_WRONG", 1, /not its id/],
    [
      oauth("invalid_request", "google.subject exceeds the 127 bytes limit."),
      "FEDERATION_SETTING_WRONG",
      1,
      /google\.subject/,
    ],
    [
      oauth("invalid_grant", "The size of mapped attribute google.subject exceeds the 127 bytes limit."),
      "FEDERATION_SETTING_WRONG",
      1,
      /something short/,
    ],
    [
      oauth("unauthorized_client", "The mapped attribute 'google.subject' must be of type STRING."),
      "FEDERATION_SETTING_WRONG",
      1,
      /attribute mapping/,
    ],
    [disabled("sts.googleapis.com"), "FEDERATION_SETTING_WRONG", 1, /enable sts\.googleapis\.com/],
    [{ status: 200, body: "<html><body>Sign in</body></html>" }, "FEDERATION_ANSWER_INVALID", 1, /proxy/],
    [{ status: 200, body: '{"access_token": "' }, "FEDERATION_ANSWER_INVALID", 1, /proxy/],
    [{ status: 200, body: { token_type: "Bearer" } }, "FEDERATION_ANSWER_INVALID", 1, /proxy/],
    [{ status: 200, body: { access_token: "x", expires_in: -1 } }, "FEDERATION_ANSWER_INVALID", 1, /proxy/],
  ] as const)("at the token service (%#) is %s after about %i requests", async (reply, code, requests, fix) => {
    providers.answer(() => reply);
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(google(), context), context);
    expect(denial.code).toBe(code);
    expect(denial.fix).toMatch(fix);
    expect(denial.message).toContain(pool);
    if (requests < 5) expect(providers.seen).toHaveLength(requests);
    else expect(providers.seen.length).toBeGreaterThan(5);
  });

  it.each([
    [api(403, "PERMISSION_DENIED", "Permission denied on resource"), "FEDERATION_DENIED", 4, /workloadIdentityUser/],
    [
      api(
        403,
        "PERMISSION_DENIED",
        "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: x",
      ),
      "FEDERATION_DENIED",
      2,
      /perimeter/,
    ],
    [
      api(400, "INVALID_ARGUMENT", "The lifetime must be between 1s and 3600s"),
      "FEDERATION_DURATION",
      2,
      /LifetimeExtension/,
    ],
    [
      disabled("iamcredentials.googleapis.com"),
      "FEDERATION_SETTING_WRONG",
      2,
      /enable iamcredentials\.googleapis\.com/,
    ],
    [api(401, "UNAUTHENTICATED", "Invalid credentials"), "FEDERATION_TOKEN_EXPIRED", 2, /a moment before/],
    [api(404, "NOT_FOUND", "Not found; Gaia id not found"), "FEDERATION_SETTING_WRONG", 2, /service-account/],
    [api(400, "INVALID_ARGUMENT", "Invalid scope"), "FEDERATION_SETTING_WRONG", 2, /scopes/],
    [
      { status: 200, body: { accessToken: "x".repeat(40), expireTime: "tomorrow" } },
      "FEDERATION_ANSWER_INVALID",
      2,
      /proxy/,
    ],
  ])("at the service account (%#) is %s after %i requests", async (reply, code, requests, fix) => {
    providers.answer(({ path }) => (operationOf(path) === "token" ? (good.token ?? {}) : reply));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(google({ serviceAccount: account }), context), context, [tokens.federated]);
    expect(denial.code).toBe(code);
    expect(denial.fix).toMatch(fix);
    expect(denial.message).toContain(account);
    expect(providers.seen).toHaveLength(requests);
  });
});
