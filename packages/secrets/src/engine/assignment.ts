import { charset, nameBytes } from "../charset.ts";
import { ascii, isBlank, isLineEnd, isQuote } from "./ascii.ts";
import { longestGap, longestValue, skipBlanks, valueAt } from "./assigned-value.ts";
import { type Content, type Range, standsAt } from "./content.ts";
import { readOperator } from "./operator.ts";
import { elementPairOf, nestedOf, pairOf } from "./paired-value.ts";
import { skipDeclaredType, skipToLiteral, skipType } from "./wrapped-value.ts";

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
  const isFollowed = follows[bytes[end] ?? ascii.lineFeed] === 1 || isOpened(bytes[end]!, bytes[end + 1]);
  if (!isFollowed && end < hitEnd + longestName) return undefined;
  let start = hitStart;
  while (start > 0 && start > hitStart - longestName && nameTable[bytes[start - 1]!] === 1) start--;
  while (bytes[start] === ascii.dash) start++;
  return { start, end };
}

/** `</key>`, `<- "…"`, `{"…"}`, `{ get; set; }`, `[] =`, `[16] =`, `} =`: what may follow only together with the byte after it. */
function isOpened(byte: number, next: number | undefined): boolean {
  if (byte === ascii.less) return next === ascii.slash || next === ascii.dash;
  if (byte === ascii.openBrace) return isQuote(next) || isBlank(next);
  if (byte === ascii.openSquare)
    return next === ascii.closeSquare || (next !== undefined && next >= 0x30 && next <= 0x39);
  return byte === ascii.closeBrace && (isBlank(next) || next === ascii.equals);
}

const nameTable = nameBytes.table;

/** Reads the assignment to a name; undefined when there is none. Looks a few hundred bytes far at most. */
export function readAssignment(content: Content, name: Range): Assignment | undefined {
  const { bytes } = content;
  // `"AWS::IAM::AccessKey": …` names a type.
  const isType = bytes[name.start - 1] === ascii.colon && bytes[name.start - 2] === ascii.colon;
  // In `arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop` the word is a part of a longer name.
  const isPart = bytes[name.start - 1] === ascii.colon && bytes[name.end] === ascii.colon;
  if (isType || isPart || isBadge(bytes, name) || name.end - name.start >= longestName) return undefined;
  if (bytes[name.end] === ascii.more) return elementOf(content, name);
  if (bytes[name.end] === ascii.less && bytes[name.end + 1] === ascii.slash) return elementPairOf(content, name);
  const closed = skipClosers(bytes, name);
  const isQuotedName = closed > name.end && bytes[name.end] !== ascii.closeBrace;
  const after = skipBlanks(bytes, closed);
  // Erlang writes `{password, "…"}`.
  const isTuple = bytes[name.start - 1] === ascii.openBrace && bytes[after] === ascii.comma;
  const operator = readOperator(bytes, after, isQuotedName || isTuple);
  const pair = isQuotedName || !operator ? pairOf(content, name, after, isQuotedName) : undefined;
  if (pair) return pair;
  if (!operator) return declarationOf(content, name, closed) ?? wordOf(content, name, after);
  const value = skipBlanks(bytes, operator.end);
  const { form } = operator;
  if (form === "argument")
    return valueAt(content, name, value, isTuple || bindsName(bytes, name.start) ? "assign" : form);
  if (form === "call" && isSetter(bytes, name)) return valueAt(content, name, value, "assign");
  if (form !== "assign") return valueAt(content, name, value, form);
  const nested = nestedOf(content, name, value);
  if (nested) return nested;
  const literal = content.syntax === "code" ? skipToLiteral(bytes, skipType(content, value)) : value;
  return valueAt(content, name, literal, assignForm(bytes, name));
}

/** The token in the address of a badge shows a picture, which everybody may see. */
function isBadge(bytes: Buffer, { start, end }: Range): boolean {
  const isParameter = bytes[start - 1] === ascii.question && bytes[end] === ascii.equals;
  return isParameter && /badge[^\s"']*\?$/.test(bytes.toString("latin1", Math.max(0, start - 100), start));
}

/** A type or an accessor stands between a name and `=`: `password string = "…"`, `As String =`, `{ get; set; } =`, `char key[] =`. */
function declarationOf(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes } = content;
  if (content.syntax !== "code" || at >= bytes.length) return undefined;
  if (bytes[at] === ascii.openBrace && isQuote(bytes[at + 1])) return valueAt(content, name, at + 1, "assign");
  const value = skipDeclaredType(bytes, at);
  return value === at ? undefined : valueAt(content, name, value, "assign");
}

