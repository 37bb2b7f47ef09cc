import type { JsonSchema } from "./json-schema.ts";

const identity = {
  type: "string",
  pattern: "^@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?$",
  errorMessage: 'expected a GitHub user or team such as "@alice" or "@acme/security"',
} as const satisfies JsonSchema;

const moment = {
  type: "string",
  pattern:
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$",
  errorMessage: "expected a date such as 2027-02-01, or a time with its zone such as 2027-02-01T12:00:00Z",
} as const satisfies JsonSchema;

/** Shortest reason that can say something, in characters after trimming. */
export const shortestReason = 20;

const example = {
  rule: "secrets/generic-password",
  fingerprint: "s1:4f0c6a52d1b87e93a10fb2c7d35e8649",
  owner: "@alice",
  "approved-by": "@bob",
  reason: "The vendor's test server takes this fixed password and holds no data.",
  control: "The server is reachable from the build network only.",
  replacement: "https://github.com/acme/shop/issues/12",
  expires: "2027-02-01",
};

export const exceptionSchema = {
  title: "an exception",
  description: "One finding (by fingerprint), or one rule in some place (by path), approved for a limited time.",
  examples: [example],
  type: "object",
  required: ["rule", "owner", "approved-by", "reason", "control", "replacement", "expires"],
  anyOf: [{ required: ["fingerprint"] }, { required: ["path"] }],
  additionalProperties: false,
  properties: {
    rule: {
      title: "the rule that reported it",
      description: "The exact rule id. Patterns are not taken here: an exception is for something known.",
      type: "string",
      pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$",
      maxLength: 100,
      errorMessage: 'expected one exact rule id such as "secrets/generic-password"',
      examples: ["secrets/generic-password"],
    },
    fingerprint: {
      title: "the finding",
      description: "The finding's fingerprint as reports show it. It survives moves, renames and rebases.",
      type: "string",
      writeOnly: true,
      pattern: "^[a-z]+[0-9]+:[0-9a-f]{32}$",
      errorMessage:
        'expected a whole fingerprint as reports show it, with its 32 digits, such as "s1:4f0c6a52d1b87e93a10fb2c7d35e8649"',
      examples: ["s1:4f0c6a52d1b87e93a10fb2c7d35e8649"],
    },
    path: {
      title: "the place",
      description:
        "Exact path from the root of the repository, or a pattern: `*` and `?` stop at `/`, `**` crosses it, a trailing `/` means everything below. Every place of a finding must match. Without a fingerprint, a pattern cannot except findings of severity error or worse.",
      type: "string",
      minLength: 1,
      maxLength: 1000,
      examples: ["test/fixtures/**", "docs/example.md"],
    },
    owner: {
      ...identity,
      title: "who answers for it",
      description: "The user or team that asked for the exception and carries out the replacement.",
      examples: ["@alice"],
    },
    "approved-by": {
      ...identity,
      title: "who approved it",
      description: "A user or team other than the owner.",
      examples: ["@bob"],
    },
    reason: {
      title: "why it is acceptable for now",
      description: `At least ${shortestReason} characters. Say what a reader in a year needs to know.`,
      type: "string",
      minLength: shortestReason,
      maxLength: 2000,
      examples: ["The vendor's test server takes this fixed password and holds no data."],
    },
    control: {
      title: "what limits the damage meanwhile",
      description: "The compensating control.",
      type: "string",
      minLength: 3,
      maxLength: 2000,
      examples: ["The server is reachable from the build network only."],
    },
    replacement: {
      title: "what will take its place",
      description: "The plan, or the issue that tracks it.",
      type: "string",
      minLength: 3,
      maxLength: 2000,
      examples: ["https://github.com/acme/shop/issues/12"],
    },
    created: {
      ...moment,
      title: "when it was made",
      description: "The lifetime counts from here; without it, from the day of each run.",
      examples: ["2027-01-15"],
    },
    expires: {
      ...moment,
      title: "when it ends",
      description:
        "A bare date is the end of that day in UTC. At most 14 days for critical findings, 30 for error, 90 for warning, 180 for info. Once it has lapsed, the finding returns one severity up.",
      examples: ["2027-02-01"],
    },
  },
} as const satisfies JsonSchema;

export const exceptionsSchema: JsonSchema = {
  title: "findings that are approved for a limited time",
  description: "An excepted finding stays in every report, marked; it does not fail a run until the exception lapses.",
  type: "array",
  items: exceptionSchema,
  maxItems: 500,
  defaultSnippets: [
    {
      label: "exception",
      description: "An exception with everything that it needs",
      body: [
        {
          rule: "$1",
          fingerprint: "$2",
          owner: "@$3",
          "approved-by": "@$4",
          reason: "$5",
          control: "$6",
          replacement: "$7",
          created: "$8",
          expires: "$9",
        },
      ],
    },
  ],
  examples: [[example]],
};
