import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runMain } from "../testing/run-main.ts";

const folder = mkdtempSync(join(tmpdir(), "sallyport-trust-explain-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const host = "token.actions.githubusercontent.com";

function role(name: string, subject: unknown): string {
  const AssumeRolePolicyDocument = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: { StringEquals: { [`${host}:aud`]: "sts.amazonaws.com", [`${host}:sub`]: subject } },
      },
    ],
  };
  const Arn = `arn:aws:iam::111122223333:role/${name}`;
  return JSON.stringify({ Role: { RoleName: name, Arn, AssumeRolePolicyDocument } }, undefined, 1);
}

writeFileSync(join(folder, "good.json"), role("shop-deploy", "repo:acme/shop:ref:refs/heads/main"));
writeFileSync(join(folder, "production.json"), role("shop-deploy", "repo:acme/shop:environment:production"));
writeFileSync(join(folder, "case.json"), role("shop-deploy", "repo:Acme/shop:ref:refs/heads/main"));
writeFileSync(
  join(folder, "vault.json"),
  JSON.stringify({
    role_type: "jwt",
    user_claim: "repository_id",
    bound_audiences: ["https://vault.acme.example"],
    bound_claims: { repository_id: "1001" },
    token_policies: ["deploy"],
  }),
);
writeFileSync(
  join(folder, "older.json"),
  JSON.stringify({
    role_type: "jwt",
    user_claim: "repository",
    bound_audiences: ["https://vault.acme.example"],
    bound_subject: "repo:acme/shop:ref:refs/heads/main",
    token_policies: ["deploy"],
  }),
);
/** A CloudFormation template whose parameters have no values. */
function template(subject: string): string {
  return [
    "Parameters: { Subject: { Type: String }, Branch: { Type: String } }",
    "Resources:",
    "  Role:",
    "    Type: AWS::IAM::Role",
    "    Properties:",
    "      AssumeRolePolicyDocument:",
    "        Statement:",
    "          - Effect: Allow",
    `            Principal: { Federated: arn:aws:iam::111122223333:oidc-provider/${host} }`,
    "            Action: sts:AssumeRoleWithWebIdentity",
    `            Condition: { StringEquals: { "${host}:sub": ${subject} } }`,
    "",
  ].join("\n");
}

writeFileSync(join(folder, "open.yml"), template("!Ref Subject"));
writeFileSync(join(folder, "open-branch.yml"), template(`!Sub "repo:acme/shop:ref:refs/heads/\${Branch}"`));
writeFileSync(join(folder, "package.json"), '{"name": "shop"}');
writeFileSync(join(folder, "broken.json"), '{"Role": ');

const explain = (...words: string[]) => runMain(["trust", "explain", ...words], { folder });

/** Without the breaks of lines that are too long. */
const flat = (text: string) => text.replace(/\s+/g, " ");

const push = ["--base", "push", "--claim", "sub=repo:acme/shop:ref:refs/heads/main"];

test("an identity that is believed", async () => {
  const { code, out } = await explain("good.json", ...push);
  expect([code, out]).toEqual([0, expect.stringMatching(/^ALLOWED by statement 1 of role shop-deploy\n/)]);
});

test("a denial names the condition, its place, the difference and the fix", async () => {
  const { code, out } = await explain("case.json", ...push);
  expect(code).toBe(1);
  expect(out).toMatch(/^DENIED by statement 1 of role shop-deploy\n {2}case\.json:\d+:\d+ /);
  expect(flat(out)).toContain(
    'The trust policy wants sub "repo:Acme/shop:ref:refs/heads/main", the token has "repo:acme/shop:ref:refs/heads/main": letter case.',
  );
  expect(out).toContain("\n    fix: Write `repo:acme/shop:ref:refs/heads/main`");
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(flat(out)).toContain(`no ${host}:sub StringEquals repo:Acme/shop:ref:refs/heads/main`);
});

