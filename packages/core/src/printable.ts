/** What acts or hides in a terminal beyond the ASCII control characters: C1, bidirectional overrides, invisible characters, line separators, tags. */
export const actingCharacters =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

const unprintable = new RegExp(
  `[\\u0000-\\u001f]|${actingCharacters.source}|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`,
  "g",
);

/**
 * Makes hostile text harmless in a terminal or a log line: control characters (line breaks, escapes, C1), bidirectional
 * overrides, invisible characters (zero-width, soft hyphen, tags) and line separators become visible escapes such as `\n`,
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
