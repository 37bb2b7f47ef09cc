import { charset, nameBytes } from "../charset.ts";
import { ascii, isBlank, isLineEnd, isQuote } from "./ascii.ts";
import { longestGap, longestValue, valueAt } from "./assigned-value.ts";
import type { Content, Range } from "./content.ts";
import { readOperator } from "./operator.ts";

/** A name and the value that is given to it, found around a word such as `password`. */
export interface Assignment {
  readonly name: Range;
  readonly form: Form;
  /** The value, without quotes; only its beginning when not `closed`. */
  readonly value: Range;
  /** True when the whole value is known: it ends at its quote or delimiter, holds no white space and is not very long. */
  readonly closed: boolean;
  readonly quoted: boolean;
  /** False when more words follow on the line, so that it may be a sentence. */
  readonly whole: boolean;
}

/**
 * - `assign`: `name = value`, `"name": value`, `name := value`, `name => value`, `<x name="value">`;
 * - `compare`: `name == value`;
 * - `fallback`: `name || value`, `${NAME:-value}`;
 * - `argument`: `set("name", value)`;
 * - `call`: `name("value")`, `name "value"`;
 * - `element`: `<name>value</name>`;
 * - `pair`: `name: NAME` and then `value: value`, as in Kubernetes; `<add key="NAME" value="value"/>`;
 * - `parameter`: `?name=value&`, `Server=x;name=value;`;
 * - `flag`: `--name value`;
 * - `word`: `ENV NAME value`.
 */
export type Form =
  | "assign"
  | "compare"
  | "fallback"
  | "argument"
  | "call"
  | "element"
  | "pair"
  | "parameter"
  | "flag"
  | "word";

/** A longer name is no name that a person wrote. */
const longestName = 64;

/** Bytes of the text of an element. */
const element = charset("element", "!-%'-;=?-~");

/** What may directly follow a name; anything else shows at once that the hit is a part of a sentence or an identifier. */
const follows = new Uint8Array(256);
for (const byte of Buffer.from("\"'`\\]) \t:=,>(|?\r\n&")) follows[byte] = 1;

/**
 * The whole name around `[hitStart, hitEnd)`, without leading dashes; undefined when what follows shows that nothing is assigned. Of a
 * name that is longer than `longestName` only a part is read.
 */
export function readName(bytes: Buffer, hitStart: number, hitEnd: number): Range | undefined {
  let end = hitEnd;
  while (end < hitEnd + longestName && nameTable[bytes[end]!] === 1) end++;
  if (follows[bytes[end] ?? ascii.lineFeed] === 0 && end < hitEnd + longestName) return undefined;
  let start = hitStart;
  while (start > 0 && start > hitStart - longestName && nameTable[bytes[start - 1]!] === 1) start--;
  while (bytes[start] === ascii.dash) start++;
  return { start, end };
}

const nameTable = nameBytes.table;

/** Reads the assignment to a name; undefined when there is none. Looks a few hundred bytes far at most. */
export function readAssignment(content: Content, name: Range): Assignment | undefined {
  const { bytes } = content;
  // `"AWS::IAM::AccessKey": …` names a type.
  const isType = bytes[name.start - 1] === ascii.colon && bytes[name.start - 2] === ascii.colon;
  // In `arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop` the word is a part of a longer name.
  const isPart = bytes[name.start - 1] === ascii.colon && bytes[name.end] === ascii.colon;
  if (isType || isPart || name.end - name.start >= longestName) return undefined;
  if (bytes[name.end] === ascii.more) return elementOf(content, name);
  const closed = skipClosers(bytes, name.end);
  const isQuotedName = closed > name.end;
  const after = skipBlanks(bytes, closed);
  const operator = readOperator(bytes, after, isQuotedName);
  const pair = isQuotedName || !operator ? pairOf(content, name, after, isQuotedName) : undefined;
  if (pair) return pair;
  if (!operator) return wordOf(content, name, after);
  const value = skipBlanks(bytes, operator.end);
  if (operator.form !== "assign") return valueAt(content, name, value, operator.form);
  const typed = content.syntax === "code" ? skipType(content, value) : value;
  return valueAt(content, name, typed, assignForm(bytes, name));
}

/** A plain assignment, unless what stands before the name says that it is inside of a text that has its own separators. */
function assignForm(bytes: Uint8Array, name: Range): Form {
  const before = bytes[name.start - 1];
  if (before === ascii.dash) return "flag";
  if (before === ascii.openBrace && bytes[name.start - 2] === ascii.dollar) return "fallback";
  if (before === ascii.question || before === ascii.and || before === ascii.semicolon) return "parameter";
  return isBlank(before) && bytes[name.start - 2] === ascii.semicolon && bytes[name.end] === ascii.equals
    ? "parameter"
    : "assign";
}

