import { createSign } from "node:crypto";
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { githubEvent } from "./github/github-event.ts";
import { awsSts } from "./providers/aws-sts.ts";
import { allowAll, denyAll, requireClaims } from "./providers/decide.ts";
import { entra } from "./providers/entra.ts";
import { githubApp } from "./providers/github-app.ts";
import { google } from "./providers/google.ts";
import { octoSts } from "./providers/octo-sts.ts";
import { registry } from "./providers/registry.ts";
import { tokenExchange } from "./providers/token-exchange.ts";
import { vault } from "./providers/vault.ts";
import { type Sandbox, type SandboxJob, startSandbox } from "./sandbox.ts";
import { ask, askForm, askJson } from "./testing/client.ts";

const role = "arn:aws:iam::111122223333:role/shop-deploy";
const next = "arn:aws:iam::444455556666:role/shop-next";
const workload = "projects/1/locations/global/workloadIdentityPools/p/providers/q";
const production = requireClaims({ environment: "production", repository_id: "1001" });
const app = githubApp({
  app: "12345",
  installations: [{ id: 7, owner: "acme", repositories: ["shop"], permissions: { contents: "write" } }],
});

let sandbox: Sandbox;
let now = new Date();
beforeAll(async () => {
  sandbox = await startSandbox({
    now: () => now,
    providers: [
      awsSts({ roles: { [role]: { trust: production, maxSessionSeconds: 7_200 }, [next]: { chainedFrom: role } } }),
      google({
        providers: { [workload]: { trust: production } },
        serviceAccounts: { "deploy@acme.iam.gserviceaccount.com": {} },
      }),
      entra({ apps: { client: { tenant: "tenant", trust: production } } }),
      vault({
        roles: {
          deploy: { bound: production, audiences: ["vault"] },
          batch: { type: "batch" },
          service: { period: 7_200 },
        },
      }),
      octoSts({ policies: { "acme/shop:deploy": { trust: production } } }),
      app,
      tokenExchange({ trust: production }),
      registry({ kind: "npm", publishers: production }),
      registry({ kind: "pypi", publishers: production }),
      registry({ kind: "crates-io", publishers: production }),
      registry({ kind: "rubygems", publishers: production }),
    ],
  });
});
afterAll(() => sandbox.close());
afterEach(() => {
  sandbox.faults.clear();
  now = new Date();
});

const rights = { "id-token": "write" } as const;
const deploy = (): SandboxJob => sandbox.startJob({ permissions: rights, environment: "production" });

