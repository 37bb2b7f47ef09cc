/** Names and values that nobody has looked at yet: an object of JSON, YAML or TOML. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Whether a parsed value is an object, and neither a list nor null. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same value where it is an object, undefined where it is not: for reads of what may be nested and may be missing. */
export function recordOf(value: unknown): UnknownRecord | undefined {
  return isRecord(value) ? value : undefined;
}
