// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HashiCorp's language writes its templates so.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../core/src/testing/must-end.ts";
import { evaluateTrust } from "./evaluate-trust.ts";
import { findTrustDocuments } from "./find-trust-documents.ts";
import { joinTrustDocuments } from "./join-trust-documents.ts";
import { parseTrustDocument } from "./parse-trust-document.ts";
import { awsPolicy, githubIssuer, pushClaims } from "./samples.ts";
import { loadTerraform } from "./terraform/language.ts";
import { hclPolicies, hclResource } from "./testing/written-hcl.ts";
import type { TrustRequest } from "./trust-answer.ts";

await loadTerraform();

/** Folders that use others as modules, as the documentation of Terraform has it: https://developer.hashicorp.com/terraform/language/modules */

type Files = Readonly<Record<string, string>>;

function found(files: Files) {
  const all = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const { documents, unread } = findTrustDocuments(all, "aws");
  return { trust: joinTrustDocuments(documents.map((each) => each.document)), unread, documents };
}

async function effectOf(files: Files, request: Partial<TrustRequest> = {}) {
  const { trust } = found(files);
  return trust && (await evaluateTrust(trust, { claims: pushClaims, ...request })).effect;
}

const host = "token.actions.githubusercontent.com";
const { sub } = pushClaims;
const role = `
variable "name" { default = "deploy" }
variable "subjects" {
  type    = list(string)
  default = []
}
variable "provider_arn" { default = "arn:aws:iam::111122223333:oidc-provider/${host}" }
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [var.provider_arn]
    }
    condition {
      test     = "StringLike"
      variable = "${host}:sub"
      values   = var.subjects
    }
  }
}
resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
output "arn" { value = aws_iam_role.this.arn }
output "subjects" { value = [for each in var.subjects : "${"${each}"}"] }
output "name" { value = var.name }
`;
const use = (more: string, name = "deploy", source = "../modules/role") =>
  `module "${name}" {\n  source = "${source}"\n${more}\n}\n`;
const all = { "modules/role/main.tf": role };

describe("a role of a module", () => {
  it.each<[string, string, string | undefined]>([
    ["what it is given", use(`subjects = ["${sub}"]`), "allow"],
    ["what it is given of another", use('subjects = ["repo:acme/other:*"]'), "deny"],
    ["its default, where it is given nothing", use(""), "deny"],
    ["a local of the folder", `locals {\n  s = "${sub}"\n}\n${use("subjects = [local.s]")}`, "allow"],
    ["a variable without a value", `variable "s" {}\n${use("subjects = [var.s]")}`, "unknown"],
    ["a default of the folder", `variable "s" { default = "${sub}" }\n${use("subjects = [var.s]")}`, "allow"],
    ["one of each", use(`for_each = toset(["${sub}"])\n  subjects = [each.key]`), "allow"],
    ["none at all", `${use(`count = 0\n  subjects = ["${sub}"]`)}`, undefined],
    ["perhaps one", `variable "n" {}\n${use(`count = var.n ? 1 : 0\n  subjects = ["${sub}"]`)}`, "unknown"],
    ["perhaps one that refuses", `variable "n" {}\n${use('count = var.n ? 1 : 0\n  subjects = ["x"]')}`, "deny"],
    [
      "an output of another module",
      use(`subjects = ["${sub}"]\n  name = "first"`, "first") + use("subjects = module.first.subjects"),
      "allow",
    ],
    [
      "an output of another module, of which there are several",
      use(`count = 1\n  subjects = ["${sub}"]\n  name = "first"`, "first") +
        use("subjects = flatten(module.first[*].subjects)"),
      "allow",
    ],
    [
      "an output of one of another module",
      use(`for_each = { a = "${sub}" }\n  subjects = [each.value]\n  name = "first"`, "first") +
        use('subjects = module.first["a"].subjects'),
      "allow",
    ],
    [
      "a provider of the folder",
      `${hclResource("aws_iam_openid_connect_provider", { url: githubIssuer, client_id_list: ["sts.amazonaws.com"] })}${use(`subjects = ["${sub}"]\n  provider_arn = aws_iam_openid_connect_provider.this.arn`)}`,
      "allow",
    ],
    [
      "a provider of the folder with other clients",
      `${hclResource("aws_iam_openid_connect_provider", { url: githubIssuer, client_id_list: ["other"] })}${use(`subjects = ["${sub}"]\n  provider_arn = aws_iam_openid_connect_provider.this.arn`)}`,
      "deny",
    ],
    ["what refers to itself", use("subjects = module.deploy.subjects"), "unknown"],
  ])("has %s", async (_, text, effect) => {
    expect(await effectOf({ ...all, "live/main.tf": text }, { target: "deploy" })).toBe(effect);
  });

  it("is of each use", async () => {
    const live = use(`subjects = ["${sub}"]\n  name = "one"`, "one") + use('subjects = ["x"]\n  name = "two"', "two");
    const files = { ...all, "live/main.tf": live };
    expect(await effectOf(files, { target: "one" })).toBe("allow");
    expect(await effectOf(files, { target: "two" })).toBe("deny");
    expect(found(files).documents).toMatchObject([{ document: { roles: [{ name: "one" }, { name: "two" }] } }]);
  });

  it("is reached through modules of modules, to an end", async () => {
    const middle = `variable "subject" {}\n${use("subjects = [var.subject]", "inner", "../role")}`;
    const files = { ...all, "modules/middle/main.tf": middle };
    expect(await effectOf({ ...files, "live/main.tf": use(`subject = "${sub}"`, "m", "../modules/middle") })).toBe(
      "allow",
    );
    const twice = (own: string, inner: string) => use("", `${own}1`, `../${inner}`) + use("", `${own}2`, `../${inner}`);
    const levels = Array.from({ length: 40 }, (_, n) => [`m/l${n}/main.tf`, twice("m", `l${n + 1}`)] as const);
    const bomb = { ...Object.fromEntries(levels), "m/l40/main.tf": role };
    const { unread } = mustEnd(() => found(bomb));
    expect(unread).toMatchObject([{ message: "more than 200 uses of modules" }]);
    expect(
      mustEnd(() => found({ "a/main.tf": `${role}${use("", "b", "../b")}`, "b/main.tf": use("", "a", "../a") })),
    ).toMatchObject({ documents: [] });
  });

  it("stands in the file that is asked for, or is made by what that uses", async () => {
    const live = use(`subjects = ["${sub}"]`);
    const beside = [{ path: "modules/role/main.tf", bytes: Buffer.from(role) }];
    const trust = parseTrustDocument(Buffer.from(live), "live/main.tf", { beside });
    expect((await evaluateTrust(trust, { claims: pushClaims })).effect).toBe("allow");
    expect(() => parseTrustDocument(Buffer.from(live), "live/main.tf")).toThrow(/nothing in it/);
    const alone = parseTrustDocument(Buffer.from(role), "modules/role/main.tf");
    const answer = await evaluateTrust(alone, { claims: pushClaims });
    expect(answer.notes.join()).toContain("Variables were taken at their defaults");
  });
});

