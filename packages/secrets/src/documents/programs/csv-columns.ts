import { passwordDigest } from "../../engine/generic/password-digest.ts";
import { secretNameOf } from "../../engine/generic/secret-name.ts";
import type { Leaf } from "../parse/item.ts";

export const tableName = /\.(?:csv|tsv)$/i;

/** What one-time passwords are made of. */
const seed = /^(?:login_)?totp$/i;

/** A longer one was written by no browser and no password manager. */
const longestLine = 64 * 1024;
const longLines = "lines of a table that are too long to be read by its columns, which were searched as text";

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The values of columns that are called passwords or keys, as browsers, clouds and password managers export them (RFC 4180; `;` and tabs part cells, too).
 * Digests are left out. Each comes with the name of its column. `skip` hears of lines that are too long.
 */
export function passwordCells(
  text: string,
  skip: (what: string) => void,
): { readonly name: string; readonly leaf: Leaf }[] {
  const feed = text.indexOf("\n");
  const head = feed === -1 ? "" : text.slice(0, feed).replace(/\r$/, "");
  const separator = [",", ";", "\t"].find((sign) => head.includes(sign));
  if (separator === undefined) return [];
  if (head.length > longestLine) {
    skip(longLines);
    return [];
  }
  const names = cellsOf(head, 0, separator).map((cell) => cell.text);
  const columns = names.map((name) => secretNameOf(name) !== undefined || seed.test(name));
  if (!columns.includes(true)) return [];
  const found: { name: string; leaf: Leaf }[] = [];
  let start = feed + 1;
  while (start < text.length) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    if (end - start > longestLine) skip(longLines);
    else {
      for (const [column, cell] of cellsOf(text.slice(start, end).replace(/\r$/, ""), start, separator).entries()) {
        if (!columns[column] || cell.end === cell.start || passwordDigest.test(cell.text)) continue;
        const name = names[column] ?? "";
        found.push({ name: seed.test(name) ? "secret" : name, leaf: { kind: "leaf", isText: true, ...cell } });
      }
    }
    start = end + 1;
  }
  return found;
}

/** The cells of a line that stands at `offset`; one in quotes may hold the separator, and doubled quotes. */
function cellsOf(line: string, offset: number, separator: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  while (at <= line.length) {
    const isQuoted = line[at] === '"';
    let end = isQuoted ? at + 1 : at;
    while (end < line.length && (isQuoted ? line[end] !== '"' || line[end + 1] === '"' : line[end] !== separator))
      end += isQuoted && line[end] === '"' ? 2 : 1;
    const start = isQuoted ? at + 1 : at;
    cells.push({ text: line.slice(start, end).replaceAll('""', '"').trim(), start: offset + start, end: offset + end });
    const next = line.indexOf(separator, end);
    if (next === -1) break;
    at = next + 1;
  }
  return cells;
}
