import type { JsonSchema } from "./json-schema.ts";

const longestValue = 1000;

/** One text that a claim is held against. */
const pattern = {
  type: "string",
  minLength: 1,
  maxLength: longestValue,
} as const satisfies JsonSchema;

/** A text, a list of texts, or `not` one of them. The keywords of each apply to values of its type only. */
const matcherSchema: JsonSchema = {
  title: "what the claim must be",
  description:
    "A text: exact, unless it holds `*` (any characters, `/` too) or `?` (one). A list: any of them. `{ not: … }`: the claim is there and none of them. Ids are texts: write them in quotes.",
  type: ["string", "array", "object"],
  minLength: 1,
  maxLength: longestValue,
  minItems: 1,
  maxItems: 100,
  uniqueItems: true,
  items: {
    ...pattern,
    title: "one of the values",
    description: "Exact, or with `*` and `?`.",
    examples: ["refs/heads/main"],
  },
  required: ["not"],
  additionalProperties: false,
  properties: {
    not: {
      title: "what the claim must not be",
      description: "A text or a list. A claim that is missing does not match here either.",
      type: ["string", "array"],
      minLength: 1,
      maxLength: longestValue,
      minItems: 1,
      maxItems: 100,
      uniqueItems: true,
      items: {
        ...pattern,
        title: "one of the values",
        description: "Exact, or with `*` and `?`.",
        examples: ["pull_request_target"],
      },
      examples: ["pull_request_target", ["pull_request_target", "workflow_run"]],
    },
  },
  examples: ["refs/heads/main", ["push", "workflow_dispatch"], { not: "pull_request_target" }],
};

/** Names of claims. */
export const claimNames = {
  pattern: "^[a-z][a-z0-9_]*$",
  maxLength: 100,
  errorMessage: "expected the name of a claim as GitHub writes it, such as repository_id",
} as const satisfies JsonSchema;

/** Entries of `allow` and `deny`. */
export const grantsSchema = {
  type: "array",
  maxItems: 100,
  items: {
    title: "a conjunction of claims",
    description: "Every line must match. Start with `repository_id`, which nobody else can have.",
    type: "object",
    minProperties: 1,
    maxProperties: 40,
    propertyNames: claimNames,
    additionalProperties: matcherSchema,
    examples: [{ repository_id: "123", environment: "production", ref: "refs/heads/main" }],
  },
} as const satisfies JsonSchema;
