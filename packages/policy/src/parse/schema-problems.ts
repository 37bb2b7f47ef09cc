import { isPlain, nearest, quantity } from "@sallyport/core";
import { type SchemaError, schemaErrors } from "../generated/validate.ts";
import type { JsonSchema, JsonType } from "../schema/json-schema.ts";
import { policySchema } from "../schema/policy-schema.ts";
import { quoted, shortened } from "./quoted.ts";
import { nodeAt, pointerOf, type SourceNode, type SourceProblem, startOf, stepsOf } from "./source-node.ts";

/** Every way in which a policy file differs from its schema, in plain sentences. */
export function schemaProblems(root: SourceNode): SourceProblem[] {
  const told = new Set<string>();
  const problems: SourceProblem[] = [];
  const errors = schemaErrors(root.value);
  const misspelt = misspeltKeys(errors, root);
  for (const error of errors) {
    if (error.keyword === "required" && misspelt.has(`${error.instancePath} ${error.params.missingProperty}`)) continue;
    const steps = stepsOf(error.instancePath);
    const node = nodeAt(root, ...steps);
    const sentence = sentences[error.keyword];
    if (node === undefined || sentence === undefined || isPartOfAnother(error)) continue;
    // A value of the wrong type also has the wrong length and form: the first says it all.
    const once = `${error.instancePath} ${error.propertyName ?? error.params.additionalProperty ?? error.params.missingProperty ?? ""}`;
    if (told.has(once)) continue;
    told.add(once);
    const message = sentence({ error, node, schema: schemaOf(error, root), limit: Number(error.params.limit) });
    const place = placeOf(error, node, schemaOf(error, root));
    problems.push({ pointer: pointerOf(...steps, ...place.steps), region: place.region, message });
  }
  return problems;
}

/** Keys that are there with a slip of the pen: that they are missing is no problem of its own. */
function misspeltKeys(errors: readonly SchemaError[], root: SourceNode): ReadonlySet<string> {
  return new Set(
    errors
      .filter(({ keyword }) => keyword === "additionalProperties")
      .map((error) => {
        const known = Object.keys(schemaOf(error, root).properties ?? {});
        return `${error.instancePath} ${meantKey(String(error.params.additionalProperty), known)}`;
      }),
  );
}

/** Alternatives that failed are summed up by their `anyOf`, the name's own error says more than `propertyNames`. */
function isPartOfAnother(error: SchemaError): boolean {
  return error.keyword === "propertyNames" || /\/anyOf\/[0-9]/.test(error.schemaPath);
}

/** The schema whose keyword failed: the way there through the data, for the compiled schema is cut into pieces. */
function schemaOf(error: SchemaError, root: SourceNode): JsonSchema {
  let schema: JsonSchema = policySchema;
  let node: SourceNode | undefined = root;
  for (const step of stepsOf(error.instancePath)) {
    const here = alternativeOf(schema, node);
    const rest = typeof here.additionalProperties === "object" ? here.additionalProperties : undefined;
    const property = Object.hasOwn(here.properties ?? {}, step) ? here.properties?.[step] : undefined;
    schema = (Array.isArray(node?.value) ? here.items : (property ?? rest)) ?? {};
    node = nodeAt(node, step);
  }
  if (error.keyword === "discriminator") return schema;
  const here = alternativeOf(schema, node);
  return error.propertyName === undefined ? here : (here.propertyNames ?? here);
}

/** Of several, the one that the data says it is. */
function alternativeOf(schema: JsonSchema, node: SourceNode | undefined): JsonSchema {
  const key = schema.discriminator?.propertyName;
  if (key === undefined) return schema;
  const chosen = nodeAt(node, key)?.value;
  return schema.oneOf?.find((alternative) => alternative.properties?.[key]?.const === chosen) ?? schema;
}

/** Where it stands, and the steps from the node to it. */
function placeOf(
  error: SchemaError,
  node: SourceNode,
  schema: JsonSchema,
): { readonly steps: readonly string[]; readonly region: SourceProblem["region"] } {
  const key = error.keyword === "discriminator" ? schema.discriminator?.propertyName : undefined;
  const chosen = key === undefined ? undefined : nodeAt(node, key);
  if (key === undefined || chosen === undefined) return { steps: [], region: regionOf(error, node) };
  return { steps: [key], region: chosen.text === "" ? startOf(chosen.region) : chosen.region };
}

function regionOf(error: SchemaError, node: SourceNode): SourceProblem["region"] {
  const key = error.propertyName ?? error.params.additionalProperty;
  const entry = typeof key === "string" ? node.entries.get(key) : undefined;
  if (entry) return entry.keyRegion;
  return node.text === "" ? startOf(node.region) : node.region;
}

interface Failure {
  readonly error: SchemaError;
  readonly node: SourceNode;
  readonly schema: JsonSchema;
  readonly limit: number;
}

