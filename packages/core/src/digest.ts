import { createHash } from "node:crypto";

/** Lower-case hex SHA-256. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * RFC 8785 (JCS) canonical JSON: keys sorted by UTF-16 code units, no white space, ECMAScript numbers. Properties that are
 * `undefined` are left out. Throws a TypeError for numbers that JSON cannot hold and for lone surrogates.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${canonicalString(key)}:${canonicalJson(item)}`).join(",")}}`;
  }
  if (typeof value === "string") return canonicalString(value);
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`JSON cannot hold ${value}`);
  return JSON.stringify(value);
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("canonical JSON cannot hold a lone surrogate");
  return JSON.stringify(text);
}

/** `sha256:<hex>` of the canonical JSON: the form in which digests of policies and rule sets are shown. */
export function digestOf(value: Json): string {
  return `sha256:${sha256(canonicalJson(value))}`;
}
