import type { Blank, FilledBlanks, Template } from "./fill-blanks.ts";
import { automatonOf, dead } from "./pattern-automaton.ts";
import { isLiteral, type TextPattern } from "./text-pattern.ts";
import { hasText, type TextSet } from "./text-set.ts";

/** A claim that must be in a set. */
export interface AskedClaim {
  readonly template: Template;
  readonly set: TextSet;
}

/** Combinations that are tried before the search takes over. */
const mostGuesses = 200;

/**
 * What most questions need: favourites, and the plain texts that the sets themselves name, put into the blanks in all combinations.
 * Undefined where a claim without blanks is not in its set, so that nothing can help; `unknown` where no guess fits.
 */
export function guessBlanks(
  blanks: readonly Blank[],
  asked: readonly AskedClaim[],
): FilledBlanks | undefined | "unknown" {
  const open = new Set(
    asked.flatMap(({ template }) => template.flatMap((part) => (typeof part === "string" ? [] : [part.blank]))),
  );
  for (const { template, set } of asked) {
    if (template.every((part) => typeof part === "string") && !hasText(set, template.join(""))) return undefined;
  }
  const candidates = blanks.map((blank) =>
    open.has(blank.name)
      ? [...new Set([...blank.favourites, ...namedTexts(blank, asked)])]
      : [blank.favourites[0] ?? ""],
  );
  const count = candidates.reduce((product, each) => product * each.length, 1);
  for (let number = 0; number < Math.min(count, mostGuesses); number += 1) {
    const texts = combination(blanks, candidates, number);
    if (asked.every(({ template, set }) => hasText(set, write(template, texts)))) return texts;
  }
  return "unknown";
}

/** What is put in the place of the wildcards of a pattern. */
const fillings = ["", "x"];

/** Texts that the sets of claims with this blank alone name, or that fit their patterns, without what stands around the blank. */
function namedTexts(blank: Blank, asked: readonly AskedClaim[]): string[] {
  return asked.flatMap(({ template, set }) => {
    const at = template.findIndex((part) => typeof part !== "string" && part.blank === blank.name);
    if (at < 0 || template.some((part, index) => index !== at && typeof part !== "string")) return [];
    const before = template.slice(0, at).join("");
    const after = template.slice(at + 1).join("");
    return set.within
      .flat()
      .flatMap(examplesOf)
      .filter((text) => text.startsWith(before) && text.endsWith(after) && text.length >= before.length + after.length)
      .map((text) => text.slice(before.length, text.length - after.length))
      .filter((text) => blank.forms.length === 0 || blank.forms.some((form) => hasForm(text, form)));
  });
}

function examplesOf(wildcard: string): string[] {
  if (isLiteral(wildcard)) return [wildcard];
  return fillings.map((filling) => wildcard.replace(/\*+/g, filling).replaceAll("?", "x"));
}

function hasForm(text: string, form: TextPattern): boolean {
  const automaton = automatonOf(form);
  let state = automaton.start;
  for (let index = 0; index < text.length && state !== dead; index += 1)
    state = automaton.step(state, text[index] ?? "");
  return automaton.accepts(state);
}

/** The combination of this number: the last blank changes first. */
function combination(
  blanks: readonly Blank[],
  candidates: readonly (readonly string[])[],
  number: number,
): FilledBlanks {
  const texts: Record<string, string> = {};
  let rest = number;
  for (let index = blanks.length - 1; index >= 0; index -= 1) {
    const choices = candidates[index] ?? [];
    texts[(blanks[index] as Blank).name] = choices[rest % choices.length] ?? "";
    rest = Math.floor(rest / choices.length);
  }
  return texts;
}

function write(template: Template, texts: FilledBlanks): string {
  let text = "";
  for (const part of template) {
    if (typeof part === "string") text += part;
    else text += part.escape?.(texts[part.blank] ?? "") ?? texts[part.blank] ?? "";
  }
  return text;
}
