import { compileWildcard } from "@sallyport/core";
import type { Matcher } from "../stages/stage.ts";
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

function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => pattern === text || (!isLiteral(pattern) && compileWildcard(pattern)(text)));
}
