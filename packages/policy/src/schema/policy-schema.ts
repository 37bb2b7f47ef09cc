import { exceptionsSchema } from "./exceptions.ts";
import { delegatesSchema, extendsSchema, lockedSchema } from "./inheritance.ts";
import type { JsonSchema } from "./json-schema.ts";
import { rulesSchema } from "./rules.ts";
import { secretsSchema } from "./secrets.ts";
import { stagesSchema } from "./stages.ts";
import { testsSchema } from "./tests.ts";

/** Where editors fetch the schema; the first line that `sallyport init` writes names it. */
const policySchemaUrl =
  "https://raw.githubusercontent.com/sallyport/sallyport/main/packages/policy/schema/sallyport.schema.json";

/** The schema of the policy file. A new section is one file here, one line below, and one file in `parse/`. */
export const policySchema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: policySchemaUrl,
  title: "Sallyport policy",
  description:
    "What Sallyport checks in this repository, how strictly, and what is excepted. Read from the protected branch.",
  type: "object",
  required: ["version"],
  additionalProperties: false,
  properties: {
    version: {
      title: "the version of this format",
      description: "Always 1.",
      const: 1,
      errorMessage: "expected 1, the only version of the policy format that this Sallyport reads",
      examples: [1],
    },
    extends: extendsSchema,
    stages: stagesSchema,
    rules: rulesSchema,
    exceptions: exceptionsSchema,
    secrets: secretsSchema,
    tests: testsSchema,
    locked: lockedSchema,
    delegates: delegatesSchema,
  },
  examples: [{ version: 1, rules: { "secrets/*": "error" } }],
};
