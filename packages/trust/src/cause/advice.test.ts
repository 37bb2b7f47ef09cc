import type { Claims } from "@sallyport/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { explainTrustDenial } from "../explain-trust-denial.ts";
import { renderTrustDenial } from "../render-trust-denial.ts";
import {
  awsPolicy,
  awsRole,
  azureCredential,
  document,
  environmentClaims,
  googleProvider,
  pushClaims,
  vaultRole,
} from "../samples.ts";
import { writtenFor } from "./document-edit.ts";
import type { Explained } from "./sentence.ts";

const pullRequest: Claims = {
  ...pushClaims,
  sub: "repo:acme/shop:pull_request",
  ref: "refs/pull/1/merge",
  base_ref: "develop",
  event_name: "pull_request",
};
const immutable: Claims = { ...pushClaims, sub: "repo:acme@100/shop@1001:ref:refs/heads/main" };
const aws = (operator: string, keys: object) => awsPolicy({ [operator]: { ...keys } });
const octo = (lines: object) => ({ ...lines, issuer: pushClaims.iss, permissions: { contents: "read" } });
const key = "token.actions.githubusercontent.com";

type Row = readonly [title: string, value: unknown, claims: Claims, cause: string, fix: string, more?: object];

/** What was wrong, vague or too wide, each told as it has to be. */
const rows: readonly Row[] = [
  [
    "the branch that is trusted is that of this repository, by its name",
    aws("StringEquals", { sub: ["repo:acme/tools:ref:refs/heads/x", "repo:acme/shop:ref:refs/heads/live"] }),
    pushClaims,
    "other-ref",
    `Run the job on a ref that is trusted (\`refs/heads/live\`), or add \`${pushClaims.sub}\` to ${key}:sub.`,
  ],
  [
    "a branch of a pattern",
    aws("StringLike", { sub: "repo:acme/*:ref:refs/heads/release-*" }),
    pushClaims,
    "other-ref",
    `Run the job on a ref like \`refs/heads/release-*\`, or let ${key}:sub take \`${pushClaims.sub}\`, too.`,
  ],
  [
    "the environment that is trusted is that of this repository",
    aws("StringEquals", { sub: ["repo:acme/tools:environment:x", "repo:acme/shop:environment:live"] }),
    pushClaims,
    "ref-instead-of-environment",
    `Name the environment in the job: \`environment: live\`; or write \`${pushClaims.sub}\` in ${key}:sub.`,
  ],
  [
    "an environment of a pattern",
    aws("StringLike", { sub: "repo:acme/shop:environment:prod-*" }),
    pushClaims,
    "ref-instead-of-environment",
    `Name an environment like \`prod-*\` in the job; or write \`${pushClaims.sub}\` in ${key}:sub.`,
  ],
  [
    "any environment",
    aws("StringLike", { sub: "repo:acme/shop:environment:*" }),
    pushClaims,
    "ref-instead-of-environment",
    `Name the environment in the job: \`environment: production\`; or write \`${pushClaims.sub}\` in ${key}:sub.`,
  ],
  [
    "an environment of a regular expression",
    octo({ subject_pattern: "repo:acme/shop:environment:(live|test)", audience: pushClaims.aud }),
    pushClaims,
    "ref-instead-of-environment",
    `Name an environment in the job that fits \`repo:acme/shop:environment:(live|test)\`; or write \`${pushClaims.sub}\` in subject_pattern.`,
    { path: "a.sts.yaml" },
  ],
  [
    "another environment, where a pattern is wanted",
    aws("StringLike", { sub: "repo:acme/shop:environment:live-*" }),
    environmentClaims,
    "other-environment",
    `Name an environment like \`live-*\` in the job, or let ${key}:sub take \`${environmentClaims.sub}\`, too.`,
  ],
  [
    "a branch other than that of the job with an environment",
    aws("StringEquals", { sub: "repo:acme/shop:ref:refs/heads/live" }),
    environmentClaims,
    "environment-instead-of-ref",
    `Write \`${environmentClaims.sub}\` in ${key}:sub, and hold the branch with a condition of its own on \`ref\`: \`refs/heads/main\`.`,
  ],
  [
    "an environment in a partition that does not look at the ref",
    awsRole(aws("StringEquals", { sub: pushClaims.sub }), { Arn: "arn:aws-us-gov:iam::111122223333:role/shop-deploy" }),
    environmentClaims,
    "environment-instead-of-ref",
    `Write \`${environmentClaims.sub}\` in ${key}:sub; or take \`environment:\` out of the job. The document is an export: change it at the provider, then export it again.`,
  ],
  [
    "a claim that is not looked at in that partition, where ids are not, either",
    awsRole(aws("StringEquals", { event_name: "push" }), { Arn: "arn:aws-us-gov:iam::111122223333:role/shop-deploy" }),
    pushClaims,
    "unsupported-claim",
    "Compare a claim that the provider looks at instead of event_name, for example `sub`. The document is an export: change it at the provider, then export it again.",
  ],
  [
    "an environment that is asked for beside the branch's subject",
    aws("StringEquals", { sub: pushClaims.sub, environment: "live" }),
    pushClaims,
    "missing-claim",
    `Name the environment in the job: \`environment: live\`; the token's subject is \`repo:acme/shop:environment:live\` then, which ${key}:sub has to take, too.`,
  ],
  [
    "an environment that a further condition wants stays in the job",
    aws("StringEquals", { sub: pushClaims.sub, environment: "production" }),
    environmentClaims,
    "environment-instead-of-ref",
    `Write \`${environmentClaims.sub}\` in ${key}:sub, and hold the branch with a condition of its own on \`ref\`: \`refs/heads/main\`.`,
  ],
  [
    "a branch that is held already is not held again",
    aws("StringEquals", { sub: pushClaims.sub, ref: pushClaims.ref }),
    environmentClaims,
    "environment-instead-of-ref",
    `Write \`${environmentClaims.sub}\` in ${key}:sub; or take \`environment:\` out of the job.`,
  ],
  [
    "a branch that a further condition does not take is not proposed",
    aws("StringEquals", { sub: pushClaims.sub, ref: "refs/heads/live" }),
    pushClaims,
    "other-ref",
    `Add \`refs/heads/main\` to ${key}:ref.`,
  ],
  [
    "an audience that the OIDC provider does not take is not proposed",
    {
      Resources: {
        R: {
          Type: "AWS::IAM::Role",
          Properties: { RoleName: "r", AssumeRolePolicyDocument: aws("StringEquals", { aud: "other" }) },
        },
        P: { Type: "AWS::IAM::OIDCProvider", Properties: { Url: pushClaims.iss, ClientIdList: [pushClaims.aud] } },
      },
    },
    pushClaims,
    "audience",
    `Add \`sts.amazonaws.com\` to ${key}:aud.`,
  ],
  [
    "a wildcard in the OIDC provider's list",
    {
      Resources: {
        R: { Type: "AWS::IAM::Role", Properties: { RoleName: "r", AssumeRolePolicyDocument: awsPolicy() } },
        P: { Type: "AWS::IAM::OIDCProvider", Properties: { Url: pushClaims.iss, ClientIdList: ["sts.*"] } },
      },
    },
    pushClaims,
    "wildcard-under-equality",
    "Write `sts.amazonaws.com` in the client ID list of the OIDC provider, which takes no wildcard.",
  ],
  [
    "a wildcard that lets in pull requests",
    aws("StringEquals", { sub: "repo:acme/shop:*" }),
    pushClaims,
    "wildcard-under-equality",
    `Write \`${pushClaims.sub}\` in ${key}:sub; or, if the access is meant for all that \`repo:acme/shop:*\` stands for, pull requests too, write \`StringLike\` instead of \`StringEquals\`.`,
  ],
  [
    "a wildcard that lets in branches alone",
    aws("ForAnyValue:StringEqualsIfExists", { sub: "repo:acme/shop:ref:*" }),
    pushClaims,
    "wildcard-under-equality",
    `Write \`${pushClaims.sub}\` in ${key}:sub; or, if the access is meant for all that \`repo:acme/shop:ref:*\` stands for, write \`ForAnyValue:StringLikeIfExists\` instead of \`ForAnyValue:StringEqualsIfExists\`.`,
  ],
  [
    "a wildcard without regard to case",
    aws("StringEqualsIgnoreCase", { sub: "repo:Acme/shop:ref:*" }),
    pushClaims,
    "wildcard-under-equality",
    `Write \`${pushClaims.sub}\` in ${key}:sub.`,
  ],
  [
    "a wildcard, and a pull request",
    aws("StringEquals", { sub: "repo:acme/shop:ref:*", ref: "refs/heads/*" }),
    { ...pushClaims, event_name: "pull_request_target" },
    "wildcard-under-equality",
    `Run the job on a push, and have the sub that it has then in ${key}:sub; or, if the access is meant for all that \`repo:acme/shop:ref:*\` stands for, write \`StringLike\` instead of \`StringEquals\`.`,
  ],
  [
    "a wildcard in Vault's subject, which bound_claims_type does not touch",
    vaultRole({ bound_claims: {}, bound_subject: "repo:acme/*" }),
    pushClaims,
    "wildcard-under-equality",
    `Write \`${pushClaims.sub}\` in bound_subject, which takes no wildcard. The document is an export: change it at the provider, then export it again.`,
    { audience: "https://vault.acme.example" },
  ],
  [
    "a question mark where Vault takes the star alone",
    vaultRole({ bound_claims_type: "glob", bound_claims: { sub: "repo:acme/sho?:*" } }),
    pushClaims,
    "wildcard-under-equality",
    `Write \`${pushClaims.sub}\` in bound_claims.sub, where \`*\` alone is a wildcard: \`?\` is none in Vault. The document is an export: change it at the provider, then export it again.`,
    { audience: "https://vault.acme.example" },
  ],
  [
    "a wildcard in Google's list of audiences",
    googleProvider(undefined, { oidc: { issuerUri: pushClaims.iss, allowedAudiences: ["sts.*"] } }),
    pushClaims,
    "wildcard-under-equality",
    "Write `sts.amazonaws.com` in allowed audiences, which takes no wildcard. The document is an export: change it at the provider, then export it again.",
  ],
  [
    "a pull request where an environment is wanted is not to be let in by its own subject",
    aws("StringEquals", { sub: "repo:acme/shop:environment:live" }),
    pullRequest,
    "ref-instead-of-environment",
    "Name the environment in the job: `environment: live`.",
  ],
  [
    "a pull request into a branch that is not the trusted one",
    aws("StringEquals", { sub: "repo:acme/shop:ref:refs/heads/live" }),
    pullRequest,
    "pull-request-instead-of-ref",
    "Run the job on a push, not on a pull request: whoever opens a pull request should not get this access.",
  ],
  [
    "a pull request where the ref is looked at",
    aws("StringEquals", { ref: "refs/heads/live" }),
    pullRequest,
    "pull-request-instead-of-ref",
    "Run the job on a push, not on a pull request: whoever opens a pull request should not get this access.",
  ],
  [
    "a pull request where the event is looked at",
    octo({ subject_pattern: "repo:acme/.*", audience: pushClaims.aud, claim_pattern: { event_name: "push" } }),
    { ...pushClaims, event_name: "pull_request_target" },
    "pull-request-instead-of-ref",
    "Run the job on a push, not on a pull request: whoever opens a pull request should not get this access.",
    { path: "a.sts.yaml" },
  ],
  [
    "a pull request of another repository",
    aws("StringEquals", { sub: "repo:acme/tools:ref:refs/heads/main" }),
    pullRequest,
    "other-repository",
    "If this repository is meant to have the access, run the job on a push and take what the token has then: whoever opens a pull request should not get this access; otherwise ask for another credential.",
  ],
  [
    "a pattern that fits a part is not to be left open at its end",
    octo({ subject_pattern: "repo:acme/shop", audience: pushClaims.aud }),
    { ...pushClaims, sub: "repo:acme/shop:ref:refs/heads/v1.0" },
    "pattern-not-whole",
    "Let the pattern in subject_pattern fit the whole text: write `repo:acme/shop:ref:refs/heads/v1[.]0` in it. A `.*` at its end would let in pull requests and other branches, too.",
    { path: "a.sts.yaml" },
  ],
  [
    "a pattern of Google finds a part of the text: what is written for it is held at both ends",
    googleProvider("assertion.sub.matches('^repo:acme/shop$')", {}),
    pushClaims,
    "pattern-not-whole",
    `Let the pattern in assertion.sub fit the whole text: write \`^${pushClaims.sub}$\` in it. A \`.*\` at its end would let in pull requests and other branches, too. The document is an export: change it at the provider, then export it again.`,
  ],
  [
    "the ids of a pattern",
    octo({ subject_pattern: "repo:acme/shop:.*", audience: pushClaims.aud }),
    immutable,
    "immutable-subject",
    "Write `repo:acme@100/shop@1001:.*` in subject_pattern: the repository has immutable subjects, with the ids of owner and repository.",
    { path: "a.sts.yaml" },
  ],
  [
    "a subject without its beginning",
    aws("StringEquals", { sub: "acme/shop:ref:refs/heads/main" }),
    pushClaims,
    "other-form",
    `Write \`${pushClaims.sub}\` in ${key}:sub: so GitHub writes it for this job.`,
  ],
  ...["refs/heads/main", "main", "branch:main"].map(
    (context): Row => [
      `a subject with ${context} in the place of the ref`,
      aws("StringEquals", { sub: `repo:acme/shop:${context}` }),
      pushClaims,
      "other-form",
      `Write \`${pushClaims.sub}\` in ${key}:sub: so GitHub writes it for this job.`,
    ],
  ),
  [
    "the form with hyphens, whose owner anybody can register",
    aws("StringEquals", { sub: "repo:acme-100/shop-1001:ref:refs/heads/main" }),
    immutable,
    "other-form",
    `Write \`${immutable.sub}\` in ${key}:sub: so GitHub writes it for this job.`,
  ],
  [
    "a template that adds to the subject, and the branch is the same",
    aws("StringEquals", { sub: pushClaims.sub }),
    { ...pushClaims, sub: `${pushClaims.sub}:job_workflow_ref:x` },
    "other-form",
    `Write \`${pushClaims.sub}:job_workflow_ref:x\` in ${key}:sub: so GitHub writes it for this job.`,
  ],
  [
    "a template in the document",
    aws("StringEquals", { sub: "repository_id:1001:ref:refs/heads/main" }),
    pushClaims,
    "other-form",
    `Write \`${pushClaims.sub}\` in ${key}:sub: so GitHub writes it for this job.`,
  ],
  [
    "a template that does not hold the repository",
    aws("StringEquals", { sub: pushClaims.sub }),
    { ...pushClaims, sub: "actor:alice:ref:refs/heads/main" },
    "other-form",
    "Let the repository's subject template begin with `repo` or `repository_id` first: anybody can give the jobs of a repository of theirs a subject as this one.",
  ],
  [
    "another value of such a template",
    aws("StringEquals", { sub: "actor:bob:ref:refs/heads/main" }),
    { ...pushClaims, sub: "actor:alice:ref:refs/heads/main" },
    "value",
    "If the job is meant to have the access, let the repository's subject template begin with `repo` or `repository_id` first: anybody can give the jobs of a repository of theirs a subject as this one.",
  ],
  [
    "ids and another environment",
    aws("StringEquals", { sub: "repo:acme/shop:environment:live" }),
    { ...environmentClaims, sub: "repo:acme@100/shop@1001:environment:production" },
    "immutable-subject",
    `Write \`repo:acme@100/shop@1001:environment:live\` in ${key}:sub: the repository has immutable subjects, with the ids of owner and repository. And name an environment that is trusted (\`live\`) in the job.`,
  ],
  [
    "ids and another branch",
    aws("StringEquals", { sub: "repo:acme/shop:ref:refs/heads/live" }),
    immutable,
    "immutable-subject",
    `Write \`repo:acme@100/shop@1001:ref:refs/heads/live\` in ${key}:sub: the repository has immutable subjects, with the ids of owner and repository. And run the job on a ref that is trusted (\`refs/heads/live\`).`,
  ],
  [
    "ids and a short ref",
    aws("StringEquals", { sub: "repo:acme/shop:ref:main" }),
    immutable,
    "immutable-subject",
    `Write \`${immutable.sub}\` in ${key}:sub: the repository has immutable subjects, with the ids of owner and repository.`,
  ],
  [
    "no ids, and a pull request",
    aws("StringEquals", { sub: "repo:acme@100/shop@1001:ref:refs/heads/main" }),
    pullRequest,
    "legacy-subject",
    `Write \`${pushClaims.sub}\` in ${key}:sub, or turn on immutable subjects for the repository. Run the job on a push, not on a pull request: whoever opens a pull request should not get this access.`,
  ],
  [
    "ids, and an environment of a pattern of all repositories",
    aws("StringLike", { sub: "repo:acme/*:environment:prod-*" }),
    immutable,
    "immutable-subject",
    `Write \`repo:acme@100/shop@1001:environment:NAME\` in ${key}:sub: the repository has immutable subjects, with the ids of owner and repository. And name an environment like \`prod-*\` in the job.`,
  ],
  [
    "a short ref behind a workflow, in a pattern",
    aws("StringLike", { job_workflow_ref: "acme/shop/.github/workflows/*.yml@ma*" }),
    pushClaims,
    "short-ref",
    `Write \`acme/shop/.github/workflows/*.yml@refs/heads/ma*\` in ${key}:job_workflow_ref.`,
  ],
  [
    "a workflow of a pull request",
    aws("StringEquals", { job_workflow_ref: pushClaims.job_workflow_ref }),
    { ...pullRequest, job_workflow_ref: "acme/shop/.github/workflows/deploy.yml@refs/pull/1/merge" },
    "pull-request-instead-of-ref",
    "Run the job on a push, not on a pull request: whoever opens a pull request should not get this access.",
  ],
  [
    "a branch of a regular expression",
    octo({ subject_pattern: "repo:acme/shop:ref:refs/heads/release[.].+", audience: pushClaims.aud }),
    pushClaims,
    "other-ref",
    `Run the job on a ref like \`refs/heads/release.*\`, or let subject_pattern take \`${pushClaims.sub}\`, too.`,
    { path: "a.sts.yaml" },
  ],
  [
    "letters at the end of a text",
    googleProvider("assertion.sub.endsWith(':ref:refs/heads/Main')"),
    pushClaims,
    "letter-case",
    "Write `:ref:refs/heads/main` in assertion.sub, with the letters as GitHub gives them: this comparison knows upper and lower case. The document is an export: change it at the provider, then export it again.",
  ],
  [
    "letters within a text",
    googleProvider("assertion.job_workflow_ref.contains('/Deploy.yml@')"),
    pushClaims,
    "letter-case",
    "Write `/deploy.yml@` in assertion.job_workflow_ref, with the letters as GitHub gives them: this comparison knows upper and lower case. The document is an export: change it at the provider, then export it again.",
  ],
  [
    "a condition key without the issuer",
    awsPolicy({ StringEquals: { "oidc:sub": pushClaims.sub } }),
    pushClaims,
    "condition-key",
    `Write \`${key}:sub\` in place of \`oidc:sub\`: so AWS calls this claim of the token.`,
  ],
  [
    "a condition key of the enterprise's issuer, which this token is not of",
    awsPolicy({ StringEquals: { [`${key}/acme:repository_id`]: "1001" } }),
    pushClaims,
    "condition-key",
    `Write \`${key}:repository_id\` in place of \`${key}/acme:repository_id\`: so AWS calls this claim of the token.`,
  ],
  [
    "an audience that is not there is asked for, and the condition on it stays",
    vaultRole().data,
    { ...pushClaims, aud: null },
    "missing-claim",
    "Ask for the token with the audience `https://vault.acme.example` (`audience` of the credential in the policy).",
  ],
  [
    "an audience of Google's provider that is not there is nothing to be changed at the provider",
    googleProvider(),
    { ...pushClaims, aud: null },
    "missing-claim",
    "Ask for the token with the audience `sts.amazonaws.com` (`audience` of the credential in the policy).",
  ],
  [
    "a claim that only some jobs have",
    aws("StringEquals", { sub: pushClaims.sub, enterprise_id: "7" }),
    pushClaims,
    "missing-claim",
    "Run the job so that its token has the claim enterprise_id; or take the condition on it out, if the others let in nobody else without it.",
  ],
  [
    "a claim that is misspelt",
    vaultRole({ bound_claims: { "repository-id": "1001" } }).data,
    pushClaims,
    "missing-claim",
    "Write `repository_id` in place of `repository-id`: GitHub gives no claim of that name.",
    { audience: "https://vault.acme.example" },
  ],
  [
    "an expression of Azure holds one value",
    azureCredential({
      subject: null,
      claimsMatchingExpression: { value: "claims['sub'] eq 'repo:acme/tools:pull_request'", languageVersion: 1 },
    }),
    pushClaims,
    "other-repository",
    `If this repository is meant to have the access, write \`${pushClaims.sub}\` in claims['sub'], or make a further federated credential for it; otherwise ask for another credential.`,
    { audience: "api://AzureADTokenExchange" },
  ],
  [
    "a session's name, which is another in each run",
    awsPolicy({ StringEquals: { "sts:RoleSessionName": "GitHubActions" } }),
    pushClaims,
    "value",
    "If the job is meant to have the access, let sts:RoleSessionName be `StringLike` `sallyport-deploy-*`: the name ends with the run.",
    { context: { "sts:RoleSessionName": ["sallyport-deploy-1234567-1"] } },
  ],
  [
    "what is kept out in whatever letters",
    aws("StringNotEqualsIgnoreCase", { sub: pushClaims.sub.toUpperCase() }),
    pushClaims,
    "kept-out",
    `The condition keeps \`${pushClaims.sub}\` out: change ${key}:sub if the job is meant to have the access.`,
  ],
  [
    "what is kept out by a sign before the condition",
    googleProvider(`!(assertion.sub == '${pushClaims.sub}')`),
    pushClaims,
    "kept-out",
    `The condition keeps \`${pushClaims.sub}\` out: change !(assertion.sub == '${pushClaims.sub}') if the job is meant to have the access. The document is an export: change it at the provider, then export it again.`,
  ],
  [
    "no environment that the condition keeps out",
    googleProvider("assertion.environment != 'production'"),
    pushClaims,
    "missing-claim",
    "Name the environment in the job: `environment: staging`; without one the token has no such claim. The document is an export: change it at the provider, then export it again.",
  ],
  [
    "no environment that the pattern does not take",
    aws("StringLike", { environment: "live-*" }),
    pushClaims,
    "missing-claim",
    "Name an environment in the job that fits `live-*`; without one the token has no such claim.",
  ],
  [
    "a condition on more than one claim",
    googleProvider("has(assertion.environment) ? assertion.actor == 'bob' : assertion.ref == 'refs/heads/x'"),
    pushClaims,
    "value",
    "If the job is meant to have the access, change `has(assertion.environment) ? assertion.actor == 'bob' : assertion.ref == 'refs/heads/x'`. The document is an export: change it at the provider, then export it again.",
  ],
  [
    "a condition on no claim",
    googleProvider("false"),
    pushClaims,
    "value",
    "If the job is meant to have the access, change `false`. The document is an export: change it at the provider, then export it again.",
  ],
  [
    "an ARN that no claim is",
    aws("ArnLike", { sub: "repo:acme/*" }),
    pushClaims,
    "value",
    `If the job is meant to have the access, change the condition \`ArnLike\` on ${key}:sub.`,
  ],
  [
    "a key that only signed requests have",
    aws("Bool", { "aws:MultiFactorAuthPresent": "true" }),
    pushClaims,
    "value",
    "If the job is meant to have the access, change the condition `Bool` on aws:MultiFactorAuthPresent.",
  ],
  [
    "a list without values",
    aws("StringEquals", { sub: [] }),
    pushClaims,
    "value",
    `If the job is meant to have the access, change \`${key}:sub\`.`,
  ],
];

