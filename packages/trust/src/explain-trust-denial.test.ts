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
    ["a value kept out", aws("StringNotEquals", { actor: "alice" }), pushClaims, "kept-out", /keeps `alice` out/],
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
      /no longer fits this job/,
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

  it.each([
    [immutable, environmentClaims.sub, "immutable-subject", "repo:acme@100/shop@1001:environment:production"],
    [
      immutable,
      "repo:acme/*:environment:production",
      "immutable-subject",
      "repo:acme@100/shop@1001:environment:production",
    ],
    [
      pushClaims,
      "repo:acme@100/shop@1001:environment:production",
      "legacy-subject",
      "repo:acme/shop:environment:production",
    ],
  ])("two differences of %j: what the document says of the environment stays", async (claims, wanted, cause, right) => {
    const [denial] = await explainTrustDenial(document(aws("StringLike", { sub: wanted })), { claims });
    expect(denial?.cause).toBe(cause);
    expect(denial?.sentence).toContain("; and the job names no environment, so its subject holds the branch or tag.");
    expect(denial?.fix.text).toContain(`Write \`${right}\` in `);
    expect(denial?.fix.text).toMatch(/And name the environment in the job: `environment: production`\.$/);
    const mended = document(aws("StringLike", { sub: right }));
    const effects = [{ ...claims, sub: right }, claims].map(
      async (each) => (await evaluateTrust(mended, { claims: each })).effect,
    );
    expect(await Promise.all(effects), "the branch alone gets nothing").toEqual(["allow", "deny"]);
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

/** Each as somebody reads it who was woken by it: what fails, both values, and what to do. */
describe("read aloud", () => {
  const key = "token.actions.githubusercontent.com";
  const provider = `arn:aws:iam::111122223333:oidc-provider/${key}`;
  const branch = `refs/heads/${"x".repeat(120)}`;
  const long = { ...pushClaims, sub: `repo:acme/shop:ref:${branch}`, ref: branch };
  const aws = (operator: string, keys: object) => awsPolicy({ [operator]: { ...keys } });
  const octo = (lines: string) => `issuer: ${githubIssuer}\n${lines}\npermissions: { contents: read }\n`;
  const vaultRequest = { audience: vaultAudience };
  const azureRequest = { audience: "api://AzureADTokenExchange" };
  const rows: readonly (readonly [value: unknown, sentence: string, fix: string, request?: object, path?: string])[] = [
    [
      aws("StringLike", { ref: "refs/tags/*" }),
      'The trust policy wants ref like "refs/tags/*", the token has "refs/heads/main": another branch or tag.',
      `Run the job on a ref like \`refs/tags/*\`, or let ${key}:ref take \`refs/heads/main\`, too.`,
    ],
    [
      aws("StringNotLike", { ref: "refs/heads/*" }),
      'The trust policy wants ref unlike "refs/heads/*", the token has "refs/heads/main": this is what it keeps out.',
      `The condition keeps \`refs/heads/main\` out: change ${key}:ref if the job is meant to have the access.`,
    ],
    [
      aws("Null", { ref: "true" }),
      'The trust policy wants ref to be absent (`Null` true), the token has "refs/heads/main": this is what it keeps out.',
      "Run the job so that its token has no ref, or take the condition out.",
    ],
    [
      aws("Null", { environment: "false" }),
      "The trust policy wants environment to be there (`Null` false), the token has no environment: the token lacks the claim.",
      "Name the environment in the job: `environment: production`; without one the token has no such claim.",
    ],
    [
      aws("NumericLessThan", { repository_id: "5" }),
      'The trust policy wants repository_id NumericLessThan "5", the token has "1001": another value.',
      `If the job is meant to have the access, change the condition \`NumericLessThan\` on ${key}:repository_id.`,
    ],
    [
      aws("StringEquals", { actor: `\${${key}:environment}` }),
      `The trust policy wants actor "\${${key}:environment}", the token has "alice": a variable without a value (\${${key}:environment} stands for nothing in this request).`,
      `Write the value itself in ${key}:actor in place of the variable, or give the variable a default: \`\${KEY, 'default'}\`.`,
    ],
    [
      awsPolicy({}, { Principal: undefined, NotPrincipal: { Federated: provider } }),
      `The trust policy wants iss other than "${provider}", the token has "${key}": this is what it keeps out.`,
      `The condition keeps \`${key}\` out: change NotPrincipal if the job is meant to have the access.`,
    ],
    [
      awsPolicy({}, { Action: undefined, NotAction: "sts:*" }),
      'The trust policy wants action other than "sts:*", the job asks for "sts:AssumeRoleWithWebIdentity": the action is not allowed.',
      "Let the statement allow `sts:AssumeRoleWithWebIdentity`.",
    ],
    [
      googleProvider("assertion.ref.startsWith('refs/tags/')", { state: undefined }),
      'Google Cloud\'s provider wants ref starting with "refs/tags/", the token has "refs/heads/main": another branch or tag.',
      "Run the job on a ref starting with `refs/tags/`, or let assertion.ref take `refs/heads/main`, too.",
    ],
    [
      googleProvider("assertion.ref", { state: undefined }),
      "Google Cloud's provider: the condition is neither true nor false but a text.",
      "If the job is meant to have the access, change `assertion.ref`.",
    ],
    [
      googleProvider(undefined, { state: undefined }),
      "Google Cloud's provider: google.subject must come out with 1 to 127 bytes (it has 150).",
      "Map `google.subject` to a short text, for example `assertion.repository_id + ':' + assertion.run_id`; branch and environment names make `sub` long.",
      { claims: long },
    ],
    [
      googleProvider(undefined, { state: undefined, attributeMapping: { "google.subject": "assertion.sub == 'x'" } }),
      "Google Cloud's provider: google.subject comes out as something that is no text.",
      "Map `google.subject` to a short text, for example `assertion.repository_id + ':' + assertion.run_id`; branch and environment names make `sub` long.",
    ],
    [
      googleProvider(undefined, { state: undefined, attributeMapping: { "google.subject": "assertion.environment" } }),
      "Google Cloud's provider: google.subject has no value, for assertion.environment is missing.",
      "Name the environment in the job: `environment: production`; without one the token has no such claim.",
    ],
    [
      azureCredential({ subject: "repo:acme/tools:ref:refs/heads/main" }),
      'The federated credential wants sub "repo:acme/tools:ref:refs/heads/main", the token has "repo:acme/shop:ref:refs/heads/main": another repository.',
      "If this repository is meant to have the access, write `repo:acme/shop:ref:refs/heads/main` in subject, or make a further federated credential for it; otherwise ask for another credential.",
      azureRequest,
    ],
    [
      vaultRole({ bound_subject: "x" }).data,
      'The Vault role wants sub "x", the token has "repo:acme/shop:ref:refs/heads/main": another value.',
      "If the job is meant to have the access, write `repo:acme/shop:ref:refs/heads/main` in bound_subject, or make a further role for it.",
      vaultRequest,
    ],
    [
      vaultRole().data,
      "The Vault role: the token holds from 2026-11-21T07:55:00.000Z to 2026-11-21T08:05:00.000Z, give or take 60 seconds, and it is 2026-11-21T08:06:40.000Z.",
      "Exchange the token within five minutes after it was made, and check the clocks.",
      { ...vaultRequest, now: new Date((pushClaims.exp + 100) * 1_000) },
    ],
    [
      octo("subject_pattern: repo:acme/.*"),
      'The trust policy wants aud "octo-sts.dev", the token has "sts.amazonaws.com": another audience.',
      "Ask for the token with the audience `octo-sts.dev` (`audience` of the credential in the policy), or add `sts.amazonaws.com` to the trust policy as `audience`.",
      {},
      "a.sts.yaml",
    ],
    [
      octo('subject_pattern: repo:acme/.*\naudience: sts.amazonaws.com\nclaim_pattern: { iat: "1" }'),
      "The trust policy asks for iat, which the token has, but the provider does not look at this claim, so the condition can never hold.",
      "Compare a claim that the provider looks at instead of iat, for example `sub` or `repository_id`.",
      {},
      "a.sts.yaml",
    ],
  ];
  it.each(rows.map(([value, sentence, fix, request, path]) => ({ value, sentence, fix, request, path })))(
    "$sentence",
    async ({ value, sentence, fix, request, path }) => {
      const [denial, second] = await explainTrustDenial(document(value, path), { claims: pushClaims, ...request });
      expect([denial?.sentence, denial?.fix.text]).toEqual([sentence, fix]);
      expect(second).toBeUndefined();
      expect(denial?.failing.at.start.line).toBeGreaterThan(0);
    },
  );

  it("a hint that asks ends with its question mark", async () => {
    const answer = await evaluateTrust(document(aws("StringEqual", { actor: "alice" })), { claims: pushClaims });
    expect(renderTrustDenial(answer, [], "aws")[0]).toBe(
      `${key}:actor cannot be told from the document: IAM has no operator StringEqual; did you mean StringEquals?`,
    );
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

  it("tell what is of the request and not of the token as such", async () => {
    const policy = awsPolicy({ StringEquals: { "sts:RoleSessionName": "GitHubActions" } });
    const context = { "sts:RoleSessionName": ["sallyport-deploy-1234567-1"] };
    const [denial] = await explainTrustDenial(document(policy), { claims: pushClaims, context });
    expect(denial?.sentence).toBe(
      'The trust policy wants sts:RoleSessionName "GitHubActions", the request has "sallyport-deploy-1234567-1": another value.',
    );
  });

  it("hold a patch that makes the document allow", async () => {
    const texts = [
      ...["repo:Acme/shop:ref:refs/heads/main", immutable.sub, "repo:acme/*"].map((text) => ({ sub: text })),
      // Keys without the issuer before them.
      { "oidc:sub": sub },
      { "token.actions.githubusercontent.com/acme:repository_id": "1001" },
    ].map((keys) => JSON.stringify(awsPolicy({ StringEquals: { ...keys } }), null, 2));
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
    expect(denial?.fix.text).toMatch(/change it at the provider/);
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
    expect(other?.fix.text).toBe(
      "Write the token's own value (it is not shown here) in bound_claims.undocumented, with the letters as GitHub gives them: this comparison knows upper and lower case. The document is an export: change it at the provider, then export it again.",
    );
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
