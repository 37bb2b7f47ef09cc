import { generateKeyPairSync } from "node:crypto";
import { HttpFailure } from "@sallyport/http";
import type { Credential } from "@sallyport/policy";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exchange } from "./exchange.ts";
import { providerNames } from "./provider-names.ts";
import { caseContext, credentialOf, denialOf, secretText } from "./testing/exchange-case.ts";
import { type LoopbackProviders, type ProviderReply, startProviders } from "./testing/loopback-providers.ts";

/** Every request that any exchange sends, against every answer that is none: one table of them all. */

const federated = { body: { access_token: secretText(), token_type: "Bearer", expires_in: 3600 } };
const workload = "projects/1/locations/global/workloadIdentityPools/pool/providers/acme";
const account = "deploy@acme.iam.gserviceaccount.com";
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

interface Exchange {
  readonly name: string;
  readonly credential: Credential;
  /** Good answers to the requests before the one that is meant. */
  readonly before?: readonly ProviderReply[];
}

const registry = (kind: "npm" | "pypi" | "crates-io" | "rubygems" | "nuget", more: object = {}) =>
  credentialOf({ provider: "registry", registry: kind, package: "shop", user: "acme", ...more });
const aws = { provider: "aws", role: "arn:aws:iam::111122223333:role/shop", region: "eu-west-1" } as const;
const google = { provider: "google", workloadIdentityProvider: workload } as const;
const app = {
  provider: "github-app",
  app: "12345",
  owner: "acme",
  repositories: ["shop"],
  permissions: { contents: "read" },
} as const;

const exchanges: readonly Exchange[] = [
  { name: "AWS", credential: credentialOf(aws) },
  { name: "Google", credential: credentialOf(google) },
  {
    name: "Google, access token of an account",
    credential: credentialOf({ ...google, serviceAccount: account }),
    before: [federated],
  },
  {
    name: "Google, ID token of an account",
    credential: credentialOf({ ...google, serviceAccount: account, idTokenAudience: "https://shop" }),
    before: [federated],
  },
  { name: "Azure", credential: credentialOf({ provider: "azure", tenant: "t", client: "c" }) },
  {
    name: "Vault",
    credential: credentialOf({ provider: "vault", url: "https://vault.acme.example", role: "deploy" }),
  },
  { name: "octo-sts", credential: credentialOf({ provider: "octo-sts", scope: "acme/shop", identity: "deploy" }) },
  { name: "GitHub App, installation", credential: credentialOf(app) },
  { name: "GitHub App, token", credential: credentialOf(app), before: [{ body: { id: 7 } }] },
  {
    name: "token exchange",
    credential: credentialOf({ provider: "token-exchange", url: "https://sso.acme.example/token", audience: "shop" }),
  },
  { name: "npm", credential: registry("npm") },
  { name: "PyPI, audience", credential: registry("pypi") },
  { name: "PyPI", credential: registry("pypi"), before: [{ body: { audience: "pypi" } }] },
  { name: "crates.io", credential: registry("crates-io") },
  { name: "RubyGems", credential: registry("rubygems") },
  { name: "NuGet", credential: registry("nuget") },
  {
    name: "JFrog",
    credential: credentialOf({
      provider: "registry",
      registry: "jfrog",
      url: "https://acme.jfrog.io",
      oidcProvider: "github",
    }),
  },
];

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const page = "<!doctype html><title>Sign in</title>";
const html = { "content-type": "text/html" };

/** An answer that is none; what its denial is called, what it says, and how often is asked: 0 for as long as a minute lasts. */
const badAnswers: [string, ProviderReply, string, RegExp, number][] = [
  ["a web page", { headers: html, body: page }, "FEDERATION_ANSWER_INVALID", /with status 200 and a web page/, 1],
  [
    "half of JSON",
    { body: '{"access_token":"' },
    "FEDERATION_ANSWER_INVALID",
    /with status 200 and (?:JSON that breaks off|something)/,
    1,
  ],
  [
    "half of XML",
    { body: "<AssumeRoleWithWebIdentityResponse><Cred" },
    "FEDERATION_ANSWER_INVALID",
    /with status 200 and (?:XML that breaks off|something that is not)/,
    1,
  ],
  ["nothing", { body: "" }, "FEDERATION_ANSWER_INVALID", /with status 200 and an empty answer/, 1],
  [
    "JSON of another kind",
    { body: { hello: 1 } },
    "FEDERATION_ANSWER_INVALID",
    /with status 200 and (?:JSON without|something)/,
    1,
  ],
  ["a list", { body: "[]" }, "FEDERATION_ANSWER_INVALID", /with status 200 and something/, 1],
  ["no end", { body: " ".repeat(1_100_000) }, "FEDERATION_ANSWER_INVALID", /is larger than 1024 KiB/, 1],
  [
    "a redirect",
    { status: 302, headers: { location: "https://mallory.example/?token=x" } },
    "FEDERATION_REDIRECTED",
    /redirect to https:\/\/mallory\.example;/,
    1,
  ],
  [
    "a redirect to itself",
    { status: 307, headers: { location: "/again" } },
    "FEDERATION_REDIRECTED",
    /redirect to another path of the same host/,
    1,
  ],
  [
    "compression",
    { headers: { "content-encoding": "br" }, body: "x" },
    "FEDERATION_ANSWER_INVALID",
    /in the encoding br/,
    1,
  ],
  ["a page with a refusal", { status: 418, headers: html, body: page }, "FEDERATION_DENIED", /status 418/, 1],
  [
    "half an answer, again and again",
    { body: '{"a":', fault: "cut" },
    "FEDERATION_ANSWER_INVALID",
    /broke off before its end/,
    0,
  ],
  ["trouble of the server", { status: 503, headers: html, body: page }, "FEDERATION_UNAVAILABLE", /status 503/, 0],
  ["too many requests", { status: 429, body: "" }, "FEDERATION_THROTTLED", /status 429/, 0],
];

