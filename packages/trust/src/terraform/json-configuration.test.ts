// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Terraform writes its templates so.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { evaluateTrust } from "../evaluate-trust.ts";
import { explainTrustDenial } from "../explain-trust-denial.ts";
import { findTrustDocuments } from "../find-trust-documents.ts";
import { awsPolicy, document, githubIssuer, pushClaims } from "../samples.ts";
import { hclValue } from "../testing/written-hcl.ts";
import { InvalidTree } from "../tree/invalid-tree.ts";
import type { TrustAnswer } from "../trust-answer.ts";
import { readConfiguration } from "./configuration.ts";
import { loadTerraform } from "./language.ts";

await loadTerraform();

/** https://developer.hashicorp.com/terraform/language/syntax/json */

type Effect = TrustAnswer["effect"];

async function effectOf(value: unknown, path = "main.tf.json"): Promise<Effect> {
  return (await evaluateTrust(document(value, path), { claims: pushClaims })).effect;
}

const host = "token.actions.githubusercontent.com";
const { sub } = pushClaims;
const role = (assume_role_policy: unknown, more: object = {}) => ({
  resource: { aws_iam_role: { deploy: { name: "deploy", assume_role_policy } } },
  ...more,
});
const statement = (values: unknown, more: object = {}) => ({
  actions: ["sts:AssumeRoleWithWebIdentity"],
  principals: { type: "Federated", identifiers: [`arn:aws:iam::111122223333:oidc-provider/${host}`] },
  condition: [{ test: "StringEquals", variable: `${host}:sub`, values }],
  ...more,
});
const byDocument = (statements: unknown, more: object = {}) =>
  role("${data.aws_iam_policy_document.trust.json}", {
    data: { aws_iam_policy_document: { trust: { statement: statements } } },
    ...more,
  });
const text = JSON.stringify;

describe("a role", () => {
  it.each<[string, unknown, Effect]>([
    ["of a policy as a text", role(text(awsPolicy({ StringEquals: { sub } }))), "allow"],
    ["of another policy as a text", role(text(awsPolicy({ StringEquals: { sub: "x" } }))), "deny"],
    ["of a policy that is made", role(`\${jsonencode(${hclValue(awsPolicy({ StringEquals: { sub } }))})}`), "allow"],
    ["of a policy document", byDocument(statement([sub])), "allow"],
    ["of a policy document of several statements", byDocument([statement(["x"]), statement([sub])]), "allow"],
    ["of a list of mappings", [{ "//": "a" }, byDocument([statement([sub])])], "allow"],
    ["with comments", byDocument({ "//": "for main", ...statement([sub]) }, { "//": [1] }), "allow"],
    ["of a local", byDocument(statement("${local.all}"), { locals: { all: [sub] } }), "allow"],
    [
      "of a local of several blocks",
      byDocument(statement("${local.all}"), { locals: [{ a: 1 }, { all: [sub] }] }),
      "allow",
    ],
    [
      "of a default",
      byDocument(statement(["${var.s}"]), { variable: { s: { type: "string", default: sub } } }),
      "allow",
    ],
    [
      "of a default that is no template",
      byDocument(statement(["${var.s}"]), { variable: { s: { default: "${x}" } } }),
      "deny",
    ],
    ["of a variable", byDocument(statement(["${var.s}"]), { variable: { s: {} } }), "unknown"],
    ["of a text with two signs", byDocument(statement(["$${var.s}"])), "deny"],
    [
      "of a part",
      byDocument(statement(["repo:${local.r}:ref:refs/heads/main"]), { locals: { r: "acme/shop" } }),
      "allow",
    ],
    [
      "of a dynamic block",
      byDocument({
        ...statement([sub]),
        condition: undefined,
        dynamic: {
          condition: {
            for_each: ["sub"],
            iterator: "it",
            content: { test: "StringEquals", variable: `${host}:\${it.value}`, values: [sub] },
          },
        },
      }),
      "allow",
    ],
    [
      "that is not there",
      {
        resource: { aws_iam_role: { a: { count: "${var.n}", assume_role_policy: text(awsPolicy()) } } },
        variable: { n: {} },
      },
      "unknown",
    ],
    [
      "whose policy is ignored",
      {
        resource: {
          aws_iam_role: {
            a: { lifecycle: { ignore_changes: ["assume_role_policy"] }, assume_role_policy: text(awsPolicy()) },
          },
        },
      },
      "unknown",
    ],
  ])("%s", async (_, value, effect) => {
    expect(await effectOf(value)).toBe(effect);
  });

  it("is the same beside files in the other syntax, and as a module", async () => {
    const files = {
      "live/main.tf.json": text({ module: { m: { source: "../role", subjects: ["${local.s}"] } } }),
      "live/locals.tf": `locals {\n  s = "${sub}"\n}\n`,
      "role/main.tf.json": text(byDocument(statement("${var.subjects}"), { variable: { subjects: {} } })),
    };
    const all = Object.entries(files).map(([path, each]) => ({ path, bytes: Buffer.from(each) }));
    const [found] = findTrustDocuments(all, "aws").documents;
    expect(found && (await evaluateTrust(found.document, { claims: pushClaims })).effect).toBe("allow");
    const values = { path: "live/a.auto.tfvars.json", bytes: Buffer.from(text({ s: "x" })) };
    expect(findTrustDocuments([...all, values], "aws").unread).toEqual([]);
  });
});