describe("values of variables", () => {
  const root = `variable "s" { default = "x" }\n${role}`.replace("var.subjects", "[var.s]");
  it.each<[string, Files, string]>([
    ["the default", {}, "deny"],
    ["terraform.tfvars", { "terraform.tfvars": `s = "${sub}"\n` }, "allow"],
    ["a file that is read by itself", { "a.auto.tfvars": `s = "${sub}" # main\n` }, "allow"],
    [
      "the last of several",
      { "terraform.tfvars": 's = "y"\n', "b.auto.tfvars": `s = "${sub}"\n`, "a.auto.tfvars": 's = "z"\n' },
      "allow",
    ],
    ["no file that has to be named", { "production.tfvars": `s = "${sub}" # sts:AssumeRole\n` }, "deny"],
    ["no file of another folder", { "other/terraform.tfvars": `s = "${sub}"\n` }, "deny"],
  ])("are those of %s", async (_, files, effect) => {
    expect(await effectOf({ "main.tf": root, ...files })).toBe(effect);
    expect(found(files).unread).toEqual([]);
  });

  it("are told, and a file that is none is, too", async () => {
    const { trust, unread } = found({ "main.tf": root, "terraform.tfvars": `s = "${sub}"\n` });
    expect(trust?.notes).toEqual([
      "Variables were taken at their defaults: provider_arn, name.",
      "Variables were taken as `.tfvars` files have them: s.",
    ]);
    expect(unread).toEqual([]);
    expect(
      found({ "main.tf": root, "terraform.tfvars": `locals {\n  a = "sts:AssumeRole"\n}\n` }).unread,
    ).toMatchObject([{ message: "only values stand here" }]);
  });

  it("are not those of a folder that another one uses", async () => {
    const files = { ...all, "modules/role/terraform.tfvars": `subjects = ["${sub}"]\n` };
    expect(await effectOf(files)).toBe("allow");
    expect(await effectOf({ ...files, "live/main.tf": use("") })).toBe("deny");
  });
});

it("a policy that is given is the one that is written", async () => {
  const inner = 'variable "policy" {}\nresource "aws_iam_role" "r" {\n  assume_role_policy = var.policy\n}\n';
  const values = fc.array(fc.constantFrom(sub, "repo:acme/*", "x", "${token.actions.githubusercontent.com:sub}"), {
    maxLength: 2,
  });
  const operator = fc.constantFrom("StringLike", "StringNotEquals", "ForAllValues:StringEquals");
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(operator, fc.dictionary(fc.constantFrom("sub", "environment"), values)),
      async (conditions) => {
        const policy = awsPolicy(conditions);
        const written = await effectOf({ "main.tf": hclPolicies.jsonencode?.(policy) ?? "" });
        const given = (hclPolicies["a local"]?.(policy) ?? "").replace(
          /^resource.*/ms,
          use("policy = local.policy", "m", "./m"),
        );
        expect(await effectOf({ "main.tf": given, "m/main.tf": inner })).toBe(written);
      },
    ),
    { numRuns: 100 },
  );
});
