import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { generateSchemaFiles } from "../../schema/generate.ts";
import { schemaErrors } from "../generated/validate.ts";
import { parsePolicy } from "../parse/parse-policy.ts";
import { sentences } from "../parse/schema-problems.ts";
import type { JsonSchema } from "./json-schema.ts";
import { policySchema } from "./policy-schema.ts";

/** Every schema in the schema, with its JSON pointer. */
function* schemasIn(schema: JsonSchema, pointer = ""): Generator<readonly [pointer: string, schema: JsonSchema]> {
  yield [pointer, schema];
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    yield* schemasIn(property, `${pointer}/${name}`);
  if (typeof schema.additionalProperties === "object") yield* schemasIn(schema.additionalProperties, `${pointer}/*`);
  for (const alternative of schema.oneOf ?? [])
    yield* schemasIn(alternative, `${pointer}<${alternative.properties?.provider?.const}>`);
  if (schema.items) yield* schemasIn(schema.items, `${pointer}/0`);
}

const schemas = [...schemasIn(policySchema)];
const root = path.join(import.meta.dirname, "../../../..");

describe("the schema", () => {
  it.each(generateSchemaFiles().map((file) => [file.path, file.content]))(
    "is generated freshly into %s",
    (file, content) => {
      expect(readFileSync(path.join(root, file), "utf8")).toBe(content);
    },
  );

  it.each(schemas)("explains %s to editors", (_, schema) => {
    expect(schema.title).toMatch(/\w/);
    if (!schema.writeOnly) expect(schema.examples?.length).toBeGreaterThan(0);
  });

  const ajv = new Ajv2020.default({ strict: false, discriminator: true });
  it.each(schemas)("has examples of %s that are valid", (_, schema) => {
    const validate = ajv.compile(schema);
    for (const example of schema.examples ?? []) {
      validate(example);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it("says in words what each pattern and constant expects", () => {
    const silent = schemas.filter(
      ([, schema]) => (schema.pattern ?? schema.const) !== undefined && schema.errorMessage === undefined,
    );
    expect(silent).toEqual([]);
  });

  it("uses no keyword that has no sentence", () => {
    const silentByNature = new Set([
      "$schema",
      "$id",
      "title",
      "description",
      "examples",
      "default",
      "errorMessage",
      "defaultSnippets",
      "writeOnly",
      "properties",
      "items",
      "propertyNames",
      "oneOf",
    ]);
    const used = new Set(schemas.flatMap(([, schema]) => [schema, schema.propertyNames ?? {}]).flatMap(Object.keys));
    expect([...used].filter((keyword) => !silentByNature.has(keyword) && !Object.hasOwn(sentences, keyword))).toEqual(
      [],
    );
  });
});

describe("the compiled validator", () => {
  const samples: unknown[] = [
    ...schemas.flatMap(([, schema]) => schema.examples ?? []),
    ...[
      {},
      { version: 2 },
      { version: 1, rules: { x: 1, "secrets/*": "no" } },
      { version: 1, exceptions: [{}, 1, { fingerprint: 1 }] },
    ],
    {
      version: 1,
      secrets: { exclude: ["a", "a", 1], "max-file-size": 0.5, "custom-rules": [{ keywords: ["ab"] }, null] },
    },
    {
      version: 1,
      stages: { A: {}, b: { allow: [{}, { ref: 7 }, { ref: { no: 1 } }, { ref: { not: [] } }], when: "" } },
    },
    {
      version: 1,
      stages: {
        a: {
          window: { hours: "8-18", days: ["mon", "monday", "monday"], freezes: [{ from: "x" }] },
          credentials: {
            a: {},
            b: { provider: 1 },
            c: { provider: "gcp" },
            d: { provider: "aws", role: "x", tenant: "y" },
            E: null,
          },
        },
      },
      tests: [{ claims: { a: 1, B: "" }, expect: "maybe", grant: -1 }],
      locked: ["x"],
      delegates: [{ bound: [1] }],
    },
    { version: 1, toString: 1, exceptions: [{ constructor: 1 }] },
  ];

  const validate = new Ajv2020.default({
    strict: false,
    allErrors: true,
    ownProperties: true,
    discriminator: true,
  }).compile(policySchema);

  it.each(samples.map((sample) => [JSON.stringify(sample), sample]))("agrees with Ajv about %s", (_, sample) => {
    validate(sample);
    const places = (errors: readonly { instancePath: string; keyword: string }[]) =>
      errors.map((error) => `${error.instancePath} ${error.keyword}`).sort();
    expect(places(schemaErrors(sample))).toEqual(places(validate.errors ?? []));
  });

  it("leaves nothing of Ajv in the bundle", () => {
    const source = generateSchemaFiles().find((file) => file.path.endsWith("validate.ts"))?.content;
    expect(source).not.toMatch(/\brequire\(|\bimport\b/);
  });

  it("is what parsing uses", () => {
    expect(() => parsePolicy(Buffer.from("version: 1\nnope: 1\n"), "p.yml")).toThrow("1 problem");
  });
});
