import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import {
  type CredentialOf,
  caseContext,
  credentialOf,
  denialOf,
  idTokenText,
  issue,
} from "../testing/exchange-case.ts";
import { type LoopbackProviders, startProviders } from "../testing/loopback-providers.ts";

const tenant = "00000000-0000-0000-0000-000000000001";
const client = "00000000-0000-0000-0000-000000000002";
const azure = (more: Partial<CredentialOf<"azure">> = {}) =>
  credentialOf({ provider: "azure", tenant, client, ...more });

let providers: LoopbackProviders;
beforeAll(async () => {
  providers = await startProviders();
});
afterAll(() => providers.close());

describe("access to Azure", () => {
  it.each([
    [
      undefined,
      "login.microsoftonline.com",
      "api://AzureADTokenExchange",
      "https://management.azure.com/.default",
      "public",
    ],
    [
      "us-government",
      "login.microsoftonline.us",
      "api://AzureADTokenExchangeUSGov",
      "https://management.usgovcloudapi.net/.default",
      "usgovernment",
    ],
    [
      "china",
      "login.partner.microsoftonline.cn",
      "api://AzureADTokenExchangeChina",
      "https://management.chinacloudapi.cn/.default",
      "china",
    ],
  ] as const)("comes in the cloud %s from %s", async (cloud, host, audience, scope, terraform) => {
    const token = idTokenText({ uti: "sign-in-1" });
    providers.answer(() => ({ body: { token_type: "Bearer", expires_in: 3599, access_token: token } }));
    const context = caseContext(providers.send);
    const issued = await issue(azure({ subscription: tenant, ...(cloud === undefined ? {} : { cloud }) }), context);
    const [request] = providers.seen;
    expect(request).toMatchObject({ method: "POST", host, path: `/${tenant}/oauth2/v2.0/token` });
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      client_id: client,
      scope,
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: context.minted[0]?.token,
    });
    expect(context.minted[0]?.audience).toBe(audience);
    expect(issued).toMatchObject({
      expires: "2026-11-21T08:59:59.000Z",
      join: { client, tenant, uti: "sign-in-1" },
      environment: {
        AZURE_CLIENT_ID: client,
        ARM_SUBSCRIPTION_ID: tenant,
        ARM_ENVIRONMENT: terraform,
        AZURE_ACCESS_TOKEN: token,
      },
    });
  });

  it("takes a scope and an audience from the policy, and a token that is opaque", async () => {
    providers.answer(() => ({ body: { expires_in: "3600", access_token: "opaque-token-of-entra" } }));
    const context = caseContext(providers.send);
    const credential = azure({ scope: "https://vault.azure.net/.default", audience: "api://acme" });
    const issued = await issue(credential, context);
    expect(new URLSearchParams(providers.seen[0]?.body).get("scope")).toBe("https://vault.azure.net/.default");
    expect(context.minted[0]?.audience).toBe("api://acme");
    expect(issued.join).toEqual({ client, tenant });
  });
});