/** One plain sentence for each keyword of `JsonSchema` that can fail. */
export const sentences: Readonly<Record<string, (failure: Failure) => string>> = {
  type: ({ node, schema }) => {
    const expected =
      schema.errorMessage ??
      `expected ${[schema.type ?? []]
        .flat()
        .map((type) => typeNames[type])
        .join(" or ")}`;
    return `${expected}; found ${found(node, schema)}${typeHint(node, schema)}`;
  },
  const: ({ node, schema }) => `${schema.errorMessage ?? `expected ${schema.const}`}; found ${found(node, schema)}`,
  enum: ({ node, schema }) => {
    const known = schema.enum ?? [];
    return `expected one of ${known.join(", ")}; found ${found(node, schema)}${didYouMean(meantWord(node), known)}`;
  },
  pattern: ({ error, node, schema }) => {
    const value = error.propertyName === undefined ? found(node, schema) : quoted(error.propertyName);
    return `${schema.errorMessage ?? `expected text of the form ${schema.pattern}`}; found ${value}`;
  },
  required: ({ error, schema }) => {
    const key = String(error.params.missingProperty);
    const title = schema.properties?.[key]?.title;
    return `${quoted(key)} is missing${title === undefined ? "" : `: ${title}`}`;
  },
  additionalProperties: ({ error, schema }) => {
    const key = String(error.params.additionalProperty);
    const known = Object.keys(schema.properties ?? {});
    const hint = didYouMean(key, known);
    return `unknown key ${quoted(key)}${hint === "" ? `; known here: ${known.join(", ")}` : hint}`;
  },
  anyOf: ({ schema }) => {
    const keys = (schema.anyOf ?? []).flatMap((alternative) => alternative.required ?? []);
    return `${keys.map(quoted).join(" or ")} is missing; give at least one`;
  },
  discriminator: ({ node, schema }) => {
    const key = schema.discriminator?.propertyName ?? "";
    const known = (schema.oneOf ?? []).map((alternative) => String(alternative.properties?.[key]?.const));
    const chosen = nodeAt(node, key);
    if (chosen === undefined) return `${quoted(key)} is missing: one of ${known.join(", ")}`;
    return `expected one of ${known.join(", ")}; found ${found(chosen, schema)}${didYouMean(meantWord(chosen), known)}`;
  },
  minProperties: ({ schema, limit }) =>
    `expected at least ${limit === 1 ? "one key" : `${limit} keys`}${schema.title === undefined ? "" : ` in ${schema.title}`}; found none`,
  maxProperties: ({ node, limit }) => `expected at most ${limit} keys; found ${node.entries.size}`,
  minLength: ({ error, node, limit }) =>
    `expected at least ${quantity(limit, "character")}; found ${lengthOf(error, node)}`,
  maxLength: ({ error, node, limit }) =>
    `expected at most ${quantity(limit, "character")}; found ${lengthOf(error, node)}`,
  minItems: ({ node, limit }) =>
    `expected at least ${entries(limit)} in the list; found ${node.items.length || "none"}`,
  maxItems: ({ node, limit }) => `expected at most ${entries(limit)} in the list; found ${node.items.length}`,
  uniqueItems: ({ error }) => {
    const [first, second] = [Number(error.params.i), Number(error.params.j)].sort((a, b) => a - b);
    return `entries ${Number(first) + 1} and ${Number(second) + 1} of the list are the same`;
  },
  minimum: ({ node, schema, limit }) => `expected ${limit} or more; found ${found(node, schema)}`,
  maximum: ({ node, schema, limit }) => `expected ${limit} or less; found ${found(node, schema)}`,
};

const typeNames: Readonly<Record<JsonType, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping of keys to values",
  null: "nothing",
};

function typeHint(node: SourceNode, schema: JsonSchema): string {
  if (node.value === null) return " (give it a value or delete the key)";
  if (schema.writeOnly === true) return " (write it in quotes)";
  // In quotes the number would still be no duration, date or time.
  if (typeof schema.pattern === "string" && !matchesPattern(schema.pattern, node.text)) return "";
  if ([schema.type ?? []].flat().includes("string") && node.text !== "")
    return ` (write it in quotes${isPlain(node.text) ? `: "${node.text}"` : ""})`;
  if (schema.type === "array" && node.text !== "")
    return ` (write it as a list${isPlain(node.text) ? `: [${node.text}]` : ""})`;
  return "";
}

function matchesPattern(pattern: string, text: string): boolean {
  return new RegExp(pattern, "u").test(text);
}

/** What stands there, as a reader would call it. */
function found({ value, text }: SourceNode, schema: JsonSchema): string {
  if (schema.writeOnly === true && text !== "") return `${quantity(text.length, "character")} of another form`;
  if (value === null) return "nothing";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "a mapping";
  return typeof value === "number" ? `the number ${shortened(text)}` : shortened(text);
}

/** The word to compare with known ones. YAML 1.1 took `off` for false, so people who wrote false may mean it. */
function meantWord(node: SourceNode): string {
  if (node.value === false) return "off";
  return typeof node.value === "string" ? node.value : "";
}

function didYouMean(word: string, known: readonly string[]): string {
  const meant = meantKey(word, known);
  return meant === undefined ? "" : ` (did you mean ${quoted(meant)}?)`;
}

function meantKey(word: string, known: readonly string[]): string | undefined {
  return word.length > 100 ? undefined : nearest(word, known);
}

function lengthOf(error: SchemaError, node: SourceNode): string {
  return quantity((error.propertyName ?? String(node.value)).length, "character");
}

function entries(count: number): string {
  return quantity(count, "entry", "entries");
}
