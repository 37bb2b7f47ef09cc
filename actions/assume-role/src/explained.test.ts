import { awsSts, enforce, type JobIdentity } from "@sallyport/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyOf, removeCheckouts } from "./testing/checkout.ts";
import { assume, type Pipeline, startPipeline } from "./testing/pipeline.ts";

/** AWS says only "not authorized". The shipped bundle finds the role's trust policy in the repository and names the condition that fails. */

const issuer = "token.actions.githubusercontent.com";
const subject = "repo:acme/shop:environment:production";

interface Mismatch {
  readonly title: string;
  readonly cause: string;
  readonly condition: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly identity?: JobIdentity;
}

const audience = { [`${issuer}:aud`]: "sts.amazonaws.com" };
const equals = (sub: string) => ({ StringEquals: { ...audience, [`${issuer}:sub`]: sub } });

/** Each differs from the token in one thing. */
const mismatches: readonly Mismatch[] = [
  { title: "letter case", cause: "letter-case", condition: equals("repo:Acme/shop:environment:production") },
  {
    title: "a subject with ids, and the document has none",
    cause: "immutable-subject",
    condition: equals(subject),
    identity: { immutableSubject: true },
  },
  {
    title: "a subject without ids, and the document has them",
    cause: "legacy-subject",
    condition: equals("repo:acme@100/shop@1001:environment:production"),
  },
  {
    title: "an environment where a branch was meant",
    cause: "environment-instead-of-ref",
    condition: equals("repo:acme/shop:ref:refs/heads/main"),
  },
  { title: "a wildcard under equality", cause: "wildcard-under-equality", condition: equals("repo:acme/shop:*") },
  {
    title: "another audience",
    cause: "audience",
    condition: { StringEquals: { [`${issuer}:aud`]: "https://github.com/acme", [`${issuer}:sub`]: subject } },
  },
];

const roleOf = (index: number): string => `arn:aws:iam::111122223333:role/shop-${index}`;

function trustOf({ condition }: Mismatch): string {
  const principal = { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` };
  const statement = {
    Effect: "Allow",
    Principal: principal,
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: condition,
  };
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] }, undefined, 2);
}

let pipeline: Pipeline;
beforeAll(async () => {
  const roles = mismatches.map((each, index) => [roleOf(index), { trust: enforce(trustOf(each)) }] as const);
  pipeline = await startPipeline([awsSts({ roles: Object.fromEntries(roles) })]);
});
afterAll(async () => {
  await pipeline?.sandbox.close();
  removeCheckouts();
});

describe("the failing condition is named, within 12 seconds", () => {
  test.concurrent.each(mismatches.map((each, index) => ({ ...each, index })))("$title", async (mismatch) => {
    const { index, cause, identity = {} } = mismatch;
    const files = {
      ".github/sallyport.yml": policyOf([
        `aws: { provider: aws, role: "${roleOf(index)}", region: eu-west-1, trust: infra/trust.json }`,
      ]),
      "infra/trust.json": trustOf(mismatch),
    };
    const started = performance.now();
    const run = await pipeline.run({ files, identity, steps: [assume({ run: "echo it ran" })] });
    expect(performance.now() - started).toBeLessThan(12_000);
    expect(run.conclusion, run.log).toBe("failure");
    expect(run.log).not.toContain("it ran");
    const report = JSON.parse(run.files.get(run.steps[0]?.outputs.report ?? "")?.toString() ?? "null");
    const [finding] = report.verdicts[0].findings;
    expect(finding.basis).toBe(`condition of the trust document fails: ${cause}`);
    expect(run.annotations[0]).toMatchObject({ level: "error", path: "infra/trust.json" });
    expect(run.log).toContain("token has");
  });
});
