// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HashiCorp's language writes its templates so.
import fc from "fast-check";
import { expect, it } from "vitest";
import { evaluateTrust } from "./evaluate-trust.ts";
import { findTrustDocuments } from "./find-trust-documents.ts";
import { document, environmentClaims, pushClaims } from "./samples.ts";
import { loadTerraform } from "./terraform/language.ts";

await loadTerraform();

/** What a configuration says without a variable's value, it says with every value, or it does not know. */

const host = "token.actions.githubusercontent.com";
const { sub } = pushClaims;

const text = fc.constantFrom(
  sub,
  "repo:acme/*",
  "acme/shop",
  "acme",
  "x",
  "",
  "refs/heads/main",
  "Allow",
  "Deny",
  "StringLike",
  'a", "b',
);
const texts = fc.array(text, { maxLength: 2 });
/** Expressions of a text, and of a list of texts, that hang on `var.a` (a text), `var.b` (a list) or `var.c` (a truth value). */
const ofText = fc.constantFrom(
  ...[
    "var.a",
    '"repo:${var.a}:ref:refs/heads/main"',
    '"${var.a}*"',
    `replace(var.a, "x", "${sub}")`,
    "lower(var.a)",
    'join(",", var.b)',
  ],
  ...[
    `var.c ? "${sub}" : "x"`,
    `var.a == "x" ? "${sub}" : var.a`,
    "local.object[var.a]",
    'format("repo:%s", var.a)',
    `coalesce(var.a, "${sub}")`,
  ],
  ...[
    `"${sub}"`,
    "local.joined",
    '"x${local.joined}"',
    '"repo:acme/%{ if var.c }shop%{ else }${var.a}%{ endif }:ref:refs/heads/main"',
    "local.list[0]",
    "element(var.b, 0)",
  ],
);
const ofTexts = fc.oneof(
  ofText.map((each) => `[${each}]`),
  fc.tuple(ofText, ofText).map((each) => `[${each.join(", ")}]`),
  ofText.map((each) => `concat([${each}], var.b)`),
  fc.constantFrom(
    ...[
      "var.b",
      "local.list",
      `[for x in var.b : "repo:\${x}:ref:refs/heads/main"]`,
      `[for x in local.list : x if var.c]`,
      "compact(var.b)",
    ],
    ...[
      `[for x in var.b : "${sub}"]`,
      `var.c ? ["${sub}"] : []`,
      "flatten([var.b, local.list])",
      'formatlist("repo:%s*", var.b)',
      'split(",", var.a)',
    ],
    ...["var.b[*]", "local.list.*", `[var.b[length(var.b) - 1]]`, "one(var.b)[*]", "[one(local.list[*])]"],
    ...[`length(var.b) > 0 ? var.b : ["${sub}"]`, "distinct(concat(var.b, local.list))", `try(var.b[0], "${sub}")`],
  ),
);
const operator = fc.constantFrom(
  '"StringLike"',
  '"StringEquals"',
  '"StringNotLike"',
  '"ForAllValues:StringLike"',
  '"StringLikeIfExists"',
);
const claim = fc.constantFrom("sub", "environment", "ref", "repository");

const condition = fc
  .tuple(
    operator,
    claim,
    ofTexts,
    fc.constantFrom("", "dynamic"),
    fc.constantFrom("var.b", "var.c ? [1] : []", '["x"]', "[]"),
  )
  .map(([test, key, values, dynamic, forEach]) => {
    const body = `test = ${test}\nvariable = "${host}:${key}"\nvalues = ${values}\n`;
    return dynamic === ""
      ? `condition {\n${body}}\n`
      : `dynamic "condition" {\nfor_each = ${forEach}\ncontent {\n${body}}\n}\n`;
  });
const effect = fc.constantFrom('"Allow"', '"Allow"', '"Deny"', "var.a", 'var.c ? "Allow" : "Deny"');
const principals = `principals {\ntype = "Federated"\nidentifiers = ["arn:aws:iam::1:oidc-provider/${host}"]\n}\n`;
const statement = fc
  .tuple(effect, fc.array(condition, { maxLength: 2 }), fc.constantFrom("", "", "var.b", "var.c ? [1] : []"))
  .map(([given, conditions, forEach]) => {
    const body = `effect = ${given}\nactions = ["sts:AssumeRoleWithWebIdentity"]\n${principals}${conditions.join("")}`;
    return forEach === ""
      ? `statement {\n${body}}\n`
      : `dynamic "statement" {\nfor_each = ${forEach}\ncontent {\n${body}}\n}\n`;
  });
