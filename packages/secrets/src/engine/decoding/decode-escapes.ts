import { ascii, isLineEnd } from "../ascii.ts";
import { createLayer, type Layer } from "./layer.ts";

/**
 * Escapes of single characters inside of a text. Only those of visible ASCII characters matter, because tokens and names have no others;
 * all else stays as it is.
 */
export interface EscapeKind {
  /** Name of the decoding step, for `Match.via`. */
  readonly via: string;
  /** What the automaton looks for: beginnings of an escape of a visible ASCII character. */
  readonly marks: readonly string[];
  /** Reads the escape at `at`: its character and its length as one number, `length << 8 | character`; 0 when there is none. */
  readonly read: (bytes: Uint8Array, at: number) => number;
}

export const escapeKinds: readonly EscapeKind[] = [
  { via: "percent", marks: ["%2", "%3", "%4", "%5", "%6", "%7"], read: readPercent },
  { via: "escape", marks: ["\\u00", "\\u{", "\\x2", "\\x3", "\\x4", "\\x5", "\\x6", "\\x7"], read: readBackslash },
  { via: "html", marks: ["&#"], read: readEntity },
];

/** How much of the line around an escape is decoded with it, in bytes to each side. */
const reach = 512;

/** Decodes the surroundings of each escape. `hits` are offsets of marks, ascending. */
export function decodeEscapes(bytes: Buffer, kind: EscapeKind, hits: readonly number[]): Layer | undefined {
  if (hits.length === 0) return undefined;
  const layer = createLayer(kind.via);
  for (let index = 0, done = 0; index < hits.length; ) {
    const start = lineStart(bytes, hits[index]!, done);
    let at = start;
    let end = at;
    for (; index < hits.length && (end === start || hits[index]! < end); index++) {
      const hit = hits[index]!;
      if (hit >= end) end = lineEnd(bytes, hit, hit + reach);
      else if (hit + reach > end && end < bytes.length && !isLineEnd(bytes[end]))
        end = lineEnd(bytes, end, hit + reach);
      const found = hit < at ? 0 : kind.read(bytes, hit);
      if (found === 0) continue;
      if (hit > at) {
        layer.stretch(at, 1, 1);
        layer.append(bytes, at, hit);
      }
      layer.stretch(hit, 1, found >> 8);
      layer.appendByte(found & 0xff);
      at = hit + (found >> 8);
    }
    done = end;
    if (at === start) continue;
    layer.stretch(at, 1, 1);
    layer.append(bytes, at, Math.max(at, end));
    layer.part(end);
  }
  return layer.build();
}

function lineStart(bytes: Buffer, at: number, floor: number): number {
  const limit = Math.max(floor, at - reach);
  let start = at;
  while (start > limit && !isLineEnd(bytes[start - 1])) start--;
  return start;
}

function lineEnd(bytes: Buffer, at: number, limit: number): number {
  const stop = Math.min(bytes.length, limit);
  let end = at;
  while (end < stop && !isLineEnd(bytes[end])) end++;
  return end;
}

/** `%41` */
function readPercent(bytes: Uint8Array, at: number): number {
  return visible(hexNumber(bytes, at + 1, 2), 3);
}

/** `\u0041`, `\u{41}`, `\u{0041}`, `\x41` */
function readBackslash(bytes: Uint8Array, at: number): number {
  if ((bytes[at + 1]! | 0x20) === 0x78) return visible(hexNumber(bytes, at + 2, 2), 4);
  if (bytes[at + 2] !== ascii.openBrace) return visible(hexNumber(bytes, at + 2, 4), 6);
  let end = at + 3;
  while (end < at + 9 && hexValue(bytes[end]) >= 0) end++;
  return bytes[end] === ascii.closeBrace ? visible(hexNumber(bytes, at + 3, end - at - 3), end - at + 1) : 0;
}

/** `&#65;`, `&#x41;`, also without the semicolon */
function readEntity(bytes: Uint8Array, at: number): number {
  const isHex = (bytes[at + 2]! | 0x20) === 0x78;
  const first = at + (isHex ? 3 : 2);
  let end = first;
  let code = 0;
  while (end < first + 7) {
    const value = hexValue(bytes[end]);
    if (value < 0 || (!isHex && value > 9)) break;
    code = code * (isHex ? 16 : 10) + value;
    end++;
  }
  return end === first ? 0 : visible(code, end - at + (bytes[end] === ascii.semicolon ? 1 : 0));
}

function visible(code: number, length: number): number {
  return code >= 0x20 && code <= 0x7e ? (length << 8) | code : 0;
}

function hexNumber(bytes: Uint8Array, at: number, digits: number): number {
  let number = 0;
  for (let index = at; index < at + digits; index++) {
    const value = hexValue(bytes[index]);
    if (value < 0) return -1;
    number = number * 16 + value;
  }
  return number;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = (byte | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}
