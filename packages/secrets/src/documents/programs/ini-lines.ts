import { type Leaf, textLeaf } from "../parse/item.ts";

export interface IniEntry {
  readonly key: string;
  readonly leaf: Leaf;
}

/** A longer line holds no value that a person wrote. */
const longestLine = 8192;

/** `key = value` of an INI file, of Python's kind also `key: value`. Comments begin with `#` or `;`. Values come without quotes. */
export function iniEntries(text: string, separators: "=" | "=:" = "="): IniEntry[] {
  const found: IniEntry[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const entry = line.length > longestLine ? undefined : entryOf(line, start, separators);
    if (entry) found.push(entry);
    start += line.length + 1;
  }
  return found;
}

function entryOf(line: string, start: number, separators: string): IniEntry | undefined {
  const places = [...separators].map((sign) => line.indexOf(sign)).filter((at) => at > 0);
  const separator = Math.min(...places, line.length);
  const key = line.slice(0, separator).trim();
  if (separator === line.length || key === "" || /^[#;[]/.test(key)) return undefined;
  const written = line.slice(separator + 1).trim();
  const quoted = /^(["'])(.*?)\1(?:\s*[#;].*)?$/.exec(written);
  const text = quoted?.[2] ?? written.replace(/\s[#;].*$/, "").trimEnd();
  return { key, leaf: textLeaf(text, start + line.indexOf(text, separator + 1)) };
}
