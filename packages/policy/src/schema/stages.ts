import { weekdays } from "../stages/stage.ts";
import { credentialForms } from "./credential-forms.ts";
import { credentialSchema } from "./credentials.ts";
import { grantsSchema } from "./grants.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Names of stages and credentials stand in session names, outputs and commands. */
export const nameForm = {
  pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
  maxLength: 60,
  errorMessage: "expected a name in lower case such as deploy-production",
} as const satisfies JsonSchema;

const day = {
  type: "string",
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$",
  errorMessage: "expected a date such as 2027-12-20, or a time with its zone such as 2027-12-20T18:00:00Z",
} as const satisfies JsonSchema;

const exampleFreeze = { from: "2027-12-20", until: "2028-01-04", reason: "Christmas trade" };
const exampleWindow = {
  days: ["monday", "tuesday"],
  hours: "08:00-18:00",
  zone: "Europe/Berlin",
  freezes: [exampleFreeze],
};

const windowSchema: JsonSchema = {
  title: "when the stage may be entered",
  description: "Absent: always. What is absent in it does not limit.",
  type: "object",
  minProperties: 1,
  additionalProperties: false,
  properties: {
    days: {
      title: "the days of the week",
      description: "In the window's zone.",
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { title: "a day", description: "In full.", type: "string", enum: weekdays, examples: ["monday"] },
      examples: [["monday", "tuesday", "wednesday", "thursday"]],
    },
    hours: {
      title: "the hours of the day",
      description:
        "From and to, in quotes. `22:00-06:00` runs over midnight; what is after midnight counts to the day before.",
      type: "string",
      pattern: "^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
      errorMessage: 'expected two times such as "08:00-18:00"',
      examples: ["08:00-18:00"],
    },
    zone: {
      title: "the time zone",
      description: "Name of the IANA database. Absent: UTC.",
      type: "string",
      maxLength: 60,
      pattern: "^[A-Za-z][A-Za-z0-9_+/-]*$",
      errorMessage: "expected the name of a time zone such as Europe/Berlin",
      default: "UTC",
      examples: ["Europe/Berlin"],
    },
    freezes: {
      title: "times in which nobody enters",
      description: "Whatever days and hours say.",
      type: "array",
      minItems: 1,
      maxItems: 100,
      items: {
        title: "a freeze",
        description: "From and until, both included when they are bare dates.",
        type: "object",
        required: ["from", "until", "reason"],
        additionalProperties: false,
        properties: {
          from: {
            ...day,
            title: "when it starts",
            description: "A bare date is the start of that day in the window's zone.",
            examples: ["2027-12-20"],
          },
          until: {
            ...day,
            title: "when it ends",
            description: "A bare date is the end of that day in the window's zone.",
            examples: ["2028-01-04"],
          },
          reason: {
            title: "why",
            description: "Shown to whoever is turned away.",
            type: "string",
            minLength: 3,
            maxLength: 300,
            examples: ["Christmas trade"],
          },
        },
        examples: [exampleFreeze],
      },
      examples: [[exampleFreeze]],
    },
  },
  examples: [exampleWindow],
};

const exampleStage = {
  owner: "@acme/sre",
  purpose: "roll out the shop",
  allow: [{ repository_id: "123", environment: "production", ref: "refs/heads/main" }],
  credentials: {
    aws: {
      provider: "aws",
      role: "arn:aws:iam::111122223333:role/shop-deploy",
      region: "eu-west-1",
      duration: "15m",
    },
  },
};

export const stageSchema: JsonSchema = {
  title: "a stage",
  description: "A step of the pipeline with an identity of its own. Who holds none of its grants gets nothing.",
  type: "object",
  additionalProperties: false,
  properties: {
    owner: {
      title: "who answers for it",
      description: "A GitHub user or team.",
      type: "string",
      pattern: "^(?:@?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?|\\*)$",
      errorMessage: 'expected a GitHub user or team such as "@alice" or "@acme/sre"',
      examples: ["@acme/sre"],
    },
    purpose: {
      title: "what it is for",
      description: "One line; shown with every decision.",
      type: "string",
      minLength: 3,
      maxLength: 300,
      examples: ["roll out the shop"],
    },
    allow: {
      ...grantsSchema,
      title: "who may be this stage",
      description: "Any of these grants. An empty list is nobody.",
      examples: [exampleStage.allow],
    },
    deny: {
      ...grantsSchema,
      title: "who may not, whatever `allow` says",
      description: "Any of these.",
      examples: [[{ event_name: ["pull_request_target", "workflow_run"] }]],
    },
    when: {
      title: "a further condition",
      description:
        "CEL over `claims`, `stage`, `credential` and `now`, only where matchers cannot say it. A claim that is missing makes it an error, and an error denies.",
      type: "string",
      minLength: 1,
      maxLength: 4096,
      examples: ['claims.event_name != "pull_request"'],
    },
    credentials: {
      title: "the access that the stage leads to",
      description: "By a name of your own.",
      type: "object",
      maxProperties: 50,
      propertyNames: nameForm,
      additionalProperties: credentialSchema,
      examples: [exampleStage.credentials],
    },
    "max-duration": {
      ...credentialForms.duration,
      title: "the longest life of a credential",
      description: "No credential of the stage may live longer.",
      examples: ["15m"],
    },
    window: windowSchema,
    "forbid-with": {
      title: "stages that no job may hold besides",
      description: "It is enough to say it at one of the two.",
      type: "array",
      minItems: 1,
      maxItems: 100,
      uniqueItems: true,
      items: { ...nameForm, type: "string", title: "a stage", description: "Its name.", examples: ["build"] },
      examples: [["build"]],
    },
  },
  examples: [exampleStage],
};

export const stagesSchema: JsonSchema = {
  title: "the stages of the pipeline",
  description: "By name: who may be each, and what access that leads to.",
  type: "object",
  maxProperties: 500,
  propertyNames: nameForm,
  additionalProperties: stageSchema,
  defaultSnippets: [
    {
      label: "stage",
      description: "A stage with everything that it needs",
      body: { "${1:deploy}": { owner: "@$2", purpose: "$3", allow: [{ repository_id: "$4", environment: "$5" }] } },
    },
  ],
  examples: [{ "deploy-production": exampleStage }],
};
