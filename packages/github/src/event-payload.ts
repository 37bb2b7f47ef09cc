import { printable, SallyportError, shortText } from "@sallyport/core";

/** Typed reads of an event's payload by dotted path. Throws EVENT_FILE_INVALID where a required field is missing or of another type. */
export interface EventPayload {
  text(path: string): string;
  optionalText(path: string): string | undefined;
  /** A full commit id in lower case, 40 or 64 hex digits; also the one of zeros. */
  commit(path: string): string;
  wholeNumber(path: string): number;
}

export function openPayload(eventName: string, root: unknown): EventPayload {
  const invalid = (path: string, expected: string): SallyportError => {
    const found = describe(valueAt(root, path));
    return new SallyportError({
      code: "EVENT_FILE_INVALID",
      message: `the ${printable(eventName)} event has no usable \`${path}\`: expected ${expected}, found ${found}`,
      fix: "Use the event as GitHub wrote it. If GitHub did write it, report this error with the event's name.",
    });
  };
  return {
    text(path) {
      const value = valueAt(root, path);
      if (typeof value !== "string" || value === "") throw invalid(path, "a text");
      return value;
    },
    optionalText(path) {
      const value = valueAt(root, path);
      return typeof value === "string" && value !== "" ? value : undefined;
    },
    commit(path) {
      const value = valueAt(root, path);
      if (typeof value !== "string" || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value))
        throw invalid(path, "a commit id");
      return value;
    },
    wholeNumber(path) {
      const value = valueAt(root, path);
      if (typeof value !== "number" || !Number.isSafeInteger(value)) throw invalid(path, "a whole number");
      return value;
    },
  };
}

function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return `\`${shortText(value, 80)}\``;
  return value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
}
