import { createHash, generateKeyPairSync, verify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import {
  type CredentialOf,
  caseContext,
  credentialOf,
  denialOf,
  issue,
  now,
  secretText,
} from "../testing/exchange-case.ts";
import { type LoopbackProviders, type ProviderReply, startProviders } from "../testing/loopback-providers.ts";

const token = secretText(40);
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
const otherKey = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

let providers: LoopbackProviders;
beforeAll(async () => {
  providers = await startProviders();
});
afterAll(() => providers.close());

describe("a token through octo-sts", () => {
  const octoSts = (more: Partial<CredentialOf<"octo-sts">> = {}) =>
    credentialOf({ provider: "octo-sts", scope: "acme/infra&x=1", identity: "release", ...more });

  it("is asked for with an encoded query, lives an hour and can be revoked where the job runs", async () => {
    providers.answer(() => ({ body: { token } }));
    const context = caseContext(providers.send, { env: { GITHUB_API_URL: "https://ghe.acme.example/api/v3" } });
    const issued = await issue(octoSts({ domain: "sts.acme.example" }), context);
    const [request] = providers.seen;
    expect(request).toMatchObject({ method: "GET", host: "sts.acme.example", path: "/sts/exchange" });
    expect(Object.fromEntries(request?.query ?? [])).toEqual({ scope: "acme/infra&x=1", identity: "release" });
    expect(request?.headers.authorization).toBe(`Bearer ${context.minted[0]?.token}`);
    expect(context.minted[0]?.audience).toBe("sts.acme.example");
    expect(issued).toMatchObject({
      expires: "2026-11-21T09:00:00.000Z",
      environment: {
        ...{ GH_TOKEN: token, GITHUB_TOKEN: token },
        ...{ GH_ENTERPRISE_TOKEN: token, GH_HOST: "ghe.acme.example" },
      },
      join: { hashed_token: createHash("sha256").update(token).digest("base64") },
      revocation: { kind: "github", api: "https://ghe.acme.example/api/v3", token },
    });
  });

  it.each([
    [undefined, undefined, "https://api.github.com", {}],
    // The public service's App is one of github.com: no other GitHub must see the token.
    [undefined, "https://api.acme.ghe.com", "https://api.github.com", {}],
    ["sts.acme.example", "https://api.acme.ghe.com", "https://api.acme.ghe.com", { GH_HOST: "acme.ghe.com" }],
  ])("of %s in a job of %s is one of %s", async (domain, jobApi, api, more) => {
    providers.answer(() => ({ body: { token } }));
    const env = jobApi === undefined ? {} : { GITHUB_API_URL: jobApi };
    const issued = await issue(octoSts(domain === undefined ? {} : { domain }), caseContext(providers.send, { env }));
    expect(issued.revocation).toMatchObject({ api });
    expect(issued.environment).toEqual({ GH_TOKEN: token, GITHUB_TOKEN: token, ...more });
  });

  it.each([
    [404, 5, 'unable to find trust policy for "release"', "FEDERATION_SETTING_WRONG", /default branch/],
    [404, 5, 'unable to parse trust policy found for "release"', "FEDERATION_SETTING_WRONG", /cannot read it/],
    [404, 5, 'unable to compile trust policy found for "release"', "FEDERATION_SETTING_WRONG", /cannot read it/],
    [404, 5, 'no installation found for "acme"', "FEDERATION_SETTING_WRONG", /App is installed/],
    [400, 3, "unable to fetch or create the provider", "FEDERATION_UNAVAILABLE", /does not allow the issuer/],
    [400, 3, "invalid subject in token", "FEDERATION_DENIED", /255 characters/],
    [401, 16, "unable to verify bearer token", "FEDERATION_TOKEN_REFUSED", /signature or times/],
    [403, 7, 'trust policy: issuer "https://a" did not match "https://b"', "FEDERATION_TOKEN_REFUSED", /`issuer`/],
    [
      403,
      7,
      'trust policy: subject "repo:acme/audience:ref:refs/heads/expired" did not match "repo:acme/issuer"',
      "FEDERATION_DENIED",
      /claim_pattern/,
    ],
    [403, 7, 'trust policy: claim "ref" did not match "^(?:refs/tags/.*)$"', "FEDERATION_DENIED", /claim_pattern/],
    [403, 7, 'trust policy: expected claim "environment" not found in token', "FEDERATION_DENIED", /claim_pattern/],
    [
      403,
      7,
      'trust policy: audience "a" did not match any of ["octo-sts.dev"]',
      "FEDERATION_TOKEN_REFUSED",
      /audience: octo-sts.dev/,
    ],
    [403, 7, "token exchange failure (StatusUnprocessableEntity)", "FEDERATION_DENIED", /permissions that it asks for/],
    [500, 13, "failed to get token", "FEDERATION_UNAVAILABLE", /again/],
    // Some versions give what does not fit no code of their own, which is 500 for HTTP.
    [500, 2, 'trust policy: subject "a" did not match "b"', "FEDERATION_DENIED", /claim_pattern/],
  ])("refused with %i %i %s is %s", async (status, code, message, expected, fix) => {
    providers.answer(() => ({ status, body: { code, message, details: [] } }));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(octoSts(), context), context);
    expect(denial.code).toBe(expected);
    expect(denial.fix).toMatch(fix);
    const isAskedAgain = expected === "FEDERATION_UNAVAILABLE" || status === 401;
    expect(providers.seen.length > 1).toBe(isAskedAgain);
  });
});

