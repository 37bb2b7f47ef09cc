import { subjectOf } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isIssuerOf, issuerOf, issuerPlace } from "./issuer.ts";
import { parseSubject } from "./subject.ts";

const main = { kind: "ref", ref: "refs/heads/main" };
const claims = {
  repository: "acme/shop",
  repository_id: "1001",
  repository_owner_id: "100",
  ref: "refs/heads/main",
  event_name: "push",
};

describe("parseSubject", () => {
  test.each<[string, object]>([
    ["repo:acme/shop:ref:refs/heads/main", { form: "legacy", owner: "acme", repository: "shop", context: main }],
    ["repo:acme/shop:pull_request", { form: "legacy", context: { kind: "pull_request" } }],
    ["repo:acme/shop:environment:a%3Ab", { form: "legacy", context: { kind: "environment", environment: "a%3Ab" } }],
    ["repo:acme/shop:ref:refs/heads/a@b", { form: "legacy", context: { kind: "ref", ref: "refs/heads/a@b" } }],
    [
      "repo:acme@100/shop@1001:ref:refs/heads/main",
      { form: "immutable", owner: "acme", ownerId: "100", repository: "shop", repositoryId: "1001", context: main },
    ],
    ["repo:acme-1000/shop-1001:ref:refs/heads/main", { form: "hyphen", ownerId: "1000", repositoryId: "1001" }],
    ["repo:acme@100/shop:ref:refs/heads/main", { form: "malformed" }],
    ["repo:acme/shop@1001:pull_request", { form: "malformed" }],
    ["repo:acme@100x/shop@1001:pull_request", { form: "malformed" }],
    ["repo:acme@100/shop@1001x:pull_request", { form: "malformed" }],
    ["repo:a@acme@100/shop@1001:pull_request", { form: "malformed" }],
    ["repo:acme@100/a@shop@1001:pull_request", { form: "malformed" }],
    ["repo:@100/shop@1001:pull_request", { form: "malformed" }],
    ["repo:acme@100/@1001:pull_request", { form: "malformed" }],
    ["repo:acme@/shop@1001:pull_request", { form: "malformed" }],
    ["repo:acme@100/shop@:pull_request", { form: "malformed" }],
    ["repo:acme-1000/shop:pull_request", { form: "legacy", owner: "acme-1000" }],
    ["repo:acme/shop-1001:pull_request", { form: "legacy", repository: "shop-1001" }],
    ["repo:acme-1000x/shop-1001:pull_request", { form: "legacy" }],
    ["repo:acme-1000/shop-1001x:pull_request", { form: "legacy" }],
    ["repo:-1000/shop-1001:pull_request", { form: "legacy" }],
    ["repo:acme-1000/-1001:pull_request", { form: "legacy" }],
    ["repo:/shop:pull_request", { form: "malformed" }],
    ["repo:acme/:pull_request", { form: "malformed" }],
    ["repo:acme/shop:ref:", { form: "custom" }],
    ["repo:acme/shop:my_ref:refs/heads/main", { form: "custom" }],
    [
      "my_repo:acme/shop:pull_request",
      {
        form: "custom",
        parts: [
          { key: "my_repo", value: "acme/shop" },
          { key: "pull_request", value: "" },
        ],
      },
    ],
    ["pull_request:actor:alice", { form: "custom", parts: [{ key: "pull_request", value: "" }, { key: "actor" }] }],
    ["a:b", { form: "custom", parts: [{ key: "a", value: "b" }] }],
    ["Actor:alice", { form: "malformed", why: "it is not made of `key:value` parts" }],
    ["actor-:alice", { form: "malformed" }],
    ["actor", { form: "malformed", why: "`actor` has no value" }],
    [
      "repository_id:1001:environment:production",
      {
        form: "custom",
        parts: [
          { key: "repository_id", value: "1001" },
          { key: "environment", value: "production" },
        ],
      },
    ],
    ["repo:acme/shop:ref:refs/heads/main:actor:alice", { form: "custom" }],
    ["repo:acme/shop", { form: "custom", parts: [{ key: "repo", value: "acme/shop" }] }],
    ["", { form: "malformed" }],
    ["*", { form: "malformed" }],
    ["", { form: "malformed", why: "it is empty or too long" }],
    [`actor:${"a".repeat(2_042)}`, { form: "custom" }],
    [`actor:${"a".repeat(2_043)}`, { form: "malformed", why: "it is empty or too long" }],
  ])("%s", (subject, expected) => {
    expect(parseSubject(subject)).toMatchObject(expected);
  });

  test("never throws, and reads back what is written", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseSubject(text)));
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    fc.assert(
      fc.property(
        name,
        name,
        fc.string({ minLength: 1 }),
        fc.boolean(),
        (owner, repository, environment, immutable) => {
          const subject =
            subjectOf({ ...claims, repository: `${owner}/${repository}`, environment }, { immutable }) ?? "";
          expect(parseSubject(subject)).toMatchObject({
            form: immutable ? "immutable" : "legacy",
            owner,
            repository,
            context: { kind: "environment", environment: environment.replaceAll(":", "%3A") },
          });
        },
      ),
    );
  });
});

