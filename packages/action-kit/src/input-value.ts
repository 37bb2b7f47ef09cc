import { isSeverity, nearest, parseDuration, severities, shortText } from "@sallyport/core";
import { parseList } from "./input-list.ts";
import type { InputDescription, InputKind } from "./manifest.ts";

/** The value of an input, or in `problem` what is wrong with its text. */
export type ParsedInput = { readonly value: unknown } | { readonly problem: string };

/** Parses the trimmed, non-empty text of one input. */
export function parseInputValue({ name, kind }: InputDescription, text: string): ParsedInput {
  if (isWordList(kind)) return oneOf(name, kind, text);
  switch (kind) {
    case "text":
    case "secret":
      return { value: text };
    case "path":
      return text.includes("\0") ? wrong(name, text, "a path") : { value: text };
    case "boolean":
      return booleans.has(text) ? { value: booleans.get(text) } : wrong(name, text, "`true` or `false`");
    case "list": {
      const items = parseList(text);
      return items
        ? { value: items }
        : wrong(name, text, "items on lines of their own or between commas, with every quote closed");
    }
    case "duration": {
      const milliseconds = parseDuration(text);
      return milliseconds === undefined
        ? wrong(name, text, "a duration such as `90s`, `15m` or `12h`")
        : { value: milliseconds };
    }
    case "severity":
      return isSeverity(text) ? { value: text } : oneOf(name, severities, text);
  }
}

/** Exactly what `core.getBooleanInput` takes (YAML 1.2 core schema). */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

function isWordList(kind: InputKind): kind is readonly string[] {
  return typeof kind !== "string";
}

function oneOf(name: string, words: readonly string[], text: string): ParsedInput {
  if (words.includes(text)) return { value: text };
  const near = nearest(text, words);
  const hint = near === undefined ? "" : `; did you mean \`${near}\`?`;
  return wrong(name, text, `one of ${words.map((word) => `\`${word}\``).join(", ")}${hint}`);
}

function wrong(name: string, text: string, expected: string): ParsedInput {
  return { problem: `\`${name}\` is \`${shortText(text, 60)}\`, expected ${expected}` };
}