let providers: LoopbackProviders;
beforeAll(async () => {
  providers = await startProviders();
});
afterAll(() => providers.close());

describe.each(exchanges)("$name", ({ credential, before = [] }) => {
  const name = providerNames[credential.provider];

  test.each(badAnswers)("%s", async (_, bad, code, text, tries) => {
    providers.answer((_request, count) => before[count - 1] ?? bad);
    const context = caseContext(providers.send, { env: { GITHUB_APP_PRIVATE_KEY: pem } });
    const denial = await denialOf(exchange(credential, context), context, [federated.body.access_token]);
    expect([denial.code, denial.provider]).toEqual([code, credential.provider]);
    expect(denial.message.startsWith(name), denial.message).toBe(true);
    expect(denial.message).toMatch(text);
    expect(denial.message).not.toMatch(/token=x|<!doctype|Sign in/);
    expect(denial.fix).toMatch(/^[A-Z`].*\.$/);
    if (tries > 0) expect(providers.seen).toHaveLength(before.length + tries);
    else expect(providers.seen.length).toBeGreaterThan(before.length + 3);
  });

  test("a refusal that repeats what it was sent: no piece of a secret is told", async () => {
    let echoed = "";
    providers.answer(({ headers, body, path }, count) => {
      const good = before[count - 1];
      if (good !== undefined) return good;
      echoed = `no access for ${headers.authorization ?? ""} ${decodeURIComponent(body)} at ${path}`;
      const inner = { code: 400, status: echoed, message: echoed };
      const json = { error: inner, error_description: echoed, message: echoed, errors: [echoed], code: echoed };
      const xml = `<ErrorResponse><Error><Code>No</Code><Message>${escaped(echoed)}</Message></Error></ErrorResponse>`;
      return { status: 400, body: credential.provider === "aws" ? xml : json };
    });
    const context = caseContext(providers.send, { env: { GITHUB_APP_PRIVATE_KEY: pem } });
    const sent = context.masks;
    const denial = await denialOf(exchange(credential, context), context, [federated.body.access_token]);
    expect(denial.message.length).toBeLessThan(1_500);
    const tokens = sent.filter((mask) => mask.length >= 30 && echoed.includes(mask));
    for (const token of tokens) expect(denial.message).not.toContain(token.slice(0, 30));
    // Nothing goes along with the question which audience is wanted.
    expect(tokens.length > 0 || before.length === 0).toBe(true);
  });

  test.each([
    ["timeout", "FEDERATION_TIMEOUT", 2],
    ["proxy", "FEDERATION_PROXY", 1],
    ["name", "FEDERATION_UNREACHABLE", 1],
    ["tls", "FEDERATION_UNREACHABLE", 1],
    ["cancelled", "FEDERATION_CANCELLED", 1],
  ] as const)("no answer: %s", async (kind, code, tries) => {
    let sent = 0;
    const context = caseContext(
      async (request, signal) => {
        sent += 1;
        const good = before[sent - 1];
        if (good !== undefined) return providers.send(request, signal);
        const { host } = new URL(request.url);
        throw new HttpFailure({ kind, host, detail: "10 seconds", ...(kind === "proxy" ? { status: 407 } : {}) });
      },
      { env: { GITHUB_APP_PRIVATE_KEY: pem } },
    );
    providers.answer((_request, count) => before[count - 1] ?? {});
    const denial = await denialOf(exchange(credential, context), context, [federated.body.access_token]);
    expect([denial.code, denial.providerCode, sent]).toEqual([code, kind, before.length + tries]);
    expect(denial.message).toContain(`${name} could not be asked for `);
    expect(denial.fix).toMatch(/^[A-Z].*\.$/);
  });
});