it.each(rows.map(([title, value, claims, cause, fix, more]) => ({ title, value, claims, cause, fix, more })))(
  "$title",
  async ({ value, claims, cause, fix, more }) => {
    const { path, ...request }: { path?: string } = more ?? {};
    const denials = await explainTrustDenial(document(value, path), { claims, ...request });
    expect([denials[0]?.cause, denials[0]?.fix.text]).toEqual([cause, fix]);
  },
);

it("a value is written into a regular expression so that it fits itself alone", () => {
  const explained = { check: { comparison: "regex" }, dialect: "octo-sts" } as unknown as Explained;
  const signs = fc.string({ unit: fc.constantFrom(..."ab.*+?^$(){}|[]\\/:-"), maxLength: 8 });
  fc.assert(
    fc.property(signs, signs, (value, other) => {
      const pattern = new RegExp(`^(?:${writtenFor(explained, value)})$`);
      expect([pattern.test(value), pattern.test(other)]).toEqual([true, value === other]);
    }),
    { numRuns: 300 },
  );
});

it.each<[string, unknown, RegExp]>([
  [
    "a condition on two claims",
    googleProvider("assertion.ref == assertion.actor"),
    /provider: `assertion\.ref == assertion\.actor` is false for this token\.$/,
  ],
  ["a provider that is off", googleProvider(undefined, { disabled: true }), /provider: it is disabled or deleted\.$/],
  [
    "a key that only signed requests have",
    aws("Bool", { "aws:MultiFactorAuthPresent": "true" }),
    /\(nobody signs a request for a web identity, so it never has this key\)\.$/,
  ],
])("says what it is about: %s", async (_, value, sentence) => {
  const [denial] = await explainTrustDenial(document(value), { claims: pushClaims });
  expect(denial?.sentence).toMatch(sentence);
});

