// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HashiCorp's language writes its templates so.
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../core/src/testing/must-end.ts";
import { evaluateTrust } from "./evaluate-trust.ts";
import { explainTrustDenial } from "./explain-trust-denial.ts";
import { findTrustDocuments } from "./find-trust-documents.ts";
import { joinTrustDocuments } from "./join-trust-documents.ts";
import { awsPolicy, document, githubIssuer, pushClaims } from "./samples.ts";
import { loadTerraform } from "./terraform/language.ts";
import { hclPolicies, hclResource, Raw } from "./testing/written-hcl.ts";
import type { TrustRequest } from "./trust-answer.ts";
import type { Dialect } from "./trust-document.ts";

await loadTerraform();

/** Trust as it stands in a repository with Terraform's files. */

const wrong = pushClaims.sub.replace("acme", "Acme");

function found(files: Readonly<Record<string, string>>, dialect: Dialect) {
  const all = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const { documents, unread } = findTrustDocuments(all, dialect);
  return { trust: joinTrustDocuments(documents.map((each) => each.document)), unread };
}

async function answered(
  files: Readonly<Record<string, string>>,
  dialect: Dialect,
  request: Partial<TrustRequest> = {},
) {
  const { trust } = found(files, dialect);
  if (trust === undefined) throw new Error("nothing was found");
  const asked = { claims: pushClaims, ...request };
  return { answer: await evaluateTrust(trust, asked), denials: await explainTrustDenial(trust, asked) };
}

describe("the place and the edit of a condition that fails", () => {
  const lines: Readonly<Record<string, number>> = {
    jsonencode: 13,
    "a heredoc": 15,
    "a policy document": 11,
    "a local": 12,
  };

  it.each(Object.entries(lines))("in %s", async (way, line) => {
    const text = hclPolicies[way]?.(awsPolicy({ StringEquals: { sub: wrong, aud: pushClaims.aud } })) ?? "";
    const [denial] = await explainTrustDenial(document(text, "infra/main.tf"), { claims: pushClaims });
    const { start, end } = denial?.failing.expected[0]?.at ?? {};
    expect([denial?.cause, start?.line]).toEqual(["letter-case", line]);
    expect(text.split("\n")[line - 1]?.slice((start?.column ?? 0) - 1, (end?.column ?? 0) - 1)).toContain(wrong);
    const [before, after] = [wrong, pushClaims.sub].map((sub) => text.split("\n")[line - 1]?.replace(wrong, sub));
    expect(denial?.fix.patch).toBe(
      `--- a/infra/main.tf\n+++ b/infra/main.tf\n@@ -${line} +${line} @@\n-${before}\n+${after}\n`,
    );
  });

  it("in a condition of Google that is a heredoc", async () => {
    const text = `resource "google_iam_workload_identity_pool_provider" "p" {
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  attribute_condition = <<-EOT
    assertion.repository_owner == "acme" &&
    assertion.repository == "Acme/shop"
  EOT
  oidc {
    issuer_uri        = "${githubIssuer}"
    allowed_audiences = ["sts.amazonaws.com"]
  }
}
`;
    const [denial] = await explainTrustDenial(document(text, "main.tf"), { claims: pushClaims });
    expect(denial?.failing.expected[0]?.at.start).toEqual({ line: 7, column: 30 });
    expect(denial?.fix.patch).toContain('+    assertion.repository == "acme/shop"');
  });

  it("in the words of the language", async () => {
    const policy = awsPolicy({}, { Principal: { AWS: "arn:aws:iam::111122223333:root" } });
    const text = hclPolicies["a policy document"]?.(policy) ?? "";
    const [denial] = await explainTrustDenial(document(text, "main.tf"), { claims: pushClaims });
    expect(denial?.fix.text).toMatch(/^Name the OIDC provider as a principal of the type `Federated`/);
  });
});

