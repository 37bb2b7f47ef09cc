import type { Message } from "sarif";
import { inert } from "../inert.ts";

/**
 * A plain text message (SARIF 2.1.0, 3.11). Viewers turn `[text](address)` into a link, which hostile text must not make, so that
 * pair is broken. Braces stay: they mean something only in a message with `arguments`, and ours never have any.
 */
export function plainMessage(...sentences: readonly string[]): Message & { text: string } {
  return { text: sentences.map((sentence) => inert(sentence).replaceAll("](", "] (")).join(" ") };
}
