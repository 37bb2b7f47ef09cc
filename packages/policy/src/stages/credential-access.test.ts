import { describe, expect, it } from "vitest";
import { parsePolicy } from "../parse/parse-policy.ts";
import type { Credential } from "./credential.ts";
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
    [
      "ids in another case",
      { provider: "azure", tenant, client },
      { provider: "azure", tenant, client: client.toUpperCase() },
      true,
    ],
    ["the default mount, written out", vault(), vault({ mount: "jwt" }), true],
    ["another mount", vault(), vault({ mount: "github" }), false],
    ["an address in another spelling", vault(), vault({ url: "https://V.example:443/" }), true],
    ["another address", vault(), vault({ url: "https://v.example/other" }), false],
    ["a role of Vault in another case", vault(), vault({ role: "Deploy" }), true],
    ["a namespace", vault(), vault({ namespace: "team" }), false],
    ["the default service, written out", octo(), octo({ domain: "octo-sts.dev" }), true],
    ["another service", octo(), octo({ domain: "sts.acme.example" }), false],
    ["a repository in another case", octo(), octo({ scope: "Acme/Infra" }), true],
    ["another trust policy", octo(), octo({ identity: "Release" }), false],
    ["the public registry, written out", npm(), npm({ url: "https://registry.npmjs.org/" }), true],
    ["another registry", npm(), npm({ url: "https://npm.acme.example" }), false],
    ["another package", npm(), npm({ package: "@acme/tools" }), false],
    ["an exchange", exchange(), exchange({ scope: "publish" }), true],
    ["an exchange for another audience", exchange(), exchange({ audience: "https://b.example" }), false],
    ["another provider", vault(), octo(), false],
  ])("%s", (_, one, other, isSame) => {
    expect(isSameAccess(credential(one), credential(other))).toBe(isSame);
    expect(isSameAccess(credential(other), credential(one))).toBe(isSame);
  });

  it("depends on the audience where the token that comes back is for it", () => {
    expect(saysWhose("token-exchange", "audience")).toBe(true);
    expect(saysWhose("aws", "audience")).toBe(false);
  });

  it("is compared letter by letter where an address is none", () => {
    const odd = (port: number) => credential(vault({ url: `https://v.example:${port}` }));
    expect(isSameAccess(odd(99_999), odd(99_999))).toBe(true);
    expect(isSameAccess(odd(99_999), odd(99_998))).toBe(false);
  });
});
