import { type Entry, type Item, type Leaf, TooComplex, textLeaf } from "./item.ts";

const deepest = 100;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\r\n]*/y;

/**
 * Parses JSON (RFC 8259) with the place of every value, twenty times as fast as a YAML parser does: state files are large. Undefined for
 * what is no JSON. Throws TooComplex where it is nested too deeply.
 */
export function parseJson(text: string, offset = 0): Item | undefined {
  const cursor = { text, offset, at: 0 };
  const item = value(cursor, 0);
  skip(cursor);
  return item && cursor.at === text.length ? item : undefined;
}

interface Cursor {
  readonly text: string;
  /** Of the text in the file. */
  readonly offset: number;
  at: number;
}

function value(cursor: Cursor, depth: number): Item | undefined {
  if (depth > deepest) throw new TooComplex();
  skip(cursor);
  const sign = cursor.text[cursor.at];
  if (sign === "{") return map(cursor, depth);
  if (sign === "[") return list(cursor, depth);
  return sign === '"' ? string(cursor) : word(cursor);
}

function map(cursor: Cursor, depth: number): Item | undefined {
  const entries: Entry[] = [];
  cursor.at += 1;
  if (takes(cursor, "}")) return { kind: "map", entries };
  do {
    skip(cursor);
    const key = cursor.text[cursor.at] === '"' ? string(cursor) : undefined;
    if (!key || !takes(cursor, ":")) return undefined;
    const item = value(cursor, depth + 1);
    if (!item) return undefined;
    entries.push({ key: key.text, value: item });
  } while (takes(cursor, ","));
  return takes(cursor, "}") ? { kind: "map", entries } : undefined;
}

function list(cursor: Cursor, depth: number): Item | undefined {
  const items: Item[] = [];
  cursor.at += 1;
  if (takes(cursor, "]")) return { kind: "list", items };
  do {
    const item = value(cursor, depth + 1);
    if (!item) return undefined;
    items.push(item);
  } while (takes(cursor, ","));
  return takes(cursor, "]") ? { kind: "list", items } : undefined;
}

function string(cursor: Cursor): Leaf | undefined {
  const start = cursor.at + 1;
  let end = start;
  let isEscaped = false;
  for (let code = cursor.text.charCodeAt(end); code !== 0x22; code = cursor.text.charCodeAt(end)) {
    if (Number.isNaN(code) || code === 0x0a) return undefined;
    if (code === 0x5c) {
      isEscaped = true;
      end += 1;
    }
    end += 1;
  }
  cursor.at = end + 1;
  const written = cursor.text.slice(start, end);
  const text = isEscaped ? unescaped(written) : written;
  return text === undefined ? undefined : textLeaf(text, cursor.offset + start, cursor.offset + end);
}

function unescaped(written: string): string | undefined {
  try {
    // Control characters are no reason to refuse a file.
    return JSON.parse(`"${written.replace(/[\u0000-\u001f]/g, " ")}"`);
  } catch {
    return undefined;
  }
}

function word(cursor: Cursor): Leaf | undefined {
  number.lastIndex = cursor.at;
  const found = number.exec(cursor.text)?.[0];
  if (found === undefined) return undefined;
  const start = cursor.offset + cursor.at;
  cursor.at += found.length;
  return { kind: "leaf", text: found, isText: false, start, end: cursor.offset + cursor.at };
}

function takes(cursor: Cursor, sign: string): boolean {
  skip(cursor);
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}

function skip(cursor: Cursor): void {
  space.lastIndex = cursor.at;
  space.exec(cursor.text);
  cursor.at = space.lastIndex;
}
