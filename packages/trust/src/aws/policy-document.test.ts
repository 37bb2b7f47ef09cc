// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HashiCorp's language writes its templates so.
import { describe, expect, it } from "vitest";
import { evaluateTrust } from "../evaluate-trust.ts";
import { explainTrustDenial } from "../explain-trust-denial.ts";
import { parseTrustDocument } from "../parse-trust-document.ts";
import { document, pushClaims } from "../samples.ts";
import { loadTerraform } from "../terraform/language.ts";

await loadTerraform();

const host = "token.actions.githubusercontent.com";
const principals = `principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/${host}"]
    }`;
const condition = (values: string, test = "StringEquals", variable = `"${host}:sub"`) => `condition {
      test     = "${test}"
      variable = ${variable}
      values   = ${values}
    }`;
const statement = (...parts: string[]) =>
  `statement {\n    ${['actions = ["sts:AssumeRoleWithWebIdentity"]', ...parts].join("\n    ")}\n  }\n`;
const own = condition(`["${pushClaims.sub}"]`);
const other = condition('["repo:acme/other:*"]');

function effectOf(body: string, more = 'variable "open" {}\n'): Promise<string> {
  const text = `${more}data "aws_iam_policy_document" "trust" {\n  ${body}}\nresource "aws_iam_role" "r" {\n  name = "r"\n  assume_role_policy = data.aws_iam_policy_document.trust.json\n}\n`;
  return evaluateTrust(document(text, "main.tf"), { claims: pushClaims }).then(({ effect }) => effect);
}

describe("a policy document", () => {
  it.each<[string, string, string]>([
    ["allows by default", statement(principals, own), "allow"],
    ["holds every condition", statement(principals, own, condition('["x"]', "StringLike", `"${host}:ref"`)), "deny"],
    ["refuses", `${statement(principals)}${statement('effect = "Deny"', principals, own)}`, "deny"],
    ["knows variables of IAM as &{…}", statement(principals, condition(`["&{${host}:sub}"]`)), "allow"],
    ["is of a language", `version = "2008-10-17"\n  ${statement(principals, condition(`["&{${host}:sub}"]`))}`, "deny"],
    ["joins principals of one type", statement(principals.replace(host, "a.example"), principals, own), "allow"],
    ["takes * for everybody", statement('principals {\n type = "*"\n identifiers = ["*"]\n }', own), "allow"],
    ["takes no NotPrincipal", statement(principals.replace("principals", "not_principals"), own), "deny"],
    ["takes actions that are not these", statement(principals, own).replace("actions", "not_actions"), "deny"],
    ["may hold nothing of null", statement("sid = null", principals, own), "allow"],
  ])("%s", async (_, body, expected) => {
    expect(await effectOf(body)).toBe(expected);
  });

  const dynamic = (name: string, forEach: string, content: string) =>
    `dynamic "${name}" {\n for_each = ${forEach}\n content {\n${content}\n}\n}\n`;
  const inner = (block: string) => block.slice(block.indexOf("{") + 1, block.lastIndexOf("}"));

  it.each<[string, string, string]>([
    ["an effect", statement("effect = var.open", principals, own), "unknown"],
    [
      "conditions that may be there",
      statement(principals, own, dynamic("condition", "var.open", inner(other))),
      "unknown",
    ],
    ["conditions that are not there", statement(principals, own, dynamic("condition", "[]", inner(other))), "allow"],
    ["conditions that are there", statement(principals, dynamic("condition", '["acme/other"]', inner(other))), "deny"],
    [
      "conditions beside one that fails",
      statement(principals, other, dynamic("condition", "var.open", inner(own))),
      "deny",
    ],
    ["two conditions of one key", statement(principals, own, own), "unknown"],
    ["a key", statement(principals, condition('["x"]', "StringEquals", "var.open")), "unknown"],
    ["an operator", statement(principals, own.replace('"StringEquals"', "var.open")), "unknown"],
    ["some of the values", statement(principals, condition(`concat(["${pushClaims.sub}"], var.open)`)), "allow"],
    ["others of the values", statement(principals, condition('concat(["x"], var.open)')), "unknown"],
    ["a type of principals", statement(principals.replace('"Federated"', "var.open"), own), "unknown"],
    ["principals that may be there", statement(dynamic("principals", "var.open", inner(principals)), own), "unknown"],
    [
      "principals beside known ones",
      statement(principals, dynamic("principals", "var.open", inner(principals)), own),
      "allow",
    ],
    ["a statement that may be there", dynamic("statement", "var.open", inner(statement(principals, own))), "unknown"],
    [
      "a statement that does not matter",
      `${statement(principals, own)}${dynamic("statement", "var.open", inner(statement('effect = "Deny"', principals, other)))}`,
      "allow",
    ],
    [
      "a refusal that may be there",
      `${statement(principals, own)}${dynamic("statement", "var.open", inner(statement('effect = "Deny"', principals, own)))}`,
      "unknown",
    ],
    [
      "a refusal that may be anything",
      `${statement(principals, own)}${dynamic("statement", "var.open", inner(statement('effect = "Deny"', principals, condition("[statement.value]"))))}`,
      "unknown",
    ],
    ["other documents", `source_policy_documents = [var.open]\n  ${statement(principals, own)}`, "unknown"],
    ["no other documents", `source_policy_documents = []\n  ${statement(principals, own)}`, "allow"],
    ["documents that override", `override_policy_documents = [var.open]\n  ${statement(principals, own)}`, "unknown"],
  ])("does not know %s", async (_, body, expected) => {
    expect(await effectOf(body)).toBe(expected);
  });

  it("may be all that there is, and one of a bucket is none", () => {
    const alone = (body: string) => document(`data "aws_iam_policy_document" "trust" {\n  ${body}}\n`, "main.tf");
    expect(alone(statement(principals, own))).toMatchObject({
      dialect: "aws",
      roles: [{ at: { start: { line: 1 } } }],
    });
    expect(() => alone(statement(principals, own).replace("sts:AssumeRoleWithWebIdentity", "s3:GetObject"))).toThrow(
      "nothing in it",
    );
  });

  it("may stand in another file than the role, and is corrected there", async () => {
    const beside = [
      {
        path: "infra/policy.tf",
        bytes: Buffer.from(
          `data "aws_iam_policy_document" "trust" {\n  ${statement(principals, condition('["repo:Acme/shop:ref:refs/heads/main"]'))}}\n`,
        ),
      },
    ];
    const role =
      'resource "aws_iam_role" "r" {\n  name = "r"\n  assume_role_policy = data.aws_iam_policy_document.trust.json\n}\n';
    const main = parseTrustDocument(Buffer.from(role), "infra/main.tf", { beside });
    expect(main).toMatchObject({ roles: [{ name: "r", source: { path: "infra/policy.tf" } }] });
    const [file] = beside;
    const policy = parseTrustDocument(file?.bytes ?? Buffer.of(), "infra/policy.tf", {
      beside: [{ path: "infra/main.tf", bytes: Buffer.from(role) }],
    });
    const [denial] = await explainTrustDenial(policy, { claims: pushClaims, target: "r" });
    expect(denial?.failing.source.path).toBe("infra/policy.tf");
    expect(denial?.fix.patch).toContain(`+      values   = ["${pushClaims.sub}"]`);
  });
});