async function tokenFor(job: SandboxJob, audience: string): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = job.environment;
  const answer = await ask(sandbox, `${url}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
  return (JSON.parse(answer.body) as { value: string }).value;
}

describe("the issuer", () => {
  test("gives tokens that verify against its published keys", async () => {
    const token = await tokenFor(deploy(), "sts.amazonaws.com");
    const discovery = await ask(
      sandbox,
      "https://token.actions.githubusercontent.com/.well-known/openid-configuration",
    );
    const { issuer, jwks_uri: address } = JSON.parse(discovery.body) as { issuer: string; jwks_uri: string };
    const keys = JSON.parse((await ask(sandbox, address)).body) as JSONWebKeySet;
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      issuer,
      audience: "sts.amazonaws.com",
      algorithms: ["RS256"],
    });
    expect(payload).toMatchObject({
      sub: "repo:acme/shop:environment:production",
      repository_id: "1001",
      ref_protected: "false",
    });
  });

  test("after a rotation old tokens hold until the old keys are forgotten", async () => {
    const before = sandbox.issuer.mint(deploy().claims, { audience: "a" });
    await sandbox.issuer.rotate();
    expect(await sandbox.issuer.check(before)).toMatchObject({ ok: true });
    await sandbox.issuer.rotate({ forget: true });
    expect(await sandbox.issuer.check(before)).toEqual({ ok: false, why: "signature" });
    expect(await sandbox.issuer.check(sandbox.issuer.mint(deploy().claims))).toMatchObject({ ok: true });
  });

  test.each<[string, Record<string, string | number | null>, string]>([
    ["of another issuer", { iss: "https://keys.example" }, "issuer"],
    ["for another audience", { aud: "other" }, "audience"],
    ["that has expired", { exp: 1 }, "expired"],
    ["of the future", { nbf: 4_000_000_000, exp: 4_000_000_300 }, "not-yet-valid"],
  ])("finds a token %s", async (_, claims, why) => {
    const token = sandbox.issuer.mint(deploy().claims, { claims });
    expect(await sandbox.issuer.check(token, { audiences: ["a"] })).toEqual({ ok: false, why });
  });

  test("a job that has ended gets no more tokens", async () => {
    const job = deploy();
    job.end();
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = job.environment;
    expect(await ask(sandbox, url, { headers: { authorization: `Bearer ${bearer}` } })).toMatchObject({ status: 401 });
  });

  const ofFork = { base: { sha: "1".repeat(40) }, head: { sha: "2".repeat(40), repository: "bob/shop" } };
  const fork = githubEvent.pullRequest(ofFork);
  const target = githubEvent.pullRequestTarget(ofFork);
  const main = "repo:acme/shop:ref:refs/heads/main";
  const merge = "repo:acme/shop:ref:refs/pull/12/merge";
  test.each<[string, Parameters<Sandbox["startJob"]>[0], boolean, string]>([
    ["a job", { permissions: rights }, true, "repo:acme/shop:ref:refs/heads/main"],
    ["no permission", {}, false, "repo:acme/shop:ref:refs/heads/main"],
    ["Dependabot", { permissions: rights, actor: "dependabot[bot]" }, false, "repo:acme/shop:ref:refs/heads/main"],
    ["a fork", { permissions: rights, event: fork }, false, "repo:acme/shop:pull_request"],
    ["a fork's review", { permissions: rights, event: { ...fork, name: "pull_request_review" } }, false, merge],
    ["its comment", { permissions: rights, event: { ...fork, name: "pull_request_review_comment" } }, false, merge],
    ["a fork's target", { permissions: rights, event: target }, true, main],
    ["immutable", { permissions: rights, immutableSubject: true }, true, "repo:acme@100/shop@1001:ref:refs/heads/main"],
    [
      "a template",
      { permissions: rights, subjectTemplate: ["repository_id", "context"] },
      true,
      "repository_id:1001:ref:refs/heads/main",
    ],
    ["a colon", { permissions: rights, environment: "a:b" }, true, "repo:acme/shop:environment:a%3Ab"],
  ])("%s", (_, identity, mayAsk, subject) => {
    const { environment, claims } = sandbox.startJob(identity);
    expect("ACTIONS_ID_TOKEN_REQUEST_TOKEN" in environment).toBe(mayAsk);
    expect(claims.sub).toBe(subject);
  });
});

describe("providers", () => {
  const sts = "https://sts.eu-west-1.amazonaws.com/";
  const assume = (token: string, changes: Record<string, string> = {}) =>
    askForm(sandbox, sts, {
      Action: "AssumeRoleWithWebIdentity",
      Version: "2011-06-15",
      RoleArn: role,
      RoleSessionName: "sallyport-test",
      DurationSeconds: "900",
      WebIdentityToken: token,
      ...changes,
    });

  test("AWS gives a session to the right job only", async () => {
    const answer = await assume(await tokenFor(deploy(), "sts.amazonaws.com"));
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining("<AccessKeyId>ASIA") });
    expect(sandbox.ledger.findAlive("aws").at(-1)).toMatchObject({
      identity: role,
      details: { session: "sallyport-test" },
    });
    const other = sandbox.startJob({ permissions: rights });
    expect(await assume(await tokenFor(other, "sts.amazonaws.com"))).toMatchObject({
      status: 403,
      body: expect.stringContaining("<Code>AccessDenied</Code>"),
    });
  });

  test.each<[string, string, Record<string, string>, string]>([
    ["another audience", "other", {}, "InvalidIdentityToken"],
    ["a short session", "sts.amazonaws.com", { DurationSeconds: "899" }, "ValidationError"],
    ["a long session", "sts.amazonaws.com", { DurationSeconds: "7201" }, "ValidationError"],
    ["a bad name", "sts.amazonaws.com", { RoleSessionName: "a b" }, "ValidationError"],
    ["an unknown role", "sts.amazonaws.com", { RoleArn: `${role}x` }, "AccessDenied"],
    ["no token", "sts.amazonaws.com", { WebIdentityToken: "x" }, "InvalidIdentityToken"],
    ["a policy that is none", "sts.amazonaws.com", { Policy: "{" }, "MalformedPolicyDocument"],
    [
      "a policy with a principal",
      "sts.amazonaws.com",
      { Policy: '{"Statement":[{"Effect":"Allow","Principal":"*"}]}' },
      "MalformedPolicyDocument",
    ],
    ["a long policy", "sts.amazonaws.com", { Policy: " ".repeat(2_049) }, "ValidationError"],
    ["a role for chains", "sts.amazonaws.com", { RoleArn: next }, "AccessDenied"],
  ])("AWS refuses %s", async (_, audience, changes, code) => {
    const answer = await assume(await tokenFor(deploy(), audience), changes);
    expect(answer.body).toContain(`<Code>${code}</Code>`);
  });

  test("AWS says that a token has expired", async () => {
    const token = await tokenFor(deploy(), "sts.amazonaws.com");
    now = new Date(Date.now() + 10 * 60_000);
    expect((await assume(token)).body).toContain("<Code>ExpiredTokenException</Code>");
  });

  test("AWS refuses a chain that is not signed", async () => {
    const answer = await askForm(sandbox, sts, { Action: "AssumeRole", RoleArn: next, RoleSessionName: "abc" });
    expect(answer.body).toContain("<Code>MissingAuthenticationToken</Code>");
  });

  test("Google federates, then impersonates", async () => {
    const audience = `https://iam.googleapis.com/${workload}`;
    const exchange = async (job: SandboxJob) =>
      askJson(sandbox, "https://sts.googleapis.com/v1/token", {
        audience: `//iam.googleapis.com/${workload}`,
        grantType: "urn:ietf:params:oauth:grant-type:token-exchange",
        requestedTokenType: "urn:ietf:params:oauth:token-type:access_token",
        subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
        subjectToken: await tokenFor(job, audience),
      });
    const federated = JSON.parse((await exchange(deploy())).body) as { access_token: string };
    const url =
      "https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/deploy%40acme.iam.gserviceaccount.com:generateAccessToken";
    const bearer = { authorization: `Bearer ${federated.access_token}` };
    const scope = ["https://www.googleapis.com/auth/cloud-platform"];
    expect(await askJson(sandbox, url, { scope, lifetime: "300s" }, bearer)).toMatchObject({
      status: 200,
      body: expect.stringContaining("expireTime"),
    });
    expect(await askJson(sandbox, url, { scope, lifetime: "4000s" }, bearer)).toMatchObject({ status: 400 });
    expect(await askJson(sandbox, url, { lifetime: "300s" }, bearer)).toMatchObject({
      status: 400,
      body: expect.stringContaining("INVALID_ARGUMENT"),
    });
    expect(await askJson(sandbox, url.replace("deploy", "other"), {}, bearer)).toMatchObject({ status: 403 });
    expect(await askJson(sandbox, url, {})).toMatchObject({ status: 401 });
    const denied = await exchange(sandbox.startJob({ permissions: rights }));
    expect(denied).toMatchObject({ status: 403, body: expect.stringContaining("rejected by the attribute condition") });
  });

  test("Entra names its codes", async () => {
    const login = async (job: SandboxJob, audience: string, tenant = "tenant") =>
      askForm(sandbox, `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`, {
        client_id: "client",
        scope: "https://management.azure.com/.default",
        client_assertion: await tokenFor(job, audience),
      });
    expect(await login(deploy(), "api://AzureADTokenExchange")).toMatchObject({ status: 200 });
    expect((await login(deploy(), "other")).body).toContain("AADSTS700212");
    expect((await login(deploy(), "api://AzureADTokenExchange", "x")).body).toContain("AADSTS700016");
    expect((await login(sandbox.startJob({ permissions: rights }), "api://AzureADTokenExchange")).body).toContain(
      "AADSTS700213",
    );
  });

  const vaultUrl = "https://vault.acme.example/v1/auth";
  const vaultLogin = async (role: string, mount = "jwt") => {
    const jwt = await tokenFor(deploy(), "vault");
    return askJson(sandbox, `${vaultUrl}/${mount}/login`, { role, jwt });
  };
  const vaultHeader = async (role: string) => {
    const { auth } = JSON.parse((await vaultLogin(role)).body) as { auth: { client_token: string } };
    return { "x-vault-token": auth.client_token };
  };
  const vaultAsk = (path: string, body: object, header: Record<string, string>) =>
    askJson(sandbox, `${vaultUrl}/token/${path}`, body, header);

  test("Vault logs in, renews and revokes", async () => {
    const header = await vaultHeader("deploy");
    expect(await vaultAsk("renew-self", { increment: "300s" }, header)).toMatchObject({ status: 200 });
    const [alive] = sandbox.ledger.findAlive("vault");
    expect(Number(alive?.expires) - now.getTime()).toBeLessThanOrEqual(300_000);
    expect(await vaultAsk("revoke-self", {}, header)).toMatchObject({ status: 204 });
    expect(await vaultAsk("revoke-self", {}, header)).toMatchObject({ status: 403 });
    expect(sandbox.ledger.findAlive("vault")).toEqual([]);
    expect(await vaultAsk("revoke-self", {}, await vaultHeader("batch"))).toMatchObject({ status: 400 });
    expect((await vaultLogin("none")).body).toContain("could not be found");
    expect(await vaultLogin("deploy", "github")).toMatchObject({ status: 403 });
  });

  test("Vault gives a token with a period no other time", async () => {
    const header = await vaultHeader("service");
    const renewed = await vaultAsk("renew-self", { increment: "300s" }, header);
    expect(JSON.parse(renewed.body)).toMatchObject({ auth: { lease_duration: 7_200 } });
    expect(await vaultAsk("revoke-self", {}, header)).toMatchObject({ status: 204 });
  });

  test("octo-sts and a GitHub App give tokens that GitHub revokes", async () => {
    const api = "https://api.github.com";
    const octo = await ask(sandbox, "https://octo-sts.dev/sts/exchange?scope=acme/shop&identity=deploy", {
      headers: { authorization: `Bearer ${await tokenFor(deploy(), "octo-sts.dev")}` },
    });
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const seconds = Math.floor(Date.now() / 1_000);
    const input = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iss: "12345", iat: seconds, exp: seconds + 300 })}`;
    const signature = createSign("RSA-SHA256").update(input).sign(app.privateKey).toString("base64url");
    const asApp = { authorization: `Bearer ${input}.${signature}` };
    expect(
      JSON.parse((await ask(sandbox, `${api}/repos/acme/shop/installation`, { headers: asApp })).body),
    ).toMatchObject({ id: 7 });
    expect(await ask(sandbox, `${api}/repos/acme/other/installation`, { headers: asApp })).toMatchObject({
      status: 404,
    });
    expect(await ask(sandbox, `${api}/repos/acme/shop/installation`)).toMatchObject({ status: 401 });
    const tokens = `${api}/app/installations/7/access_tokens`;
    expect(await askJson(sandbox, tokens, { permissions: { contents: "admin" } }, asApp)).toMatchObject({
      status: 422,
    });
    const installed = await askJson(sandbox, tokens, { permissions: { contents: "read" } }, asApp);
    expect(installed.status).toBe(201);
    for (const { body } of [octo, installed]) {
      const headers = { authorization: `Bearer ${(JSON.parse(body) as { token: string }).token}` };
      expect(await ask(sandbox, `${api}/installation/token`, { method: "DELETE", headers })).toMatchObject({
        status: 204,
      });
      expect(await ask(sandbox, `${api}/installation/token`, { method: "DELETE", headers })).toMatchObject({
        status: 401,
      });
    }
  });

  test.each([
    ["deploy", "other", 403, 'trust policy: audience \\"octo-sts.dev\\" did not match any of [\\"other\\"]'],
    ["other", "octo-sts.dev", 404, "unable to find trust policy for"],
  ])("octo-sts words its refusals of %s for %s as the service does", async (identity, audience, status, message) => {
    const answer = await ask(sandbox, `https://octo-sts.dev/sts/exchange?scope=acme/shop&identity=${identity}`, {
      headers: { authorization: `Bearer ${await tokenFor(deploy(), audience)}` },
    });
    expect(answer).toMatchObject({ status, body: expect.stringContaining(message) });
  });

  test("registries word their refusals in their own ways", async () => {
    const crates = "https://crates.io/api/v1/trusted_publishing/tokens";
    const jwt = await tokenFor(deploy(), "other");
    expect(await askJson(sandbox, crates, { jwt })).toMatchObject({
      status: 400,
      body: '{"errors":[{"detail":"Failed to decode JWT"}]}',
    });
    expect(await askJson(sandbox, "https://pypi.org/_/oidc/mint-token", { token: jwt })).toMatchObject({
      status: 422,
      body: expect.stringContaining('"code":"invalid-token"'),
    });
  });

  test("RubyGems says of nothing why it does not fit", async () => {
    const url = "https://rubygems.org/api/v1/oidc/trusted_publisher/exchange_token";
    const other = await tokenFor(sandbox.startJob({ permissions: rights }), "rubygems.org");
    const foreign = await tokenFor(deploy(), "elsewhere");
    for (const jwt of [other, foreign])
      expect(await askJson(sandbox, url, { jwt })).toMatchObject({
        status: 404,
        body: "This rubygem could not be found.",
      });
    expect(await askJson(sandbox, url, { jwt: await tokenFor(deploy(), "rubygems.org") })).toMatchObject({
      status: 201,
    });
  });

  test("registries take each token once", async () => {
    const token = await tokenFor(deploy(), "pypi");
    const mint = () => askJson(sandbox, "https://pypi.org/_/oidc/mint-token", { token });
    expect(await mint()).toMatchObject({ status: 200 });
    expect(await mint()).toMatchObject({ status: 422, body: expect.stringContaining("invalid-reuse-token") });
    const npm = await tokenFor(deploy(), "npm:registry.npmjs.org");
    const url = "https://registry.npmjs.org/-/npm/v1/oidc/token/exchange/package/@acme%2Fshop";
    expect(await askJson(sandbox, url, {}, { authorization: `Bearer ${npm}` })).toMatchObject({ status: 201 });
    const crates = "https://crates.io/api/v1/trusted_publishing/tokens";
    const made = await askJson(sandbox, crates, { jwt: await tokenFor(deploy(), "crates.io") });
    const headers = { authorization: `Bearer ${(JSON.parse(made.body) as { token: string }).token}` };
    expect(await ask(sandbox, crates, { method: "DELETE", headers })).toMatchObject({ status: 204 });
    expect(sandbox.ledger.findAlive("crates-io")).toEqual([]);
  });

  test("a token exchange names what is wrong", async () => {
    const fields = {
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
      subject_token: await tokenFor(deploy(), "sso"),
    };
    const url = "https://sso.acme.example/oauth2/token";
    expect(await askForm(sandbox, url, fields)).toMatchObject({ status: 200 });
    expect((await askForm(sandbox, url, { ...fields, grant_type: "password" })).body).toContain(
      "unsupported_grant_type",
    );
    expect((await askForm(sandbox, url, { ...fields, subject_token: "x" })).body).toContain("invalid_request");
  });

  test("decisions are as they are named", async () => {
    const request = { claims: { a: "1" }, audience: "x" };
    expect(await allowAll(request)).toEqual({ effect: "allow" });
    expect(await denyAll(request)).toEqual({ effect: "deny" });
    expect(await requireClaims({ a: "1", b: "2" })(request)).toMatchObject({ effect: "deny" });
  });
});