const binders =
  /(?:getenv|environ\.get|\benv|\.fetch|getordefault|(?:set|get)property|setenv|putenv|\.put|\bdefine|\bflag\.string)\(\s*$/i;

/** True for `getenv("PASSWORD", "…")`, `define('PASSWORD', '…')`: the call gives the name its value, or the one to use without any. */
function bindsName(bytes: Buffer, nameStart: number): boolean {
  return (
    isQuote(bytes[nameStart - 1]) && binders.test(bytes.toString("latin1", Math.max(0, nameStart - 17), nameStart - 1))
  );
}

/** `x.setPassword("…")`, `builder.password("…")`. */
function isSetter(bytes: Buffer, { start, end }: Range): boolean {
  return (
    /(?:^|\.)(?:set|with)[A-Z_]|\.[A-Za-z_]+$/.test(bytes.toString("latin1", start, end)) ||
    bytes[start - 1] === ascii.dot
  );
}

/** What stands before a name in a query or a connection string. */
const separators: ReadonlySet<number> = new Set([ascii.question, ascii.and, ascii.semicolon]);

/** A plain assignment, unless what stands before the name says that it is inside of a text that has its own separators. */
function assignForm(bytes: Uint8Array, name: Range): Form {
  const before = bytes[name.start - 1];
  if (before === ascii.dash) return "flag";
  if (before === ascii.openBrace && bytes[name.start - 2] === ascii.dollar) return "fallback";
  if (bytes[name.end] === ascii.equals && separators.has(before ?? 0)) return "parameter";
  return isBlank(before) && bytes[name.start - 2] === ascii.semicolon && bytes[name.end] === ascii.equals
    ? "parameter"
    : "assign";
}

/**
 * `"`, `\"`, `']`, `")`, `}`: the end of a quoted name or of a subscript. In `hmac(a, "secret") =>` the parenthesis closes more than the
 * name, which is an argument among others.
 */
function skipClosers(bytes: Uint8Array, { start, end }: Range): number {
  let next = end;
  if (bytes[next] === ascii.closeBrace && bytes[start - 1] === ascii.openBrace && bytes[start - 2] !== ascii.dollar)
    return next + 1;
  if (bytes[next] === ascii.backslash && isQuote(bytes[next + 1])) next += 2;
  else if (isQuote(bytes[next])) next += 1;
  else return end;
  const isSubscript = bytes[next] === ascii.close && bytes[start - 2] === ascii.open;
  return bytes[next] === ascii.closeSquare || isSubscript ? next + 1 : next;
}

/** `<password>value</password>`, also with a namespace before the name. */
function elementOf(content: Content, name: Range): Assignment | undefined {
  const { bytes, runs } = content;
  const before = bytes[name.start - 1];
  if (before !== ascii.less && before !== ascii.colon) return undefined;
  const start = skipText(bytes, name.end + 1, cdata);
  const end = runs.end(element, start, Math.min(bytes.length, start + longestValue));
  const isClosed = bytes[end] === ascii.less && bytes[end + 1] === ascii.slash;
  // `]]>` ends what `<![CDATA[` began.
  const stop = start > name.end + 1 && bytes[end] === ascii.more ? end - 2 : end;
  if (stop <= start || !(isClosed || stop < end)) return undefined;
  return { name, form: "element", value: { start, end: stop }, closed: true, quoted: true, whole: true };
}

const cdata = Buffer.from("<![CDATA[");

function skipText(bytes: Buffer, at: number, text: Buffer): number {
  return standsAt(bytes, text, at) ? at + text.length : at;
}

/** A blank is all that parts name and value: `--password value`, `ENV PASSWORD value`, `IDENTIFIED BY 'value'`. */
function wordOf(content: Content, name: Range, after: number): Assignment | undefined {
  const { bytes, syntax } = content;
  if (after === name.end || after >= bytes.length) return undefined;
  if (bytes[name.start - 1] === ascii.dash && bytes[name.start - 2] === ascii.dash)
    return valueAt(content, name, after, "flag");
  if (isLiteral(bytes, after)) {
    if (isAfter(bytes, name.start, defines) || isStatement(bytes, name)) return valueAt(content, name, after, "assign");
    if (syntax === "code") return valueAt(content, name, after, bytes[name.start - 1] === ascii.dash ? "flag" : "call");
  }
  if (syntax !== "config") return undefined;
  return (mayEndSetter(bytes, name.start) && isAfter(bytes, name.start, setters)) || isLineStart(bytes, name.start)
    ? valueAt(content, name, after, "word")
    : undefined;
}

/** A quote, or the `@` of Objective-C and C# before one. */
function isLiteral(bytes: Uint8Array, at: number): boolean {
  return isQuote(bytes[at]) || (bytes[at] === ascii.at && isQuote(bytes[at + 1]));
}

const defines = /(?:^|[\r\n])#[ \t]*define[ \t]+$/;
const statements = /\b(?:with|encrypted|set)[ \t]+$/i;

/** SQL: `IDENTIFIED BY '…'`, `WITH ENCRYPTED PASSWORD '…'`. */
function isStatement(bytes: Buffer, { start, end }: Range): boolean {
  return bytes.subarray(start, end).includes(ascii.space) || isAfter(bytes, start, statements);
}

/** Dockerfile, Apache, csh and fish set a variable with a word before it. */
const setters = /(?:^|[\r\n])[ \t]*(?:ENV|SetEnv|setenv|set[ \t]+-\w+)[ \t]+$/;

/** A first look: `ENV`, `setenv` and `-x` end so, and nearly nothing else does. */
function mayEndSetter(bytes: Uint8Array, at: number): boolean {
  const last = bytes[at - 2] ?? 0;
  return (last | 0x20) === 0x76 || bytes[at - 3] === ascii.dash || bytes[at - 4] === ascii.dash || isBlank(last);
}

/** True when what stands before `at` on its line is that and nothing else. */
function isAfter(bytes: Buffer, at: number, words: RegExp): boolean {
  return isBlank(bytes[at - 1]) && words.test(bytes.toString("latin1", Math.max(0, at - longestGap), at));
}

function isLineStart(bytes: Buffer, at: number): boolean {
  return at === 0 || isLineEnd(bytes[at - 1]);
}
