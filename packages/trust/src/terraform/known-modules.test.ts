// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Terraform writes its templates so.
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { explainTrustDenial } from "../explain-trust-denial.ts";
import { findTrustDocuments } from "../find-trust-documents.ts";
import { joinTrustDocuments } from "../join-trust-documents.ts";
import { pushClaims } from "../samples.ts";
import type { TrustRequest } from "../trust-answer.ts";
import type { Dialect } from "../trust-document.ts";
import { knownModules } from "./known-modules.ts";
import { loadTerraform } from "./language.ts";

await loadTerraform();

const { sub } = pushClaims;
const own = sub.slice("repo:".length);
const host = "token.actions.githubusercontent.com";

function documentOf(source: string, version: string | undefined, inputs: string, dialect: Dialect = "aws", more = "") {
  const pinned = version === undefined ? "" : `  version = "${version}"\n`;
  const text = `module "deploy" {\n  source = "${source}"\n${pinned}${inputs}\n}\n${more}`;
  const { documents } = findTrustDocuments([{ path: "infra/main.tf", bytes: Buffer.from(text) }], dialect);
  return joinTrustDocuments(documents.map(({ document }) => document));
}

async function effectOf(...given: Parameters<typeof documentOf>) {
  const trust = documentOf(...given);
  return trust && (await evaluateTrust(trust, { claims: pushClaims })).effect;
}

const github = "terraform-aws-modules/iam/aws//modules/iam-github-oidc-role";

describe(github, () => {
  it.each<[inputs: string, effect: string | undefined]>([
    [`subjects = ["${own}"]`, "allow"],
    [`subjects = ["${sub}"]`, "allow"],
    ['subjects = ["acme/shop:*"]\n  tags = { a = "b" }\n  policies = {}', "allow"],
    ['subjects = ["acme/other:*"]', "deny"],
    [`subjects = ["${own}"]\n  audience = "other"`, "deny"],
    [`subjects = ["${own}"]\n  provider_url = "https://${host}"`, "allow"],
    [`subjects = ["${own}"]\n  provider_url = "https://gitlab.com"`, "deny"],
    ["", "deny"],
    ["subjects = var.open", "unknown"],
    [`subjects = ["${own}"]\n  create = false`, undefined],
    [`subjects = ["${own}"]\n  create = var.open`, "unknown"],
    // An input of which nothing is known.
    [`subjects = ["${own}"]\n  additional_conditions = []`, "unknown"],
  ])("with %s: %s", async (inputs, effect) => {
    expect(await effectOf(github, "5.60.0", inputs)).toBe(effect);
  });

  it.each<[version: string | undefined, effect: string]>([
    ["5.60.0", "allow"],
    ["= 5.39.1", "allow"],
    ["~> 5.0", "unknown"],
    ["~> 5.39", "allow"],
    ["~> 5.39.0", "allow"],
    ["~> 5", "unknown"],
    [">= 5.39", "unknown"],
    ["6.0.0", "unknown"],
    ["4.9.0", "unknown"],
    [undefined, "unknown"],
  ])("in the version %s: %s", async (version, effect) => {
    expect(await effectOf(github, version, `subjects = ["${own}"]`)).toBe(effect);
  });

  it.each<[source: string, effect: string | undefined]>([
    [
      "git::https://github.com/terraform-aws-modules/terraform-aws-iam.git//modules/iam-github-oidc-role?ref=v5.60.0",
      "allow",
    ],
    ["github.com/terraform-aws-modules/terraform-aws-iam//modules/iam-github-oidc-role?ref=v5.60.0", "allow"],
    ["git@github.com:terraform-aws-modules/terraform-aws-iam.git//modules/iam-github-oidc-role?ref=v5.60.0", "allow"],
    ["github.com/terraform-aws-modules/terraform-aws-iam//modules/iam-github-oidc-role?ref=master", "unknown"],
    ["registry.terraform.io/terraform-aws-modules/iam/aws//modules/iam-github-oidc-role", "unknown"],
    ["github.com/acme/terraform-aws-iam//modules/iam-github-oidc-role?ref=v5.60.0", undefined],
    ["acme/iam/aws//modules/iam-github-oidc-role", undefined],
  ])("from %s: %s", async (source, effect) => {
    expect(await effectOf(source, undefined, `subjects = ["${own}"]`)).toBe(effect);
  });

  it("says what is not read", async () => {
    const trust = documentOf(github, "7.1.0", 'name = "deploy"');
    const answer = trust && (await evaluateTrust(trust, { claims: pushClaims, target: "deploy" }));
    expect(answer?.notes).toContain(
      `The trust policy of role deploy is not in the document: the module ${github} in the version 7.1.0.`,
    );
  });

  it("stands where it is used, and edits no line", async () => {
    const trust = documentOf(github, "5.60.0", `subjects = ["Acme/shop:ref:refs/heads/main"]`);
    if (trust === undefined) throw new Error("nothing was found");
    const [denial] = await explainTrustDenial(trust, { claims: pushClaims });
    const { failing, cause, fix } = denial ?? {};
    expect([cause, failing?.source.path, failing?.at.start.line]).toEqual(["letter-case", "infra/main.tf", 1]);
    expect(fix?.patch).toBeUndefined();
  });
});

