import { isUtf8 } from "node:buffer";
import { actingCharacters, type Position, printable } from "@sallyport/core";
import type { SourceProblem } from "./source-node.ts";

/** Largest policy file, in bytes. */
export const largestPolicy = 1024 * 1024;

/** Lines and commas. A thousand stages have half of it, and beyond that a parser of YAML takes a minute for what 1 MiB can hold. */
const mostPlaces = 60_000;

/** Decodes a policy file, or says why it is no text that a person could have reviewed. A byte order mark is dropped. */
export function decodePolicy(bytes: Uint8Array): { readonly text: string } | { readonly problem: SourceProblem } {
  if (bytes.length > largestPolicy) {
    return problemAt({ line: 1, column: 1 }, `the file is larger than ${largestPolicy} bytes, the most that is read`);
  }
  if (placesIn(bytes) > mostPlaces) {
    const message = `the file has more than ${mostPlaces} lines and commas, the most that are read; move stages to a file that it extends`;
    return problemAt({ line: 1, column: 1 }, message);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return problemAt({ line: 1, column: 1 }, "the file is UTF-16; save it as UTF-8");
  }
  if (!isUtf8(bytes)) return problemAt(firstInvalidByte(bytes), "the file is not UTF-8 here; save it as UTF-8");
  const text = new TextDecoder().decode(bytes);
  const hidden = firstHiddenCharacter(text);
  return hidden ?? { text };
}

/** Where something may begin. */
function placesIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x0a || byte === 0x2c) count++;
  return count;
}

/**
 * What reports make visible makes a file read differently from what it says: an entry of `deny` with a zero-width space in it denies nothing.
 */
const hiddenCharacter = new RegExp(`[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f]|${actingCharacters.source}|\\r(?!\\n)`, "u");

function firstHiddenCharacter(text: string): { readonly problem: SourceProblem } | undefined {
  const found = hiddenCharacter.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index).split("\n");
  const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return problemAt(position, `the character ${printable(found[0])} is invisible to a reviewer; delete it`);
}

function firstInvalidByte(bytes: Uint8Array): Position {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    const content = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (end === -1 || !isUtf8(content)) return { line, column: invalidColumn(content) };
    line += 1;
    start = end + 1;
  }
}

/** A true U+FFFD in the line before the invalid byte would be taken for it; it is still the right line. */
function invalidColumn(line: Uint8Array): number {
  return new TextDecoder().decode(line).indexOf("\ufffd") + 1;
}

function problemAt(position: Position, message: string): { readonly problem: SourceProblem } {
  return { problem: { pointer: "", region: { start: position, end: position }, message } };
}
