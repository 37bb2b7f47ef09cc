import { printable } from "./printable.ts";
import { redacted } from "./redact.ts";

/**
 * A text of others as messages may quote it: at most so many characters, harmless, and without what looks secret. That is struck out before
 * the text is cut: half a token no longer looks like one.
 */
export function shortText(text: string, longest: number): string {
  const plain = redacted(text);
  return printable(plain.length > longest ? `${plain.slice(0, longest)}…` : plain);
}
