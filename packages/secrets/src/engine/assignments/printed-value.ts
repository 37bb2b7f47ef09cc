import { charset } from "../../charset.ts";
import { ascii, isLineEnd, isQuote } from "../ascii.ts";
import type { Content, Range } from "../content.ts";
import { isStrictPassword } from "../generic/human-password.ts";
import type { Assignment } from "./assignment.ts";

/** Bytes of a word in a literal. */
const word = charset("printed", "!#-&(-[]-_a-~");
const shortest = 8;
const longest = 64;
/** How far the literal may begin before the name. */
const longestText = 80;

/**
 * The last word of a literal that tells a password, or of a line in it: `print("your password: …")`, `log.info("login with password=…\n")`. Beside
 * words a value needs to look random, or be what a strict form asks for: messages have the same form.
 */
export function printedAt({ bytes, runs }: Content, name: Range, at: number): Assignment | undefined {
  const end = runs.end(word, at, Math.min(bytes.length, at + longest));
  const ends = isQuote(bytes[end]) || isEscapedLineEnd(bytes, end);
  if (end - at < shortest || !ends || !isInside(bytes, name.start, bytes[end])) return undefined;
  const form = isStrictPassword(bytes.toString("latin1", at, end)) ? "parameter" : "call";
  return { name, form, value: { start: at, end }, closed: true, quoted: true, whole: true };
}

/** `\n` and `\r`, as the source has them. */
function isEscapedLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === ascii.backslash && (bytes[at + 1] === lowerN || bytes[at + 1] === lowerR);
}

const [lowerN, lowerR] = [0x6e, 0x72];

/** True when the quote, or any where none is given, stands an odd number of times before `at` on its line. */
function isInside(bytes: Uint8Array, at: number, end: number | undefined): boolean {
  let isOdd = false;
  for (let index = at - 1; index >= 0 && index >= at - longestText && !isLineEnd(bytes[index]); index--) {
    if (isQuote(end) ? bytes[index] === end : bytes[index] === ascii.doubleQuote) isOdd = !isOdd;
  }
  return isOdd;
}
