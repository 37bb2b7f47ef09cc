import { nameBytes } from "../../charset.ts";
import { ascii, isBlank, isLower, isQuote } from "../ascii.ts";
import { type Content, type Range, standsAt } from "../content.ts";
import { isStrictPassword } from "../generic/human-password.ts";
import { shellDefaultAt, skipBlanks, templateLiteralAt, valueAt } from "./assigned-value.ts";
import { isBound, isCopied, isSetter, isSymbol } from "./bound-name.ts";
import { isNotedAt, skipEmphasis } from "./comment.ts";
import { declarationOf, isMacro, returnedBy, returnedByMethod } from "./declared-value.ts";
import { elementOf, elementPairOf, isTagName } from "./element-value.ts";
import { type FallbackLiteral, fallbackLiteral, hasQuoteAhead } from "./fallback-literal.ts";
import { givenLast, isClosedBehind, lastOfCall } from "./last-argument.ts";
import { markedOf } from "./marked-value.ts";
import { isNoName } from "./no-name.ts";
import { readOperator } from "./operator.ts";
import { nestedOf, pairOf } from "./paired-value.ts";
import { assignForm } from "./parameter.ts";
import { printedAt } from "./printed-value.ts";
import { endsNames, skipOthers } from "./several-names.ts";
import { isDefined, wordOf } from "./word-value.ts";
import { skipToLiteral, skipType } from "./wrapped-value.ts";

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
  if (bytes[name.end] === ascii.less && bytes[name.end + 1] === ascii.slash)
    return elementPairOf(content, name) ?? markedOf(content, name, name.end);
  const closed = isSubscript(content, name) ? name.end + 1 : skipClosers(bytes, name);
  const isQuotedName = closed > name.end && (isQuote(bytes[name.end]) || bytes[name.end] === ascii.backslash);
  const after = skipBlanks(bytes, closed);
  // Erlang writes `{password, "…"}`.
  const isTuple =
    bytes[after] === ascii.comma &&
    (bytes[name.start - 1] === ascii.openBrace || isMacro(bytes, name) || isCopied(bytes, name));
  const operator = readOperator(bytes, after, isQuotedName || isTuple || isSymbol(bytes, name));
  const pair = isQuotedName || !operator ? pairOf(content, name, after, isQuotedName) : undefined;
  if (pair) return pair;
  if (!operator)
    return declarationOf(content, name, closed) ?? returnedByMethod(content, name) ?? wordOf(content, name, after);
  const value = skipBlanks(bytes, operator.end);
  const { form } = operator;
  if (form === "argument")
    return isTuple || isBound(bytes, name, value)
      ? valueAt(content, name, skipToLiteral(bytes, value), "assign")
      : lastOfCall(content, name, value);
  // A term and what it means, in AsciiDoc.
  if (content.syntax === "prose" && form === "call" && bytes[operator.end - 1] === ascii.colon)
    return isBlank(bytes[operator.end]) ? valueAt(content, name, value, "assign") : undefined;
  // Jsonnet: a hidden field.
  if (form === "call" && bytes[operator.end - 1] === ascii.colon && isBlank(bytes[operator.end]))
    return valueAt(content, name, value, isQuote(bytes[value]) ? "assign" : form);
  if (form === "call" && isSetter(bytes, name)) {
    const literal = skipToLiteral(bytes, value);
    const made =
      !isQuote(bytes[literal]) && hasQuoteAhead(content, value) ? fallbackLiteral(content, value) : undefined;
    const set = valueAt(content, name, made?.at ?? literal, made?.form ?? "assign");
    return set && isClosedBehind(bytes, set) ? set : (givenLast(content, name, value) ?? set);
  }
  if (form === "call" && bytes[value] === ascii.close) return returnedBy(content, name, value + 1);
  if (form === "call" && isDefined(bytes, name)) return valueAt(content, name, skipToLiteral(bytes, value), "assign");
  if (form === "call") return givenLast(content, name, value) ?? valueAt(content, name, value, form);
  if (form === "compare") return valueAt(content, name, skipToLiteral(bytes, value), form);
  if (form !== "assign") return valueAt(content, name, value, form);
  return nestedOf(content, name, value) ?? expressionAt(content, name, value);
}

/** What is made of a literal: `ToSecureString("…")`. A value that is like no word is a password there, too. */
function madeOf(content: Content, name: Range, { at, form }: FallbackLiteral): Assignment | undefined {
  const { bytes } = content;
  const made = valueAt(content, name, at, form);
  if (made?.form !== "call") return made;
  const { start, end } = made.value;
  const isAlone = bytes[end + 1] === ascii.close || bytes[end + 1] === ascii.dot;
  return isAlone && isStrictPassword(bytes.toString("latin1", start, end)) ? { ...made, form: "assign" } : made;
}

