import { describe, expect, it } from "vitest";
import { parsePolicy } from "../parse/parse-policy.ts";
import type { Credential, Provider } from "./credential.ts";
import { isSameAccess, saysWhose } from "./credential-access.ts";

const arn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const pool = "projects/123/locations/global/workloadIdentityPools/github/providers";
const [tenant, client] = ["00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000b"];

const aws = (role: string, ...chain: string[]) => ({
  provider: "aws",
  role: arn(role),
  region: "eu-west-1",
  ...(chain.length > 0 && { chain: chain.map(arn) }),
});
const google = (provider: string, account?: string) => ({
  provider: "google",
  "workload-identity-provider": `${pool}/repos-${provider}`,
  ...(account === undefined ? {} : { "service-account": `${account}@shop.iam.gserviceaccount.com` }),
});
const vault = (changes: object = {}) => ({ provider: "vault", url: "https://v.example", role: "deploy", ...changes });
const octo = (changes: object = {}) => ({ provider: "octo-sts", scope: "acme/infra", identity: "release", ...changes });
const npm = (changes: object = {}) => ({ provider: "registry", registry: "npm", package: "@acme/shop", ...changes });
const exchange = (changes: object = {}) => ({
  provider: "token-exchange",
  url: "https://sts.example/token",
  audience: "https://a.example",
  ...changes,
});

const azure = (changes: object = {}) => ({ provider: "azure", tenant, client, ...changes });
const app = (changes: object = {}) => ({
  provider: "github-app",
  app: "Iv23liAbCdEf0123",
  owner: "acme",
  permissions: { contents: "read" },
  ...changes,
});
const registry = (kind: string, changes: object = {}) => ({ provider: "registry", registry: kind, ...changes });
const jfrog = (changes: object = {}) =>
  registry("jfrog", { url: "https://acme.jfrog.io", "oidc-provider": "github", ...changes });

function credential(text: object): Credential {
  const stage = { owner: "@a", purpose: "any", allow: [], credentials: { one: text } };
  const file = JSON.stringify({ version: 1, stages: { a: stage } });
  const read = parsePolicy(Buffer.from(file), "policy.yml").stages.a?.credentials.one;
  if (read === undefined) throw new Error("no credential");
  return read;
}

