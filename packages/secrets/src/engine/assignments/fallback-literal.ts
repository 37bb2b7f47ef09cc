import { charset } from "../../charset.ts";
import { ascii, isBlank, isDigit, isLineEnd, isQuote } from "../ascii.ts";
import type { Content } from "../content.ts";
import type { Form } from "./assignment.ts";

/** A literal inside of an expression that a name is given, and how much is known of it. */
export interface FallbackLiteral {
  /** Index of its opening quote. */
  readonly at: number;
  /** `assign` for the value to use without any other, `call` for a part of the value. */
  readonly form: Extract<Form, "assign" | "call">;
}

/** How far a literal may be from the begin of its expression, and what before it tells its meaning. */
const longestExpression = 140;
const longestCallee = 90;

/** Up to a quote or the end of a statement. */
const unquoted = charset("expression", "\t -!#-&(-:<-[]-_a-~");

const alternatives = /(?:\|\||\?\?|\?:|\bor|\belse|\bfromMaybe)\s*$/;
const ternary = /\?[^?:]*:\s*$/;
const sum = /[\w\])"'`]\s*\+\s*$/;
/** Conversions that only change a literal's type, and such as hash the password that they are given. */
const conversion =
  /(?:\b(?:aws|proto|pointer|ptr)\.(?:string|to)|\bbcrypt|hash::make|\w{0,24}encoder(?:\(\))?\.encode|generate_password_hash|make_password|password_hash)\(\s*$|\bpack +$/i;
/** A call that makes something of a literal, unless it looks something up by it, or deciphers it. */
const made =
  /^(?!.*(?:get|find|fetch|load|read|lookup|query|select|require|import|env|param|header|cookie|config|setting|resource|crypt|decode|unseal|unprotect|hash|sha\d*|md5|digest|id|path|file|url|uri|message|translate|label|name|match|test|exec|replace|split|by|open|count|sum)[\w:.]{0,20}\(\s*(?:\w{1,20}: *)?$)(?:new\s+|[\w<>]{1,30} = )?[A-Za-z_][\w.:]{0,60}\(\s*(?:\w{1,20}: *|(?:move )?\|\w?\| *|\(\) *[-=]> *)?$/i;

const argument = `(?:"[^"\\n]{0,60}"|'[^'\\n]{0,60}'|[\\w.$]{1,60}(?:\\([^()\\n]{0,40}\\))?)`;
/** Calls that give back their second or third argument where nothing is found, and such as hold nothing but the default. */
const withDefault = new RegExp(
  [
    `(?:env\\w{0,20}(?:\\.\\w{1,12})?|\\.get|getordefault|getorelse|\\.fetch|get(?:property|setting|config)|coalesce|config|requirenonnullelse|firstnonnull|ifnull|nvl|defaultstring|defaultifempty)\\(\\s*(?:${argument}\\s*,\\s*){1,2}(?:default\\s*[=:]\\s*)?$`,
    `getattr\\(\\s*(?:${argument}\\s*,\\s*){2}$`,
    "(?:orelse(?:get)?|unwrap_or(?:_else)?|ifempty|\\bdefault|\\bfield|coalesce|stringliteral)\\(\\s*(?:default\\s*=\\s*|\\|\\w?\\|\\s*|\\(\\)\\s*[-=]>\\s*)?$",
    `\\.fetch\\(${argument}\\)\\s*\\{\\s*$`,
    // What is encoded is the value.
    "\\bbase64(?:encode)?\\(\\s*$",
  ].join("|"),
  "i",
);

/** What may stand before a literal, by the last byte of it. */
interface Lead {
  readonly pattern: RegExp;
  readonly signs: string;
  readonly mostCalls: number;
  readonly deepest: number;
  readonly form: FallbackLiteral["form"];
  /** The literal is all that the call is given. */
  readonly alone?: true;
}

const anyDepth = Number.POSITIVE_INFINITY;
const leads: readonly Lead[] = [
  { pattern: alternatives, signs: "|?:rReE", mostCalls: 0, deepest: anyDepth, form: "assign" },
  { pattern: ternary, signs: ":", mostCalls: 0, deepest: anyDepth, form: "assign" },
  { pattern: withDefault, signs: "(,=:|>{", mostCalls: 1, deepest: anyDepth, form: "assign" },
  { pattern: conversion, signs: "(k", mostCalls: 2, deepest: 2, form: "assign" },
  { pattern: made, signs: "(:|>", mostCalls: 1, deepest: 1, form: "call", alone: true },
  { pattern: sum, signs: "+", mostCalls: anyDepth, deepest: 0, form: "call" },
];
const leadsTo: (readonly Lead[] | undefined)[] = [];
for (const byte of new Set(leads.flatMap(({ signs }) => [...Buffer.from(signs)])))
  leadsTo[byte] = leads.filter(({ signs }) => signs.includes(String.fromCharCode(byte)));

/** The last byte before `end` that is no white space; 0 where there is none from `start` on. */
function lastSign(bytes: Uint8Array, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && (isBlank(bytes[at]) || isLineEnd(bytes[at]))) at--;
  return at < start ? 0 : bytes[at]!;
}

/** A first look: whether a literal may begin or end in the expression at `at`. */
export function hasQuoteAhead({ bytes, runs }: Content, at: number): boolean {
  return isQuote(bytes[runs.end(unquoted, at, Math.min(bytes.length, at + longestExpression))]);
}

/**
 * The literal that an expression falls back to: `getenv("X") || "…"`, `x if x else "…"`, `env("X", "…")`, `value.orElse("…")`, or that it
 * adds: `prefix + "…"`. The expression begins at `at`; looks at the rest of its line, and at no more of it than its own parentheses hold.
 */
export function fallbackLiteral({ bytes }: Content, at: number): FallbackLiteral | undefined {
  const limit = Math.min(bytes.length, at + longestExpression);
  let depth = 0;
  let calls = 0;
  for (let index = at; index < limit; index++) {
    const byte = bytes[index]!;
    if (isQuote(byte)) {
      const leads = leadsTo[lastSign(bytes, at, index)] ?? [];
      if (leads.length > 0) {
        const before = bytes.toString("latin1", Math.max(at, index - longestCallee), index);
        for (const { pattern, mostCalls, deepest, form, alone } of leads)
          if (
            calls <= mostCalls &&
            depth <= deepest &&
            (!alone || isAlone(bytes, index, limit)) &&
            pattern.test(before)
          )
            return { at: index, form };
      }
      index = endOfLiteral(bytes, index, limit);
    } else if (byte === ascii.open || byte === ascii.openSquare || byte === ascii.openBrace) {
      const isJoined = isCallee(bytes[index - 1]);
      // A list or a map: what is in it is given to other names.
      if (!isJoined && byte === ascii.openSquare) return undefined;
      if (byte === ascii.openBrace && bytes[index - 2] !== ascii.close) return undefined;
      depth += 1;
      if (isJoined && byte === ascii.open) calls += 1;
    } else if (byte === ascii.close || byte === ascii.closeSquare || byte === ascii.closeBrace) {
      depth -= 1;
      if (byte === ascii.close && calls > 0) calls -= 1;
      if (depth < 0) return undefined;
    } else if (isLineEnd(byte) || byte === ascii.semicolon || (byte === ascii.comma && depth === 0)) return undefined;
  }
  return undefined;
}

/** True for a literal that is long enough for a secret and all that its call is given. */
function isAlone(bytes: Uint8Array, open: number, limit: number): boolean {
  const end = endOfLiteral(bytes, open, limit);
  return end - open > shortestAlone && (bytes[end + 1] === ascii.close || bytes[end + 1] === ascii.dot);
}

const shortestAlone = 8;

/** What stands before the parenthesis of a call or the bracket of a subscript. */
function isCallee(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | 0x20;
  return (
    (lower >= 0x61 && lower <= 0x7a) ||
    isDigit(byte) ||
    byte === underscore ||
    byte === ascii.close ||
    byte === ascii.closeSquare
  );
}

const underscore = 0x5f;

/** Index of the quote that closes the literal; `limit` where none does on the line. */
function endOfLiteral(bytes: Uint8Array, open: number, limit: number): number {
  for (let index = open + 1; index < limit; index++) {
    if (bytes[index] === bytes[open]) return index;
    if (isLineEnd(bytes[index])) return limit;
    if (bytes[index] === ascii.backslash) index++;
  }
  return limit;
}
