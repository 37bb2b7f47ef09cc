import type { JsonSchema } from "./json-schema.ts";
import { policySchema } from "./policy-schema.ts";

/** What a policy may say at a place, or the first step of the way to it that no policy has. */
export type SchemaPlace =
  /** Several where a key has more than one form, as a credential has one for each provider. */
  { readonly forms: readonly JsonSchema[] } | { readonly unknown: string; readonly known: readonly string[] };

/** Follows the steps of a JSON pointer into a policy through the schema. */
export function schemaAt(steps: readonly string[]): SchemaPlace {
  let forms: readonly JsonSchema[] = [policySchema];
  for (const step of steps) {
    const inner = forms.flatMap((form) => childOf(form, step));
    if (inner.length === 0) return { unknown: step, known: keysOf(forms) };
    forms = inner;
  }
  return { forms };
}

function childOf(schema: JsonSchema, step: string): readonly JsonSchema[] {
  const { oneOf, properties = {}, additionalProperties, propertyNames, items } = schema;
  if (oneOf !== undefined) return oneOf.flatMap((form) => childOf(form, step));
  const own = Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (own !== undefined) return [own];
  if (typeof additionalProperties === "object" && fits(step, propertyNames)) return [additionalProperties];
  return items !== undefined && /^\d+$/.test(step) ? [items] : [];
}

function fits(key: string, names: JsonSchema | undefined): boolean {
  if (key.length > (names?.maxLength ?? Number.POSITIVE_INFINITY)) return false;
  return names?.pattern === undefined || new RegExp(names.pattern, "u").test(key);
}

function keysOf(forms: readonly JsonSchema[]): readonly string[] {
  return [
    ...new Set(forms.flatMap(({ oneOf = [], properties = {} }) => [...Object.keys(properties), ...keysOf(oneOf)])),
  ];
}