test("the same as JSON", async () => {
  const { code, out } = await explain("case.json", ...push, "-f", "json");
  const { effect, denials } = JSON.parse(out) as { effect: string; denials: { cause: string; claim: string }[] };
  expect([code, effect, denials.map(({ cause, claim }) => [claim, cause])]).toEqual([
    1,
    "deny",
    [["sub", "letter-case"]],
  ]);
});

test("what a template leaves open is unknown, and not a pass", async () => {
  const { code, out } = await explain("open.yml", ...push);
  expect([code, out]).toEqual([3, expect.stringMatching(/^UNKNOWN/)]);
  expect(out).toContain("cannot be told from the document");
});

test("what Terraform's files of one folder come to", async () => {
  const statement = [
    '    actions = ["sts:AssumeRoleWithWebIdentity"]',
    `    principals {\n      type = "Federated"\n      identifiers = ["arn:aws:iam::1:oidc-provider/${host}"]\n    }`,
    `    condition {\n      test = "StringEquals"\n      variable = "${host}:sub"\n      values = [local.subject]\n    }`,
  ];
  const role = '  name = "deploy"\n  assume_role_policy = data.aws_iam_policy_document.trust.json\n';
  const files = {
    "role.tf": `resource "aws_iam_role" "deploy" {\n${role}}\n`,
    "policy.tf": `data "aws_iam_policy_document" "trust" {\n  statement {\n${statement.join("\n")}\n  }\n}\n`,
    "locals.tf": 'locals {\n  subject = "repo:acme/shop:environment:production"\n}\n',
  };
  const module = mkdtempSync(join(folder, "module-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(module, name), text);
  const { code, out } = await explain(join(module, "role.tf"), ...push);
  expect([code, out]).toEqual([1, expect.stringMatching(/^DENIED by statement 1 of role deploy\n/)]);
  expect(flat(out)).toMatch(/policy\.tf:11:16 \(statement 1 of role deploy\)/);
  writeFileSync(join(module, "main.tf"), 'terraform {\n  required_version = "1.9"\n}\n');
  const elsewhere = await explain(join(module, "main.tf"), ...push);
  expect([elsewhere.code, elsewhere.out]).toEqual([1, out]);
  const alone = mkdtempSync(join(folder, "module-"));
  writeFileSync(join(alone, "role.tf"), files["role.tf"]);
  const other = await explain(join(alone, "role.tf"), ...push);
  expect([other.code, flat(other.out)]).toEqual([
    3,
    expect.stringContaining("data.aws_iam_policy_document.trust.json"),
  ]);
});

test("what Terraform makes of a module, with the values of variables", async () => {
  const module = mkdtempSync(join(folder, "module-"));
  const policy = `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "arn:aws:iam::1:oidc-provider/${host}" }, Condition = { StringEquals = { "${host}:sub" = var.subject } } }] })`;
  const files = {
    "role/main.tf": `variable "subject" {}\nresource "aws_iam_role" "deploy" {\n  assume_role_policy = ${policy}\n}\n`,
    "live/main.tf": 'variable "subject" {}\nmodule "deploy" {\n  source  = "../role"\n  subject = var.subject\n}\n',
    "live/terraform.tfvars": 'subject = "repo:acme/shop:ref:refs/heads/main"\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(module, name, ".."), { recursive: true });
    writeFileSync(join(module, name), text);
  }
  expect((await explain(join(module, "live/main.tf"), ...push)).code).toBe(0);
  expect((await explain(`${module}/role/../live/main.tf`, ...push)).code).toBe(0);
  expect((await explain(join(module, "role/main.tf"), ...push)).code).toBe(3);
});

test("the form of a typical subject is not known, so a document of the older form is neither allowed nor denied", async () => {
  const typical = ["good.json", "--base", "push", "--claim", "repository=acme/shop"];
  const { code, out } = await explain(...typical);
  expect(code).toBe(3);
  expect(out).toMatch(/^UNKNOWN by statement 1 of role shop-deploy\n {2}It rests on the form of the subject/);
  expect(flat(out)).toContain(
    "--claim sub=repo:acme/shop:ref:refs/heads/main or --claim sub=repo:acme@45/shop@123:ref:refs/heads/main",
  );
  expect(out).not.toContain("Write `repo:");
  const json = JSON.parse((await explain(...typical, "-f", "json")).out) as { effect: string; denials: [] };
  expect([json.effect, json.denials]).toEqual(["unknown", []]);
  const said = await explain(...typical, "--claim", "sub=repo:acme@45/shop@123:ref:refs/heads/main");
  expect([said.code, said.out]).toEqual([1, expect.stringMatching(/the token's\s+subject\s+has\s+ids/)]);
  expect((await explain("case.json", "--base", "push")).code).toBe(1);
});

test("a document of the older form is not said to fit while something else in it is open", async () => {
  const { code, out } = await explain("open-branch.yml", "--base", "push", "--claim", "repository=acme/shop");
  expect(code).toBe(3);
  expect(flat(out)).toContain("the document may fit repo:acme/shop:ref:refs/heads/main, the older form");
  expect(flat(out)).toContain("cannot be told from the document: parameter Branch, which has no default.");
});

test("the made-up ids of a typical subject are not proposed to anybody", async () => {
  const typical = ["production.json", "--base", "push", "--claim", "repository=acme/shop"];
  const { code, out } = await explain(...typical);
  expect(code).toBe(1);
  expect(flat(out)).toContain("fix: Name the environment in the job: `environment: production`");
  expect(flat(out)).toContain("The subject is taken without ids, as the document has it.");
  expect(out).not.toContain("@45");
});

test("an id that was made up is not proposed for the document", async () => {
  const out = flat((await explain("vault.json", ...push, "--audience", "vault")).out);
  expect(out).toContain('wants repository_id "1001", the token has "123"');
  expect(out).toContain("fix: --base push makes up repository_id: say yours with `--claim repository_id=…`.");
  expect(out).not.toContain("add `123`");
  const said = await explain("vault.json", ...push, "--audience", "vault", "--claim", "repository_id=123");
  expect(flat(said.out)).toContain("add `123` to bound_claims.repository_id");
});

test("an audience that nobody has said is asked for, and denies nothing", async () => {
  const fitting = ["vault.json", ...push, "--claim", "repository_id=1001"];
  const { code, out } = await explain(...fitting);
  expect([code, out]).toEqual([3, expect.stringMatching(/^UNKNOWN by the role\n {2}It rests on the audience/)]);
  expect(flat(out)).toContain("add --audience https://vault.acme.example");
  expect((await explain(...fitting, "--audience", "https://vault.acme.example")).code).toBe(0);
  expect((await explain(...fitting, "--audience", "other")).code).toBe(1);
  // In the older form of the subject, too.
  const older = await explain("older.json", "--base", "push", "--claim", "repository=acme/shop");
  expect([older.code, flat(older.out)]).toEqual([3, expect.stringMatching(/rests on the audience.*taken without ids/)]);
  // Nor is anybody to open the role for want of it.
  const both = flat((await explain("vault.json", ...push)).out);
  expect(both).toContain("Ask for the token with the audience `https://vault.acme.example`");
  expect(both).not.toContain("condition on aud out");
  expect(both).toContain("ok user_claim is a text; the token has 123");
});

test("another audience is a denial", async () => {
  const { code, out } = await explain("good.json", ...push, "--audience", "sigstore");
  expect(code).toBe(1);
  expect(flat(out)).toContain(":aud StringEquals sts.amazonaws.com; the token has sigstore");
});

test.each([
  [["nope.json", ...push], "TRUST_DOCUMENT_UNREADABLE"],
  [[".", ...push], "TRUST_DOCUMENT_UNREADABLE"],
  [["package.json", ...push], "TRUST_DOCUMENT_FOREIGN"],
  [["broken.json", ...push], "TRUST_DOCUMENT_INVALID"],
  [["good.json"], "USAGE_ARGUMENT_MISSING"],
  [[...push], "USAGE_ARGUMENT_MISSING"],
])("%j is %s", async (words, expected) => {
  const { code, err } = await explain(...words);
  expect([code, err]).toEqual([2, expect.stringContaining(`error[${expected}]`)]);
});
