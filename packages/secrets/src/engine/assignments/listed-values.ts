import { ascii, isBlank, isDigit, isLineEnd, isQuote } from "../ascii.ts";
import type { Content, Range } from "../content.ts";
import { shortestOfPeople } from "../generic/human-password.ts";
import { longestGap, skipBlanks } from "./assigned-value.ts";
import { readOperator } from "./operator.ts";

/** What a list holds, and where it was left. */
export interface ListedValues {
  readonly values: readonly Range[];
  readonly end: number;
}

/** Bytes of a list that are looked at. */
const longestList = 1200;
const none: ListedValues = { values: [], end: 0 };

/** A constructor or a type before the bracket, behind which a literal or a further bracket stands: `listOf(`, `new String[] {`, `[`. */
const opening = /^(?:\[\]|[A-Za-z])[\w.<>,[\] ]{0,40}?[{(]\s*(?=["'`[{(])/;
const longestOpening = 80;

/**
 * The values of `passwords = ["…", "…"]`, `tokens: { shop: "…" }` and of the same in YAML, without the names in a map. `name` is the name
 * of the list, `at` what follows it and its quote.
 */
export function listedValues({ bytes, syntax }: Content, at: number): ListedValues {
  const operator = readOperator(bytes, skipBlanks(bytes, at), false);
  if (operator?.form !== "assign") return none;
  const start = skipBlanks(bytes, operator.end);
  if (isLineEnd(bytes[start])) return syntax === "config" ? linesOf(bytes, start) : none;
  if (brackets[bytes[start]!] === 1 && bytes[start + 1] !== ascii.closeSquare)
    return literalsOf(bytes, start, start + 1);
  const opened = opening.exec(bytes.toString("latin1", start, start + longestOpening))?.[0].length;
  return opened === undefined ? none : literalsOf(bytes, start, start + opened);
}

function literalsOf(bytes: Buffer, start: number, opened: number): ListedValues {
  const limit = Math.min(bytes.length, start + longestList);
  const values: Range[] = [];
  let depth = 0;
  let at = start;
  for (; at < limit; at++) {
    const byte = bytes[at]!;
    if (isQuote(byte)) {
      const end = endOfLiteral(bytes, at + 1, limit, byte);
      const isClosed = bytes[end] === byte && mayBeSecret(bytes, at + 1, end);
      if (isClosed && isOfList(bytes, at, depth) && !isBeginning(bytes, end + 1)) values.push({ start: at + 1, end });
      at = end;
    } else if (brackets[byte] === 1) depth += 1;
    else if (brackets[byte] === 2) depth -= 1;
    if (depth <= 0 && at >= opened) break;
  }
  return { values, end: at };
}

/** 1 for what opens, 2 for what closes. */
const brackets = new Uint8Array(256);
for (const byte of Buffer.from("[{(")) brackets[byte] = 1;
for (const byte of Buffer.from("]})")) brackets[byte] = 2;

function endOfLiteral(bytes: Uint8Array, from: number, limit: number, quote: number): number {
  let at = from;
  while (at < limit && bytes[at] !== quote && !isLineEnd(bytes[at])) at++;
  return at;
}

/** A first look: hardly any is without a digit. */
function mayBeSecret(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < shortestOfPeople) return false;
  for (let at = start; at < end; at++) if (isDigit(bytes[at]!)) return true;
  return false;
}

/**
 * False for the second half of a sum, for what a map in a list holds, where its own names say what the values are (but for `value`, which
 * says nothing), and for what is no secret wherever it stands.
 */
function isOfList(bytes: Buffer, quote: number, depth: number): boolean {
  let at = quote - 1;
  while (at > quote - longestGap && isBlank(bytes[at])) at--;
  const byte = bytes[at];
  if (byte === ascii.plus) return false;
  const isNamed = byte === ascii.colon || byte === ascii.equals || byte === ascii.more;
  if (!isNamed) return true;
  const name = bytes.toString("latin1", Math.max(0, at - longestName), at);
  return depth === 1 ? !harmless.test(name) : depth === 2 && valueName.test(name);
}

/** Ends of the names of what stands beside secrets. */
const harmless = /(?:salt|hash|sha\d*|checksum|digest|fingerprint|id|url|uri|path|file|name|version)["'`]?\s*[=-]?$/i;
const longestName = 24;

/** A value in a map of a list: `[{ name: "shop", value: "…" }]`. */
const valueName = /(?:^|[\s"'`{,])value["'`]?\s*[=-]?$/i;

/** A colon, an arrow or Kotlin's `to` behind a literal: it is the name of a value in a map; behind `+` goes on what it begins. */
function isBeginning(bytes: Buffer, after: number): boolean {
  const at = skipBlanks(bytes, after);
  const byte = bytes[at];
  return (
    byte === ascii.colon ||
    byte === ascii.equals ||
    byte === ascii.plus ||
    (byte === ascii.dash && bytes[at + 1] === ascii.more) ||
    bytes.toString("latin1", at, at + 3) === "to "
  );
}

/** A longer line is a text. */
const longestLine = 200;

/** Of lines `- value` or of lines `name: value` from a line end on, as far as they go on like the first. */
function linesOf(bytes: Buffer, start: number): ListedValues {
  const values: Range[] = [];
  let indent: number | undefined;
  let at = start;
  while (at < start + longestList) {
    if (bytes[at] === ascii.carriageReturn) at += 1;
    const begin = skipBlanks(bytes, at + 1);
    const isItem = bytes[begin] === ascii.dash && isBlank(bytes[begin + 1]);
    indent ??= begin - at;
    if (begin >= bytes.length || begin - at !== indent || (indent === 1 && !isItem)) break;
    let end = begin;
    while (end < begin + longestLine && !isLineEnd(bytes[end])) end++;
    const value = lastWord(bytes, begin, end, isItem ? ascii.dash : ascii.colon);
    if (!value) return isItem ? valuesOfMaps(bytes, start) : { values, end: at };
    const isHarmless = !isItem && harmless.test(bytes.toString("latin1", begin, bytes.indexOf(ascii.colon, begin)));
    if (!isHarmless && mayBeSecret(bytes, value.start, value.end)) values.push(value);
    at = end;
  }
  return { values, end: at };
}

const item = /(?:^|\n)[ \t]*(?:- +)?["']?value["']?:[ \t]+(["']?)([^\s"']{6,200})\1[ \t]*\r?(?=\n|$)/g;
/** Of a list of maps: `- name: shop⏎  value: …`. */
function valuesOfMaps(bytes: Buffer, start: number): ListedValues {
  const end = endOfBlock(bytes, start);
  const values = [...bytes.toString("latin1", start, end).matchAll(item)].map((found) => {
    const value = found[2] ?? "";
    const at = start + found.index + found[0].lastIndexOf(value);
    return { start: at, end: at + value.length };
  });
  return { values: values.filter((value) => mayBeSecret(bytes, value.start, value.end)), end };
}

/** Where the lines that begin behind `start` end: before a name that is no further in than the first of them. */
function endOfBlock(bytes: Uint8Array, start: number): number {
  const limit = Math.min(bytes.length, start + longestList);
  let indent: number | undefined;
  for (let at = start; at < limit; at++) {
    if (bytes[at] !== ascii.lineFeed) continue;
    const first = skipBlanks(bytes, at + 1);
    indent ??= first - at;
    if (first - at <= indent && bytes[first] !== ascii.dash && !isLineEnd(bytes[first])) return at;
  }
  return limit;
}

/** The last word of a line, behind nothing but that sign or a name and that sign; without its quotes. */
function lastWord(bytes: Buffer, begin: number, lineEnd: number, sign: number): Range | undefined {
  let end = lineEnd;
  while (end > begin && isBlank(bytes[end - 1])) end--;
  let start = end;
  while (start > begin && !isBlank(bytes[start - 1])) start--;
  let before = start;
  while (before > begin && isBlank(bytes[before - 1])) before--;
  if (bytes[before - 1] !== sign || (sign === ascii.dash && before - 1 !== begin)) return undefined;
  const isQuoted = isQuote(bytes[start]) && bytes[end - 1] === bytes[start] && end - start > 1;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Behind the quote of a name and the bracket of a subscript. */
export function behindName(bytes: Uint8Array, end: number): number {
  let at = end;
  while (
    at < end + 3 &&
    (bytes[at] === ascii.doubleQuote || bytes[at] === ascii.singleQuote || bytes[at] === ascii.closeSquare)
  )
    at++;
  return at;
}
