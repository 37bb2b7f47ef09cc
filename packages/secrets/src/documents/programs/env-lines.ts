import { type Leaf, textLeaf } from "../parse/item.ts";

/** A longer line holds no value that a person wrote in the clear. */
const longestLine = 4096;

/** `NAME=value` of a text of lines, as `.env` and INI files have it, with or without `export` and quotes; the text begins at `offset`. */
export function envLines(text: string, offset = 0): { key: string; leaf: Leaf }[] {
  const found: { key: string; leaf: Leaf }[] = [];
  let start = offset;
  for (const line of text.split("\n")) {
    const entry = line.length <= longestLine ? entryOf(line, start) : undefined;
    if (entry) found.push(entry);
    start += line.length + 1;
  }
  return found;
}

function entryOf(line: string, start: number): { key: string; leaf: Leaf } | undefined {
  const equals = line.indexOf("=");
  const key = line
    .slice(0, Math.max(0, equals))
    .trim()
    .replace(/^export\s+/, "");
  if (!/^[A-Za-z_][\w.-]*$/.test(key)) return undefined;
  const written = line.slice(equals + 1).trim();
  const text = /^(["']).*\1$/.test(written) && written.length > 1 ? written.slice(1, -1) : written;
  if (text === "") return undefined;
  return { key, leaf: textLeaf(text, start + line.indexOf(text, equals + 1)) };
}
