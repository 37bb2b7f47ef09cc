import type { JsonSchema } from "./json-schema.ts";

/** RFC 6901, of keys that are not empty. */
const pointerPattern = "^(?:/(?:[^~/]|~[01])+)+$";
const longestPointer = 500;

/** Whether the schema takes a text for a pointer. */
export function isPointer(text: string): boolean {
  return text.length <= longestPointer && new RegExp(pointerPattern, "u").test(text);
}

const pointer = {
  type: "string",
  pattern: pointerPattern,
  maxLength: longestPointer,
  errorMessage: "expected a JSON pointer such as /stages/deploy-production/allow (write / in a key as ~1)",
} as const satisfies JsonSchema;

export const extendsSchema: JsonSchema = {
  title: "the file whose rules hold here too",
  description:
    "`owner/repository/path@` and 40 hex digits of a commit, or `sha256:` and the digest of the file. A copy in this repository is `./path@sha256:` and its digest. This file may only tighten what is there.",
  type: "string",
  maxLength: 500,
  pattern:
    "^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})|\\.(?:/(?!\\.{1,2}(?:/|@))[^/@\\s]+)+@sha256:[0-9a-f]{64})$",
  errorMessage:
    "expected owner/repository/path@ and a full commit of 40 hex digits, or sha256: and 64 hex digits; for a file of this repository ./path@sha256: (a branch or tag can move: `gh api repos/OWNER/REPOSITORY/commits/BRANCH --jq .sha` prints its commit)",
  examples: ["acme/.github/sallyport.yml@0123456789abcdef0123456789abcdef01234567"],
};

export const lockedSchema: JsonSchema = {
  title: "what nobody may change",
  description:
    "JSON pointers into this file. Who extends it may change nothing at or below them, not even to tighten it.",
  type: "array",
  maxItems: 200,
  uniqueItems: true,
  items: {
    ...pointer,
    title: "a place in this file",
    description: "A JSON pointer.",
    examples: ["/stages/deploy-production/deny"],
  },
  examples: [["/stages/deploy-production/deny"]],
};

export const delegatesSchema: JsonSchema = {
  title: "what others may loosen",
  description: "Who extends this file may loosen what is at these JSON pointers, as far as the bound.",
  type: "array",
  maxItems: 200,
  items: {
    title: "a delegation",
    description: "A place in this file, and how far.",
    type: "object",
    required: ["pointer"],
    additionalProperties: false,
    properties: {
      pointer: {
        ...pointer,
        title: "a place in this file",
        description: "A JSON pointer.",
        examples: ["/stages/preview/max-duration"],
      },
      bound: {
        title: "how far",
        description:
          "A duration, a severity or matchers, as the key at the pointer takes them. Absent: as far as they like.",
        type: ["string", "array"],
        minLength: 1,
        maxLength: 1000,
        minItems: 1,
        maxItems: 100,
        items: {
          title: "one of them",
          description: "As text.",
          type: "string",
          minLength: 1,
          maxLength: 1000,
          examples: ["refs/heads/*"],
        },
        examples: ["1h"],
      },
    },
    examples: [{ pointer: "/stages/preview/max-duration", bound: "1h" }],
  },
  examples: [[{ pointer: "/stages/preview/max-duration", bound: "1h" }]],
};
