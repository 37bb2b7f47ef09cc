import { charset, nameBytes } from "../../charset.ts";
import { ascii, isBlank, isQuote } from "../ascii.ts";
import { type Content, type Range, standsAt } from "../content.ts";
import { isComplexPassword, isStrictPassword } from "../generic/human-password.ts";
import { shellDefaultAt, skipBlanks, templateLiteralAt, valueAt } from "./assigned-value.ts";
import { isBound, isSetter, isSymbol } from "./bound-name.ts";
import { isNotedAt, skipEmphasis } from "./comment.ts";
import { elementOf, elementPairOf, isTagName } from "./element-value.ts";
import { type FallbackLiteral, fallbackLiteral, hasQuoteAhead } from "./fallback-literal.ts";
import { isNoName } from "./no-name.ts";
import { readOperator } from "./operator.ts";
import { nestedOf, pairOf } from "./paired-value.ts";
import { assignForm } from "./parameter.ts";
import { printedAt } from "./printed-value.ts";
import { endsNames, skipOthers } from "./several-names.ts";
import { isDefined, wordOf } from "./word-value.ts";
import { skipDeclaredType, skipToLiteral, skipType, startsWithWord } from "./wrapped-value.ts";

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
  const isTuple = bytes[after] === ascii.comma && (bytes[name.start - 1] === ascii.openBrace || isMacro(bytes, name));
  const operator = readOperator(bytes, after, isQuotedName || isTuple || isSymbol(bytes, name));
  const pair = isQuotedName || !operator ? pairOf(content, name, after, isQuotedName) : undefined;
  if (pair) return pair;
  if (!operator) return declarationOf(content, name, closed) ?? wordOf(content, name, after);
  const value = skipBlanks(bytes, operator.end);
  const { form } = operator;
  if (form === "argument")
    return isTuple || isBound(bytes, name, value)
      ? valueAt(content, name, skipToLiteral(bytes, value), "assign")
      : lastOfCall(content, name, value);
  // A term and what it means, in AsciiDoc.
  if (content.syntax === "prose" && form === "call" && bytes[operator.end - 1] === ascii.colon)
    return isBlank(bytes[operator.end]) ? valueAt(content, name, value, "assign") : undefined;
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

