import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { type CredentialOf, caseContext, credentialOf, denialOf, issue, secretText } from "../testing/exchange-case.ts";
import { type LoopbackProviders, startProviders } from "../testing/loopback-providers.ts";

const registry = (fields: Omit<CredentialOf<"registry">, "provider">) =>
  credentialOf({ provider: "registry", ...fields });
const token = secretText(40);

let providers: LoopbackProviders;
beforeAll(async () => {
  providers = await startProviders();
});
afterAll(() => providers.close());

describe("a token to publish", () => {
  it.each([
    [
      { registry: "npm", package: "@acme/shop" },
      {
        audience: "npm:registry.npmjs.org",
        url: "registry.npmjs.org/-/npm/v1/oidc/token/exchange/package/@acme%2Fshop",
        bearer: true,
        body: {},
      },
      { status: 201, body: { token } },
      { NODE_AUTH_TOKEN: token, "npm_config_//registry.npmjs.org/:_authToken": token },
      undefined,
    ],
    [
      { registry: "crates-io" },
      {
        audience: "crates.io",
        url: "crates.io/api/v1/trusted_publishing/tokens",
        bearer: false,
        body: { jwt: "<token>" },
      },
      { body: { token } },
      { CARGO_REGISTRY_TOKEN: token },
      "2026-11-21T08:30:00.000Z",
    ],
    [
      { registry: "rubygems" },
      {
        audience: "rubygems.org",
        url: "rubygems.org/api/v1/oidc/trusted_publisher/exchange_token",
        bearer: false,
        body: { jwt: "<token>" },
      },
      { status: 201, body: { rubygems_api_key: token, expires_at: "2026-11-21T08:14:00Z" } },
      { GEM_HOST_API_KEY: token, RUBYGEMS_HOST: "https://rubygems.org" },
      "2026-11-21T08:14:00.000Z",
    ],
    [
      { registry: "nuget", user: "acme" },
      {
        audience: "https://www.nuget.org",
        url: "www.nuget.org/api/v2/token",
        bearer: true,
        body: { username: "acme", tokenType: "ApiKey" },
      },
      { body: { apiKey: token } },
      { NUGET_API_KEY: token },
      "2026-11-21T09:00:00.000Z",
    ],
    [
      {
        registry: "jfrog",
        url: "https://acme.jfrog.io",
        oidcProvider: "github",
        identityMapping: "shop-publisher",
        project: "shop",
        audience: "acme",
      },
      {
        audience: "acme",
        url: "acme.jfrog.io/access/api/v1/oidc/token",
        bearer: false,
        body: {
          grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
          subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
          subject_token: "<token>",
          provider_name: "github",
          identity_mapping_name: "shop-publisher",
          project_key: "shop",
        },
      },
      { body: { access_token: token, expires_in: 600 } },
      { JF_URL: "https://acme.jfrog.io", JF_ACCESS_TOKEN: token },
      "2026-11-21T08:10:00.000Z",
    ],
  ] as const)("comes as %j says", async (fields, asked, reply, environment, expires) => {
    providers.answer(() => reply);
    const context = caseContext(providers.send);
    const issued = await issue(registry(fields), context);
    const [request] = providers.seen;
    const minted = context.minted[0]?.token ?? "";
    expect(`${request?.host}${request?.path}`).toBe(asked.url);
    expect(request?.method).toBe("POST");
    expect(request?.headers.authorization).toBe(asked.bearer ? `Bearer ${minted}` : undefined);
    expect(JSON.parse(request?.body.replace(minted, "<token>") ?? "")).toEqual(asked.body);
    expect(context.minted[0]?.audience).toBe(asked.audience);
    expect(issued.environment).toEqual(environment);
    expect(issued.expires).toBe(expires);
    expect(issued.revocation?.kind).toBe(fields.registry === "crates-io" ? "crates-io" : undefined);
    expect(issued.notRevocable === undefined).toBe(fields.registry === "crates-io");
  });

  it.each([
    [undefined, "pypi"],
    ["https://test.pypi.org", "testpypi"],
  ])("of PyPI (%s) is for the audience that the index names", async (url, audience) => {
    providers.answer(({ path }) =>
      path === "/_/oidc/audience" ? { body: { audience } } : { body: { success: true, token, expires: 1_795_249_000 } },
    );
    const context = caseContext(providers.send);
    const issued = await issue(registry({ registry: "pypi", ...(url === undefined ? {} : { url }) }), context);
    expect(providers.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /_/oidc/audience",
      "POST /_/oidc/mint-token",
    ]);
    expect(context.minted).toMatchObject([{ audience }]);
    expect(issued.expires).toBe(new Date(1_795_249_000_000).toISOString());
    const upload = url === undefined ? undefined : `${url}/legacy/`;
    expect(issued.environment).toEqual({
      TWINE_USERNAME: "__token__",
      TWINE_PASSWORD: token,
      UV_PUBLISH_TOKEN: token,
      // Else the tools would bring the token to pypi.org.
      ...(upload === undefined ? {} : { TWINE_REPOSITORY_URL: upload, UV_PUBLISH_URL: upload }),
    });
  });

  it("of another registry of npm's kind is not brought to npm's own", async () => {
    providers.answer(() => ({ body: { token } }));
    const url = "https://npm.acme.example/shop";
    const issued = await issue(registry({ registry: "npm", package: "shop", url }), caseContext(providers.send));
    expect(issued.environment).toEqual({
      NODE_AUTH_TOKEN: token,
      "npm_config_//npm.acme.example/shop/:_authToken": token,
      npm_config_registry: url,
    });
  });

  it.each([
    [
      { registry: "crates-io", url: "https://crates.acme-tools.example:8443/shop/" },
      { CARGO_REGISTRIES_CRATES_ACME_TOOLS_EXAMPLE_8443_TOKEN: token },
    ],
    [
      { registry: "rubygems", url: "https://gems.acme.example/shop/" },
      { GEM_HOST_API_KEY: token, RUBYGEMS_HOST: "https://gems.acme.example/shop" },
    ],
  ] as const)("of another registry is not brought to the public one: %j", async (fields, environment) => {
    providers.answer(() => ({ body: { token, rubygems_api_key: token } }));
    const issued = await issue(registry(fields), caseContext(providers.send));
    expect(issued.environment).toEqual(environment);
  });

  it.each([
    "sts.amazonaws.com",
    "https://github.com/acme",
    "api://AzureADTokenExchange",
    "jfrog-github",
    "x".repeat(9_999),
  ])("an index that asks for a token with which it could be this job elsewhere gets none (%#)", async (audience) => {
    providers.answer(() => ({ body: { audience } }));
    const context = caseContext(providers.send);
    const asked = registry({ registry: "pypi", url: "https://index.acme.example/pypi" });
    const denial = await denialOf(exchange(asked, context), context);
    expect(denial.code).toBe("FEDERATION_SETTING_WRONG");
    expect(denial.message).toContain(`index.acme.example asks for an ID token for “${audience.slice(0, 200)}`);
    expect(denial.message.length).toBeLessThan(600);
    expect(denial.fix).toContain("as the credential's `audience`");
    expect([context.minted, providers.seen.length]).toEqual([[], 1]);
  });

  it("an index of one's own may name itself", async () => {
    providers.answer(({ path }) =>
      path.endsWith("/_/oidc/audience") ? { body: { audience: "index.acme.example" } } : { body: { token } },
    );
    const context = caseContext(providers.send);
    await issue(registry({ registry: "pypi", url: "https://index.acme.example/pypi" }), context);
    expect(context.minted).toMatchObject([{ audience: "index.acme.example" }]);
  });

  it.each([
    [{ registry: "npm" }, /npm needs `package`/],
    [{ registry: "nuget" }, /NuGet needs `user`/],
    [{ registry: "jfrog", oidcProvider: "github" }, /JFrog needs `url`/],
    [{ registry: "jfrog", url: "https://acme.jfrog.io" }, /JFrog needs `oidc-provider`/],
  ] as const)("is not asked for with %j", async (fields, message) => {
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(registry(fields), context), context);
    expect(denial).toMatchObject({ code: "FEDERATION_SETTING_WRONG", kind: "usage" });
    expect(denial.message).toMatch(message);
  });
});

