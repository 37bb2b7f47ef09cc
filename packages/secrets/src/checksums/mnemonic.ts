import type { Check } from "../rule.ts";
import { isDocumentationExample } from "./documentation-examples.ts";
import { asciiOf, documentationExample, structureVerdict } from "./verdict.ts";

/** How many words phrases have: BIP 39 has five lengths, and some ledgers one word more. */
const counts: ReadonlySet<number> = new Set([12, 15, 18, 21, 24, 25]);
/** The words of BIP 39 have three to eight letters. */
const word = /^[a-z]{3,8}$/;
/** A phrase for tests says one word again and again. Of 24 words out of 2,048 two are the same once in eight times, and more hardly ever. */
const mostRepeated = 2;

/** Words of which a wallet's keys are derived. https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki */
export function checkMnemonic(value: Uint8Array): Check | undefined {
  const words = asciiOf(value).split(" ");
  if (!counts.has(words.length) || !words.every((one) => word.test(one))) return undefined;
  if (isDocumentationExample(value)) return documentationExample;
  return new Set(words).size < words.length - mostRepeated
    ? undefined
    : structureVerdict(`a phrase of ${words.length} words`);
}

/** Twelve words of three letters, out of the text's own. */
export function sealMnemonic(value: string): string {
  const letters = value.replaceAll(" ", "").padEnd(36, "qxzjvkw");
  return Array.from({ length: 12 }, (_, index) => letters.slice(index * 3, index * 3 + 3)).join(" ");
}
