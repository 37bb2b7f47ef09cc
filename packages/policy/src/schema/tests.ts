import { claimBases } from "../stages/claim-bases.ts";
import { credentialForms } from "./credential-forms.ts";
import { claimNames } from "./grants.ts";
import type { JsonSchema } from "./json-schema.ts";
import { nameForm } from "./stages.ts";

const example = {
  name: "a pull request does not deploy",
  stage: "deploy-production",
  base: "pull_request",
  claims: { repository_id: "123" },
  expect: "deny",
  because: "environment",
};

export const testsSchema: JsonSchema = {
  title: "tests of this policy",
  description: "Who must get in and, above all, who must not. Run by `sallyport policy test`.",
  type: "array",
  maxItems: 1000,
  items: {
    title: "a test",
    description: "An identity, and what the policy must decide about it.",
    type: "object",
    required: ["name", "stage", "expect"],
    additionalProperties: false,
    properties: {
      name: {
        title: "what it shows",
        description: "One line; unique.",
        type: "string",
        minLength: 3,
        maxLength: 200,
        examples: ["a pull request does not deploy"],
      },
      stage: {
        ...nameForm,
        type: "string",
        title: "the stage",
        description: "Which the identity asks for.",
        examples: ["deploy-production"],
      },
      credential: {
        ...nameForm,
        type: "string",
        title: "the credential",
        description: "Absent: only the stage is asked for.",
        examples: ["aws"],
      },
      base: {
        title: "what the claims start from",
        description: "A typical token; `claims` change it. Absent: `claims` are all there is.",
        enum: claimBases,
        examples: ["push"],
      },
      claims: {
        title: "the claims",
        description:
          "In place of those of the base; what follows from them (subject, workflow_ref) follows. Nothing (`~`) takes a claim away.",
        type: "object",
        maxProperties: 60,
        propertyNames: claimNames,
        additionalProperties: {
          title: "a claim",
          description: "Text; ids in quotes.",
          type: ["string", "null"],
          maxLength: 1000,
          examples: ["refs/heads/main"],
        },
        examples: [{ repository_id: "123", ref: "refs/heads/main" }],
      },
      now: {
        type: "string",
        pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})$",
        errorMessage: "expected a time with its zone such as 2027-02-01T12:00:00Z",
        title: "when it asks",
        description: "Absent: some time inside of the stage's window.",
        examples: ["2027-12-24T12:00:00Z"],
      },
      held: {
        title: "stages that the job holds already",
        description: "For `forbid-with`.",
        type: "array",
        maxItems: 50,
        uniqueItems: true,
        items: { ...nameForm, type: "string", title: "a stage", description: "Its name.", examples: ["build"] },
        examples: [["build"]],
      },
      expect: {
        title: "what must come out",
        description: "allow or deny.",
        enum: ["allow", "deny"],
        examples: ["deny"],
      },
      grant: {
        title: "which grant must allow it",
        description: "Its place in `allow`, counted from 0.",
        type: "integer",
        minimum: 0,
        maximum: 99,
        examples: [0],
      },
      duration: {
        ...credentialForms.duration,
        title: "how long the credential may live",
        description:
          "As decided: its own duration, else the shortest that is asked for; never more than the stage's `max-duration`.",
        examples: ["15m"],
      },
      because: {
        title: "why it must be denied",
        description: "The claim that does not match, or the code of the denial.",
        type: "string",
        pattern: "^(?:DENIED_[A-Z_]+|[a-z][a-z0-9_]*)$",
        maxLength: 100,
        errorMessage: "expected a claim such as environment, or a code such as DENIED_WINDOW",
        examples: ["environment", "DENIED_WINDOW"],
      },
    },
    examples: [example],
  },
  examples: [[example]],
};