const assumable = "terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc";

it.each<[inputs: string, effect: string | undefined]>([
  [`create_role = true\n  provider_url = "${host}"\n  oidc_fully_qualified_subjects = ["${sub}"]`, "allow"],
  [`create_role = true\n  provider_url = "${host}"\n  oidc_fully_qualified_subjects = ["repo:acme/*"]`, "deny"],
  [`create_role = true\n  provider_url = "${host}"\n  oidc_subjects_with_wildcards = ["repo:acme/*"]`, "allow"],
  [`create_role = true\n  provider_urls = ["https://${host}"]\n  oidc_fully_qualified_audiences = ["other"]`, "deny"],
  [`create_role = true\n  provider_url = "${host}"`, "allow"],
  [`create_role = true\n  provider_url = "gitlab.com"`, "deny"],
  [`create_role = true\n  provider_url = aws_iam_openid_connect_provider.x.url`, "unknown"],
  [`provider_url = "${host}"`, undefined],
])(`${assumable} with %s: %s`, async (inputs, effect) => {
  expect(await effectOf(assumable, "~> 5.30", inputs)).toBe(effect);
});

const role = "terraform-aws-modules/iam/aws//modules/iam-role";

it.each<[inputs: string, effect: string | undefined]>([
  [`enable_github_oidc = true\n  oidc_subjects = ["${own}"]`, "allow"],
  [`enable_github_oidc = true\n  oidc_subjects = ["acme/shop:*"]`, "deny"],
  [`enable_github_oidc = true\n  oidc_wildcard_subjects = ["acme/shop:*"]`, "allow"],
  [`enable_github_oidc = true\n  oidc_wildcard_subjects = ["acme/shop:*"]\n  oidc_audiences = ["other"]`, "deny"],
  ["enable_github_oidc = true", "allow"],
  ["", "deny"],
  [`enable_oidc = true\n  oidc_provider_urls = ["https://${host}"]\n  oidc_subjects = ["${sub}"]`, "allow"],
  [`enable_oidc = true\n  oidc_provider_urls = ["https://${host}"]\n  oidc_subjects = ["${own}"]`, "deny"],
  [
    `enable_github_oidc = true\n  trust_policy_conditions = [{ test = "StringEquals", variable = "${host}:ref", values = ["x"] }]`,
    "deny",
  ],
  [
    `enable_github_oidc = true\n  trust_policy_conditions = [{ test = "StringEquals", variable = "${host}:ref", values = ["${pushClaims.ref}"] }]`,
    "allow",
  ],
  [`enable_github_oidc = true\n  trust_policy_permissions = {}`, "unknown"],
])(`${role} with %s: %s`, async (inputs, effect) => {
  expect(await effectOf(role, "6.2.1", inputs)).toBe(effect);
});

const pool = "terraform-google-modules/github-actions-runners/google//modules/gh-oidc";
const account = "deploy@acme.iam.gserviceaccount.com";
const named =
  'project_id = "acme"\n  pool_id = "github"\n  provider_id = "acme"\n  allowed_audiences = ["sts.amazonaws.com"]';
