import { charset } from "../../charset.ts";
import { ascii, isBlank, isLineEnd, isLower, isQuote } from "../ascii.ts";
import type { Content, Range } from "../content.ts";
import { shortestOfPeople } from "../generic/human-password.ts";
import type { Form } from "./assignment.ts";
import { isInLiteral } from "./in-literal.ts";

/** What stands before a name in a query or a connection string. */
const separators: ReadonlySet<number> = new Set([ascii.question, ascii.and, ascii.semicolon]);

/** How far the parameters beside a name may reach. */
const longestNeighbour = 90;
const word = "(?:host|hostaddr|user|username|dbname|database|port|server|sslmode|uid)";
/** libpq's strings: `host=db user=shop password=…`. */
const parameterBefore = new RegExp(`\\b${word}=[^\\s"'=]* $`, "i");
const parameterAfter = new RegExp(`^=[^\\s"'=]{8,64} +${word}=`, "i");
/** First looks: letters that the words end and begin with. */
const wordEnds = charset("ends of words", "dertDERT").table;
const wordBegins = charset("beginnings of words", "dhpsuDHPSU").table;
/** StackExchange.Redis: `host:6379,password=…,ssl=True`. */
const listed = /^=[^\s"',;&]{8,64}(?:,[a-z]\w*=|["'])/i;

/** `"auth_token=…; path=/"`. */
const cookie = /^=[^\s"';&]{8,64}; ?(?:path|domain|expires|max-age|secure|samesite|httponly)\b/i;

/** A plain assignment, unless what stands around the name says that it is inside of a text that has its own separators. */
export function assignForm(content: Content, name: Range): Extract<Form, "assign" | "flag" | "fallback" | "parameter"> {
  const { bytes } = content;
  const before = bytes[name.start - 1];
  if (before === ascii.dash) return "flag";
  if (before === ascii.openBrace && bytes[name.start - 2] === ascii.dollar) return "fallback";
  if (bytes[name.end] !== ascii.equals) return "assign";
  return separators.has(before ?? 0) || isParameter(content, name, before) ? "parameter" : "assign";
}

function isParameter(content: Content, name: Range, before: number | undefined): boolean {
  const { bytes, syntax } = content;
  if (isBlank(before) && bytes[name.start - 2] === ascii.semicolon) return true;
  const next = bytes[name.end + 1];
  if (isQuote(next) || isBlank(next)) return false;
  const after = () => bytes.toString("latin1", name.end, name.end + longestNeighbour);
  if (before === ascii.comma) return listed.test(after());
  // `curl -F "token=…"`.
  if (syntax === "config" && isQuote(before) && isBlank(bytes[name.start - 2]))
    return isWholeLiteral(bytes.toString("latin1", name.end, name.end + longestNeighbour), before);
  if (syntax !== "code" && syntax !== "markup") return false;
  if (isVariable(bytes, name) && mayBeSecret(bytes, name.end + 1) && isInLiteral(content, name.start)) return true;
  if (isQuote(before)) {
    const text = after();
    return isWholeLiteral(text, before) || parameterAfter.test(text) || cookie.test(text);
  }
  return (
    isBlank(before) &&
    ((mayFollow(bytes, name.start) &&
      parameterBefore.test(bytes.toString("latin1", Math.max(0, name.start - longestNeighbour), name.start))) ||
      (mayPrecede(bytes, name.end) && parameterAfter.test(after())))
  );
}

/** `API_TOKEN`: how variables of the environment are written. */
function isVariable(bytes: Uint8Array, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (isLower(byte)) return false;
  }
  return true;
}

/** A first look at what a variable is given. */
function mayBeSecret(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < from + shortestOfPeople; at++)
    if (bytes[at] === undefined || bytes[at]! <= ascii.space) return false;
  return true;
}

function mayFollow(bytes: Uint8Array, start: number): boolean {
  const limit = Math.max(0, start - longestNeighbour);
  for (let index = start - 2; index > limit; index--) {
    const byte = bytes[index];
    if (byte === ascii.equals) return wordEnds[bytes[index - 1] ?? 0] === 1;
    if (isBlank(byte) || isLineEnd(byte)) return false;
  }
  return false;
}

function mayPrecede(bytes: Uint8Array, equals: number): boolean {
  const limit = Math.min(bytes.length, equals + longestNeighbour);
  let index = equals + 1;
  while (index < limit && !isBlank(bytes[index]) && !isLineEnd(bytes[index])) index++;
  while (index < limit && isBlank(bytes[index])) index++;
  return wordBegins[bytes[index] ?? 0] === 1;
}

/** `"PASSWORD=…"`, as containers and processes are given their environment. */
function isWholeLiteral(after: string, quote: number | undefined): boolean {
  const end = after.indexOf(String.fromCharCode(quote ?? 0));
  return end > 0 && /^=[^\s;&]{8,64}$/.test(after.slice(0, end));
}
