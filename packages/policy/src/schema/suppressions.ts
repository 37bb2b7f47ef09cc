import { severities } from "@sallyport/core";
import { exceptionSchema } from "./exceptions.ts";
import type { JsonSchema } from "./json-schema.ts";

/** What an added allow comment is: a finding of this severity, or nothing at all, because no comment is honoured. */
export const inlineSettings = ["off", ...severities.filter((severity) => severity !== "critical")] as const;

export const inlineSchema: JsonSchema = {
  title: "how bad an added allow comment is",
  description:
    "The severity of the finding that tells of each comment `sallyport:allow …` that a change adds. `off`: such comments suppress nothing.",
  enum: inlineSettings,
  default: "warning",
  examples: ["off"],
};

export const inlineFromSchema: JsonSchema = {
  title: "where allow comments are honoured",
  description: "Patterns of paths as in `exclude`. Absent: everywhere.",
  type: "array",
  maxItems: 200,
  uniqueItems: true,
  items: {
    title: "a pattern of paths",
    type: "string",
    minLength: 1,
    maxLength: 1000,
    examples: ["test/**"],
  },
  examples: [["test/**"]],
};

/** Scanners whose allow comments a policy may honour. `packages/secrets` knows how they are written. */
export const foreignTools = [
  "betterleaks",
  "detect-secrets",
  "gitleaks",
  "kingfisher",
  "secretlint",
  "trufflehog",
  "vault-radar",
] as const;

const { owner, "approved-by": approver, reason, control, replacement, created, expires } = exceptionSchema.properties;

const example = {
  path: ".github/secrets.baseline",
  owner: "@alice",
  "approved-by": "@bob",
  reason: "What was in the history before the first scan; each value is revoked.",
  control: "All of them were revoked on 2027-01-10.",
  replacement: "https://github.com/acme/shop/issues/12",
  created: "2027-01-15",
  expires: "2027-06-30",
};

export const baselineSchema: JsonSchema = {
  title: "files that list known findings",
  description:
    "Made by `sallyport secrets baseline`: fingerprints of findings that were there before, approved for a limited time. Needs `salt`.",
  type: "array",
  maxItems: 20,
  items: {
    title: "a baseline",
    description: "Lets the findings that its file lists pass until it expires, at most 180 days.",
    type: "object",
    required: ["path", "owner", "approved-by", "reason", "control", "replacement", "expires"],
    additionalProperties: false,
    properties: {
      path: {
        title: "the file",
        description: "Path from the root of the repository.",
        type: "string",
        maxLength: 1000,
        pattern: "^(?:\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*/)*\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$",
        errorMessage:
          'expected a path from the root of the repository, of letters, digits, ".", "_" and "-", such as ".github/secrets.baseline"',
        examples: [".github/secrets.baseline"],
      },
      ...{ owner, "approved-by": approver, reason, control, replacement, created, expires },
    },
    examples: [example],
  },
  examples: [[example]],
};

const foreignExample = {
  tool: "gitleaks",
  owner: "@alice",
  "approved-by": "@bob",
  reason: "The comments in test/ were reviewed; they are replaced one by one.",
  control: "An added one is a finding of every pull request.",
  replacement: "https://github.com/acme/shop/issues/14",
  created: "2027-01-15",
  expires: "2027-06-30",
};

export const foreignCommentsSchema: JsonSchema = {
  title: "whose allow comments are honoured besides our own",
  description:
    "Comments of other scanners, such as `gitleaks:allow`, name no rule, no end and no reason, so they let nothing pass unless this list approves them for a limited time.",
  type: "array",
  maxItems: foreignTools.length,
  items: {
    title: "the comments of one scanner",
    description: "Lets the findings on their lines pass until it expires, at most 180 days.",
    type: "object",
    required: ["tool", "owner", "approved-by", "reason", "control", "replacement", "expires"],
    additionalProperties: false,
    properties: {
      tool: { title: "the scanner", enum: foreignTools, examples: ["gitleaks"] },
      ...{ owner, "approved-by": approver, reason, control, replacement, created, expires },
    },
    examples: [foreignExample],
  },
  examples: [[foreignExample]],
};
