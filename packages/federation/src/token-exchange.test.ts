import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exchange } from "./exchange.ts";
import { type CredentialOf, caseContext, credentialOf, denialOf, issue, secretText } from "./testing/exchange-case.ts";
import { type LoopbackProviders, startProviders } from "./testing/loopback-providers.ts";

const audience = "https://packages.acme.example";
const credential = (more: Partial<CredentialOf<"token-exchange">> = {}) =>
  credentialOf({ provider: "token-exchange", url: "https://sts.acme.example/token", audience, ...more });

let providers: LoopbackProviders;
beforeAll(async () => {
  providers = await startProviders();
});
afterAll(() => providers.close());

describe("a token by RFC 8693", () => {
  it("is asked for with a form; fields of the policy cannot replace ours", async () => {
    const token = secretText();
    providers.answer(() => ({ body: { access_token: token, token_type: "Bearer", expires_in: 600 } }));
    const context = caseContext(providers.send);
    const fields = { client_id: "shop", grant_type: "password", subject_token: "x" };
    const wish = { scope: "publish read", resource: "https://r.example", requestedTokenType: "urn:x", fields };
    const issued = await issue(credential(wish), context);
    expect(Object.fromEntries(new URLSearchParams(providers.seen[0]?.body))).toEqual({
      client_id: "shop",
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      audience,
      scope: "publish read",
      resource: "https://r.example",
      requested_token_type: "urn:x",
      subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
      subject_token: context.minted[0]?.token,
    });
    expect(issued).toMatchObject({
      expires: "2026-11-21T08:10:00.000Z",
      outputs: { "access-token": token },
      identity: "sts.acme.example",
    });
  });

  it("is for whom `fields` says, where that is not whom the ID token is for", async () => {
    providers.answer(() => ({ body: { access_token: secretText(), token_type: "Bearer" } }));
    const context = caseContext(providers.send);
    await issue(credential({ fields: { audience: "shop-client" } }), context);
    expect(new URLSearchParams(providers.seen[0]?.body).getAll("audience")).toEqual(["shop-client"]);
    expect(context.minted[0]?.audience).toBe(audience);
  });

  it("comes as the examples of RFC 8693, 2.3 and A.1.2, answer", async () => {
    for (const [type, seconds, expires] of [
      ["access_token", 60, "2026-11-21T08:01:00.000Z"],
      ["jwt", 3600, "2026-11-21T09:00:00.000Z"],
    ] as const) {
      const body = {
        access_token: secretText(),
        issued_token_type: `urn:ietf:params:oauth:token-type:${type}`,
        token_type: type === "jwt" ? "N_A" : "Bearer",
        expires_in: seconds,
      };
      providers.answer(() => ({ headers: { "cache-control": "no-cache, no-store" }, body }));
      expect((await issue(credential(), caseContext(providers.send))).expires).toBe(expires);
    }
  });

  it("refused as in the example of RFC 8693, 2.2.2, without a description, is told by its code", async () => {
    providers.answer(() => ({ status: 400, body: { error: "invalid_request" } }));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(credential(), context), context);
    expect(denial).toMatchObject({ code: "FEDERATION_TOKEN_REFUSED", providerCode: "invalid_request" });
    expect(denial.message).toMatch(/: invalid_request$/);
  });

  it("without a time says so", async () => {
    providers.answer(() => ({ body: { access_token: secretText(), token_type: "N_A" } }));
    const issued = await issue(credential(), caseContext(providers.send));
    expect(issued.expires).toBeUndefined();
    expect(issued.notRevocable).toContain("it did not say");
  });

  it.each([
    ["invalid_target", "not trusted", "FEDERATION_DENIED", 1],
    ["invalid_request", "the subject token is not valid", "FEDERATION_TOKEN_REFUSED", 1],
    ["invalid_grant", "token expired", "FEDERATION_TOKEN_EXPIRED", 2],
    ["unauthorized_client", "no", "FEDERATION_DENIED", 1],
    ["invalid_scope", "no", "FEDERATION_SETTING_WRONG", 1],
  ])("refused with %s (%s) is %s", async (error, description, code, requests) => {
    providers.answer(() => ({ status: 400, body: { error, error_description: description } }));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(credential(), context), context);
    expect(denial).toMatchObject({ code, providerCode: error });
    expect(providers.seen).toHaveLength(requests);
  });
});
