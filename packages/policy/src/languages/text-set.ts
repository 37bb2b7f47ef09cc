import { compileWildcard } from "@sallyport/core";
import type { Matcher } from "../stages/stage.ts";
import { findText } from "./find-text.ts";
import { isLiteral } from "./text-pattern.ts";

/**
 * What one claim may be: a set of texts, given by wildcard patterns, and perhaps no text at all. Such sets are regular languages, so
 * that intersection, complement and emptiness are exact.
 */
export interface TextSet {
  /** Whether the claim may be missing: a state of its own, not an empty text. */
  readonly absent: boolean;
  /** Of each of these lists at least one pattern matches. No list: every text. */
  readonly within: readonly (readonly string[])[];
  /** None of these matches. */
  readonly outside: readonly string[];
}

export const everything: TextSet = { absent: true, within: [], outside: [] };

/** What a matcher matches: a missing claim never, under `not` neither. */
export function setOfMatcher(matcher: Matcher): TextSet {
  if (typeof matcher === "object" && "not" in matcher) {
    return { absent: false, within: [], outside: [matcher.not].flat() };
  }
  return { absent: false, within: [[matcher].flat()], outside: [] };
}

/** What a matcher does not match. */
export function setOutside(matcher: Matcher): TextSet {
  const { within, outside } = setOfMatcher(matcher);
  return { absent: true, within: outside.length > 0 ? [outside] : [], outside: within.flat() };
}

export function intersection(a: TextSet, b: TextSet): TextSet {
  if (a === everything) return b;
  if (b === everything) return a;
  const lists = new Map([...a.within, ...b.within].map((list) => [JSON.stringify(list), list]));
  return simplified({
    absent: a.absent && b.absent,
    within: [...lists.values()],
    outside: [...new Set([...a.outside, ...b.outside])],
  });
}

/** A list of plain texts says everything: what the other patterns leave of it. */
function simplified(set: TextSet): TextSet {
  const plain = set.within.find((list) => list.every(isLiteral));
  if (plain === undefined) return set;
  const rest = { ...set, within: set.within.filter((list) => list !== plain) };
  return { absent: set.absent, within: [plain.filter((text) => hasText(rest, text))], outside: [] };
}

export function hasText({ within, outside }: TextSet, text: string): boolean {
  return within.every((list) => matchesAny(list, text)) && !matchesAny(outside, text);
}

/** Whether a claim may have this value; undefined for a claim that is missing. */
export function hasValue(set: TextSet, value: string | undefined): boolean {
  return value === undefined ? set.absent : hasText(set, value);
}

function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => pattern === text || (!isLiteral(pattern) && compileWildcard(pattern)(text)));
}

const answers = new Map<string, boolean>();
const mostAnswers = 20_000;

/** Whether nothing is in the set. Exact, but for patterns so intricate that the search is given up: those count as not empty. */
export function isEmpty(set: TextSet): boolean {
  if (set.absent) return false;
  const [first] = set.within;
  if (first !== undefined && set.within.length === 1 && first.every(isLiteral)) {
    return !first.some((text) => !matchesAny(set.outside, text));
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
