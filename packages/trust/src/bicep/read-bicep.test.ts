// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Bicep writes its texts so.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { evaluateTrust } from "../evaluate-trust.ts";
import { explainTrustDenial } from "../explain-trust-denial.ts";
import { document, githubIssuer, pushClaims } from "../samples.ts";
import { loadTerraform } from "../terraform/language.ts";
import { InvalidTree } from "../tree/invalid-tree.ts";
import { positionsIn } from "../tree/positions.ts";
import { readBicep } from "./read-bicep.ts";

await loadTerraform();

/** https://learn.microsoft.com/azure/templates/microsoft.managedidentity/userassignedidentities/federatedidentitycredentials */

const audience = "api://AzureADTokenExchange";
const { sub } = pushClaims;
const type = "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2023-01-31";
const properties = (subject: string) =>
  `properties: { issuer: '${githubIssuer}', subject: ${subject}, audiences: ['${audience}'] }`;

function credential(subject: string, before = "", more = ""): string {
  return `${before}
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: 'deploy'
}

@description('GitHub')
resource main '${type}' = ${more}{
  parent: identity
  name: 'main'
  properties: {
    issuer: '${githubIssuer}' // of github.com
    subject: ${subject}
    audiences: [
      '${audience}'
    ]
  }
}
`;
}

async function effectOf(text: string): Promise<string> {
  try {
    return (await evaluateTrust(document(text, "main.bicep"), { claims: pushClaims, audience })).effect;
  } catch (thrown) {
    return String((thrown as { readonly code?: unknown }).code);
  }
}

