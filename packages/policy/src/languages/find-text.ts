import { fillBlanks } from "./fill-blanks.ts";
import type { TextSet } from "./text-set.ts";

const blank = { name: "text", forms: [], favourites: [] };
const templates = { claim: [{ blank: "text" }] };

/** A short text of the set; undefined when there is none, `too-large` when the patterns are too intricate to tell. */
export function findText(set: TextSet): { readonly text: string } | undefined | "too-large" {
  const found = fillBlanks({ blanks: [blank], templates }, new Map([["claim", set]]));
  return found === undefined || found === "too-large" ? found : { text: found.text ?? "" };
}
