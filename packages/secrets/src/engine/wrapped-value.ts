import { charset } from "../charset.ts";
import { ascii, isBlank, isQuote } from "./ascii.ts";
import type { Content } from "./content.ts";

/** Longest type or accessor between a name and its value. */
const longestType = 40;
/** Far enough for the longest conversion, a line break and its indentation. */
const longestWrapper = 80;

/** All that a type may hold on one line: no `=`, no quote, comma or opening parenthesis. */
const type = charset("type", "--<\t !#-&)*+>-_a-~");

/** Behind the type between a name and its value: `: string = "…"`, `: Option<&str> = "…"`, `{ get; set; } = "…"`; `at` when there is none. */
export function skipType({ bytes, runs }: Content, at: number): number {
  const end = runs.end(type, at, Math.min(bytes.length, at + longestType));
  if (bytes[end] !== ascii.equals || !isBlank(bytes[end - 1]) || !isBlank(bytes[end + 1])) return at;
  const value = skipToLiteral(bytes, end + 2);
  return isQuote(bytes[value]) ? value : at;
}

/** Conversions that only change a text's type. */
const conversions =
  "\\[\\](?:byte|rune|uint8)|(?:new |std::|types\\.)?[Ss]tring(?:::from|\\.new|Value)?|(?:new )?Secret(?:Str|String)?|str|bytes|Buffer\\.from|" +
  "Some|Ok|Just|(?:non)?sensitive|NSString|text|lit";
const wrapper = new RegExp(
  `^\\s*(?:(?:${conversions})?\\(\\s*|\\(?\\s*ConvertTo-SecureString +(?:-\\w+ +)*)?(?=["'\`]|[@bBrRuULf]["'])`,
);

/** What a wrapper may begin with; most expressions do not, and need no regular expression. */
const opens = charset("wrapper", " \t\r\n([BCJNOSbnlst").table;

/** Over a line break, a parenthesis or a conversion to the literal in it: `(⏎ "…"`, `[]byte("…")`; `at` when no literal is there. */
export function skipToLiteral(bytes: Buffer, at: number): number {
  const first = bytes[at];
  if (first === undefined || opens[first] === 0) return at;
  const skipped = wrapper.exec(bytes.toString("latin1", at, at + longestWrapper))?.[0].length ?? 0;
  return at + skipped;
}
