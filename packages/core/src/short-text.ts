import { printable } from "./printable.ts";
import { redacted } from "./redact.ts";

/**
 * Somebody else's text as a message may quote it: at most `longest` characters, harmless to print, with what looks like a secret struck out.
 * Secrets are struck out before the text is cut, for half a token no longer looks like one.
 */
export function shortText(text: string, longest: number): string {
  const plain = redacted(text);
  return printable(plain.length > longest ? `${plain.slice(0, longest)}…` : plain);
}