const mapped = (attribute: string) =>
  `sa_mapping = { deploy = { sa_name = "projects/acme/serviceAccounts/${account}", attribute = "${attribute}" } }`;

it.each<[version: string, inputs: string, request: Partial<TrustRequest>, effect: string]>([
  ["4.0.0", named, {}, "allow"],
  ["4.0.0", `${named}\n  attribute_condition = "assertion.repository == 'acme/other'"`, {}, "deny"],
  ["3.1.2", `${named}\n  attribute_condition = "assertion.repository == 'acme/shop'"`, {}, "allow"],
  ["4.0.0", `${named}\n  ${mapped("attribute.repository/acme/shop")}`, { serviceAccount: account }, "allow"],
  ["4.0.0", `${named}\n  ${mapped("attribute.repository/acme/other")}`, { serviceAccount: account }, "deny"],
  ["4.0.0", `${named}\n  issuer_uri = "https://gitlab.com"`, {}, "deny"],
  ["3.0.0", named, {}, "unknown"],
  ["9.0.0", named, {}, "unknown"],
])(`${pool} in %s with %s for %j: %s`, async (version, inputs, request, effect) => {
  const trust = documentOf(pool, version, inputs, "google");
  expect(trust && (await evaluateTrust(trust, { claims: pushClaims, ...request })).effect).toBe(effect);
});

const uses: readonly (readonly [
  source: string,
  version: string,
  dialect: Dialect,
  inputs: Readonly<Record<string, string>>,
])[] = [
  [
    github,
    "5.60.0",
    "aws",
    { create: "true", subjects: `["${own}", "x"]`, audience: '"sts.amazonaws.com"', provider_url: `"${host}"` },
  ],
  [github, "5.60.0", "aws", { create: "true", subjects: '["x"]', name: '"a"' }],
  [
    assumable,
    "5.60.0",
    "aws",
    {
      create_role: "true",
      provider_url: `"${host}"`,
      aws_account_id: '"111122223333"',
      oidc_fully_qualified_subjects: `["${sub}"]`,
      oidc_subjects_with_wildcards: '["repo:acme/*"]',
      oidc_fully_qualified_audiences: '["sts.amazonaws.com"]',
    },
  ],
  [
    role,
    "6.2.1",
    "aws",
    {
      create: "true",
      enable_oidc: "false",
      enable_github_oidc: "true",
      github_provider: `"${host}"`,
      oidc_provider_urls: "[]",
      oidc_wildcard_subjects: '["acme/*"]',
      oidc_subjects: "[]",
      oidc_audiences: "[]",
      use_name_prefix: "false",
      name: '"deploy"',
    },
  ],
  [
    pool,
    "4.0.0",
    "google",
    {
      project_id: '"acme"',
      pool_id: '"github"',
      provider_id: '"acme"',
      attribute_condition: `"assertion.repository == 'acme/shop'"`,
      attribute_mapping: '{ "google.subject" = "assertion.sub" }',
      allowed_audiences: '["sts.amazonaws.com"]',
      issuer_uri: '"https://token.actions.githubusercontent.com"',
    },
  ],
];

it.each(uses)(
  "%s %s with any input open answers the same, or does not know",
  async (source, version, dialect, inputs) => {
    const written = (all: Readonly<Record<string, string>>) =>
      Object.entries(all)
        .map(([name, value]) => `  ${name} = ${value}`)
        .join("\n");
    const whole = await effectOf(source, version, written(inputs), dialect);
    expect(["allow", "deny"]).toContain(whole);
    for (const name of Object.keys(inputs)) {
      const answer = await effectOf(source, version, written({ ...inputs, [name]: "data.x.y.z" }), dialect);
      expect([whole, "unknown"], name).toContain(answer);
    }
  },
);

it("names each input once, and is read", () => {
  for (const { source, configuration, indifferent } of knownModules) {
    const declared = [...configuration.matchAll(/^variable "(\w+)"/gm)].map(([, name]) => name);
    expect(new Set([...declared, ...indifferent]).size, source).toBe(declared.length + indifferent.length);
  }
});
