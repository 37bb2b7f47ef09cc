import { charset } from "../../charset.ts";
import { ascii, isBlank, isLineEnd, isQuote, isUpper } from "../ascii.ts";
import type { Content, Range } from "../content.ts";
import { isComplexPassword, isMixedPassword, isStrictPassword } from "../generic/human-password.ts";
import { longestGap, skipBlanks, valueAt } from "./assigned-value.ts";
import type { Assignment } from "./assignment.ts";
import { isNotedAt } from "./comment.ts";
import { spokenValueOf } from "./spoken-value.ts";

/** A blank is all that parts name and value: `--password value`, `ENV PASSWORD value`, `IDENTIFIED BY 'value'`. */
export function wordOf(content: Content, name: Range, after: number): Assignment | undefined {
  const { bytes, syntax } = content;
  if (after >= bytes.length) return undefined;
  const isFlag = bytes[name.start - 1] === ascii.dash && bytes[name.start - 2] === ascii.dash;
  if (after === name.end) return isFlag && syntax === "config" ? nextItemOf(content, name) : undefined;
  if (isShellOption(content, name)) return isOption(bytes, after) ? undefined : valueAt(content, name, after, "flag");
  if (isFlag) return isOption(bytes, after) ? undefined : valueAt(content, name, after, "flag");
  if (isQuote(bytes[name.start - 1])) return schemeOf(content, name, after) ?? besideOf(content, name, after);
  if (isLiteral(bytes, after)) {
    if (isDefined(bytes, name) || isStatement(bytes, name)) return valueAt(content, name, after, "assign");
    if (syntax === "code") return calledWith(content, name, after);
  } else if (isSqlName(bytes, name) && isAfter(bytes, name.start, accounts))
    return valueAt(content, name, after, "flag");
  if (syntax === "code" && isParameterName(bytes, name)) return valueAt(content, name, after, "flag");
  if (syntax === "prose" || syntax === "code")
    return toldOf(content, name, after) ?? spokenValueOf(content, name, after);
  if (syntax !== "config") return undefined;
  return (mayEndSetter(bytes, name.start) && isAfter(bytes, name.start, setters)) || isLineStart(bytes, name.start)
    ? valueAt(content, name, after, "word")
    : undefined;
}

/** `-password value`, with one dash: of Java's and Go's programs, in a script. */
function isShellOption({ bytes, syntax }: Content, { start }: Range): boolean {
  return (
    syntax === "config" && bytes[start - 1] === ascii.dash && isBlank(bytes[start - 2]) && isShellByte(bytes[start - 3])
  );
}

/** No item of YAML, whose dash stands behind blanks alone. */
function isShellByte(byte: number | undefined): boolean {
  return byte !== undefined && !isBlank(byte) && !isLineEnd(byte);
}

/** PowerShell: `-Password value`, with a capital letter. */
function isParameterName(bytes: Uint8Array, { start }: Range): boolean {
  const isCapital = isUpper(bytes[start]);
  return isCapital && bytes[start - 1] === ascii.dash && isBlank(bytes[start - 2]);
}

