import { anyCharacter, type CharacterClass } from "./character-class.ts";

/** A pattern of whole texts: its places one after the other. Wildcard patterns and the forms of claims are both made of these. */
export interface TextPattern {
  /** The same text for the same pattern. */
  readonly key: string;
  readonly places: readonly PatternPlace[];
}

export type PatternPlace =
  | { readonly literal: string }
  /** One character of the class, or any number of them, none too. */
  | { readonly class: CharacterClass; readonly repeats: boolean };

const anyOne: PatternPlace = { class: anyCharacter, repeats: false };
const anyRun: PatternPlace = { class: anyCharacter, repeats: true };

/** The pattern of a wildcard text: `*` any run of characters, `?` exactly one, everything else itself. As `compileWildcard`. */
export function wildcardPattern(text: string): TextPattern {
  const places: PatternPlace[] = [];
  for (const character of text.replace(/\*+/g, "*").split("")) {
    places.push(character === "*" ? anyRun : character === "?" ? anyOne : { literal: character });
  }
  return { key: `wildcard ${text}`, places };
}

/** A pattern of literal texts, single characters (`one`) and runs (`run`) of classes. */
export function formPattern(...parts: readonly (string | PatternPlace)[]): TextPattern {
  const places = parts.flatMap((part): readonly PatternPlace[] =>
    typeof part === "string" ? part.split("").map((literal) => ({ literal })) : [part],
  );
  const words = places.map((place) =>
    "literal" in place ? place.literal : `<${place.class.name}${place.repeats ? "*" : ""}>`,
  );
  return { key: `form ${words.join("")}`, places };
}

export function one(characters: CharacterClass): PatternPlace {
  return { class: characters, repeats: false };
}

export function run(characters: CharacterClass): PatternPlace {
  return { class: characters, repeats: true };
}

/** Whether a wildcard text is a plain text that matches only itself. */
export function isLiteral(wildcard: string): boolean {
  return !wildcard.includes("*") && !wildcard.includes("?");
}
