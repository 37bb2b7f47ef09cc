import { charset } from "../../charset.ts";
import { ascii, isBlank, isDigit, isLineEnd } from "../ascii.ts";
import { type Range, standsAt } from "../content.ts";
import type { SecretName } from "../generic/secret-name.ts";

/** A key that a program holds as numbers: where they stand, and the bytes. */
export interface ByteList extends Range {
  readonly value: Buffer;
}

/** Bytes between a name and the bracket: `[16] = `, `: [u8; 16] = `, ` = new Uint8Array(`, ` := []byte`. */
const longestOpening = 64;
const opening =
  /^(?:\[[\w +]{0,24}\]|\(\) As Byte)?(?:\s*:\s*(?:&\s*)?(?:'static\s+)?\[[\w; ]{1,16}\]|\s*:\s*[\w.<>[\]]{1,20})?\s*(?::=|=>|=|:)\s*&?(?:(?:new\s+|vec!)?[\w.:<>]{0,20}(?:\[\w{0,12}\]\w{0,8})?\s*\(?\s*){0,2}[[{(]\s*(?=[-\d(])/;
/** AES has keys of 16, 24 and 32 bytes, an HMAC up to 64. */
const fewestBytes = 16;
const mostBytes = 64;
/** Names of numbers that are keys for certain: tokens are numbers in a lexer. */
const isKeyName = /(?:key|secret|password|passwd|passphrase|pepper)$/;

/** The bytes of `aesKey = { 0x3b, … }`, `KEY: [u8; 16] = [59, …]`; `end` is where the name ends. Undefined for a list that is too short or too long for a key. */
export function byteListAfter(bytes: Buffer, end: number, name: SecretName): ByteList | undefined {
  if (!isKeyName.test(name.end)) return undefined;
  const opened = opening.exec(bytes.toString("latin1", end, end + longestOpening))?.[0].length;
  if (opened === undefined) return undefined;
  const start = end + opened;
  const values: number[] = [];
  let at = start;
  while (values.length < mostBytes) {
    const number = readNumber(bytes, at);
    if (!number) return undefined;
    values.push(number.value & 0xff);
    at = skipWhite(bytes, number.end);
    if (bytes[at] === ascii.comma) at = skipWhite(bytes, at + 1);
    if (isClose(bytes, at)) break;
  }
  return values.length >= fewestBytes ? { start, end: at, value: Buffer.from(values) } : undefined;
}

/** `0x3b`, `59`, `-5`, `(byte) 0xf1`, `59u8`: a number that a byte may have, and where it ends. */
function readNumber(bytes: Buffer, from: number): { value: number; end: number } | undefined {
  const start = bytes[from] === ascii.open ? skipCast(bytes, from) : from;
  const isNegative = bytes[start] === ascii.dash;
  const first = isNegative ? start + 1 : start;
  const isHex = bytes[first] === ascii.zero && (bytes[first + 1]! | 0x20) === lowerX;
  const digits = isHex ? first + 2 : first;
  let end = digits;
  while (end < digits + longestDigits && isHexDigit(bytes[end], isHex)) end++;
  if (end === digits) return undefined;
  const size = Number.parseInt(bytes.toString("latin1", digits, end), isHex ? 16 : 10);
  const value = isNegative ? -size : size;
  if (value > 0xff || value < -0x80) return undefined;
  for (const suffix of suffixes) if (standsAt(bytes, suffix, end)) return { value, end: end + suffix.length };
  return { value, end };
}

const lowerX = 0x78;
const longestDigits = 3;
const suffixes = ["u8", "u", "U", "y"].map((text) => Buffer.from(text));
const longestCast = 16;

function skipCast(bytes: Uint8Array, open: number): number {
  let at = open;
  while (at < open + longestCast && bytes[at] !== ascii.close) at++;
  return skipWhite(bytes, at + 1);
}

function isHexDigit(byte: number | undefined, isHex: boolean): boolean {
  if (isDigit(byte)) return true;
  const lower = (byte ?? 0) | 0x20;
  return isHex && lower >= 0x61 && lower <= 0x66;
}

/** Bytes of what may stand between a name and the bracket; all but the operators. */
const between = charset("between a name and its numbers", "\t !&(*.0-9;<>A-[]_a-{").table;
/** What numbers in brackets begin with behind `=`: `{`, `new byte[]`, `bytes(`, `vec![`, `Uint8Array`, `arrayOf(`. */
const beginning = charset("beginning of numbers", " &([{\nabnuvABU").table;

/** A first look: an operator or a subscript, and then a bracket with a number or the end of the line behind it. */
export function mayHoldBytes(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at < end + longestOpening && isBlank(bytes[at])) at++;
  if (!isOperator(bytes[at]) && bytes[at] !== ascii.openSquare) return false;
  // The last sign of an operator; in `: [u8; 16] = ` there are two.
  let operator = 0;
  for (; at < end + longestOpening; at++) {
    const byte = bytes[at] ?? ascii.lineFeed;
    if (isOperator(byte)) {
      if (operator === ascii.equals || (operator === byte && bytes[at - 1] !== byte)) return false;
      operator = byte;
    } else if (
      between[byte] === 0 ||
      (operator === ascii.equals && bytes[at - 1] === operator && beginning[byte] === 0)
    )
      return false;
    else if (isOpen(byte) && operator !== 0 && beginsNumber(bytes, at + 1)) return true;
  }
  return false;
}

function isOperator(byte: number | undefined): boolean {
  return byte === ascii.equals || byte === ascii.colon;
}

function isOpen(byte: number): boolean {
  return byte === ascii.openBrace || byte === ascii.openSquare || byte === ascii.open;
}

function beginsNumber(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (at < from + longestOpening && isBlank(bytes[at])) at++;
  const first = bytes[at];
  return isLineEnd(first) || first === ascii.dash || first === ascii.open || isDigit(first);
}

/**
 * Whether so many bytes were drawn: they hardly repeat themselves, half of them are beyond ASCII, and they do not count up. What is
 * typed by hand, a text and a list of codes are not like that.
 */
export function isDrawn(bytes: Uint8Array): boolean {
  if (bytes.length < fewestBytes || bytes.length > mostBytes) return false;
  const expected = 256 * (1 - (1 - 1 / 256) ** bytes.length);
  const high = bytes.filter((byte) => byte > 0x7f).length / bytes.length;
  const steps = bytes.filter((byte, index) => index > 0 && Math.abs(byte - bytes[index - 1]!) <= leastStep).length;
  return new Set(bytes).size > expected * 0.8 && high > 0.15 && high < 0.85 && steps < bytes.length / 4;
}

/** Neighbours in a table that somebody made differ by so little, or are sorted. */
const leastStep = 3;

/** White space between two numbers: a line end and its indentation. */
const longestSpace = 48;

function skipWhite(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + longestSpace && at < bytes.length && bytes[at]! <= ascii.space) at++;
  return at;
}

function isClose(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === ascii.closeBrace || bytes[at] === ascii.closeSquare || bytes[at] === ascii.close;
}