describe("a role of a folder", () => {
  const role = (name: string, policy: string) =>
    `resource "aws_iam_role" "${name}" {\n  name = "${name}"\n  assume_role_policy = ${policy}\n}\n`;
  const alone = JSON.stringify(awsPolicy({ StringEquals: { sub: wrong } }), null, 2);

  it("has its policy from a file beside it", async () => {
    const files = {
      "infra/main.tf": role("deploy", 'file("${path.module}/trust/deploy.json")'),
      "infra/trust/deploy.json": alone,
    };
    const { denials } = await answered(files, "aws", { target: "deploy" });
    expect(denials).toMatchObject([
      { alternative: "statement 1 of role deploy", failing: { source: { path: "infra/trust/deploy.json" } } },
    ]);
    expect(denials[0]?.fix.patch).toContain(pushClaims.sub);
  });

  it("does not hide a policy that stands alone and may be its own", async () => {
    const files = { "infra/main.tf": role("deploy", 'templatefile("deploy.json", {})'), "trust.json": alone };
    const { denials } = await answered(files, "aws", { target: "deploy" });
    expect(denials).toMatchObject([{ failing: { source: { path: "trust.json" } } }]);
  });

  it("is not known by what another folder says", async () => {
    const { trust } = found(
      { "a/main.tf": role("deploy", "local.policy"), "b/main.tf": `locals {\n  policy = jsonencode({})\n}\n` },
      "aws",
    );
    expect(trust).toMatchObject({ roles: [{ policy: { unresolved: "local.policy" } }] });
  });

  it("is what another folder makes it that gives the variables", async () => {
    const module = {
      "modules/role/main.tf": `${role("deploy", `jsonencode(${JSON.stringify(awsPolicy({ StringEquals: { sub: "SUB" } })).replace('"SUB"', "var.subject")})`)}variable "subject" {\n  default = "nobody"\n}\nvariable "other" {\n  default = "x"\n}\n`,
    };
    const caller = (more: string) => `module "deploy" {\n  source = "../modules/role"\n  ${more}\n}\n`;
    const effect = async (files: Readonly<Record<string, string>>) => (await answered(files, "aws")).answer.effect;
    expect(await effect(module)).toBe("deny");
    expect(await effect({ ...module, "live/main.tf": caller(`subject = "${pushClaims.sub}"`) })).toBe("allow");
    expect(await effect({ ...module, "live/main.tf": caller("subject = data.x.y.z") })).toBe("unknown");
    expect(await effect({ ...module, "live/main.tf": caller('other = "y"') })).toBe("deny");
    expect(await effect({ ...module, "live/main.tf": "module {" })).toBe("deny");
  });

  it("is read beside a file that is broken, which is told", () => {
    const { trust, unread } = found(
      { "a/main.tf": role("deploy", "local.policy"), "a/b.tf": "locals {\n  assume_role_policy = \n}\n" },
      "aws",
    );
    expect(trust).toMatchObject({ roles: [{ name: "deploy" }] });
    expect(unread).toMatchObject([{ message: "expected a value", place: { path: "a/b.tf" } }]);
  });

  it("whose policy AWS would not take is told with the file that this stands in", () => {
    const files = {
      "a/main.tf": role("deploy", "data.aws_iam_policy_document.d.json"),
      "a/b.tf": '\ndata "aws_iam_policy_document" "d" {\n  statement {\n    effect = "allow"\n  }\n}\n',
    };
    const { trust, unread } = found(files, "aws");
    expect([trust, unread]).toMatchObject([
      undefined,
      [{ place: { path: "a/b.tf", region: { start: { line: 4, column: 14 } } } }],
    ]);
  });
});

describe("what is put into a policy in JSON", () => {
  const before =
    'variable "v" {}\nvariable "l" {}\nlocals {\n  joined = join("\\", \\"", var.l)\n  quoted = "\\"${var.v}"\n}\n';
  it.each<[string, string]>([
    ["${var.v}", "deny"],
    ["${data.aws_caller_identity.current.account_id}", "deny"],
    // It may end the text that it stands in, and begin another.
    ["${local.joined}", "unknown"],
    ["${local.quoted}", "unknown"],
    ['${join("\\",\\"", var.l)}', "unknown"],
    ["%{ if var.v }a%{ endif }", "unknown"],
  ])("%s", async (value, effect) => {
    const policy = JSON.stringify(awsPolicy({ StringEquals: { sub: "x-" } }));
    const text = `${before}resource "aws_iam_role" "r" {\n  assume_role_policy = <<EOT\n${policy.replace("x-", () => `x-${value}`)}\nEOT\n}\n`;
    expect((await evaluateTrust(document(text, "main.tf"), { claims: pushClaims })).effect).toBe(effect);
  });
});

