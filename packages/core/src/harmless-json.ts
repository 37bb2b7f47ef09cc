import { actingCharacters } from "./printable.ts";

/**
 * JSON with two spaces of indentation and a line break at the end, that may be printed anywhere: characters that act or hide in a
 * terminal and the start of the runner's old command form are written as `\uXXXX`, which every reader turns back into the same text.
 */
export function harmlessJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(actingCharacters, escapeUnits).replaceAll("##[", "\\u0023#[")}\n`;
}

function escapeUnits(units: string): string {
  return units.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
