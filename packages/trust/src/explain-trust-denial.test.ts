import type { Claims } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "./evaluate-trust.ts";
import { explainTrustDenial } from "./explain-trust-denial.ts";
import { parseTrustDocument } from "./parse-trust-document.ts";
import { renderTrustDenial } from "./render-trust-denial.ts";
import {
  awsPolicy,
  awsRole,
  azureCredential,
  document,
  environmentClaims,
  githubIssuer,
  googleProvider,
  pushClaims,
  vaultRole,
} from "./samples.ts";

const sub = pushClaims.sub;
const immutable: Claims = { ...pushClaims, sub: "repo:acme@100/shop@1001:ref:refs/heads/main" };
const pullRequest: Claims = {
  ...pushClaims,
  sub: "repo:acme/shop:pull_request",
  ref: "refs/pull/1/merge",
  base_ref: "main",
  event_name: "pull_request",
};
const vaultAudience = "https://vault.acme.example";

describe("a single mismatch", () => {
  const aws = (operator: string, keys: object) => awsPolicy({ [operator]: { ...keys } });
  const rows: readonly (readonly [name: string, value: unknown, claims: Claims, cause: string, fix: RegExp])[] = [
    [
      "letters",
      aws("StringEquals", { sub: sub.replace("acme", "Acme") }),
      pushClaims,
      "letter-case",
      /`repo:acme\/shop:ref/,
    ],
    [
      "letters of a pattern",
      aws("StringLike", { sub: "repo:Acme/*" }),
      pushClaims,
      "letter-case",
      /Write `repo:acme\/\*`/,
    ],
    ["a space", aws("StringEquals", { sub: `${sub} ` }), pushClaims, "whitespace", /Write `repo:acme/],
    ["ids in the token", aws("StringEquals", { sub }), immutable, "immutable-subject", /`repo:acme@100\/shop@1001:ref/],
    [
      "ids, pattern",
      aws("StringLike", { sub: "repo:acme/shop:*" }),
      immutable,
      "immutable-subject",
      /`repo:acme@100\/shop@1001:\*`/,
    ],
    [
      "ids in the document",
      aws("StringEquals", { sub: immutable.sub }),
      pushClaims,
      "legacy-subject",
      /`repo:acme\/shop:ref/,
    ],
    [
      "an environment",
      aws("StringEquals", { sub }),
      environmentClaims,
      "environment-instead-of-ref",
      /`ref`: `refs\/heads\/main`/,
    ],
    [
      "no environment",
      aws("StringEquals", { sub: environmentClaims.sub }),
      pushClaims,
      "ref-instead-of-environment",
      /environment: production/,
    ],
    ["a pull request", aws("StringEquals", { sub }), pullRequest, "pull-request-instead-of-ref", /on a push/],
    [
      "a wildcard",
      aws("StringEquals", { sub: "repo:acme/*" }),
      pushClaims,
      "wildcard-under-equality",
      /`StringLike` instead of `StringEquals`/,
    ],
    ["audience", aws("StringEquals", { aud: "other" }), pushClaims, "audience", /audience `other`/],
    [
      "a claim missing",
      aws("StringEquals", { environment: "production" }),
      pushClaims,
      "missing-claim",
      /environment: production/,
    ],
    ["a claim not seen", aws("StringEquals", { event_name: "push" }), pushClaims, "unsupported-claim", /repository_id/],
    ["a short ref", aws("StringEquals", { ref: "main" }), pushClaims, "short-ref", /Write `refs\/heads\/main`/],
    ["another branch", aws("StringEquals", { sub: `${sub}2` }), pushClaims, "other-ref", /main2/],
    [
      "another repository",
      aws("StringEquals", { sub: "repo:acme/tools:ref:refs/heads/main" }),
      pushClaims,
      "other-repository",
      /otherwise/,
    ],
    [
      "another environment",
      aws("StringEquals", { environment: "staging" }),
      environmentClaims,
      "other-environment",
      /staging/,
    ],
    ["a value kept out", aws("StringNotEquals", { actor: "alice" }), pushClaims, "value", /keeps `alice` out/],
    ["an action", awsPolicy({}, { Action: "sts:AssumeRole" }), pushClaims, "action", /AssumeRoleWithWebIdentity/],
    ["no provider", awsPolicy({}, { Principal: { AWS: "1" } }), pushClaims, "principal", /Federated/],
    [
      "another issuer",
      awsPolicy({}, { Principal: { Federated: "arn:aws:iam::1:oidc-provider/gitlab.com" } }),
      pushClaims,
      "issuer",
      /Name the OIDC provider/,
    ],
    [
      "a refusal",
      awsPolicy({ StringLike: { ref: "refs/*" } }, { Effect: "Deny" }),
      pushClaims,
      "explicit-deny",
      /Except/,
    ],
    [
      "Google: letters",
      googleProvider("assertion.repository == 'Acme/shop'"),
      pushClaims,
      "letter-case",
      /`acme\/shop`/,
    ],
    ["Google: missing", googleProvider("assertion.environment == 'x'"), pushClaims, "missing-claim", /environment: x/],
    ["Google: a number", googleProvider("assertion.repository_id == 1001"), pushClaims, "value-type", /in quotes/],
    [
      "Google: anything",
      googleProvider("size(assertion.actor) > 100"),
      pushClaims,
      "value",
      /size\(assertion\.actor\)/,
    ],
    ["Google: disabled", googleProvider(undefined, { disabled: true }), pushClaims, "disabled", /Turn the provider on/],
  ];
  it.each(rows)("%s", async (_, value, claims, cause, fix) => {
    const denials = await explainTrustDenial(document(value), { claims });
    expect(denials.map((denial) => denial.cause)).toEqual([cause]);
    expect(denials[0]?.fix.text).toMatch(fix);
    expect(denials[0]?.sentence).toMatch(/^[A-Z].*\.$/);
  });

  it.each<[string, unknown, string, RegExp]>([
    ["a number", vaultRole({ bound_claims: { repository_id: 1001 } }), "value-type", /in quotes/],
    ["a star", vaultRole({ bound_claims: { ref: "refs/heads/*" } }), "wildcard-under-equality", /`glob`/],
    ["no audience", vaultRole({ bound_audiences: [] }), "audience", /^Add `https:\/\/vault\.acme\.example`/],
    ["a missing user claim", vaultRole({ user_claim: "environment" }), "missing-claim", /environment: /],
  ])("of Vault: %s", async (_, value, cause, fix) => {
    const denials = await explainTrustDenial(document(value), { claims: pushClaims, audience: vaultAudience });
    expect(denials.map((denial) => denial.cause)).toEqual([cause]);
    expect(denials[0]?.fix.text).toMatch(fix);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a wildcard", { subject: "repo:acme/*" }, "wildcard-under-equality"],
    ["a slash", { issuer: `${githubIssuer}/` }, "issuer"],
    ["an audience", { audiences: ["api://x"] }, "audience"],
    ["letters", { subject: "repo:Acme/shop:ref:refs/heads/main" }, "letter-case"],
  ])("of Azure: %s", async (_, changes, cause) => {
    const request = { claims: pushClaims, audience: "api://AzureADTokenExchange" };
    const denials = await explainTrustDenial(document(azureCredential(changes)), request);
    expect(denials.map((denial) => denial.cause)).toEqual([cause]);
  });

  it.each([
    ["repo:Acme/.*", "letter-case"],
    ["repo:acme/shop", "pattern-not-whole"],
    ["repo:acme/tools:.*", "other-repository"],
  ])("of octo-sts: %s", async (pattern, cause) => {
    const text = `issuer: ${githubIssuer}\nsubject_pattern: ${pattern}\npermissions: {}\n`;
    const request = { claims: pushClaims, audience: "octo-sts.dev" };
    const denials = await explainTrustDenial(document(text, "a.sts.yaml"), request);
    expect(denials.map((denial) => denial.cause)).toEqual([cause]);
  });
});

describe("the words", () => {
  it("say what the document wants, what the token has, and where they differ", async () => {
    const policy = awsPolicy({ StringEquals: { sub: "repo:Acme/shop:ref:refs/heads/main" } });
    const [denial] = await explainTrustDenial(document(policy), { claims: pushClaims });
    expect(denial?.sentence).toBe(
      'The trust policy wants sub "repo:Acme/shop:ref:refs/heads/main", the token has "repo:acme/shop:ref:refs/heads/main": letter case.',
    );
    expect(denial?.alternative).toBe("statement 1 of the trust policy");
    expect(denial?.fix.patch).toContain(
      '+          "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/main"',
    );
  });

  it("hold a patch that makes the document allow", async () => {
    const texts = ["repo:Acme/shop:ref:refs/heads/main", immutable.sub, "repo:acme/*"].map((text) =>
      JSON.stringify(awsPolicy({ StringEquals: { sub: text } }), null, 2),
    );
    for (const text of texts) {
      const [denial] = await explainTrustDenial(document(text), { claims: pushClaims });
      const changed = denial?.fix.patch?.split("\n").find((line) => /^\+[^+]/.test(line));
      const line = Number(/@@ -(\d+)/.exec(denial?.fix.patch ?? "")?.[1]);
      const patched = text
        .split("\n")
        .with(line - 1, changed?.slice(1) ?? "")
        .join("\n");
      expect((await evaluateTrust(document(patched), { claims: pushClaims })).effect).toBe("allow");
    }
  });

  it("send to the provider where the document is an export, with commands", async () => {
    const role = awsRole(awsPolicy({ StringEquals: { sub: "repo:Acme/shop:ref:refs/heads/main" } }));
    const [denial] = await explainTrustDenial(document(role), { claims: pushClaims });
    expect(denial?.fix.text).toMatch(/Change it at the provider/);
    expect(denial?.fix.patch).toBeUndefined();
    expect(denial?.fix.commands?.[1]).toContain("--role-name shop-deploy");
  });

  it("never show a claim that may not be printed, nor a control character", async () => {
    const claims = { ...pushClaims, repo_property_tier: "hidden-value" };
    const provider = googleProvider("assertion.repo_property_tier == 'a\u0007'");
    const denials = await explainTrustDenial(document(provider), { claims });
    expect(JSON.stringify(denials.map(({ failing, ...rest }) => [rest, failing.observed]))).not.toContain(
      "hidden-value",
    );
    const role = vaultRole({ bound_claims: { undocumented: "Hidden-value" } });
    const request = { claims: { ...pushClaims, undocumented: "hidden-value" }, audience: vaultAudience };
    const [other] = await explainTrustDenial(document(role), request);
    expect(other?.cause).toBe("letter-case");
    expect(JSON.stringify([other?.sentence, other?.fix, other?.failing.observed])).not.toContain("hidden-value");
    expect(denials[0]?.sentence).not.toMatch(/[\u0000-\u001f]/);
  });

  it("are those of the statement that lacks least", async () => {
    const one = awsPolicy({ StringEquals: { sub: "repo:acme/tools:ref:refs/heads/main", ref: "x" } }).Statement;
    const two = awsPolicy({ StringEquals: { sub: "repo:acme/shoe:ref:refs/heads/main" } }).Statement;
    const three = awsPolicy({ StringEquals: { sub: "repo:other/x:ref:refs/heads/main" } }).Statement;
    const trust = document({ Version: "2012-10-17", Statement: [...one, ...two, ...three] });
    const denials = await explainTrustDenial(trust, { claims: pushClaims });
    expect(denials.map(({ alternative }) => alternative)).toEqual(["statement 2 of the trust policy"]);
  });

  it("tell why nothing is said", async () => {
    const open = parseTrustDocument(
      Buffer.from("Resources: { R: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: !Ref P } } }"),
      "stack.yml",
    );
    const answer = await evaluateTrust(open, { claims: pushClaims });
    expect(renderTrustDenial(answer, [], "aws").join("\n")).toMatch(/a reference to P/);
    const allowed = await evaluateTrust(document(awsPolicy()), { claims: pushClaims });
    expect(renderTrustDenial(allowed, [], "aws")[0]).toMatch(/would let this token in/);
    const missing = await evaluateTrust(document(awsRole(awsPolicy())), { claims: pushClaims, target: "other" });
    expect(renderTrustDenial(missing, [], "aws").join("\n")).toMatch(/nothing named other/);
  });
});
