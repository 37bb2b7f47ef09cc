import { confidences, severities } from "@sallyport/core";
import type { JsonSchema } from "./json-schema.ts";
import { baselineSchema, foreignCommentsSchema, inlineFromSchema, inlineSchema } from "./suppressions.ts";

import { verifySchema } from "./verify.ts";

export { foreignTools, inlineSettings } from "./suppressions.ts";

/** Longest regular expression of a custom rule, in characters. */
export const longestPattern = 300;

const exampleRule = {
  id: "custom/acme-deploy-key",
  title: "Acme deploy key",
  keywords: ["acmedk_"],
  pattern: "\\bacmedk_[A-Za-z0-9]{32}\\b",
};

const customRuleSchema: JsonSchema = {
  title: "a rule of your own",
  description: "A regular expression that runs only in a window of 1 KiB around one of its keywords.",
  examples: [exampleRule],
  type: "object",
  required: ["id", "title", "keywords", "pattern"],
  additionalProperties: false,
  properties: {
    id: {
      title: "the id of the rule",
      description: "`custom/` and a name in kebab-case; `rules` and `exceptions` refer to it.",
      type: "string",
      pattern: "^custom/[a-z0-9]+(?:-[a-z0-9]+)*$",
      maxLength: 100,
      errorMessage: 'expected "custom/" and a name in lower case such as "custom/acme-deploy-key"',
      examples: ["custom/acme-deploy-key"],
    },
    title: {
      title: "what it finds",
      description: "A noun phrase without a full stop, as findings show it.",
      type: "string",
      minLength: 3,
      maxLength: 200,
      examples: ["Acme deploy key"],
    },
    keywords: {
      title: "words that start the search",
      description: "The pattern is tried only where one of them stands. The rarer they are, the faster the scan.",
      type: "array",
      minItems: 1,
      maxItems: 10,
      uniqueItems: true,
      items: {
        title: "a keyword",
        description: "Printable ASCII, compared without case.",
        type: "string",
        minLength: 3,
        maxLength: 64,
        pattern: "^[!-~]+(?: [!-~]+)*$",
        errorMessage: "expected printable ASCII characters without spaces at the ends",
        examples: ["acmedk_"],
      },
      examples: [["acmedk_"]],
    },
    pattern: {
      title: "the regular expression",
      description:
        "JavaScript syntax without flags, matched on bytes. Refused when it could run for long: no backreference, no lookbehind, no repeats that overlap without a bound.",
      type: "string",
      minLength: 1,
      maxLength: longestPattern,
      examples: ["\\bacmedk_[A-Za-z0-9]{32}\\b"],
    },
    severity: {
      title: "how bad a finding is",
      description: "`error` unless said; `rules` may change it.",
      enum: severities,
      default: "error",
      examples: ["critical"],
    },
    fix: {
      title: "what to do about a finding",
      description: "In the imperative; shown under each finding.",
      type: "string",
      minLength: 3,
      maxLength: 500,
      examples: ["Revoke it at https://keys.acme.example and use the vault."],
    },
  },
};

export const secretsSchema: JsonSchema = {
  title: "the search for secrets",
  description: "Everything here has a strict default.",
  type: "object",
  additionalProperties: false,
  properties: {
    salt: {
      title: "the key of the fingerprints",
      description:
        "At least 32 hex digits, random, one per repository, so that fingerprints tell nothing about values. A new salt gives every finding a new fingerprint.",
      type: "string",
      writeOnly: true,
      pattern: "^[0-9a-f]{32,128}$",
      errorMessage: "expected 32 to 128 hex digits in lower case (make them with: openssl rand -hex 16)",
    },
    exclude: {
      title: "files that are not searched",
      description:
        "Patterns as in .gitignore, without `!`: `*` and `?` stop at `/`, `**` crosses it, a trailing `/` means everything below. What is left out is counted in every report.",
      type: "array",
      maxItems: 200,
      uniqueItems: true,
      items: {
        title: "a pattern of paths",
        type: "string",
        minLength: 1,
        maxLength: 1000,
        examples: ["test/fixtures/**"],
      },
      examples: [["test/fixtures/**"]],
    },
    "min-confidence": {
      title: "how sure a finding must be to count",
      description: "Findings below it are shown as info.",
      enum: confidences,
      default: "medium",
      examples: ["high"],
    },
    "max-file-size": {
      title: "the largest file that is searched",
      description:
        "In bytes, or with a unit: KiB, MiB or GiB. Absent: every size. Larger files are reported as unchecked.",
      type: ["integer", "string"],
      minimum: 1,
      maximum: Number.MAX_SAFE_INTEGER,
      pattern: "^[1-9][0-9]{0,8} ?(?:KiB|MiB|GiB)$",
      errorMessage: 'expected a number of bytes or a size such as "20 MiB"',
      examples: ["20 MiB"],
    },
    inline: inlineSchema,
    "inline-from": inlineFromSchema,
    "foreign-comments": foreignCommentsSchema,
    baseline: baselineSchema,
    verify: verifySchema,
    "custom-rules": {
      title: "rules of your own",
      description: "For credentials that only your organisation issues.",
      type: "array",
      items: customRuleSchema,
      maxItems: 100,
      examples: [[exampleRule]],
    },
  },
  examples: [{ exclude: ["test/fixtures/**"] }],
};
