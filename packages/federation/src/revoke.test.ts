import { HttpFailure } from "@sallyport/http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RevocationHandle } from "./issued-credential.ts";
import { revoke } from "./revoke.ts";
import { now, secretText } from "./testing/exchange-case.ts";
import { type LoopbackProviders, startProviders } from "./testing/loopback-providers.ts";

const token = secretText(40);
const vault: RevocationHandle = {
  kind: "vault",
  url: "https://vault.acme.example/",
  namespace: "team",
  token,
  expires: "2026-11-21T08:15:00.000Z",
};
const github: RevocationHandle = { kind: "github", api: "https://ghe.acme.example/api/v3", token };
const crates: RevocationHandle = { kind: "crates-io", url: "https://crates.io", token };

let providers: LoopbackProviders;
beforeAll(async () => {
  providers = await startProviders();
});
afterAll(() => providers.close());
const context = () => ({ send: providers.send, now: () => now, random: () => 0.5, sleep: async () => {} });
const bearer = { authorization: `Bearer ${token}` };
const vaultHeaders = { "x-vault-token": token, "x-vault-namespace": "team" };

describe("revoke", () => {
  it.each([
    [vault, "POST", "vault.acme.example/v1/auth/token/revoke-self", vaultHeaders],
    [github, "DELETE", "ghe.acme.example/api/v3/installation/token", bearer],
    [crates, "DELETE", "crates.io/api/v1/trusted_publishing/tokens", bearer],
    [
      { ...crates, url: "https://crates.acme.example/shop/" },
      "DELETE",
      "crates.acme.example/shop/api/v1/trusted_publishing/tokens",
      bearer,
    ],
  ])("ends $kind at the right place", async (handle, method, url, headers) => {
    providers.answer(() => ({ status: 204 }));
    expect(await revoke(handle, context())).toEqual({ revoked: true });
    expect(providers.seen).toHaveLength(1);
    expect(providers.seen[0]).toMatchObject({ method, headers });
    expect(`${providers.seen[0]?.host}${providers.seen[0]?.path}`).toBe(url);
  });

  it.each([
    [403, /no longer knows the token, or does not let it end itself; it lives until 2026-11-21T08:15:00.000Z$/],
    [401, /no longer knows it/],
    [400, /status 400; it lives until 2026-11-21T08:15:00.000Z/],
    [302, /status 302/],
  ])("says what status %i means", async (status, why) => {
    providers.answer(() => ({ status }));
    expect(await revoke(vault, context())).toMatchObject({ revoked: false, why: expect.stringMatching(why) });
    expect(providers.seen).toHaveLength(1);
  });

  it.each([412, 429, 500])("tries again after %i, for a quarter of a minute", async (status) => {
    providers.answer((_, count) => ({ status: count < 3 ? status : 204 }));
    expect(await revoke(vault, context())).toEqual({ revoked: true });
    providers.answer(() => ({ status }));
    expect((await revoke(vault, context())).revoked).toBe(false);
    expect(providers.seen.length).toBeLessThan(20);
  });

  it("does not throw, and shows no secret", async () => {
    const refuse = async () => {
      throw new HttpFailure({ kind: "tls", host: "vault.acme.example" });
    };
    const result = await revoke(vault, { ...context(), send: refuse });
    expect(result).toMatchObject({
      revoked: false,
      why: expect.stringMatching(/vault\.acme\.example; it lives until/),
    });
    const broken = async () => {
      throw new RangeError(token);
    };
    expect(JSON.stringify(await revoke(vault, { ...context(), send: broken }))).not.toContain(token);
  });

  const later = () => ({ ...context(), now: () => new Date("2026-11-21T09:00:00Z") });
  const ended = { revoked: false, ended: true, why: expect.stringMatching(/by itself at 2026-11-21T08:15/) };

  it.each([github, crates])("asks nobody about a token of $kind that has ended by itself", async (handle) => {
    providers.answer(() => ({ status: 204 }));
    expect(await revoke({ ...handle, expires: "2026-11-21T08:15:00.000Z" }, later())).toMatchObject(ended);
    expect(providers.seen).toEqual([]);
  });

  it("asks Vault also when the time is over, for the token may have been renewed", async () => {
    providers.answer(() => ({ status: 204 }));
    expect(await revoke(vault, later())).toEqual({ revoked: true });
    providers.answer(() => ({ status: 403 }));
    expect(await revoke(vault, later())).toMatchObject(ended);
    providers.answer(() => ({ status: 500 }));
    const failed = await revoke(vault, later());
    expect(failed).toEqual({ revoked: false, why: "the server answered with status 500" });
  });
});
