import { charset } from "../../charset.ts";
import { ascii, isBlank, isDigit, isQuote } from "../ascii.ts";
import { type Content, standsAt } from "../content.ts";
import { skipBlanks } from "./assigned-value.ts";

/** Longest type or accessor between a name and its value. */
const longestType = 40;
/** Far enough for the longest conversion, a line break and its indentation. */
const longestWrapper = 80;

/** All that a type may hold: no `=`, no quote, comma, opening parenthesis or blank. */
const type = charset("type", "--<!#-&)*+>-_a-~").table;
/** The same with blanks. */
const types = charset("types", "--<\t !#-&)*+>-_a-~");

const lifetime = Buffer.from("&'static ");

/** Behind the type between a name and its value: `: string = "…"`, `: Option<&str> = "…"`, `{ get; set; } = "…"`; `at` when there is none. */
export function skipType({ bytes, runs }: Content, at: number): number {
  const start = standsAt(bytes, lifetime, at) ? at + lifetime.length : at;
  const end = runs.end(types, start, Math.min(bytes.length, start + longestType));
  if (bytes[end] !== ascii.equals || !isBlank(bytes[end - 1]) || !isBlank(bytes[end + 1])) return at;
  const value = skipToLiteral(bytes, end + 2);
  return isLiteralAt(bytes, value) ? value : at;
}

/** A quote, or the letter or sign that some languages put before one. */
function isLiteralAt(bytes: Uint8Array, at: number): boolean {
  return isQuote(bytes[at]) || (isQuote(bytes[at + 1]) && prefixes[bytes[at] ?? 0] === 1);
}

/** `b"…"`, `@"…"`. */
const prefixes = charset("prefixes of literals", "bBrRuULfFN@$").table;

/**
 * Behind one word, `As` or `FOR` and a word, or braces, all before `=`: `password string = "…"`, `Password As String = "…"`,
 * `PASSWORD FOR name = '…'`, `Password { get; set; } = "…"`, `key[] = "…"`. Anything else is a sentence, of which comments have many.
 */
export function skipDeclaredType(bytes: Buffer, at: number): number {
  let next = skipBlanks(bytes, at);
  if (bytes[next] === ascii.openBrace) {
    const close = bytes.subarray(next, next + longestType).indexOf(ascii.closeBrace);
    if (close < 0) return at;
    next += close + 1;
  } else {
    const isTwoWords = startsWithWord(bytes, next, "as") || startsWithWord(bytes, next, "for");
    next = skipSize(bytes, skipWord(bytes, isTwoWords ? skipBlanks(bytes, skipWord(bytes, next)) : next));
    // `key[] PROGMEM =`: where the array is kept.
    if (bytes[next - 1] === ascii.closeSquare) next = skipWord(bytes, skipBlanks(bytes, next));
  }
  next = skipBlanks(bytes, next);
  if (bytes[next] === ascii.colon) next += 1;
  if (bytes[next] !== ascii.equals || !(isBlank(bytes[next + 1]) || bytes[next + 1] === ascii.lineFeed)) return at;
  const value = skipToLiteral(bytes, next + 2);
  return isLiteralAt(bytes, value) ? value : at;
}

/** True for that word, in either case, and a blank. */
export function startsWithWord(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (((bytes[at + index] ?? 0) | 0x20) !== word.charCodeAt(index)) return false;
  }
  return isBlank(bytes[at + word.length]);
}

/** SQL: `@password nvarchar(50) = N'…'`. */
function skipSize(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== ascii.open) return at;
  let end = at + 1;
  while (end < at + 6 && isDigit(bytes[end])) end++;
  return bytes[end] === ascii.close ? end + 1 : at;
}

function skipWord(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next < at + longestType && type[bytes[next] ?? 0] === 1) next++;
  return next;
}

/** Conversions that only change a text's type. */
const conversions =
  "\\[\\](?:byte|rune|uint8)|(?:new |std::|types\\.)?[Ss]tring(?:::from|\\.new|Value)?|(?:new )?Secret(?:Str|String)?|str|bytes|Buffer\\.from|" +
  "Some|Ok|Just|(?:non)?sensitive|NSString|QStringLiteral|PASSWORD|[Tt]ext|TEXT|_T|lit|" +
  "(?:bytes|bytearray)\\.fromhex|(?:binascii\\.)?unhexlify|hex!|hex\\.DecodeString|Convert\\.FromBase64String|(?:base64\\.)?b64decode|base64_decode|Base64\\.\\w{0,12}decode(?:64|String)?|atob|Encoding\\.\\w{1,10}\\.GetBytes";
const wrapper = new RegExp(
  `^\\s*(?:(?:${conversions})?\\(\\s*|\\(?\\s*ConvertTo-SecureString +(?:-\\w+ +)*|<[\\w.]{1,20}>\\s*|\\[\\]string\\{\\s*|<<|\\{ ?(?="[^"\\n]{1,200}" ?\\}))?(?=["'\`]|[@bBrRuULf]["'])`,
);

/** What a wrapper may begin with; most expressions do not, and need no regular expression. */
const opens = charset("wrapper", " \t\r\n(<[{BCEJNOPQST_abhnlstu").table;

/** Over a line break, a parenthesis or a conversion to the literal in it: `(⏎ "…"`, `[]byte("…")`; `at` when no literal is there. */
export function skipToLiteral(bytes: Buffer, at: number): number {
  const first = bytes[at];
  if (first === undefined || opens[first] === 0) return at;
  const skipped = wrapper.exec(bytes.toString("latin1", at, at + longestWrapper))?.[0].length ?? 0;
  return at + skipped;
}