const inBlocks = fc
  .array(statement, { minLength: 1, maxLength: 2 })
  .map(
    (all) =>
      `data "aws_iam_policy_document" "p" {\n${all.join("")}}\nresource "aws_iam_role" "r" {\nassume_role_policy = data.aws_iam_policy_document.p.json\n}\n`,
  );

const mapping = fc
  .tuple(operator, claim, ofTexts, fc.constantFrom("plain", "merge", "conditional", "key"))
  .map(([test, key, values, way]) => {
    const keys = `{ "${host}:${key}" = ${values} }`;
    const whole = `{ ${test} = ${keys} }`;
    const others = {
      plain: whole,
      merge: `merge(${whole}, { Bool = { (var.a) = "x" } })`,
      conditional: `var.c ? ${whole} : {}`,
      key: `{ (var.a) = ${keys} }`,
    };
    return others[way as keyof typeof others];
  });
const inJson = fc
  .array(fc.tuple(effect, mapping, fc.constantFrom("plain", "perhaps", "loop")), { minLength: 1, maxLength: 2 })
  .map((all) => {
    const lists = all.map(([given, conditions, way]) => {
      const one = `{ Effect = ${given}, Action = "sts:*", Principal = { Federated = "arn:aws:iam::1:oidc-provider/${host}" }, Condition = ${conditions} }`;
      return { plain: `[${one}]`, perhaps: `var.c ? [${one}] : []`, loop: `[for each in var.b : ${one}]` }[way];
    });
    return `resource "aws_iam_role" "r" {\nassume_role_policy = jsonencode({ Version = "2012-10-17", Statement = concat(${lists.join(", ")}) })\n}\n`;
  });
const inHeredoc = fc.tuple(ofText, ofText, operator).map(([one, two, test]) => {
  const conditions = `{${test}: {"${host}:sub": ["\${${one}}", \${jsonencode(${two})}]}}`;
  return `resource "aws_iam_role" "r" {\nassume_role_policy = <<EOT\n{"Statement": [{"Effect": "Allow", "Action": "sts:*", "Principal": {"Federated": "arn:aws:iam::1:oidc-provider/${host}"}, "Condition": ${conditions}}]}\nEOT\n}\n`;
});

const locals = `locals {\n  object = { acme = "${sub}" }\n  list = concat(["x"], var.b)\n  joined = join("\\", \\"", var.b)\n}\n`;

const names = ["a", "b", "c"];

async function effectOf(configuration: string, values: readonly string[] | undefined, claims = pushClaims) {
  const variables = names.map(
    (name, index) => `variable "${name}" {\n${values ? `default = ${values[index]}\n` : ""}}\n`,
  );
  try {
    return (await evaluateTrust(document(`${variables.join("")}${locals}${configuration}`, "main.tf"), { claims }))
      .effect;
  } catch {
    return "refused";
  }
}

/** The same in a folder that another one uses as a module, and gives the values. */
async function effectOfModule(configuration: string, values: readonly string[] | undefined, claims = pushClaims) {
  const variables = names.map((name) => `variable "${name}" {}\n`).join("");
  const given = names.map((name, index) => `  ${name} = ${values?.[index] ?? `data.x.y.${name}`}\n`).join("");
  const files = {
    "main.tf": `module "m" {\n  source = "./m"\n${given}}\n`,
    "m/main.tf": `${variables}${locals}${configuration}`,
  };
  const all = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const { documents } = findTrustDocuments(all, "aws");
  const [found] = documents;
  return found ? (await evaluateTrust(found.document, { claims })).effect : "refused";
}

it("a configuration of AWS", async () => {
  let [sure, all] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(inBlocks, inJson, inHeredoc),
      fc.tuple(text, texts, fc.boolean()),
      fc.constantFrom(pushClaims, environmentClaims as unknown as typeof pushClaims),
      async (configuration, values, claims) => {
        const known = await effectOf(
          configuration,
          values.map((value) => JSON.stringify(value)),
          claims,
        );
        const open = await effectOf(configuration, undefined, claims);
        const json = values.map((value) => JSON.stringify(value));
        expect(await effectOfModule(configuration, json, claims), configuration).toBe(known);
        const openModule = await effectOfModule(configuration, undefined, claims);
        if (openModule !== "unknown" && openModule !== "refused")
          expect(["unknown", "refused", openModule]).toContain(known);
        all += 1;
        // What Terraform, or AWS, would not take says nothing.
        if (known === "refused" || known === "unknown" || open === "unknown" || open === "refused") return;
        sure += 1;
        expect(open, configuration).toBe(known);
      },
    ),
    { numRuns: 1_500 },
  );
  expect(sure).toBeGreaterThan(all / 50);
});