describe("issuers", () => {
  test.each<[string | undefined, string, boolean]>([
    [undefined, "https://token.actions.githubusercontent.com", true],
    ["https://github.com", "https://token.actions.githubusercontent.com/acme-corp", true],
    ["https://github.com", "https://token.actions.githubusercontent.com/", false],
    ["https://github.com", "https://token.actions.githubusercontent.com.evil.example", false],
    ["https://github.com", "http://token.actions.githubusercontent.com", false],
    ["https://acme.ghe.com", "https://token.actions.acme.ghe.com", true],
    ["https://acme.ghe.com", "https://token.actions.acme.ghe.com/acme-corp", true],
    ["https://acme.ghe.com", "https://token.actions.other.ghe.com", false],
    ["https://git.acme.example", "https://git.acme.example/_services/token", true],
    ["https://git.acme.example", "https://git.bob.example/_services/token", false],
    ["", "https://token.actions.githubusercontent.com", true],
    [" https://acme.ghe.com ", "https://token.actions.acme.ghe.com", true],
    ["https://acme.ghe.com.evil.example", "https://token.actions.acme.ghe.com", false],
    ["https://sub.acme.ghe.com", "https://token.actions.acme.ghe.com", false],
    ["https://git.acme.example", "https://git.acme.example/_services/token/acme-corp", false],
    ["no address", "https://token.actions.githubusercontent.com", true],
  ])("%s and %s: %s", (server, issuer, expected) => {
    const env = server === undefined ? {} : { GITHUB_SERVER_URL: server };
    expect(isIssuerOf(env, issuer)).toBe(expected);
    expect(issuerPlace(issuerOf(env))).toBeDefined();
  });
});

describe("the place of an issuer", () => {
  test.each<[string, ReturnType<typeof issuerPlace>]>([
    ["https://token.actions.githubusercontent.com", { kind: "github.com" }],
    ["https://token.actions.githubusercontent.com/acme-corp", { kind: "enterprise", enterprise: "acme-corp" }],
    ["https://token-actions.githubusercontent.com/acme-corp", undefined],
    ["https://token.actions.githubusercontent.com/acme/corp", undefined],
    ["https://token.actions.acme.ghe.com", { kind: "data-residency", subdomain: "acme" }],
    ["https://token.actions.acme.ghe.com/corp", { kind: "data-residency", subdomain: "acme", enterprise: "corp" }],
    ["https://git.acme.example/_services/token", { kind: "server", host: "git.acme.example" }],
    ["https://GIT.acme.example/_services/token", { kind: "server", host: "GIT.acme.example" }],
    ["https://git.acme.example:8/_services/token", { kind: "server", host: "git.acme.example:8" }],
    ["https://git.acme.example:65535/_services/token", { kind: "server", host: "git.acme.example:65535" }],
    ["https://git.acme.example:655350/_services/token", undefined],
    ["https:///_services/token", undefined],
    ["https://git.acme.example/_services/tokens", undefined],
    ["https://evil.example/?https://git.acme.example/_services/token", undefined],
    [`https://${"a".repeat(277)}/_services/token`, undefined],
    [`https://${"a".repeat(276)}/_services/token`, { kind: "server", host: "a".repeat(276) }],
  ])("%s", (issuer, expected) => {
    expect(issuerPlace(issuer)).toEqual(expected);
  });
});