describe("an account of Google behind a pool", () => {
  const account = "deploy@acme-prod.iam.gserviceaccount.com";
  const target = "projects/123/locations/global/workloadIdentityPools/github/providers/acme";
  const main = [
    hclResource("google_iam_workload_identity_pool", { workload_identity_pool_id: "github", disabled: false }),
    hclResource("google_iam_workload_identity_pool_provider", {
      workload_identity_pool_id: new Raw("google_iam_workload_identity_pool.this.workload_identity_pool_id"),
      workload_identity_pool_provider_id: "acme",
      attribute_mapping: { "google.subject": "assertion.sub", "attribute.repository": "assertion.repository" },
      oidc: [{ issuer_uri: githubIssuer }],
    }),
    hclResource("google_service_account", { account_id: "deploy", project: "acme-prod" }),
  ].join("");
  const binding = (pool: string, repository: string, more: object = {}) =>
    hclResource("google_service_account_iam_member", {
      service_account_id: new Raw("google_service_account.this.name"),
      role: "roles/iam.workloadIdentityUser",
      member: new Raw(`"principalSet://iam.googleapis.com/${pool}/attribute.repository/${repository}"`),
      ...more,
    });
  const own = "${google_iam_workload_identity_pool.this.name}";

  it.each<[string, string, string, object]>([
    ["the pool by reference", "allow", binding(own, "acme/shop"), {}],
    [
      "the pool by its number",
      "allow",
      binding("projects/123/locations/global/workloadIdentityPools/github", "acme/shop"),
      {},
    ],
    [
      "the pool by another number",
      "deny",
      binding("projects/9/locations/global/workloadIdentityPools/github", "acme/shop"),
      {},
    ],
    ["another pool", "deny", binding("projects/123/locations/global/workloadIdentityPools/other", "acme/shop"), {}],
    [
      "a pool by a number that is open",
      "unknown",
      binding("projects/${var.number}/locations/global/workloadIdentityPools/github", "acme/shop"),
      {},
    ],
    ["another repository", "deny", binding(own, "acme/other"), {}],
    ["a repository that is open", "unknown", binding(own, "${var.repository}"), {}],
    ["a binding that may be there", "unknown", binding(own, "acme/shop", { count: new Raw("var.open") }), {}],
    ["another account", "unknown", binding(own, "acme/shop"), { serviceAccount: `x${account}` }],
    [
      "an account that is open",
      "unknown",
      binding(own, "acme/shop", { service_account_id: new Raw("var.account") }),
      {},
    ],
    [
      "a policy of the account",
      "allow",
      `data "google_iam_policy" "p" {\n  binding {\n    role = "roles/iam.workloadIdentityUser"\n    members = ["principalSet://iam.googleapis.com/${own}/attribute.repository/acme/shop"]\n  }\n}\n${hclResource("google_service_account_iam_policy", { service_account_id: new Raw("google_service_account.this.name"), policy_data: new Raw("data.google_iam_policy.p.policy_data") })}`,
      {},
    ],
    [
      "a policy of the account that is open",
      "unknown",
      hclResource("google_service_account_iam_policy", {
        service_account_id: new Raw("google_service_account.this.name"),
        policy_data: new Raw("var.policy"),
      }),
      {},
    ],
  ])("%s: %s", async (_, effect, bindings, request) => {
    const files = { "infra/main.tf": main, "infra/bindings.tf": bindings };
    const audience = `//iam.googleapis.com/${target}`;
    const { answer } = await answered(files, "google", { target, audience, serviceAccount: account, ...request });
    expect(answer.effect).toBe(effect);
  });
});

it("a mount of Vault is found by reference, and one that may not be there says nothing for sure", async () => {
  const role = (backend: string) =>
    hclResource("vault_jwt_auth_backend_role", {
      backend: new Raw(backend),
      role_name: "deploy",
      role_type: "jwt",
      user_claim: "repository",
      bound_audiences: ["a"],
      bound_claims: { ref: "refs/heads/main" },
    });
  const mount = (more: object = {}) =>
    hclResource("vault_jwt_auth_backend", { path: "github/", bound_issuer: "https://other.example", ...more });
  const effect = async (text: string) =>
    (await answered({ "main.tf": text }, "vault", { audience: "a", target: "deploy" })).answer.effect;
  expect(await effect(mount() + role("vault_jwt_auth_backend.this.path"))).toBe("deny");
  expect(await effect(mount() + role('"jwt"'))).toBe("allow");
  expect(await effect(mount({ count: new Raw("var.open") }) + role("vault_jwt_auth_backend.this[0].path"))).toBe(
    "unknown",
  );
});

describe("a file full of roles that ask for much", () => {
  const filled = (locals: string, value: string) => {
    const role = (index: number) => `resource "aws_iam_role" "r${index}" {\n  assume_role_policy = ${value}\n}\n`;
    const head = `locals {\n${locals}\n}\n`;
    return (
      head +
      Array.from({ length: Math.floor((250_000 - head.length) / role(1_000).length) }, (_, index) => role(index)).join(
        "",
      )
    );
  };
  const list = `  list = [${'"x", '.repeat(3_000)}]`;
  const statement = '{"Effect": "Allow", "Principal": "*", "Action": "*"},\n';

  it.each<[string, string, string]>([
    ["lists of lists", list, "jsonencode({ Statement = [for a in local.list : [for b in local.list : a]] })"],
    ["texts in place of letters", `  text = "${"a".repeat(9_000)}"`, `replace(local.text, "a", "${"b".repeat(50)}")`],
    ["texts between texts", `  text = "${"a".repeat(9_000)}"\n${list}`, "join(local.text, local.list)"],
    ["a long policy each", `  text = <<EOT\n{"Statement": [${statement.repeat(1_000)}{}]}\nEOT\n`, "local.text"],
    [
      "every text of a text",
      `  text = "${"a,".repeat(900)}"`,
      'jsonencode([for a in split(",", local.text) : split(",", local.text)])',
    ],
  ])("ends: %s", async (_, locals, value) => {
    const ended = mustEnd(() => found({ "main.tf": filled(locals, value) }, "aws"));
    expect(ended.unread.length + (ended.trust?.dialect === "aws" ? ended.trust.roles.length : 0)).toBeGreaterThan(0);
  });
});