describe("a denial of Azure", () => {
  const refused = (number: number, codes: boolean) => ({
    status: 401,
    body: {
      error: "invalid_client",
      error_description: `AADSTS${number}: Words of Entra. Trace ID: 7f0a Correlation ID: 8b1c Timestamp: 2026-11-21 08:00:00Z`,
      ...(codes ? { error_codes: [number] } : {}),
      trace_id: "7f0a-trace",
    },
  });

  it.each([
    [700213, "FEDERATION_DENIED", 1, /Set the subject of.* a moment ago takes some minutes/],
    [700212, "FEDERATION_TOKEN_REFUSED", 1, /Set the audience of .* to `api:\/\/AzureADTokenExchange`/],
    [700211, "FEDERATION_TOKEN_REFUSED", 1, /Set the issuer of/],
    [70021, "FEDERATION_DENIED", 3, /some minutes/],
    [700024, "FEDERATION_TOKEN_EXPIRED", 2, /new ID token was tried/],
    [700016, "FEDERATION_SETTING_WRONG", 1, /not its object id/],
    [90002, "FEDERATION_SETTING_WRONG", 1, /`tenant`/],
    [500011, "FEDERATION_SETTING_WRONG", 1, /`scope`/],
    [7000112, "FEDERATION_DENIED", 1, /disabled/],
    [53003, "FEDERATION_DENIED", 1, /conditional access/],
    [50196, "FEDERATION_THROTTLED", 1, /for a loop/],
    [7002138, "FEDERATION_DENIED", 1, /same upper and lower case/],
    [70025, "FEDERATION_SETTING_WRONG", 1, /it has none/],
    [500133, "FEDERATION_TOKEN_EXPIRED", 2, /new ID token was tried/],
    [700025, "FEDERATION_SETTING_WRONG", 1, /public client/],
    [900382, "FEDERATION_SETTING_WRONG", 1, /another cloud/],
    [90038, "FEDERATION_SETTING_WRONG", 1, /another cloud/],
    [50001, "FEDERATION_SETTING_WRONG", 1, /`scope`/],
    [700022, "FEDERATION_SETTING_WRONG", 1, /one resource/],
    [500021, "FEDERATION_DENIED", 1, /tenant restrictions/],
    [50012, "FEDERATION_TOKEN_REFUSED", 1, /keys/],
    [90061, "FEDERATION_UNAVAILABLE", 0, /could not read the issuer's keys/],
    [50166, "FEDERATION_UNAVAILABLE", 0, /could not read the issuer's keys/],
    // What is new or rare is told by OAuth's `error` beside it.
    [999999, "FEDERATION_DENIED", 1, /Compare issuer, subject and audience .*microsoftonline\.com\/error/],
  ])("with AADSTS%i is %s after %i requests (0: for a minute)", async (number, code, requests, fix) => {
    for (const codes of [true, false]) {
      providers.answer(() => refused(number, codes));
      const context = caseContext(providers.send);
      const denial = await denialOf(exchange(azure(), context), context);
      expect(denial).toMatchObject({ code, providerCode: `AADSTS${number}`, requestId: "7f0a-trace" });
      expect(denial.fix).toMatch(fix);
      expect(denial.message).toContain(client);
      expect(denial.message).toContain("(“Words of Entra”), request 7f0a-trace");
      if (requests > 0) expect(providers.seen).toHaveLength(requests);
      else expect(providers.seen.length).toBeGreaterThan(5);
      expect(context.minted).toHaveLength(code === "FEDERATION_TOKEN_EXPIRED" ? 2 : 1);
    }
  });

  /** The sample of https://learn.microsoft.com/entra/identity-platform/reference-error-codes#handling-error-codes-in-your-application */
  const sample = {
    error: "invalid_scope",
    error_description:
      "AADSTS70011: The provided value for the input parameter 'scope' isn't valid. The scope https://example.contoso.com/activity.read isn't valid.\r\nTrace ID: 0000aaaa-11bb-cccc-dd33-eeeeee333333\r\nCorrelation ID: aaaa0000-bb11-2222-33cc-444444dddddd\r\nTimestamp: 2016-01-09 02:02:12Z",
    error_codes: [70011],
    timestamp: "2016-01-09 02:02:12Z",
    trace_id: "0000aaaa-11bb-cccc-dd33-eeeeee333333",
    correlation_id: "aaaa0000-bb11-2222-33cc-444444dddddd",
    error_uri: "https://login.microsoftonline.com/error?code=70011",
  };

  it("reads as Microsoft's own sample, without the ids that follow its sentence", async () => {
    providers.answer(() => ({ status: 400, body: sample }));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(azure(), context), context);
    expect(denial).toMatchObject({ code: "FEDERATION_SETTING_WRONG", providerCode: "AADSTS70011" });
    expect(denial.message).toContain(
      "AADSTS70011 (“The provided value for the input parameter 'scope' isn't valid. The scope https://example.contoso.com/activity.read isn't valid”), request 0000aaaa-11bb-cccc-dd33-eeeeee333333",
    );
    expect(denial.message).not.toMatch(/Correlation|Timestamp/);
  });

  it.each([
    ["invalid_client", "FEDERATION_DENIED", 1],
    ["unauthorized_client", "FEDERATION_SETTING_WRONG", 1],
    ["invalid_resource", "FEDERATION_SETTING_WRONG", 1],
    ["invalid_request", "FEDERATION_SETTING_WRONG", 1],
    ["temporarily_unavailable", "FEDERATION_UNAVAILABLE", 0],
  ])("with a number that is not known is told by `error`: %s is %s", async (error, code, requests) => {
    providers.answer(() => ({
      status: 400,
      body: { ...sample, error, error_description: "x", error_codes: [999999] },
    }));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(azure(), context), context);
    expect(denial).toMatchObject({ code, providerCode: "AADSTS999999" });
    if (requests > 0) expect(providers.seen).toHaveLength(requests);
    else expect(providers.seen.length).toBeGreaterThan(3);
  });

  it("in no words at all is told by its status", async () => {
    providers.answer(() => ({ status: 403, body: "Forbidden by the gateway" }));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(azure(), context), context);
    expect(denial).toMatchObject({ code: "FEDERATION_DENIED", providerCode: "status 403" });
  });
});
