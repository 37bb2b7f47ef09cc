import { nameBytes } from "../charset.ts";
import { ascii, isBlank, isQuote } from "./ascii.ts";
import { shellDefaultAt, skipBlanks, templateLiteralAt, valueAt } from "./assigned-value.ts";
import { isBound, isSetter, isSymbol } from "./bound-name.ts";
import { isNotedAt, skipEmphasis } from "./comment.ts";
import type { Content, Range } from "./content.ts";
import { elementOf, elementPairOf, isTagName } from "./element-value.ts";
import { fallbackLiteral, hasQuoteAhead } from "./fallback-literal.ts";
import { isNoName } from "./no-name.ts";
import { readOperator } from "./operator.ts";
import { nestedOf, pairOf } from "./paired-value.ts";
import { assignForm } from "./parameter.ts";
import { printedAt } from "./printed-value.ts";
import { endsNames, skipOthers } from "./several-names.ts";
import { wordOf } from "./word-value.ts";
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

/** `**Password**: `, `</key>`, `<- "…"`, `{"…"}`, `{ get; set; }`, `[] =`, `[16] =`, `} =`: what may follow only together with the byte after it. */
function isOpened(byte: number, next: number | undefined): boolean {
  if (byte === ascii.star) return next === ascii.star;
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
  if (name.end - name.start >= longestName || isNoName(bytes, name)) return undefined;
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
    return valueAt(content, name, value, isTuple || isBound(bytes, name, value) ? "assign" : form);
  // A term and what it means, in AsciiDoc.
  if (content.syntax === "prose" && form === "call" && bytes[operator.end - 1] === ascii.colon)
    return isBlank(bytes[operator.end]) ? valueAt(content, name, value, "assign") : undefined;
  if (form === "call" && isSetter(bytes, name)) return valueAt(content, name, skipToLiteral(bytes, value), "assign");
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

/** The value that begins at `at`; in source code the literal in an expression. */
function expressionAt(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes, syntax } = content;
  const form = assignForm(content, name);
  if (syntax === "prose") return valueAt(content, name, skipEmphasis(bytes, at), form);
  if (syntax === "markup") return valueAt(content, name, at, isNotedAt(content, name, at) ? "comment" : form);
  if (syntax !== "code")
    return (
      shellDefaultAt(content, name, at) ??
      templateLiteralAt(content, name, at) ??
      valueAt(content, name, onlyItem(bytes, at), form)
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
  const isNoted = form === "assign" && !isLiteralHere && isNotedAt(content, name, literal);
  return valueAt(content, name, literal, isNoted ? "comment" : form);
}

const longestList = 400;
const listOfOne = /^\[\s{0,40}(?="[^"\s]{1,320}"\s{0,40}\])/;

/** `"secret": ["value"]`: settings that may have many values often have one. */
function onlyItem(bytes: Buffer, at: number): number {
  if (bytes[at] !== ascii.openSquare) return at;
  return at + (listOfOne.exec(bytes.toString("latin1", at, at + longestList))?.[0].length ?? 0);
}

/** A type or an accessor stands between a name and `=`: `password string = "…"`, `As String =`, `{ get; set; } =`, `char key[] =`. */
function declarationOf(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes } = content;
  if (content.syntax !== "code" || at >= bytes.length) return undefined;
  if (bytes[at] === ascii.openBrace && isQuote(bytes[at + 1])) return valueAt(content, name, at + 1, "assign");
  const value = skipDeclaredType(bytes, at);
  return value === at ? undefined : valueAt(content, name, value, "assign");
}

/**
 * `"`, `\"`, `']`, `")`, `}`: the end of a quoted name or of a subscript. In `hmac(a, "secret") =>` the parenthesis closes more than the
 * name, which is an argument among others.
 */
function skipClosers(bytes: Uint8Array, { start, end }: Range): number {
  let next = end;
  if (mayClose[bytes[next] ?? 0] === 0) return end;
  if (endsNames(bytes, { start, end })) return end + 1;
  if (bytes[next] === ascii.star && bytes[next + 1] === ascii.star) return next + 2;
  if (bytes[next] === ascii.closeBrace && bytes[start - 1] === ascii.openBrace && bytes[start - 2] !== ascii.dollar)
    return next + 1;
  if (bytes[next] === ascii.backslash && isQuote(bytes[next + 1])) next += 2;
  else if (isQuote(bytes[next])) next += 1;
  else return end;
  const isSubscript = bytes[next] === ascii.close && bytes[start - 2] === ascii.open;
  return bytes[next] === ascii.closeSquare || isSubscript ? next + 1 : next;
}
