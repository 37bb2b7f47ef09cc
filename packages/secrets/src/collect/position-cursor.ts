import type { Position } from "@sallyport/core";
import { type Encoding, encodingOf } from "../engine/decoding/utf16.ts";

/** A place in content that is read in pieces: an absolute byte offset with its line and column. */
export interface Cursor extends Position {
  readonly offset: number;
  readonly encoding: Encoding;
}

const LF = 0x0a;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The start of content, which tells its encoding. */
export function startCursor(firstBytes: Buffer): Cursor {
  return { offset: 0, line: 1, column: 1, encoding: encodingOf(firstBytes) };
}

/**
 * Moves forward to the absolute offset `target`. `bytes[0]` stands at the absolute offset `base`; both ends must lie in `bytes`.
 * Walking matches in order costs one pass over the content, however long its lines are.
 */
export function advance(cursor: Cursor, bytes: Buffer, base: number, target: number): Cursor {
  let at = cursor.offset - base;
  const end = target - base;
  if (end <= at) return cursor;
  const first = at;
  let line = cursor.line;
  for (
    let found = nextLineEnd(bytes, at, end, cursor, base);
    found !== -1;
    found = nextLineEnd(bytes, at, end, cursor, base)
  ) {
    line += 1;
    at = found;
  }
  const units = unitsOf(bytes.subarray(at, end), cursor.encoding);
  return { ...cursor, offset: target, line, column: (at === first ? cursor.column : 1) + units };
}

/** Index after the next line feed before `end`, or -1. */
function nextLineEnd(bytes: Buffer, from: number, end: number, cursor: Cursor, base: number): number {
  if (!isUtf16(cursor.encoding)) {
    const found = bytes.subarray(from, end).indexOf(LF);
    return found === -1 ? -1 : from + found + 1;
  }
  const low = cursor.encoding === "utf-16le" ? 0 : 1;
  for (let found = bytes.indexOf(LF, from); found !== -1 && found < end; found = bytes.indexOf(LF, found + 1)) {
    if (((found + base) & 1) === low && bytes[found ^ 1] === 0) return Math.min(end, found - low + 2);
  }
  return -1;
}

function unitsOf(bytes: Uint8Array, encoding: Encoding): number {
  return isUtf16(encoding) ? bytes.length >> 1 : decoder.decode(bytes).length;
}

export function isUtf16(encoding: Encoding): encoding is "utf-16le" | "utf-16be" {
  return encoding === "utf-16le" || encoding === "utf-16be";
}
