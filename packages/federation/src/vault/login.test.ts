import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { type CredentialOf, caseContext, credentialOf, denialOf, issue, secretText } from "../testing/exchange-case.ts";
import { type LoopbackProviders, type ProviderReply, startProviders } from "../testing/loopback-providers.ts";

const vault = (more: Partial<CredentialOf<"vault">> = {}) =>
  credentialOf({ provider: "vault", url: "https://vault.acme.example/", role: "deploy", ...more });
const token = secretText(60);
const lease = (seconds: number, more: object = {}): ProviderReply => ({
  body: {
    auth: {
      client_token: token,
      accessor: "accessor-1",
      lease_duration: seconds,
      renewable: true,
      token_type: "service",
      ...more,
    },
  },
});

let providers: LoopbackProviders;
beforeAll(async () => {
  providers = await startProviders();
});
afterAll(() => providers.close());
const endOf = (path: string) => path.split("/").at(-1) ?? "";
const serve = (routes: Record<string, ProviderReply>) =>
  providers.answer(({ path }) => routes[endOf(path)] ?? { status: 404 });

describe("a token of Vault", () => {
  it("comes by a login with the role's own time", async () => {
    serve({ login: lease(900) });
    const context = caseContext(providers.send);
    const issued = await issue(vault({ mount: "github/ci", namespace: "team/shop" }), context);
    const [request] = providers.seen;
    expect(request).toMatchObject({ method: "POST", host: "vault.acme.example", path: "/v1/auth/github/ci/login" });
    expect(request?.headers).toMatchObject({ "x-vault-namespace": "team/shop", "x-vault-request": "true" });
    expect(JSON.parse(request?.body ?? "")).toEqual({ role: "deploy", jwt: context.minted[0]?.token });
    expect(context.minted[0]?.audience).toBe("https://vault.acme.example");
    expect(issued).toMatchObject({
      expires: "2026-11-21T08:15:00.000Z",
      environment: { VAULT_ADDR: "https://vault.acme.example/", VAULT_TOKEN: token, VAULT_NAMESPACE: "team/shop" },
      join: { accessor: "accessor-1" },
      revocation: { kind: "vault", token, namespace: "team/shop", expires: "2026-11-21T08:15:00.000Z" },
    });
  });

  it.each([
    [3600, 600],
    [300, 600],
  ])("of %i seconds is renewed to the %i of the policy", async (given, wanted) => {
    const renewed = { body: { auth: { client_token: token, lease_duration: wanted, renewable: true } } };
    serve({ login: lease(given), "renew-self": renewed });
    const issued = await issue(vault({ duration: wanted }), caseContext(providers.send));
    expect(JSON.parse(providers.seen[1]?.body ?? "")).toEqual({ increment: "600s" });
    expect(providers.seen[1]?.headers["x-vault-token"]).toBe(token);
    expect(issued.expires).toBe("2026-11-21T08:10:00.000Z");
  });

  it("is not made to live longer only because the stage's max-duration would allow it", async () => {
    serve({ login: lease(300) });
    const issued = await issue(vault(), caseContext(providers.send, { durationSeconds: 3_600 }));
    expect(providers.seen.map(({ path }) => endOf(path))).toEqual(["login"]);
    expect(issued.expires).toBe("2026-11-21T08:05:00.000Z");
  });

  it("that would live too long is revoked and refused", async () => {
    serve({ login: lease(86_400, { renewable: false }), "revoke-self": { status: 204 } });
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(vault({ duration: 600 }), context), context, [token]);
    expect(denial.code).toBe("FEDERATION_DURATION");
    expect(denial.message).toContain("lives 86400 seconds, longer than the 600 seconds");
    expect(providers.seen.map(({ path }) => endOf(path))).toEqual(["login", "revoke-self"]);
  });

  it("with a period, which no renewal changes, is revoked and refused with what would help", async () => {
    serve({ login: lease(86_400), "renew-self": lease(86_400), "revoke-self": { status: 204 } });
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(vault({ duration: 600 }), context), context, [token]);
    expect(denial.code).toBe("FEDERATION_DURATION");
    expect(denial.fix).toMatch(/`token_period=0`.*A token with a period takes no other time\.$/);
  });

  it.each([
    [1, 300, ["login"]],
    [2, 300, ["login", "renew-self"]],
    [0, 300, ["login", "renew-self"]],
  ])("of %i uses is renewed only if one is left for it", async (uses, seconds, asked) => {
    serve({ login: lease(seconds, { num_uses: uses }), "renew-self": lease(600) });
    await issue(vault({ duration: 600 }), caseContext(providers.send));
    expect(providers.seen.map(({ path }) => endOf(path))).toEqual(asked);
  });

  it("that may not renew itself says so, and that it lives on where it may not revoke itself either", async () => {
    const forbidden = { status: 403, body: { errors: ["permission denied"] } };
    serve({ login: lease(3_600), "renew-self": forbidden, "revoke-self": { status: 204 } });
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(vault({ duration: 600 }), context), context, [token]);
    expect(denial.code).toBe("FEDERATION_DURATION");
    expect(denial.message).toMatch(
      /^Vault refused a lifetime of 600 seconds for the token of the role deploy: status 403/,
    );
    expect(denial.message).not.toContain("revoked");
    expect(denial.fix).toMatch(/^Set `token_ttl=600s` on the role, .* the policy `default` allows both/);
    serve({ login: lease(3_600), "renew-self": forbidden, "revoke-self": forbidden });
    const left = await denialOf(exchange(vault({ duration: 600 }), context), context, [token]);
    expect(left.message).toMatch(
      /could not be revoked \(.*status 403.*\); it lives for 3600 seconds, accessor accessor-1$/,
    );
  });

  it("of the batch kind says that it cannot be revoked", async () => {
    serve({ login: lease(900, { token_type: "batch", renewable: false, accessor: "" }) });
    const issued = await issue(vault(), caseContext(providers.send));
    expect(issued.revocation).toBeUndefined();
    expect(issued.notRevocable).toContain("batch tokens; this one lives until 2026-11-21T08:15:00.000Z");
  });
});