/** `"`, `\"`, `']`, `")`: the end of a quoted name. */
function skipClosers(bytes: Uint8Array, at: number): number {
  let next = at;
  if (bytes[next] === ascii.backslash && isQuote(bytes[next + 1])) next += 2;
  else if (isQuote(bytes[next])) next += 1;
  else return at;
  return bytes[next] === ascii.closeSquare || bytes[next] === ascii.close ? next + 1 : next;
}

function skipBlanks(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next < at + longestGap && isBlank(bytes[next])) next++;
  return next;
}

/** The type between a name and its value: `: string = "…"`, `: Option<&str> = "…"`. */
function skipType({ bytes }: Content, at: number): number {
  if (isQuote(bytes[at]) || isLineEnd(bytes[at])) return at;
  for (let index = at; index < at + 40; index++) {
    const byte = bytes[index];
    if (byte === ascii.equals) return isBlank(bytes[index + 1]) && isQuote(bytes[index + 2]) ? index + 2 : at;
    if (byte === undefined || isLineEnd(byte) || isQuote(byte) || byte === ascii.comma || byte === ascii.open)
      return at;
  }
  return at;
}

/** `<password>value</password>`, also with a namespace before the name. */
function elementOf(content: Content, name: Range): Assignment | undefined {
  const { bytes, runs } = content;
  const before = bytes[name.start - 1];
  if (before !== ascii.less && before !== ascii.colon) return undefined;
  const start = name.end + 1;
  const end = runs.end(element, start, Math.min(bytes.length, start + longestValue));
  if (end === start || bytes[end] !== ascii.less || bytes[end + 1] !== ascii.slash) return undefined;
  return { name, form: "element", value: { start, end }, closed: true, quoted: true, whole: true };
}

const valueWord = Buffer.from("value");

/**
 * The name is itself a value, and the next key on the same or the next line is `value`:
 * `- name: DB_PASSWORD⏎ value: x`, `{"name": "DB_PASSWORD", "value": "x"}`, `key="password" value="x"`.
 */
function pairOf(content: Content, name: Range, after: number, isQuotedName: boolean): Assignment | undefined {
  const { bytes } = content;
  if (!isPairName(bytes, name.start - (isQuotedName ? 2 : 1))) return undefined;
  let at = after;
  if (bytes[at] === ascii.comma) at++;
  while (at < after + longestGap && (isBlank(bytes[at]) || (at < bytes.length && isLineEnd(bytes[at])))) at++;
  while (isQuote(bytes[at]) || bytes[at] === ascii.backslash) at++;
  if (
    at + valueWord.length > bytes.length ||
    (bytes[at]! | 0x20) !== valueWord[0] ||
    bytes.toString("latin1", at, at + 5).toLowerCase() !== "value"
  )
    return undefined;
  at += valueWord.length;
  while (isQuote(bytes[at]) || bytes[at] === ascii.backslash) at++;
  const operator = readOperator(bytes, skipBlanks(bytes, at), false);
  return operator?.form === "assign" ? valueAt(content, name, skipBlanks(bytes, operator.end), "pair") : undefined;
}

/** True when `:` or `=` stands at or, over blanks and a quote, before `at`. */
function isPairName(bytes: Uint8Array, at: number): boolean {
  let index = at;
  while (index > at - 8 && (isBlank(bytes[index]) || isQuote(bytes[index]) || bytes[index] === ascii.backslash))
    index--;
  return bytes[index] === ascii.colon || bytes[index] === ascii.equals;
}

/** A blank is all that parts name and value: `--password value`, `ENV PASSWORD value`, `IDENTIFIED BY 'value'`. */
function wordOf(content: Content, name: Range, after: number): Assignment | undefined {
  const { bytes, syntax } = content;
  if (after === name.end || after >= bytes.length) return undefined;
  if (bytes[name.start - 1] === ascii.dash && bytes[name.start - 2] === ascii.dash)
    return valueAt(content, name, after, "flag");
  if (isQuote(bytes[after])) return syntax === "code" ? valueAt(content, name, after, "call") : undefined;
  if (syntax !== "config" || !isBlank(bytes[name.start - 1])) return undefined;
  return isAfterEnv(bytes, name.start) ? valueAt(content, name, after, "word") : undefined;
}

/** True when `ENV` and nothing else stands before `at` on the line. */
function isAfterEnv(bytes: Buffer, at: number): boolean {
  const end = skipBlanksBack(bytes, at);
  for (const [index, letter] of env.entries()) if ((bytes[end - env.length + index] ?? 0) !== letter) return false;
  const start = skipBlanksBack(bytes, end - env.length);
  return start === 0 || isLineEnd(bytes[start - 1]);
}

const env = Buffer.from("ENV");

function skipBlanksBack(bytes: Buffer, at: number): number {
  let start = at;
  while (start > at - longestGap && isBlank(bytes[start - 1])) start--;
  return start;
}