describe("the network", () => {
  const jwks = "https://token.actions.githubusercontent.com/.well-known/jwks";

  test("leads nowhere else", async () => {
    await expect(ask(sandbox, "https://example.com/")).rejects.toThrow();
    expect(sandbox.tunnels.at(-1)).toEqual({ host: "example.com", opened: false });
  });

  test("remembers what was asked, and who answered", async () => {
    await ask(sandbox, `${jwks}?a=b`);
    expect(sandbox.requests.at(-1)).toMatchObject({
      method: "GET",
      path: "/.well-known/jwks",
      service: "github-issuer",
      status: 200,
    });
  });

  test("its certificates are trusted only by who has its authority", async () => {
    await expect(ask({ ...sandbox, certificate: "" } as Sandbox, jwks)).rejects.toThrow();
  });

  test.each<[Parameters<Sandbox["faults"]["add"]>[0], object]>([
    [
      { kind: "status", status: 503, body: "no" },
      { status: 503, body: "no" },
    ],
    [
      { kind: "throttle", retryAfter: 3 },
      { status: 429, headers: expect.objectContaining({ "retry-after": "3" }) },
    ],
    [{ kind: "html" }, { status: 200, body: expect.stringContaining("<!doctype html>") }],
    [{ kind: "huge", bytes: 5_000 }, { body: " ".repeat(5_000) }],
    [
      { kind: "content-type", type: "text/plain" },
      { status: 200, headers: expect.objectContaining({ "content-type": "text/plain" }) },
    ],
    [{ kind: "redirect", to: "https://example.com/" }, { status: 302 }],
    [{ kind: "slow", milliseconds: 30 }, { status: 200 }],
  ])("answers with the fault %j once", async (fault, expected) => {
    sandbox.faults.add({ ...fault, times: 1 });
    expect(await ask(sandbox, jwks)).toMatchObject(expected);
    expect(await ask(sandbox, jwks)).toMatchObject({ status: 200, body: expect.stringContaining('"keys"') });
  });

  test.each([{ kind: "truncated" }, { kind: "reset" }, { kind: "proxy", status: 407 }] as const)(
    "breaks off: %j",
    async (fault) => {
      sandbox.faults.add({ ...fault, host: "token.actions.githubusercontent.com" });
      await expect(ask(sandbox, jwks)).rejects.toThrow();
    },
  );

  test("skew moves the date, keys publishes wrong ones, and a fault can be taken away", async () => {
    sandbox.faults.add({ kind: "skew", milliseconds: 600_000, times: 1 });
    expect(Date.parse(String((await ask(sandbox, jwks)).headers.date)) - Date.now()).toBeGreaterThan(590_000);
    const remove = sandbox.faults.add({ kind: "keys" });
    const wrong = (await ask(sandbox, jwks)).body;
    remove();
    expect((await ask(sandbox, jwks)).body).not.toBe(wrong);
  });
});

test("the stubs that the certificate library needs do not stay", () => {
  expect("getMetadata" in Reflect || "getOwnMetadata" in Reflect).toBe(false);
});
