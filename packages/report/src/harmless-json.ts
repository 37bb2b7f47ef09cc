/**
 * JSON with two spaces of indentation and a line break at the end, that may be printed anywhere: characters that act in a
 * terminal (C1, bidirectional, zero width) and the start of the runner's old command form are written as `\uXXXX`, which every
 * reader turns back into the same text.
 */
export function harmlessJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)
    .replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, escapeUnit)
    .replaceAll("##[", "\\u0023#[")}\n`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
