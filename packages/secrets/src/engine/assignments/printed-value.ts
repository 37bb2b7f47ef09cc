import { charset } from "../../charset.ts";
import { isLineEnd, isQuote } from "../ascii.ts";
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
 * The last word of a literal that tells a password: `print("your password: …")`, `log.info("login with password=…")`. Beside words
 * a value needs to look random, or be what a strict form asks for: messages have the same form.
 */
export function printedAt({ bytes, runs }: Content, name: Range, at: number): Assignment | undefined {
  const end = runs.end(word, at, Math.min(bytes.length, at + longest));
  const quote = bytes[end];
  if (end - at < shortest || !isQuote(quote) || !isInside(bytes, name.start, quote)) return undefined;
  const form = isStrictPassword(bytes.toString("latin1", at, end)) ? "parameter" : "call";
  return { name, form, value: { start: at, end }, closed: true, quoted: true, whole: true };
}

/** True when the quote stands an odd number of times before `at` on its line. */
function isInside(bytes: Uint8Array, at: number, quote: number | undefined): boolean {
  let isOdd = false;
  for (let index = at - 1; index >= 0 && index >= at - longestText && !isLineEnd(bytes[index]); index--) {
    if (bytes[index] === quote) isOdd = !isOdd;
  }
  return isOdd;
}
