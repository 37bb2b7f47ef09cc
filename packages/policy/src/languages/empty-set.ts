import { compileWildcard } from "@sallyport/core";
import type { Matcher } from "../stages/stage.ts";
import { findText } from "./find-text.ts";
import { isLiteral } from "./text-pattern.ts";
import { hasText, intersection, setOutside, type TextSet } from "./text-set.ts";

const answers = new Map<string, boolean>();
const mostAnswers = 20_000;

/** Whether nothing is in the set. Exact, but for patterns so intricate that the search is given up: those count as not empty. */
export function isEmpty(set: TextSet): boolean {
  if (set.absent) return false;
  const [first] = set.within;
  if (first !== undefined && set.within.length === 1 && first.every(isLiteral)) {
    return !first.some((text) => hasText(set, text));
  }
  if (isExcluded(set)) return true;
  const key = keyOf(set);
  const before = answers.get(key);
  if (before !== undefined) return before;
  if (answers.size >= mostAnswers) answers.clear();
  const answer = findText(set) === undefined;
  answers.set(key, answer);
  return answer;
}

/** Whether all that one list lets in is shut out again, as the patterns' own letters show: what policies ask for most needs no search. */
function isExcluded({ within, outside }: TextSet): boolean {
  return within.some((list) => list.every((inner) => outside.some((outer) => covers(outer, inner))));
}

/** A pattern that matches another one's letters, wildcards as letters too, matches all its texts; `?` would take a `*` for one character. */
function covers(outer: string, inner: string): boolean {
  return outer === inner || (!outer.includes("?") && compileWildcard(outer)(inner));
}

/** Whether everything in `inner` is in the set of the matcher too. May say no where patterns are too intricate. */
export function isWithin(inner: TextSet, matcher: Matcher): boolean {
  return isEmpty(intersection(inner, setOutside(matcher)));
}

function keyOf({ absent, within, outside }: TextSet): string {
  return JSON.stringify([absent, within, outside]);
}
