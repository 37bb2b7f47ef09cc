import { digestOf, type Json } from "@sallyport/core";
import type { SecretRule } from "../rule.ts";

/** Version of the engine's own decisions (names, references, thresholds), which are no data of a rule. Raise it when they change. */
const engineVersion = 7;

/**
 * `sha256:…` over everything in the rules that decides what is found: shapes, anchors, names, patterns, severities. Words for people
 * are left out, so that a better explanation is not a new set of rules. A function counts by its name.
 */
export function digestOfRules(rules: readonly SecretRule[]): string {
  const words = new Set(["title", "why", "fix", "source", "provider", "seal"]);
  const data = rules.map((rule) =>
    Object.fromEntries(
      Object.entries(rule)
        .filter(([key]) => !words.has(key))
        .map(([key, value]) => [key, dataOf(value)]),
    ),
  );
  return digestOf({ engine: engineVersion, rules: data });
}

function dataOf(value: unknown): Json {
  if (typeof value === "function") return { function: value.name };
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (Array.isArray(value)) return value.map(dataOf);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dataOf(item)]));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