const returned = /^(?: ?(?:->|:) ?[\w.<>?]{1,20})? ?(?:\{\s*(?:return\s+)?|=> ?|= ?|:\s*return\s+)(?=["'])/;
const longestReturn = 60;
const getter = /^get[A-Z_]/;

/** `String getPassword() { return "…"; }`, `password() => "…"`: what a function gives back that is called so. */
function returnedBy(content: Content, { start, end }: Range, at: number): Assignment | undefined {
  const { bytes, syntax } = content;
  if (syntax !== "code") return undefined;
  const skipped = returned.exec(bytes.toString("latin1", at, at + longestReturn))?.[0].length;
  if (skipped === undefined) return undefined;
  const prefix = getter.test(bytes.toString("latin1", start, start + 4)) ? 3 : 0;
  return valueAt(content, { start: start + prefix, end }, at + skipped, "assign");
}

const define = Buffer.from("-define(");

/** Erlang: `-define(PASSWORD, "…")`. */
function isMacro(bytes: Buffer, { start }: Range): boolean {
  return bytes[start - 1] === ascii.open && standsAt(bytes, define, start - define.length);
}

/** `option("user", "shop").option("password", "…")`: a call may take anything, but hardly ever such a word last. */
function lastOfCall(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes } = content;
  if (
    isQuote(bytes[at + 2]) &&
    flagWithLetter.test(bytes.toString("latin1", Math.max(0, name.start - longestFlag), name.start))
  )
    return valueAt(content, name, skipBlanks(bytes, at + 4), "assign");
  const argument = valueAt(content, name, at, "argument");
  if (!argument || !maySayPassword(bytes, name)) return argument;
  if (!isClosedBehind(bytes, argument) || !isComplex(bytes, argument.value)) return argument;
  const before = bytes.toString("latin1", Math.max(0, name.start - longestCallee), at);
  return judges.test(before) ? argument : { ...argument, form: "assign" };
}

/** Go's pflag: `StringP("password", "p", "…", "")`. */
const flagWithLetter = /\bString(?:Var)?P\([^()\n]{0,40}"$/;
const longestFlag = 60;

/** Calls that say something about a value. */
const judges =
  /(?:check|valid|verif|assert|expect|equal|match|test|error|fail|translat|label|message|trans)\w*\([^()\n]*$/i;
const longestCallee = 60;

/** True where the call ends behind the literal. */
function isClosedBehind(bytes: Uint8Array, { value }: Assignment): boolean {
  return bytes[value.end + 1] === ascii.close;
}

function isComplex(bytes: Buffer, { start, end }: Range): boolean {
  const text = bytes.toString("latin1", start, end);
  return isComplexPassword(text) || isStrictPassword(text);
}

const argument = `(?:"[^"\\n]{0,60}"|'[^'\\n]{0,60}'|[^\\s"',()]{1,40})`;
const lastArgument = new RegExp(`^\\s*(?:${argument}\\s*,\\s*){1,3}(?=(["'])[^"'\\s]{6,64}\\1\\s*\\))`);
const longestArguments = 240;

/** `loginWithPassword("user", "…")`, `set_password(service, user, "…")`: the last argument, behind others. */
function givenLast(content: Content, name: Range, at: number): Assignment | undefined {
  const { bytes, syntax } = content;
  if (syntax !== "code" || bytes[at - 1] !== ascii.open || !maySayPassword(bytes, name)) return undefined;
  const skipped = lastArgument.exec(bytes.toString("latin1", at, at + longestArguments))?.[0].length;
  return skipped === undefined ? undefined : lastOfCall(content, name, at + skipped);
}

/** A first look at the name's last letter: `password`, `passwd`, `pass`. */
function maySayPassword(bytes: Uint8Array, { end }: Range): boolean {
  const last = (bytes[end - 1] ?? 0) | 0x20;
  return last === lowerD || last === lowerS;
}

const lowerD = 0x64;
const lowerS = 0x73;

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
  const literal = skipToLiteral(bytes, skipType(content, skipOthers(bytes, name, at)));
  const isLiteralHere = isQuote(bytes[literal]) || isQuote(bytes[literal + 1]);
  if (form === "assign" && !isLiteralHere && hasQuoteAhead(content, literal)) {
    const fallback = fallbackLiteral(content, literal);
    if (fallback) return madeOf(content, name, fallback);
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
  const first = skipBlanks(bytes, at);
  if (bytes[first] === ascii.openBrace) {
    const literal = skipBlanks(bytes, first + 1);
    if (isQuote(bytes[literal])) return valueAt(content, name, literal, "assign");
  }
  const value = valueOfType(bytes, at, first) ?? skipDeclaredType(bytes, at);
  return value === at ? undefined : valueAt(content, name, value, "assign");
}

const typed = /^ +(?:(?:type|pic|like)\b[^\n']{1,40}? value +(?=')|by lazy \{ *(?="))/i;
const longestTyped = 60;
const typeWords = ["type", "pic", "like", "by"];
/** A first look: their second letters. */
const secondOfTypes = charset("second letters of types", "yYiI").table;

/** ABAP, COBOL and Kotlin: `lv_password TYPE string VALUE '…'`, `WS-PASSWORD PIC X(20) VALUE '…'`, `password by lazy { "…" }`. */
function valueOfType(bytes: Buffer, at: number, first: number): number | undefined {
  if (secondOfTypes[bytes[first + 1] ?? 0] === 0 || !typeWords.some((word) => startsWithWord(bytes, first, word)))
    return undefined;
  const skipped = typed.exec(bytes.toString("latin1", at, at + longestTyped))?.[0].length;
  return skipped === undefined ? undefined : at + skipped;
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
  // Ruby: `params[:token]`.
  if (bytes[next] === ascii.closeSquare && bytes[start - 1] === ascii.colon && bytes[start - 2] === ascii.openSquare)
    return next + 1;
  if (bytes[next] === ascii.backslash && isQuote(bytes[next + 1])) next += 2;
  else if (isQuote(bytes[next])) next += 1;
  else return end;
  const isSubscript = bytes[next] === ascii.close && bytes[start - 2] === ascii.open;
  return bytes[next] === ascii.closeSquare || isSubscript ? next + 1 : next;
}