describe("a credential", () => {
  it.each<[string, string, string]>([
    ["a text", credential(`'${sub}'`), "allow"],
    ["another text", credential("'repo:acme/other:*'"), "deny"],
    ["a default", credential("subject", `param subject string = '${sub}'`), "allow"],
    ["a default that is another", credential("subject", "param subject string = 'x'"), "deny"],
    ["no default", credential("subject", "param subject string"), "unknown"],
    [
      "no default, with a type of several lines",
      credential("s.a", "param s {\n  a: string\n  b: 'x' | 'y'\n}"),
      "unknown",
    ],
    ["a variable", credential("subject", `var subject = '${sub}'`), "allow"],
    ["a part", credential("'repo:${r}:ref:refs/heads/main'", "param r string = 'acme/shop'"), "allow"],
    ["an open part", credential("'repo:${r}:ref:refs/heads/main'", "param r string"), "unknown"],
    ["an open part of another", credential("'repo:${r}:environment:x'", "param r string"), "deny"],
    ["a field of an object", credential("github.subject", `var github = { subject: '${sub}', a: [1, 2] }`), "allow"],
    ["a call", credential("format('repo:{0}', 'x')"), "unknown"],
    ["an operator", credential("subject ?? 'x'", `var subject = '${sub}'`), "unknown"],
    ["a choice over lines", credential("isMain\n      ? 'x'\n      : 'y'", "param isMain bool = true"), "unknown"],
    ["an index", credential("subjects[0]", `var subjects = ['${sub}']`), "unknown"],
    ["itself", credential("subject", "var subject = subject"), "unknown"],
    ["a name that is nowhere", credential("subject"), "unknown"],
    ["signs of its own", credential("'it\\'s \\u{41} \\${a}'"), "deny"],
    ["a text of several lines", credential(`'''\n${sub}'''`), "allow"],
    ["a choice", credential(`'${sub}'`, "param deploy bool", "if (deploy == true) "), "unknown"],
    ["a choice of another", credential("'x'", "param deploy bool", "if (deploy == true) "), "deny"],
    [
      "what stands around",
      credential(
        `'${sub}'`,
        [
          "targetScope = 'subscription'\n#disable-next-line x\nimport { a } from 'b.bicep'",
          "output o object = {\n a: 1\n}\nmodule m 'm.bicep' = [for i in range(0, 3): {\n  name: 'x${i}'\n}]",
        ].join("\n"),
      ),
      "allow",
    ],
  ])("with %s", async (_, text, effect) => {
    expect(await effectOf(text)).toBe(effect);
  });

  it.each<[string, string, string]>([
    [
      "of a loop",
      `resource m '${type}' = [for s in all: {\n  name: 'a'\n  ${properties("s")}\n}]\nvar x = 'x'\n`,
      "unknown",
    ],
    [
      "within its parent",
      [
        "resource i 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {\n  name: 'i'\n",
        `  resource m 'federatedIdentityCredentials' = {\n    name: 'm'\n    ${properties(`'${sub}'`)}\n  }\n  a: 'x'\n}\n`,
      ].join("\n"),
      "allow",
    ],
    [
      "of Graph",
      [
        "extension microsoftGraphV1\nresource m 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = {",
        `  name: 'a/b'\n  issuer: '${githubIssuer}'\n  subject: '${sub}'\n  audiences: ['${audience}']\n}\n`,
      ].join("\n"),
      "allow",
    ],
    [
      "of properties elsewhere",
      `param p object\nresource m '${type}' = {\n  name: 'a'\n  properties: p\n}\n`,
      "unknown",
    ],
    [
      "with a spread",
      `resource m '${type}' = {\n  name: 'a'\n  properties: {\n    ...common\n    subject: 'x'\n  }\n}\n`,
      "unknown",
    ],
    ["that is there already", `resource m '${type}' existing = {\n  name: 'a'\n}\n`, "TRUST_DOCUMENT_FOREIGN"],
  ])("%s", async (_, text, effect) => {
    expect(await effectOf(text)).toBe(effect);
  });

  it("is explained at its place, with the edit", async () => {
    const text = credential(`'${sub.replace("acme", "Acme")}'`, "param unused string = 'x'");
    const [denial] = await explainTrustDenial(document(text, "main.bicep"), { claims: pushClaims, audience });
    expect([denial?.cause, denial?.failing.at.start]).toEqual(["letter-case", { line: 12, column: 14 }]);
    expect(denial?.fix.patch).toContain(`+    subject: '${sub}'`);
  });

  it("tells the parameters that were taken at their defaults", () => {
    const before = `param subject string = '${sub}'\nparam other int = 1`;
    const { notes } = document(credential("subject", before), "main.bicep");
    expect(notes).toEqual(["The parameter subject was taken at its default."]);
  });
});

describe("whatever a file holds", () => {
  const piece = fc.constantFrom(
    ...["param a ", "var b ", "resource c '", "= ", "{\n", "}\n", "[", "]", "'", "'''", "${", "}", "(", ")", ":", "?"],
    ...["\\", "\\u{110000}", "//", "/*", "*/", "#", "if (", "[for x in y: ", "existing ", ".b", "-", ",", "\n", "a"],
    ...["1", "...", "@x()", "federatedIdentityCredentials@1' = {"],
  );

  it("it is read, or refused with its place", () => {
    let valid = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        try {
          readBicep(text, positionsIn(text));
          valid += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidTree);
        }
      }),
      { numRuns: 4_000 },
    );
    expect(valid).toBeGreaterThan(50);
  });

  const parts = ["(", "[", "{", "'${", "'", "'''", "a.", "-", "\n", "?", "f('/*", "[[[]", "{a:", "a: b\n", "...", "\\"];
  it.each([...parts, "resource a 'b' = {\n", "a ? b : ", "a\n  ? ", "/* */", "a\n".repeat(9) + "\n".repeat(900)])(
    "it ends: %j",
    (part) => {
      for (const before of ["", "var a = ", "var a = [\n", "resource a 'b' = {\n"]) {
        const text = before + part.repeat(60_000 / part.length);
        mustEnd(() => {
          try {
            readBicep(text, positionsIn(text));
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidTree);
          }
        });
      }
    },
  );
});