describe("a token of a GitHub App", () => {
  const app = (more: Partial<CredentialOf<"github-app">> = {}) =>
    credentialOf({
      provider: "github-app",
      app: "Iv23example",
      owner: "acme",
      permissions: { contents: "read" },
      ...more,
    });
  const env = { GITHUB_APP_PRIVATE_KEY: pem };
  const granted: ProviderReply = { status: 201, body: { token, expires_at: "2026-11-21T09:00:00Z" } };
  const grantAll = () =>
    providers.answer(({ path }) => (path.endsWith("/access_tokens") ? granted : { body: { id: 42 } }));
  const partOf = (text: string | undefined) => JSON.parse(Buffer.from(text ?? "", "base64url").toString());

  it("comes by the App's own signed token, for the repositories and permissions of the policy", async () => {
    grantAll();
    const context = caseContext(providers.send, { env });
    const issued = await issue(app({ repositories: ["infrastructure", "shop"] }), context);
    expect(providers.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /repos/acme/infrastructure/installation",
      "POST /app/installations/42/access_tokens",
    ]);
    expect(JSON.parse(providers.seen[1]?.body ?? "")).toEqual({
      repositories: ["infrastructure", "shop"],
      permissions: { contents: "read" },
    });
    const jwt = providers.seen[0]?.headers.authorization?.slice("Bearer ".length) ?? "";
    const [header, payload, signature] = jwt.split(".");
    const content = Buffer.from(`${header}.${payload}`);
    expect(verify("sha256", content, publicKey, Buffer.from(signature ?? "", "base64url"))).toBe(true);
    expect(partOf(header)).toEqual({ alg: "RS256", typ: "JWT" });
    const seconds = now.getTime() / 1000;
    expect(partOf(payload)).toEqual({ iss: "Iv23example", iat: seconds - 60, exp: seconds + 540 });
    expect(context.masks).toContain(jwt);
    expect(context.masks).toContain(pem.split("\n")[1]);
    expect(issued).toMatchObject({
      expires: "2026-11-21T09:00:00.000Z",
      identity: "Iv23example in acme",
      revocation: { api: "https://api.github.com" },
    });
    expect(context.minted).toEqual([]);
  });

  it("finds the installation of an organisation, else of a user", async () => {
    grantAll();
    await issue(app(), caseContext(providers.send, { env }));
    expect(providers.seen[0]?.path).toBe("/orgs/acme/installation");
    providers.answer(({ path }) => {
      if (path.startsWith("/orgs")) return { status: 404, body: { message: "Not Found" } };
      return path.endsWith("/access_tokens") ? granted : { body: { id: 7 } };
    });
    const oneLine = { RELEASE_KEY: pem.replaceAll("\n", "\\n") };
    await issue(app({ privateKeyVariable: "RELEASE_KEY" }), caseContext(providers.send, { env: oneLine }));
    expect(providers.seen.map(({ path }) => path)).toEqual([
      "/orgs/acme/installation",
      "/users/acme/installation",
      "/app/installations/7/access_tokens",
    ]);
  });

  it.each([
    [401, "A JSON web token could not be decoded", "FEDERATION_DENIED", /fingerprints/],
    [401, "'Expiration time' claim ('exp') is too far in the future", "FEDERATION_CLOCK", /ten minutes/],
    [403, "This installation has been suspended", "FEDERATION_DENIED", /resume/],
    [422, "There is at least one repository that does not exist", "FEDERATION_SETTING_WRONG", /every one of `repo/i],
    [422, "The permissions requested are not granted to this installation.", "FEDERATION_DENIED", /accepted/],
    [404, "Not Found", "FEDERATION_SETTING_WRONG", /Install the App/],
    [404, "Integration not found", "FEDERATION_SETTING_WRONG", /^Correct `app`/],
    [403, "You have exceeded a secondary rate limit.", "FEDERATION_THROTTLED", /fewer jobs/],
    [429, "API rate limit exceeded for installation ID 1.", "FEDERATION_THROTTLED", /some minutes/],
  ])("refused with %i %s is %s", async (status, message, code, fix) => {
    providers.answer(() => ({ status, body: { message }, headers: { "x-github-request-id": "AB:12:34" } }));
    const context = caseContext(providers.send, { env });
    const denial = await denialOf(exchange(app({ repositories: ["shop"] }), context), context, [pem.slice(40, 1000)]);
    expect(denial).toMatchObject({ code, requestId: "AB:12:34" });
    expect(denial.fix).toMatch(fix);
    expect(providers.seen).toHaveLength(1);
  });

  it("of a repository that moved says so", async () => {
    providers.answer(() => ({ status: 301, headers: { location: "/repositories/7/installation" }, body: {} }));
    const context = caseContext(providers.send, { env });
    const denial = await denialOf(exchange(app({ repositories: ["shop"] }), context), context);
    expect(denial.code).toBe("FEDERATION_REDIRECTED");
    expect(denial.fix).toMatch(
      /^GitHub redirects where a repository was renamed .* of acme\/shop in `owner` and `repositories`\. /,
    );
  });

  it.each([
    [{}, "FEDERATION_KEY_MISSING", /GITHUB_APP_PRIVATE_KEY, which must hold/],
    [{ GITHUB_APP_PRIVATE_KEY: " " }, "FEDERATION_KEY_MISSING", /is empty/],
    [{ GITHUB_APP_PRIVATE_KEY: "release.pem" }, "FEDERATION_KEY_INVALID", /no RSA private key/],
    [{ GITHUB_APP_PRIVATE_KEY: pem.slice(0, 300) }, "FEDERATION_KEY_INVALID", /no RSA private key/],
    [{ GITHUB_APP_PRIVATE_KEY: otherKey }, "FEDERATION_KEY_INVALID", /no RSA private key/],
  ])("without a good key (%#) is not asked for", async (variables, code, message) => {
    grantAll();
    const context = caseContext(providers.send, { env: variables });
    const denial = await denialOf(exchange(app(), context), context, [pem.slice(40, 300)]);
    expect(denial).toMatchObject({ code, kind: "usage" });
    expect(denial.message).toMatch(message);
    expect(providers.seen).toEqual([]);
  });
});