/** `"…password=" + "value"`. */
const joint = /^["'`] ?(?:\+|\.) ?(?=["'`])/;
const longestJoint = 5;
/** `"…password=%s" % "value"`, and the same as an argument. */
const formatted = /^(?:%s|%@|\{0?\})["'] ?(?:[%,]|\.format\() ?@?(?=["'])/;
const longestFormatted = 20;

/** A first look at what follows the quote. */
function isJoint(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[bytes[at] === ascii.space ? at + 1 : at];
  return byte === ascii.plus || byte === ascii.dot;
}

const percent = 0x25;

const mayClose = new Uint8Array(256);
for (const byte of Buffer.from("\"'`\\])}*")) mayClose[byte] = 1;

/** The value that begins at `at`; in source code the literal in an expression. */
function expressionAt(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes, syntax } = content;
  const form = assignForm(content, name);
  const marked = markedOf(content, name, at);
  if (marked) return marked;
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
  if (bytes[at] === percent || bytes[at] === ascii.openBrace) {
    const skipped = formatted.exec(bytes.toString("latin1", at, at + longestFormatted))?.[0].length;
    if (skipped !== undefined) return valueAt(content, name, at + skipped, "call");
  }
  if (isExported(bytes, name, at)) return valueAt(content, name, at, "flag");
  const literal = skipToLiteral(bytes, skipType(content, skipOthers(bytes, name, at)));
  const isLiteralHere = isQuote(bytes[literal]) || isQuote(bytes[literal + 1]);
  const isElsewhere = form === "assign" && !isLiteralHere;
  const fallback = isElsewhere && hasQuoteAhead(content, literal) ? fallbackLiteral(content, literal) : undefined;
  if (fallback) return madeOf(content, name, fallback);
  const printed = isElsewhere ? printedAt(content, name, at) : undefined;
  if (printed) return printed;
  const isNoted = isElsewhere && isNotedAt(content, name, literal);
  return valueAt(content, name, literal, isNoted ? "comment" : form);
}

const exported = Buffer.from("export ");

/** A script in a program: `export PASSWORD=value`, without blanks. */
function isExported(bytes: Buffer, { start, end }: Range, at: number): boolean {
  return at === end + 1 && standsAt(bytes, exported, start - exported.length);
}

const longestList = 400;
const listOfOne = /^\[\s{0,40}(?="[^"\s]{1,320}"\s{0,40}\])/;

/** `"secret": ["value"]`: settings that may have many values often have one. Erlang's settings hold binaries, `<<"value">>`. */
function onlyItem(bytes: Buffer, at: number): number {
  if (bytes[at] === ascii.less && bytes[at + 1] === ascii.less && isQuote(bytes[at + 2])) return at + 2;
  if (bytes[at] !== ascii.openSquare) return at;
  return at + (listOfOne.exec(bytes.toString("latin1", at, at + longestList))?.[0].length ?? 0);
}

/** Among settings `env[NAME] = value` and `env(NAME): value`: nothing there is looked up. */
function isSubscript({ bytes, syntax }: Content, { start, end }: Range): boolean {
  if (syntax !== "config") return false;
  const close = bytes[start - 1] === ascii.openSquare ? ascii.closeSquare : ascii.close;
  if (bytes[end] !== close || (close === ascii.close && bytes[start - 1] !== ascii.open)) return false;
  const before = bytes[start - 2] ?? 0;
  return (
    isLower(before) && (isBlank(bytes[end + 1]) || bytes[end + 1] === ascii.equals || bytes[end + 1] === ascii.colon)
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
  if (bytes[next] === ascii.star && bytes[next + 1] === ascii.star) return next + 2;
  if (bytes[next] === ascii.closeBrace && bytes[start - 1] === ascii.openBrace && bytes[start - 2] !== ascii.dollar)
    return next + 1;
  // RSpec: `let(:token) { "…" }`.
  if (bytes[next] === ascii.close && bytes[start - 1] === ascii.colon && bytes[start - 2] === ascii.open)
    return next + 1;
  // Ruby: `params[:token]`.
  if (bytes[next] === ascii.closeSquare && bytes[start - 1] === ascii.colon && bytes[start - 2] === ascii.openSquare)
    return next + 1;
  if (bytes[next] === ascii.backslash && isQuote(bytes[next + 1])) next += 2;
  else if (isQuote(bytes[next])) next += 1;
  else return end;
  const isSubscript = bytes[next] === ascii.close && bytes[start - 2] === ascii.open;
  return bytes[next] === ascii.closeSquare || isSubscript ? next + 1 : next;
}