describe("the access of a credential", () => {
  it.each<[string, object, object, boolean]>([
    ["a role", aws("x"), { ...aws("x"), region: "us-east-1", duration: "1h" }, true],
    ["another role", aws("x"), aws("y"), false],
    ["a role in another case", aws("x"), aws("X"), true],
    ["a role at the end of a chain", aws("x"), aws("hub", "x"), true],
    ["a role on the way", aws("hub", "x"), aws("hub"), true],
    ["two chains through one role", aws("hub", "x"), aws("hub", "y"), false],
    ["an account through another provider", google("a", "deploy"), google("b", "deploy"), true],
    ["another account", google("a", "deploy"), google("a", "build"), false],
    ["no account", google("a"), google("a", "deploy"), false],
    ["direct federation", google("a"), google("a"), true],
    ["direct federation by another provider", google("a"), google("b"), false],
    ["an account in another case", google("a", "deploy"), google("a", "Deploy"), true],
    ["ids in another case", azure(), azure({ tenant: tenant.toUpperCase(), client: client.toUpperCase() }), true],
    ["an application elsewhere", azure(), azure({ tenant: client }), false],
    ["another application", azure(), azure({ client: tenant }), false],
    ["another scope of an application", azure(), azure({ scope: "https://vault.azure.net/.default" }), true],
    ["the default mount, written out", vault(), vault({ mount: "jwt" }), true],
    ["another mount", vault(), vault({ mount: "github" }), false],
    ["an address in another spelling", vault(), vault({ url: "https://V.example:443/" }), true],
    [
      "an address with a path in another spelling",
      vault({ url: "https://v.example/a" }),
      vault({ url: "https://v.example//%61/" }),
      true,
    ],
    ["a slash that is none", vault({ url: "https://v.example/a%2fb" }), vault({ url: "https://v.example/a/b" }), false],
    [
      "a code in another case",
      vault({ url: "https://v.example/a%2fb" }),
      vault({ url: "https://v.example/a%2Fb" }),
      true,
    ],
    ["a path in another case", vault({ url: "https://v.example/a" }), vault({ url: "https://v.example/A" }), false],
    ["another role of Vault", vault(), vault({ role: "build" }), false],
    ["another address", vault(), vault({ url: "https://v.example/other" }), false],
    ["a role of Vault in another case", vault(), vault({ role: "Deploy" }), true],
    ["a namespace", vault(), vault({ namespace: "team" }), false],
    ["the default service, written out", octo(), octo({ domain: "octo-sts.dev" }), true],
    ["another service", octo(), octo({ domain: "sts.acme.example" }), false],
    ["a repository in another case", octo(), octo({ scope: "Acme/Infra" }), true],
    ["another repository", octo(), octo({ scope: "acme/shop" }), false],
    ["an App for more", app(), app({ permissions: { contents: "write" }, repositories: ["shop"] }), true],
    ["an App of an owner in another case", app(), app({ owner: "Acme" }), true],
    ["an App installed elsewhere", app(), app({ owner: "bob" }), false],
    ["another App", app(), app({ app: "Iv23liAbCdEf4567" }), false],
    ["an App by its number, which may be the same", app(), app({ app: "1234", owner: "Acme" }), true],
    ["an App by its number, installed elsewhere", app(), app({ app: "1234", owner: "bob" }), false],
    ["two Apps by their numbers", app({ app: "1234" }), app({ app: "12345" }), false],
    ["another trust policy", octo(), octo({ identity: "Release" }), false],
    ["the public registry, written out", npm(), npm({ url: "https://registry.npmjs.org/" }), true],
    ["the registry of Python, written out", registry("pypi"), registry("pypi", { url: "https://pypi.org" }), true],
    [
      "the registry of Rust, written out",
      registry("crates-io"),
      registry("crates-io", { url: "https://crates.io" }),
      true,
    ],
    ["that of Ruby", registry("rubygems"), registry("rubygems", { url: "https://rubygems.org" }), true],
    [
      "that of .NET",
      registry("nuget", { user: "acme" }),
      registry("nuget", { user: "acme", url: "https://www.nuget.org" }),
      true,
    ],
    ["another user", registry("nuget", { user: "acme" }), registry("nuget", { user: "bob" }), false],
    [
      "another kind of registry at one address",
      registry("pypi", { url: "https://packages.acme.example" }),
      registry("rubygems", { url: "https://packages.acme.example" }),
      false,
    ],
    ["another provider of JFrog", jfrog(), jfrog({ "oidc-provider": "gitlab" }), false],
    ["another mapping of JFrog", jfrog(), jfrog({ "identity-mapping": "deploy" }), false],
    ["another project of JFrog", jfrog(), jfrog({ project: "shop" }), false],
    ["another registry", npm(), npm({ url: "https://npm.acme.example" }), false],
    ["another package", npm(), npm({ package: "@acme/tools" }), false],
    ["an exchange", exchange(), exchange({ scope: "publish" }), true],
    ["an exchange for another audience", exchange(), exchange({ audience: "https://b.example" }), false],
    ["an exchange at another address", exchange(), exchange({ url: "https://sts.example/v2" }), false],
    [
      "an exchange at an address in another spelling",
      exchange(),
      exchange({ url: "https://sts.example:443/token/" }),
      true,
    ],
    ["an exchange for another resource", exchange(), exchange({ resource: "https://packages.example" }), false],
  ])("%s", (_, one, other, isSame) => {
    expect(isSameAccess(credential(one), credential(other))).toBe(isSame);
    expect(isSameAccess(credential(other), credential(one))).toBe(isSame);
  });

  it("is of one provider", () => {
    const all = [aws("deploy"), google("a", "deploy"), azure(), vault(), octo(), app(), exchange(), npm()].map(
      credential,
    );
    for (const one of all) expect(all.filter((other) => isSameAccess(one, other))).toEqual([one]);
  });

  it.each<[Provider, readonly string[]]>([
    ["aws", ["role", "chain"]],
    ["google", ["workloadIdentityProvider", "serviceAccount", "delegates"]],
    ["azure", ["tenant", "client"]],
    ["vault", ["url", "namespace", "mount", "role"]],
    ["octo-sts", ["domain", "scope", "identity"]],
    ["github-app", ["app", "owner"]],
    // The token that comes back is for the audience.
    ["token-exchange", ["url", "audience", "resource"]],
    ["registry", ["registry", "url", "package", "user", "oidcProvider", "identityMapping", "project"]],
  ])("of %s is that of %j, not of what is common to all", (provider, properties) => {
    const common = [
      "duration",
      "trust",
      "region",
      "permissions",
      ...(provider === "token-exchange" ? [] : ["audience"]),
    ];
    expect([...properties, ...common].filter((property) => saysWhose(provider, property))).toEqual(properties);
  });

  it("is compared letter by letter where an address is none", () => {
    const odd = (port: number) => credential(vault({ url: `https://v.example:${port}` }));
    expect(isSameAccess(odd(99_999), odd(99_999))).toBe(true);
    expect(isSameAccess(odd(99_999), odd(99_998))).toBe(false);
  });
});
