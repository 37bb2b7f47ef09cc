import { quantity } from "./quantity.ts";
import { randomnessBits } from "./randomness.ts";

/** Longest text that counts as a few plain words. */
const longestPlain = 48;
/** Bits for "random" (see `randomnessBits`) that a word, and a text of words, may have. Of English words and identifiers 9 of 10 have less. */
const mostBitsOfWord = 4;
const mostBitsOfText = 6;

const plainForms: readonly RegExp[] = [
  /^-?\d{1,6}(?:\.\d{1,4})?$/,
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/,
  /^\d{1,6} ?(?:[KMGT]i?B|B|ms|[smhd])$/,
  /^v?\d{1,4}(?:\.\d{1,4}){1,3}$/,
  /^[./*:@]{0,4}$/,
];
const plainWord = /^(?:[A-Za-z]{1,24}|\d{1,4}|[A-Za-z]{1,4}\d{1,2}|sha\d{3}|base64)$/;
/** `.github/*.yml`, `@alice`, `secrets/aws-*`, `read: write`. */
const plainSentence = /^[@.*/_-]{0,3}[A-Za-z0-9]+(?:(?:[/._:*-]{1,4})[A-Za-z0-9]+)*[*/]{0,3}$/;

/**
 * Whether a text that somebody typed can be shown as it is: a few words such as an identifier or path, a number, a size, a date. Nothing
 * that could be a password or token is, and nothing that is in doubt.
 */
export function isPlain(text: string): boolean {
  if (text.length > longestPlain) return false;
  if (plainForms.some((form) => form.test(text))) return true;
  if (!plainSentence.test(text)) return false;
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  if (!words.every((word) => plainWord.test(word) && isWritten(word))) return false;
  return text.length < 8 || randomnessBits(words.join("-")) <= mostBitsOfText;
}

/** Short words cannot be told from random letters, and hold too little to be a secret. */
function isWritten(word: string): boolean {
  return word.length <= 5 || randomnessBits(word.toLowerCase()) <= mostBitsOfWord;
}

/**
 * A text that somebody typed, in quotes: `"severty"`. Text that is not plain may be a secret that was pasted into the wrong place, so only
 * its length is told: `"…" (40 characters, not shown)`.
 */
export function quoted(text: string): string {
  return isPlain(text) ? `"${text}"` : `"…" (${hidden(text)})`;
}

/** The same without the quotes: `severty`, `… (40 characters, not shown)`. */
export function shown(text: string): string {
  return isPlain(text) ? text : `… (${hidden(text)})`;
}

function hidden(text: string): string {
  return `${quantity(text.length, "character")}, not shown`;
}
