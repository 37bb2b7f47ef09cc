import { awsSts, enforce, entra, google, type JobIdentity, vault } from "@sallyport/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyOf, removeCheckouts } from "./testing/checkout.ts";
import { assume, type Pipeline, startPipeline, told } from "./testing/pipeline.ts";

/**
 * Providers say only "not authorized". The shipped bundle finds the trust document in the repository and names the one condition that fails.
 */

const issuer = "https://token.actions.githubusercontent.com";
const subject = "repo:acme/shop:environment:production";
const tenant = "00000000-0000-4000-8000-000000000001";

/** What a document asks for and the token does not have: one thing. */
interface Mismatch {
  readonly title: string;
  readonly cause: string;
  /** In the finding's fix. */
  readonly says: string;
  /** Default `sub`. */
  readonly claim?: string;
  readonly wants: string;
  readonly identity?: JobIdentity;
}

const mismatches: readonly Mismatch[] = [
  {
    title: "letter case",
    cause: "letter-case",
    says: ": letter case.",
    wants: "repo:Acme/shop:environment:production",
  },
  {
    title: "a subject with ids, and the document has none",
    cause: "immutable-subject",
    says: "the token's subject has ids, the document has the form without",
    wants: subject,
    identity: { immutableSubject: true },
  },
  {
    title: "a subject without ids, and the document has them",
    cause: "legacy-subject",
    says: "the document has the subject with ids, the token has the form without",
    wants: "repo:acme@100/shop@1001:environment:production",
  },
  {
    title: "an environment where a branch was meant",
    cause: "environment-instead-of-ref",
    says: "the job names an environment, so its subject holds no branch or tag",
    wants: "repo:acme/shop:ref:refs/heads/main",
  },
  {
    title: "a wildcard under equality",
    cause: "wildcard-under-equality",
    says: "a wildcard in a comparison that takes it literally",
    wants: "repo:acme/shop:*",
  },
  {
    title: "another repository",
    cause: "other-repository",
    says: ": another repository.",
    wants: "repo:acme/tools:environment:production",
  },
  {
    title: "another audience",
    cause: "audience",
    says: ": another audience",
    claim: "aud",
    wants: "https://github.com/acme",
  },
  {
    title: "a claim that the token lacks",
    cause: "missing-claim",
    says: "the token has no enterprise_id: the token lacks the claim",
    claim: "enterprise_id",
    wants: "42",
  },
];

/** How each provider writes down whom it trusts, and what the policy says to ask it. */
interface Dialect {
  readonly name: string;
  readonly audience: string;
  credential(index: number): string;
  /** Stands in each question about that credential. */
  asked(index: number): string;
  /** The document; undefined where the dialect cannot say that. */
  document(wanted: Readonly<Record<string, string>>, index: number): unknown;
}

const role = (index: number): string => `arn:aws:iam::111122223333:role/shop-${index}`;
const workload = (index: number): string =>
  `projects/1/locations/global/workloadIdentityPools/github/providers/acme-${index}`;
const client = (index: number): string => `00000000-0000-4000-9000-00000000000${index}`;

const dialects: readonly Dialect[] = [
  {
    name: "aws",
    audience: "sts.amazonaws.com",
    asked: role,
    credential: (index) => `provider: aws, role: "${role(index)}", region: eu-west-1`,
    document(wanted) {
      const host = issuer.replace("https://", "");
      const entries = Object.entries(wanted).map(([claim, value]) => [`${host}:${claim}`, value]);
      const statement = {
        Effect: "Allow",
        Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: { StringEquals: Object.fromEntries(entries) },
      };
      return { Version: "2012-10-17", Statement: [statement] };
    },
  },
  {
    name: "google",
    audience: "https://iam.googleapis.com",
    asked: workload,
    credential: (index) =>
      `provider: google, workload-identity-provider: ${workload(index)}, audience: "https://iam.googleapis.com"`,
    document: ({ aud, ...claims }, index) => ({
      name: workload(index),
      state: "ACTIVE",
      attributeMapping: { "google.subject": "assertion.sub" },
      attributeCondition: Object.entries(claims)
        .map(([claim, value]) => `assertion.${claim} == '${value}'`)
        .join(" && "),
      oidc: { issuerUri: issuer, allowedAudiences: [aud] },
    }),
  },
  {
    name: "azure",
    audience: "api://AzureADTokenExchange",
    asked: client,
    credential: (index) => `provider: azure, tenant: "${tenant}", client: "${client(index)}"`,
    document: ({ sub, aud, ...others }) =>
      Object.keys(others).length > 0 ? undefined : { name: "shop", issuer, subject: sub, audiences: [aud] },
  },
  {
    name: "vault",
    audience: "https://vault.acme.example",
    asked: (index) => `deploy-${index}`,
    credential: (index) => `provider: vault, url: "https://vault.acme.example", role: deploy-${index}`,
    document: ({ aud, ...claims }) => ({
      data: { role_type: "jwt", user_claim: "repository", bound_audiences: [aud], bound_claims: claims },
    }),
  },
];

