import { severities } from "@sallyport/core";
import type { JsonSchema } from "./json-schema.ts";

/** What a rule may be set to: a severity, or not to be reported at all. */
export const ruleSettings = [...severities, "off"] as const;
export type RuleSetting = (typeof ruleSettings)[number];

export const rulesSchema: JsonSchema = {
  title: "how bad each rule is",
  description:
    "Severity by rule id or pattern; `*` stands for any characters and `?` for one. The most specific pattern wins: an exact id over a pattern, then the longer text before the first wildcard. `off` leaves findings out and counts them as skipped.",
  type: "object",
  propertyNames: {
    pattern: "^(?:\\*|[a-z0-9*?-]+/[a-z0-9*?-]+)$",
    maxLength: 100,
    errorMessage: 'expected a rule id or pattern in lower case such as "secrets/private-key" or "secrets/*"',
  },
  additionalProperties: {
    title: "severity",
    description: "`info` and `warning` are shown; `error` and `critical` fail a run unless `fail-on` says otherwise.",
    enum: ruleSettings,
    examples: ["error"],
  },
  examples: [{ "secrets/*": "error", "secrets/generic-password": "warning" }],
};