describe("the place and the edit", () => {
  const wrong = sub.replace("acme", "Acme");
  it.each<[string, unknown]>([
    ["a policy document", byDocument([statement([wrong])])],
    ["a text", role(text(awsPolicy({ StringEquals: { sub: wrong } })))],
    [
      "a text with a part",
      role(text(awsPolicy({ StringEquals: { sub: wrong, aud: "${local.aud}" } })), {
        locals: { aud: "sts.amazonaws.com" },
      }),
    ],
    ["a text with signs", role(text({ ...awsPolicy({ StringEquals: { sub: wrong } }), Id: '\u00fc\t"' }))],
  ])("of a condition in %s", async (_, value) => {
    const [denial] = await explainTrustDenial(document(value, "main.tf.json"), { claims: pushClaims });
    expect(denial?.cause).toBe("letter-case");
    const lines = text(value, null, 2).split("\n");
    const line = lines.findIndex((each) => each.includes(wrong));
    const { start, end } = denial?.failing.expected[0]?.at ?? {};
    expect(start?.line).toBe(line + 1);
    expect(lines[line]?.slice((start?.column ?? 0) - 1, (end?.column ?? 0) - 1)).toContain(wrong);
    expect(denial?.fix.patch).toContain(`+${lines[line]?.replace(wrong, sub)}\n`);
  });
});

it("resources of Google in JSON are those of the language", async () => {
  const provider = {
    attribute_mapping: { "google.subject": "assertion.sub" },
    attribute_condition: "assertion.repository == 'acme/shop'",
    oidc: { issuer_uri: githubIssuer, allowed_audiences: ["sts.amazonaws.com"] },
  };
  const of = (more: object) => ({
    resource: { google_iam_workload_identity_pool_provider: { p: { ...provider, ...more } } },
  });
  expect(await effectOf(of({}))).toBe("allow");
  expect(await effectOf(of({ attribute_condition: "assertion.repository == 'x'" }))).toBe("deny");
  expect(await effectOf(of({ oidc: "${var.open}" }))).toBe("unknown");
});

describe("whatever a file holds", () => {
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom<unknown>("${a.b}", "%{ if a }b%{ endif }", "a\n${~ b ~}", "$${", "${", "x", "", 1, true, null),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom("aws_iam_role", "statement", "dynamic", "content", "//", "source", "default", "x"),
        tie("value"),
        { maxKeys: 3 },
      ),
    ),
  })).value;
  const root = fc.dictionary(fc.constantFrom("resource", "data", "variable", "module", "locals", "output", "x"), json, {
    minKeys: 1,
  });

  it("it is read, or refused with its place", () => {
    let valid = 0;
    fc.assert(
      fc.property(root, (value) => {
        try {
          readConfiguration(Buffer.from(text(value)), "main.tf.json");
          valid += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidTree);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(valid).toBeGreaterThan(100);
  });

  it.each([
    ["parts", "${a}".repeat(40_000)],
    ["escapes", "\n".repeat(100_000)],
    ["parts and escapes", "${a}\t".repeat(30_000)],
    ["dollars", "$".repeat(200_000)],
    ["brackets", "${[".repeat(80_000)],
  ])("it ends: %s", (_, value) => {
    mustEnd(() => {
      try {
        readConfiguration(Buffer.from(text({ locals: { a: value } })), "main.tf.json");
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidTree);
      }
    });
  });
});