const cases = dialects.flatMap((dialect) =>
  mismatches.flatMap((mismatch, index) => {
    const { claim = "sub", wants, identity = {} } = mismatch;
    const fits = { aud: dialect.audience, sub: identity.immutableSubject ? wants : subject };
    const document = dialect.document({ ...fits, [claim]: wants }, index);
    const text = JSON.stringify(document, undefined, 2);
    return document === undefined ? [] : [{ ...mismatch, provider: dialect.name, dialect, index, text }];
  }),
);

/** The documents of one provider, by what it calls them. */
function documentsOf<T>(
  name: string,
  key: (index: number) => string,
  value: (text: string, audiences: string[]) => T,
): Record<string, T> {
  const own = cases.filter(({ provider }) => provider === name);
  return Object.fromEntries(
    own.map(({ index, text, claim, wants, dialect }) => [
      key(index),
      value(text, [claim === "aud" ? wants : dialect.audience]),
    ]),
  );
}

let pipeline: Pipeline;
beforeAll(async () => {
  const trust = (text: string) => ({ trust: enforce(text) });
  const withAudiences = (text: string, audiences: string[]) => ({ trust: enforce(text), audiences });
  pipeline = await startPipeline([
    awsSts({ roles: documentsOf("aws", role, trust) }),
    google({ providers: documentsOf("google", workload, withAudiences) }),
    entra({ apps: documentsOf("azure", client, (...parts) => ({ tenant, ...withAudiences(...parts) })) }),
    vault({
      roles: documentsOf(
        "vault",
        (index) => `deploy-${index}`,
        (text, audiences) => ({ bound: enforce(text), audiences }),
      ),
    }),
  ]);
});
afterAll(async () => {
  await pipeline?.sandbox.close();
  removeCheckouts();
});

describe("the failing condition is named, and soon", () => {
  test.concurrent.each(cases)("$provider: $title", async ({ dialect, index, text, cause, says, claim, identity }) => {
    // Where the policy does not name the document, it is looked for.
    const named = index % 2 === 0 ? ", trust: infra/trust.json" : "";
    const files = {
      ".github/sallyport.yml": policyOf([`access: { ${dialect.credential(index)}${named} }`]),
      "infra/trust.json": text,
    };
    const run = await pipeline.run({ files, identity: identity ?? {}, steps: [assume({ run: "echo it ran" })] });
    const asked = run.requests.filter(({ body }) => decodeURIComponent(body).includes(dialect.asked(index)));
    // The pauses between are of a second and of three, where a change of the document may still be on its way: 12 seconds are far off.
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(run.conclusion, run.log).toBe("failure");
    expect(run.log).not.toContain("it ran");
    const report = JSON.parse(run.files.get(run.steps[0]?.outputs.report ?? "")?.toString() ?? "null");
    const [finding, ...others] = report.verdicts[0].findings;
    expect(others).toEqual([]);
    expect(finding.basis).toBe(`condition of the trust document fails: ${cause}`);
    expect(finding.fix.text).toContain(says);
    const facts = new Map(finding.evidence.map(({ label, value }: Record<string, string>) => [label, value]));
    expect(facts.get("condition")).toMatch(/ at infra\/trust\.json:\d+:\d+ /);
    expect(facts.get("condition")).toMatch(claim === "aud" ? /aud/i : new RegExp(claim ?? "sub"));
    expect(run.annotations[0]).toMatchObject({ level: "error", path: "infra/trust.json" });
    expect(told(run).at(-1)).toMatch(/^credential\.denied denied /);
  });

  test.concurrent("aws: in Terraform's files, from which the role was made", async () => {
    const index = mismatches.findIndex(({ cause }) => cause === "letter-case");
    const files = {
      ".github/sallyport.yml": policyOf([`access: { ${dialects[0]?.credential(index)}, trust: infra/roles.tf }`]),
      "infra/roles.tf": `resource "aws_iam_role" "shop" {
  name               = "shop-${index}"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
`,
      "infra/trust.tf": trustInTerraform(mismatches[index]?.wants ?? ""),
    };
    const run = await pipeline.run({ files, steps: [assume({ run: "echo it ran" })] });
    expect(run.conclusion, run.log).toBe("failure");
    const report = JSON.parse(run.files.get(run.steps[0]?.outputs.report ?? "")?.toString() ?? "null");
    const [finding] = report.verdicts[0].findings;
    expect(finding.basis).toBe("condition of the trust document fails: letter-case");
    const facts = new Map(finding.evidence.map(({ label, value }: Record<string, string>) => [label, value]));
    expect(facts.get("condition")).toMatch(/:sub StringEquals, at infra\/trust\.tf:17:16 /);
    expect(run.annotations[0]).toMatchObject({ level: "error", path: "infra/trust.tf", startLine: 17 });
  });
});

function trustInTerraform(sub: string): string {
  const host = issuer.replace("https://", "");
  return `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/${host}"]
    }
    condition {
      test     = "StringEquals"
      variable = "${host}:aud"
      values   = ["sts.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "${host}:sub"
      # As GitHub shows the organisation, and not as it is in the token.
      values = ["${sub}"]
    }
  }
}
`;
}
