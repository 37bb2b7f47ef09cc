import { nameBytes } from "../charset.ts";
import { ascii, isBlank, isQuote } from "./ascii.ts";
import { shellDefaultAt, skipBlanks, templateLiteralAt, valueAt } from "./assigned-value.ts";
import { isNotedAt, skipEmphasis } from "./comment.ts";
import { type Content, type Range, standsAt } from "./content.ts";
import { elementOf, elementPairOf, isTagName } from "./element-value.ts";
import { fallbackLiteral, hasQuoteAhead } from "./fallback-literal.ts";
import { readOperator } from "./operator.ts";
import { nestedOf, pairOf } from "./paired-value.ts";
import { assignForm } from "./parameter.ts";
import { printedAt } from "./printed-value.ts";
import { isLiteral, wordOf } from "./word-value.ts";
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
 * - `word`: `ENV NAME value`;
 * - `comment`: `# name: value`, in a comment of a program.
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
  | "word"
  | "comment";

/** A longer name is no name that a person wrote. */
const longestName = 64;

/** What may directly follow a name; anything else shows at once that the hit is a part of a sentence or an identifier. */
const follows = new Uint8Array(256);
for (const byte of Buffer.from("\"'`\\]) \t:=,>(|?!\r\n&")) follows[byte] = 1;

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

const star = 0x2a;

/** `**Password**: `, `</key>`, `<- "…"`, `{"…"}`, `{ get; set; }`, `[] =`, `[16] =`, `} =`: what may follow only together with the byte after it. */
function isOpened(byte: number, next: number | undefined): boolean {
  if (byte === star) return next === star;
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
  if (name.end - name.start >= longestName) return undefined;
  if (maySpeak[bytes[name.start - 1] ?? 0] === 1 && isNoName(bytes, name)) return undefined;
  if (isTagName(bytes, name)) {
    const element = elementOf(content, name);
    if (element || bytes[name.end] === ascii.more) return element;
  }
  if (bytes[name.end] === ascii.less && bytes[name.end + 1] === ascii.slash) return elementPairOf(content, name);
  const closed = skipClosers(bytes, name);
  const isQuotedName = closed > name.end && (isQuote(bytes[name.end]) || bytes[name.end] === ascii.backslash);
  const after = skipBlanks(bytes, closed);
  // Erlang writes `{password, "…"}`.
  const isTuple = bytes[name.start - 1] === ascii.openBrace && bytes[after] === ascii.comma;
  const operator = readOperator(bytes, after, isQuotedName || isTuple || isSymbol(bytes, name));
  const pair = isQuotedName || !operator ? pairOf(content, name, after, isQuotedName) : undefined;
  if (pair) return pair;
  if (!operator) return declarationOf(content, name, closed) ?? wordOf(content, name, after);
  const value = skipBlanks(bytes, operator.end);
  const { form } = operator;
  if (form === "argument")
    return valueAt(
      content,
      name,
      value,
      isTuple || isPairAlone(bytes, name) || isBound(bytes, name, value) ? "assign" : form,
    );
  if (form === "call" && isSetter(bytes, name)) return valueAt(content, name, value, "assign");
  if (form !== "assign") return valueAt(content, name, value, form);
  return nestedOf(content, name, value) ?? expressionAt(content, name, value);
}

