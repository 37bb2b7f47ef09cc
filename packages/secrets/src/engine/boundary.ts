import { type Charset, union, word } from "../charset.ts";
import type { Segment } from "../segment.ts";

const wordOrDash = union("word-or-dash", word, { name: "dash", table: new Uint8Array(256).fill(1, 0x2d, 0x2e) });

/** Letters, digits and `_`; also `-` where the token itself may hold it. */
export function defaultBoundary(segments: readonly Segment[]): Charset {
  return segments.some((segment) => "charset" in segment && segment.charset.table[0x2d] === 1) ? wordOrDash : word;
}

/** True when nothing before `at` makes the token a part of a longer word. In `"\nghp_…"` the `n` belongs to an escape. */
export function isLeftFree(bytes: Uint8Array, at: number, left: Charset): boolean {
  if (at === 0 || left.table[bytes[at - 1]!] === 0) return true;
  return isEscape(bytes, at) || isTerminalColour(bytes, at);
}

/** `\n`, `\t`, `\r`, `\b`, `\f`, `\v`, `\0` directly before `at`. */
function isEscape(bytes: Uint8Array, at: number): boolean {
  return at >= 2 && bytes[at - 2] === 0x5c && "ntrbfv0".includes(String.fromCharCode(bytes[at - 1]!));
}

/** The end of `ESC [ 3 2 m`: logs colour what they print. */
function isTerminalColour(bytes: Uint8Array, at: number): boolean {
  if (bytes[at - 1] !== 0x6d) return false;
  let index = at - 2;
  while (index > at - 12 && ((bytes[index]! >= 0x30 && bytes[index]! <= 0x39) || bytes[index] === 0x3b)) index--;
  return bytes[index] === 0x5b;
}