describe("a registry's denial", () => {
  it("of PyPI, asked for its audience while trusted publishing is switched off, says so", async () => {
    const message = "Trusted publishing functionality not enabled";
    providers.answer(() => ({ status: 403, body: { message } }));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(registry({ registry: "pypi" }), context), context);
    expect(denial).toMatchObject({ code: "FEDERATION_UNAVAILABLE", fix: expect.stringMatching(/switched off/) });
    expect(context.minted).toEqual([]);
  });

  const pypi = (code: string) => ({
    status: 422,
    body: { message: "Token request failed", errors: [{ code, description: "words" }] },
  });
  const crates = (detail: string) => ({ status: 400, body: { errors: [{ detail }] } });
  const jfrog = { registry: "jfrog", url: "https://acme.jfrog.io", oidcProvider: "x" } as const;
  const npm = { registry: "npm", package: "shop" } as const;

  it.each([
    [npm, { status: 404, body: { message: "package not found" } }, "FEDERATION_DENIED", 1, /first version by hand/],
    [npm, { status: 401, body: { message: "Invalid token" } }, "FEDERATION_TOKEN_REFUSED", 1, /runs-on/],
    [{ registry: "pypi" }, pypi("invalid-publisher"), "FEDERATION_DENIED", 2, /reusable workflow/],
    [{ registry: "pypi" }, pypi("invalid-reuse-token"), "FEDERATION_TOKEN_REFUSED", 3, /each ID token once/],
    [{ registry: "pypi" }, pypi("not-enabled"), "FEDERATION_UNAVAILABLE", 2, /switched off/],
    [{ registry: "pypi" }, pypi("invalid-token"), "FEDERATION_TOKEN_REFUSED", 3, /pull_request_target/],
    [{ registry: "pypi" }, pypi("invalid-payload"), "FEDERATION_TOKEN_REFUSED", 2, /proxy/],
    [{ registry: "pypi" }, pypi("invalid-pending-publisher"), "FEDERATION_SETTING_WRONG", 2, /pending publishers/],
    [{ registry: "crates-io" }, crates("Failed to decode JWT"), "FEDERATION_TOKEN_REFUSED", 2, /`crates\.io`.*clock/],
    [
      { registry: "crates-io" },
      crates("Unsupported JWT issuer: https://a"),
      "FEDERATION_TOKEN_REFUSED",
      1,
      /of its own|own\)/,
    ],
    [
      { registry: "crates-io" },
      crates("The Trusted Publishing config for repository `acme/expired` does not match the environment `audience`"),
      "FEDERATION_DENIED",
      1,
      /crate's settings/,
    ],
    [
      { registry: "crates-io" },
      crates(
        "The Trusted Publishing config for repository `acme/shop` requires an environment, but the JWT does not specify one.",
      ),
      "FEDERATION_DENIED",
      1,
      /environment/,
    ],
    [
      { registry: "crates-io" },
      crates("The Trusted Publishing config for repository `acme/unsupported-issuer` does not match the workflow"),
      "FEDERATION_DENIED",
      1,
      /crate's settings/,
    ],
    [
      { registry: "crates-io" },
      crates("Trusted Publishing does not support the `workflow_run` event trigger due to security concerns."),
      "FEDERATION_TOKEN_REFUSED",
      1,
      /none of pull_request_target or workflow_run/,
    ],
    [
      { registry: "crates-io" },
      crates("JWT has already been used"),
      "FEDERATION_TOKEN_REFUSED",
      2,
      /each ID token once/,
    ],
    [
      { registry: "crates-io" },
      crates("No Trusted Publishing config found for repository `acme/shop`."),
      "FEDERATION_DENIED",
      1,
      /crate's settings/,
    ],
    [{ registry: "rubygems" }, { status: 404, body: { error: "No publisher" } }, "FEDERATION_DENIED", 1, /gem's page/],
    [
      { registry: "rubygems" },
      { status: 404, body: "This rubygem could not be found." },
      "FEDERATION_DENIED",
      1,
      /clock/,
    ],
    [
      { registry: "nuget", user: "acme" },
      { status: 401, body: { error: "No policy" } },
      "FEDERATION_DENIED",
      1,
      /organisation/,
    ],
    [
      { registry: "nuget", user: "acme" },
      { status: 401, body: { error: "The token was already used." } },
      "FEDERATION_TOKEN_REFUSED",
      2,
      /each ID token once/,
    ],
    [
      jfrog,
      { status: 401, body: { errors: [{ code: "UNAUTHORIZED", message: "no" }] } },
      "FEDERATION_DENIED",
      1,
      /mappings/,
    ],
  ] as const)("of %j (%#) leads to %s", async (fields, reply, code, requests, fix) => {
    providers.answer(({ path }) => (path === "/_/oidc/audience" ? { body: { audience: "pypi" } } : reply));
    const context = caseContext(providers.send);
    const denial = await denialOf(exchange(registry(fields), context), context);
    expect(denial.code).toBe(code);
    expect(denial.fix).toMatch(fix);
    expect(providers.seen).toHaveLength(requests);
  });
});