/** `"…password=" + "value"`. */
const joint = /^["'`] ?(?:\+|\.) ?(?=["'`])/;
const longestJoint = 5;

/** A first look at what follows the quote. */
function isJoint(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[bytes[at] === ascii.space ? at + 1 : at];
  return byte === ascii.plus || byte === ascii.dot;
}

const mayClose = new Uint8Array(256);
for (const byte of Buffer.from("\"'`\\])}*")) mayClose[byte] = 1;

/** True for the last of several names in brackets: `[user, password] =`. */
function endsNames(bytes: Uint8Array, { start, end }: Range): boolean {
  const isClosed = bytes[end] === ascii.close || bytes[end] === ascii.closeSquare;
  return isClosed && isBehindComma(bytes, start) && (isBlank(bytes[end + 1]) || bytes[end + 1] === ascii.equals);
}

/** True for a name behind a comma and a blank, also with the sign of a variable before it. */
function isBehindComma(bytes: Uint8Array, start: number): boolean {
  const before = bytes[start - 1] === ascii.dollar ? start - 2 : start - 1;
  return bytes[before] === ascii.space && bytes[before - 1] === ascii.comma;
}

const namesBefore = /(?:^|[\r\n;])[ \t]*(?:(?:var|let|const|val|my) +)?[([]?((?:[\w.$]{1,30}, *){1,3})\$?$/;
const literals = /^(?:"[^"\n]{0,60}"|'[^'\n]{0,60}'), */;

/** `USER, PASSWORD = "shop", "…"`, `[user, password] = ["shop", "…"]`: over the values of the names before; `at` when there are none. */
function skipOthers(bytes: Buffer, name: Range, from: number): number {
  const isBracket = bytes[from] === ascii.open || bytes[from] === ascii.openSquare;
  const at = isBracket && endsNames(bytes, name) ? from + 1 : from;
  if (!isQuote(bytes[at]) || !isBehindComma(bytes, name.start)) return at;
  const before = namesBefore.exec(bytes.toString("latin1", Math.max(0, name.start - 100), name.start))?.[1];
  let value = at;
  for (let left = before?.split(",").length ?? 1; left > 1; left--) {
    const skipped = literals.exec(bytes.toString("latin1", value, value + 64))?.[0].length;
    if (skipped === undefined) return at;
    value += skipped;
  }
  return value;
}

/** The value that begins at `at`; in source code the literal in an expression. */
function expressionAt(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes, syntax } = content;
  const form = assignForm(content, name);
  if (syntax === "prose") return valueAt(content, name, skipEmphasis(bytes, at), form);
  if (syntax === "markup") return valueAt(content, name, at, isNotedAt(content, name, at) ? "comment" : form);
  if (syntax !== "code")
    return (
      shellDefaultAt(content, name, at) ?? templateLiteralAt(content, name, at) ?? valueAt(content, name, onlyItem(bytes, at), form)
    );
  if (isQuote(bytes[at]) && isJoint(bytes, at + 1)) {
    const joined = joint.exec(bytes.toString("latin1", at, at + longestJoint))?.[0].length;
    if (joined !== undefined) return valueAt(content, name, at + joined, "assign");
  }
  const literal = skipToLiteral(bytes, skipType(content, skipOthers(bytes, name, at)));
  const isLiteralHere = isQuote(bytes[literal]) || isQuote(bytes[literal + 1]);
  if (form === "assign" && !isLiteralHere && hasQuoteAhead(content, literal)) {
    const fallback = fallbackLiteral(content, literal);
    if (fallback) return valueAt(content, name, fallback.at, fallback.form);
    const printed = printedAt(content, name, at);
    if (printed) return printed;
  }
  return valueAt(content, name, literal, form === "assign" && isNotedAt(content, name, literal) ? "comment" : form);
}

const longestList = 400;
const listOfOne = /^\[\s{0,40}(?="[^"\s]{1,320}"\s{0,40}\])/;

/** `"secret": ["value"]`: settings that may have many values often have one. */
function onlyItem(bytes: Buffer, at: number): number {
  if (bytes[at] !== ascii.openSquare) return at;
  return at + (listOfOne.exec(bytes.toString("latin1", at, at + longestList))?.[0].length ?? 0);
}

function isLower(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}

/** What stands before a word that is no name of a value. */
const maySpeak = new Uint8Array(256);
for (const byte of Buffer.from(":\"'`/?")) maySpeak[byte] = 1;

function isNoName(bytes: Buffer, name: Range): boolean {
  return isPart(bytes, name) || isChoice(bytes, name) || isBadge(bytes, name) || isChecksum(bytes, name);
}

/** `"AWS::IAM::AccessKey": …` names a type, `arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop` a secret; Puppet's `mysql::root_password` is a name. */
function isPart(bytes: Uint8Array, { start, end }: Range): boolean {
  if (bytes[start - 1] !== ascii.colon) return false;
  return bytes[start - 2] === ascii.colon ? !isLower(bytes[start]) : bytes[end] === ascii.colon;
}

const checksum = Buffer.from("checksum/");

/** Helm's `checksum/secret: …` is the digest of one. */
function isChecksum(bytes: Uint8Array, { start }: Range): boolean {
  return bytes[start - 1] === ascii.slash && standsAt(bytes, checksum, start - checksum.length);
}

/** `hide ? "password" : "text1"`: the name is one of two values. */
function isChoice(bytes: Uint8Array, { start }: Range): boolean {
  if (!isQuote(bytes[start - 1])) return false;
  let at = start - 2;
  while (at > start - 8 && isBlank(bytes[at])) at--;
  return bytes[at] === ascii.question;
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

/** `["--password", "…"]`, `getenv("PASSWORD", "…")`, `set :password, "…"`: the two belong together. */
function isBound(bytes: Buffer, name: Range, value: number): boolean {
  const isFlag = bytes[name.start - 1] === ascii.dash && bytes[name.start - 2] === ascii.dash;
  return (isFlag && isLiteral(bytes, value)) || isSymbol(bytes, name) || bindsName(bytes, name.start);
}

/** Ruby's `set :password, "…"`. */
function isSymbol(bytes: Buffer, { start, end }: Range): boolean {
  const isOne = bytes[end] === ascii.comma && bytes[start - 1] === ascii.colon && isBlank(bytes[start - 2]);
  return isOne && /\bset +:$/.test(bytes.toString("latin1", Math.max(0, start - 8), start));
}

/** `[("user", "shop"), ("password", "…")]`: a parenthesis that calls nothing, and two texts in it. */
function isPairAlone(bytes: Buffer, { start, end }: Range): boolean {
  const before = bytes[start - 3];
  if (bytes[start - 2] !== ascii.open || !(isBlank(before) || before === ascii.openSquare || before === ascii.open))
    return false;
  return /^["'], ?[bu]?(["'])[^"'\n]{1,64}\1\)/.test(bytes.toString("latin1", end, end + longestPair));
}

const longestPair = 72;

const binders =
  /(?:getenv|environ\.get|\benv(?:\.str)?|\.(?:fetch|get|put|set|add|append|fill|type)|getor(?:default|else)|(?:set|get)property|setdefault|::write|(?:set|add)parameter|setitem|setenv|putenv|environmentvariable|\bdefine|\bflag\.string)\(\s*$/i;

/** True for `getenv("PASSWORD", "…")`, `define('PASSWORD', '…')`: the call gives the name its value, or the one to use without any. */
function bindsName(bytes: Buffer, nameStart: number): boolean {
  if (!isQuote(bytes[nameStart - 1]) && !isQuote(bytes[nameStart - 2])) return false;
  const quote = isQuote(bytes[nameStart - 1]) ? nameStart - 1 : nameStart - 2;
  return binders.test(bytes.toString("latin1", Math.max(0, quote - 24), quote));
}

/** `x.setPassword("…")`, `builder.password("…")`. */
function isSetter(bytes: Buffer, { start, end }: Range): boolean {
  return (
    /(?:^|\.)(?:set|with)[A-Z_]|\.[A-Za-z_]+$/.test(bytes.toString("latin1", start, end)) ||
    bytes[start - 1] === ascii.dot
  );
}

/**
 * `"`, `\"`, `']`, `")`, `}`: the end of a quoted name or of a subscript. In `hmac(a, "secret") =>` the parenthesis closes more than the
 * name, which is an argument among others.
 */
function skipClosers(bytes: Uint8Array, { start, end }: Range): number {
  let next = end;
  if (mayClose[bytes[next] ?? 0] === 0) return end;
  if (endsNames(bytes, { start, end })) return end + 1;
  if (bytes[next] === star && bytes[next + 1] === star) return next + 2;
  if (bytes[next] === ascii.closeBrace && bytes[start - 1] === ascii.openBrace && bytes[start - 2] !== ascii.dollar)
    return next + 1;
  if (bytes[next] === ascii.backslash && isQuote(bytes[next + 1])) next += 2;
  else if (isQuote(bytes[next])) next += 1;
  else return end;
  const isSubscript = bytes[next] === ascii.close && bytes[start - 2] === ascii.open;
  return bytes[next] === ascii.closeSquare || isSubscript ? next + 1 : next;
}