const told =
  /^(?:(?:(?:for|of|on|in|to) [\w-]{2,20} (?:[\w-]{2,20} )?)?(?:is|was|to):? )?(["'`]|\*\*?)(?=[^\s"'`*]{6,64}\1)/;

/** The same among the words, which go on or end; behind a name that is no verb without one of its own, too: `log in with password …`. */
const toldBare =
  /^((?:is|was|ist|lautet|war|es|est|era|->?|\xe2\x86\x92|\xe2\x80\x93):? +|to +)?([^\s"'`*<>()[\]{}]{8,64}?)[.,;:!]?(?=\s|$)/;
const longestTold = 80;
const noVerb = /(?:pass(?:word|wort|phrase|wd)|pwd)$/i;
const longestOfNoVerb = 10;

/** `The password is "…"`, `the password of the shop was **…**`: told in a text, and set off from it; or like no word of a text. */
function toldOf(content: Content, name: Range, after: number): Assignment | undefined {
  const { bytes, syntax } = content;
  const text = bytes.toString("latin1", after, after + longestTold);
  const setOff = syntax === "prose" ? told.exec(text) : null;
  if (setOff) {
    const start = after + setOff[0].length;
    const end = bytes.indexOf(setOff[1] ?? "", start, "latin1");
    return { name, form: "assign", value: { start, end }, closed: true, quoted: true, whole: true };
  }
  const bare = isQuote(bytes[after]) ? null : toldBare.exec(text);
  const [, verb, word = ""] = bare ?? [];
  if (!bare || !(isStrictPassword(word) || (verb && (isMixedPassword(word) || isComplexPassword(word)))))
    return undefined;
  const isBeside = verb === undefined || verb.startsWith("to");
  if (isBeside && !noVerb.test(bytes.toString("latin1", Math.max(name.start, name.end - longestOfNoVerb), name.end)))
    return undefined;
  const start = after + bare[0].indexOf(word);
  if (syntax === "code" && !isNotedAt(content, name, start)) return undefined;
  const value = { start, end: start + word.length };
  return { name, form: syntax === "code" ? "comment" : "assign", value, closed: true, quoted: false, whole: true };
}

/** Clojure: `{"x-api-key" "…"}`. */
function besideOf(content: Content, name: Range, after: number): Assignment | undefined {
  const { bytes, syntax } = content;
  const isNext = syntax === "code" && isQuote(bytes[name.end]) && isQuote(bytes[after]) && after > name.end + 1;
  return isNext ? valueAt(content, name, after, "argument") : undefined;
}

/** RFC 6750 and RFC 7235: what a token may consist of. */
const tokenBytes = charset("token68", "!+-9=A-Z_a-~");
const shortestToken = 16;
const longestToken = 200;
const schemes = /^(?:bearer|token)$/i;
/** `"Bearer " + "…"`, `"Bearer %s" % "…"`, `"Bearer {}".format("…")`. */
const nextLiteral = /^(?:%[s@]|\{0?\})?["'] ?(?:[+.%,]|\.format\() ?@?["']/;
const longestNext = 24;

/** `"Bearer …"`, `'Token …'`: a whole literal, whatever header it is given to. */
function schemeOf({ bytes, runs }: Content, name: Range, after: number): Assignment | undefined {
  const length = name.end - name.start;
  if ((length !== 5 && length !== 6) || !schemes.test(bytes.toString("latin1", name.start, name.end))) return undefined;
  const start = after + (nextLiteral.exec(bytes.toString("latin1", after, after + longestNext))?.[0].length ?? 0);
  const end = runs.end(tokenBytes, start, Math.min(bytes.length, start + longestToken));
  const isWhole = end - start >= shortestToken && bytes[end] === bytes[start === after ? name.start - 1 : start - 1];
  if (!isWhole) return undefined;
  return { name, form: "flag", value: { start, end }, closed: true, quoted: true, whole: true };
}

function isOption(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === ascii.dash && bytes[at + 1] === ascii.dash;
}

const nextItem = /^\r?\n[ \t]*- +/;

/** The next item of a list of arguments: `- --password⏎- value`. */
function nextItemOf(content: Content, name: Range): Assignment | undefined {
  const { bytes } = content;
  if (!isLineEnd(bytes[name.end])) return undefined;
  const skipped = nextItem.exec(bytes.toString("latin1", name.end, name.end + longestGap))?.[0].length;
  if (skipped === undefined || isOption(bytes, name.end + skipped)) return undefined;
  return valueAt(content, name, name.end + skipped, "flag");
}

/** `-Password "…"`; a statement of its own sets something: `storePassword "…"`; else it may be an argument of anything. */
function calledWith(content: Content, name: Range, after: number): Assignment | undefined {
  const { bytes } = content;
  if (bytes[name.start - 1] === ascii.dash) return valueAt(content, name, after, "flag");
  // Clojure: `{:user "shop" :password "…"}`.
  const isKeyword = bytes[name.start - 1] === ascii.colon && isOpen(bytes[name.start - 2]);
  if (isKeyword) return valueAt(content, name, after, "assign");
  if (isAfter(bytes, name.start, definers)) return valueAt(content, name, after, "assign");
  if (isAfter(bytes, name.start, comparers)) return valueAt(content, name, after, "compare");
  const call = valueAt(content, name, after, "call");
  const isAlone = call && beginsStatement(bytes, name.start) && endsStatement(bytes, call.value.end + 1);
  return isAlone ? { ...call, form: "assign" } : call;
}

function isOpen(byte: number | undefined): boolean {
  return isBlank(byte) || byte === ascii.openBrace || byte === ascii.open;
}

function beginsStatement(bytes: Uint8Array, at: number): boolean {
  let before = bytes[at - 1] === ascii.at ? at - 2 : at - 1;
  while (before > at - longestGap && isBlank(bytes[before])) before--;
  return isLineEnd(bytes[before]) || bytes[before] === ascii.semicolon || bytes[before] === ascii.openBrace;
}

function endsStatement(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[skipBlanks(bytes, at)];
  return isLineEnd(byte) || byte === ascii.semicolon || byte === ascii.closeBrace;
}

/** A quote, or the `@` of Objective-C and C# or the `L` of C before one. */
export function isLiteral(bytes: Uint8Array, at: number): boolean {
  return isQuote(bytes[at]) || ((bytes[at] === ascii.at || bytes[at] === capitalL) && isQuote(bytes[at + 1]));
}

const capitalL = 0x4c;

/** The same: `(= password "…")`. */
const comparers = /\((?:=|not=|equal\??|eql?\??|string=\??) +$/;
/** Lisp: `(def password "…")`, `(setq password "…")`. */
const definers = /\((?:def\w{0,9}|setq|setf|set!|let)(?: +\^:?\w{1,12})? +$/;
const defines = /(?:^|[\r\n])#[ \t]*define[ \t]+$/;
const statements = /\b(?:with|encrypted|set|login|(?:user|role)[ \t]+\S{1,40}|options[ \t]*\(.{0,40})[ \t]+$/i;

/** C: `#define PASSWORD "…"`. */
export function isDefined(bytes: Buffer, { start }: Range): boolean {
  return ((bytes[start - 2] ?? 0) | 0x20) === lowerE && isAfter(bytes, start, defines);
}

/** The last letter of `define`. */
const lowerE = 0x65;

/** SQL: `IDENTIFIED BY '…'`, `WITH ENCRYPTED PASSWORD '…'`, `CREATE ROLE shop PASSWORD '…'`. */
function isStatement(bytes: Buffer, name: Range): boolean {
  return isSqlName(bytes, name) || isAfter(bytes, name.start, statements);
}

/** Oracle takes the password without quotes, too: `CREATE USER shop IDENTIFIED BY …`. */
const accounts = /\b(?:user|to)[ \t]+[\w"'@%.]{1,50}[ \t]+$/i;

/** Length of ` BY`. */
const by = 3;

/** `IDENTIFIED BY`: no other name has a blank. */
function isSqlName(bytes: Buffer, { end }: Range): boolean {
  return bytes[end - by] === ascii.space;
}

/** Dockerfile, Apache, csh and fish set a variable with a word before it. */
const setters =
  /(?:^|[\r\n{;])[ \t]*(?:ENV|SetEnv|setenv|set[ \t]+-\w+|proxy_set_header|RequestHeader[ \t]+set)[ \t]+$/;

/** A first look: `ENV`, `setenv`, `proxy_set_header` and `-x` end so, and nearly nothing else does. */
function mayEndSetter(bytes: Uint8Array, at: number): boolean {
  const last = bytes[at - 2] ?? 0;
  return (
    "vr".includes(String.fromCharCode(last | 0x20)) ||
    bytes[at - 3] === ascii.dash ||
    bytes[at - 4] === ascii.dash ||
    isBlank(last)
  );
}

/** True when what stands before `at` on its line is that and nothing else. */
function isAfter(bytes: Buffer, at: number, words: RegExp): boolean {
  return isBlank(bytes[at - 1]) && words.test(bytes.toString("latin1", Math.max(0, at - longestGap), at));
}

function isLineStart(bytes: Buffer, at: number): boolean {
  return at === 0 || isLineEnd(bytes[at - 1]);
}