it("a denial because nothing allows is said to be one", async () => {
  const trust = document(awsPolicy({ StringEquals: { sub: "x" } }, { Effect: "Deny" }));
  const answer = await evaluateTrust(trust, { claims: pushClaims });
  expect(answer.effect).toBe("deny");
  expect(renderTrustDenial(answer, [], "aws")[0]).toBe("Nothing in the document allows this token.");
});

it("a member of a binding is named as what it is", async () => {
  const name = "projects/123/locations/global/workloadIdentityPools/github";
  const account = "deploy@acme.iam.gserviceaccount.com";
  const members = [`principalSet://iam.googleapis.com/${name}/attribute.repository/acme/tools`];
  const bindings = [{ role: "roles/iam.workloadIdentityUser", members }];
  const { joinTrustDocuments } = await import("../join-trust-documents.ts");
  const trust = joinTrustDocuments([document(googleProvider()), document({ bindings }, "policy.json")]);
  if (trust === undefined) throw new Error("two documents are one");
  const [denial] = await explainTrustDenial(trust, { claims: pushClaims, serviceAccount: account });
  expect([denial?.cause, denial?.fix.text]).toEqual([
    "other-repository",
    "If this repository is meant to have the access, write `acme/shop` in the member attribute.repository of the service account's policy, or bind a further member; otherwise ask for another credential. The document is an export: change it at the provider, then export it again.",
  ]);
});
