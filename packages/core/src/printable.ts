/**
 * What acts or hides in a terminal beyond the ASCII control characters: C1, line separators, bidirectional overrides, and whatever Unicode
 * calls ignorable, which no font shows (zero-width and tag characters, fillers, selectors of variants). Only the two selectors of emoji stay.
 */
export const actingCharacters =
  /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]|(?![\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}/gu;

const unprintable = new RegExp(`[\\u0000-\\u001f]|${actingCharacters.source}|\\p{Surrogate}`, "gu");

/**
 * Makes hostile text harmless in a terminal or a log line: control characters (line breaks, escapes, C1), bidirectional
 * overrides, invisible characters (zero-width, soft hyphen, tags, fillers) and line separators become visible escapes such as `\n`,
 * `\x1b`, `\u202e` and `\u{e0041}`.
 */
export function printable(text: string): string {
  return text.replace(unprintable, escapeCharacter);
}

const short: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return `\\u{${code.toString(16)}}`;
  return short[character] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, "0");
}