describe("a denial of Vault", () => {
  it.each([
    [
      400,
      'error validating claims: claim "ref" does not match any associated bound claim values',
      "FEDERATION_DENIED",
      1,
      /bound_claims/,
    ],
    [
      400,
      "error validating token: invalid audience (aud) claim",
      "FEDERATION_TOKEN_REFUSED",
      1,
      /`https:\/\/vault.acme.example` to `bound_audiences`/,
    ],
    [400, "error validating token: invalid issuer (iss) claim", "FEDERATION_TOKEN_REFUSED", 1, /bound_issuer/],
    [400, "invalid expiration time (exp) claim: token is expired", "FEDERATION_TOKEN_EXPIRED", 2, /clock/],
    [
      400,
      "error verifying token signature: no known key successfully validated",
      "FEDERATION_TOKEN_REFUSED",
      1,
      /oidc_discovery_url/,
    ],
    [400, 'role "deploy" could not be found', "FEDERATION_SETTING_WRONG", 1, /auth\/MOUNT\/role/],
    [400, "role with oidc role_type is not allowed", "FEDERATION_SETTING_WRONG", 1, /`jwt`: the default/],
    [
      400,
      "error configuring token validator: unsupported config type",
      "FEDERATION_SETTING_WRONG",
      1,
      /`oidc_client_id`/,
    ],
    [400, 'claim "email" not found in token', "FEDERATION_SETTING_WRONG", 1, /`user_claim`/],
    [400, 'error validating claims: claim "environment" is missing', "FEDERATION_DENIED", 1, /bound_claims/],
    [400, "could not load configuration", "FEDERATION_SETTING_WRONG", 1, /oidc_discovery_url=/],
    [400, "request originated from invalid CIDR", "FEDERATION_DENIED", 1, /token_bound_cidrs/],
    [403, "permission denied", "FEDERATION_DENIED", 1, /`namespace` and `mount`.*token_bound_cidrs/],
    [404, "no handler for route", "FEDERATION_SETTING_WRONG", 1, /no JWT auth method/],
    [405, "unsupported operation", "FEDERATION_SETTING_WRONG", 1, /takes no login by JWT/],
    [501, "Vault is not initialized", "FEDERATION_UNAVAILABLE", 1, /vault operator init/],
  ])("%i %s is %s after %i requests", async (status, text, code, requests, fix) => {
    providers.answer(() => ({ status, body: { errors: [text] } }));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(vault(), context), context);
    expect(denial).toMatchObject({ code, providerCode: `status ${status}` });
    expect(denial.fix).toMatch(fix);
    expect(providers.seen).toHaveLength(requests);
  });

  it.each([
    "error verifying token signature: fetching keys oidc: get keys failed",
    "error getting provider for login operation: dial tcp: i/o timeout",
    "error configuring token validator: keyset configuration error: connection refused",
  ])("that cannot read the issuer's keys is asked again: %s", async (text) => {
    providers.answer((_, count) => (count < 3 ? { status: 400, body: { errors: [text] } } : lease(900)));
    const context = caseContext(providers.send);
    await issue(vault(), context);
    expect(context.attempts.map(({ outcome }) => outcome)).toEqual(["retry", "retry", "answered"]);
  });

  it.each([412, 429, 472, 473, 500, 502, 503])("with status %i passes", async (status) => {
    providers.answer((_, count) => (count < 3 ? { status, body: { errors: ["later"] } } : lease(900)));
    const context = caseContext(providers.send);
    await issue(vault(), context);
    expect(context.attempts.map(({ outcome }) => outcome)).toEqual(["retry", "retry", "answered"]);
  });

  it.each([
    [{ auth: null, wrap_info: { token, ttl: 300, creation_path: "auth/jwt/login" } }, /wrapped \(`wrap_info`\)/],
    [{ auth: { client_token: "", mfa_requirement: { mfa_request_id: "d0c9eec7" } } }, /a second factor/],
  ])("is what an answer of another kind leads to (%#)", async (body, words) => {
    providers.answer(() => ({ body }));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(vault(), context), context, [token]);
    expect(denial.code).toBe("FEDERATION_ANSWER_INVALID");
    expect(denial.message).toMatch(words);
    if ("wrap_info" in body) expect(context.masks).toContain(token);
  });

  it.each([
    [{ body: {} }],
    [{ body: { auth: null } }],
    [{ body: { auth: { client_token: "" } } }],
    [{ body: "<html>" }],
  ])("is what %j leads to", async (reply) => {
    providers.answer(() => reply);
    const context = caseContext(providers.send);
    expect((await denialOf(exchange(vault(), context), context)).code).toBe("FEDERATION_ANSWER_INVALID");
  });
});
