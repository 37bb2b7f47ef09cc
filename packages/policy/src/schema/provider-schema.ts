import { credentialForms as form } from "./credential-forms.ts";
import type { JsonSchema } from "./json-schema.ts";

/** What every provider takes. */
const common = {
  duration: {
    ...form.duration,
    title: "how long it lives",
    description:
      "Within the provider's limits and the stage's `max-duration`. Absent: the shortest that the provider grants.",
    examples: ["15m"],
  },
  audience: {
    ...form.text,
    title: "whom the ID token is for",
    description: "Absent: what the provider expects by default.",
    examples: ["sts.amazonaws.com"],
  },
  trust: {
    ...form.path,
    title: "the trust document of this provider",
    description: "Its path in this repository. Denials are explained with it, and rehearsals enforce it.",
    examples: ["infrastructure/deploy-role.json"],
  },
} as const satisfies Record<string, JsonSchema>;

export interface ProviderKeys {
  readonly title: string;
  readonly description: string;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly example: Readonly<Record<string, unknown>>;
}

/** The keys of one provider, with those that every provider takes. */
export function providerSchema(
  name: string,
  { title, description, required, properties, example }: ProviderKeys,
): JsonSchema {
  const tag: JsonSchema = {
    title: "the provider",
    description: title,
    const: name,
    errorMessage: `expected ${name}`,
    examples: [name],
  };
  return {
    title,
    description,
    type: "object",
    required: ["provider", ...required],
    additionalProperties: false,
    properties: { provider: tag, ...properties, ...common, ...overridden(properties) },
    examples: [{ provider: name, ...example }],
  };
}

/** A provider that says more about a common key keeps its own words. */
function overridden(properties: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => Object.hasOwn(common, key)));
}
