export type JsonType = "string" | "integer" | "number" | "boolean" | "array" | "object" | "null";

/**
 * The part of JSON Schema 2020-12 that the policy file uses, with two annotations that editors know: `errorMessage` says in
 * words what a pattern or constant expects, `defaultSnippets` offers a template. Every validating keyword listed here has its
 * plain sentence in `parse/schema-problems.ts`; add both together.
 */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly errorMessage?: string;
  /** Set where somebody could paste a secret by mistake: messages never show what they found there. */
  readonly writeOnly?: true;
  readonly defaultSnippets?: readonly {
    readonly label: string;
    readonly description: string;
    readonly body: unknown;
  }[];

  readonly type?: JsonType | readonly JsonType[];
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  /** Always with a `discriminator` (of OpenAPI; editors pass over it), which says whose errors are worth telling. */
  readonly oneOf?: readonly JsonSchema[];
  readonly discriminator?: { readonly propertyName: string };
}
