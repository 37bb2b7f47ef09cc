import type { ClaimMatcher, Grant, Matcher } from "../stages/stage.ts";
import { isEmpty } from "./empty-set.ts";
import { everything, intersection, setOfMatcher, setOutside, type TextSet } from "./text-set.ts";

/** A set of identities: what each claim may be, each for itself. A claim that is not named may be anything, or missing. */
export type ClaimBox = ReadonlyMap<string, TextSet>;

/** Boxes that a question about one stage may come to; beyond, the answer is `too-many`. */
export const mostBoxes = 64;

/** All conditions of a grant, one after the other; a claim may have several. */
export function conditionsOf(grant: Grant): (readonly [claim: string, matcher: Matcher])[] {
  return Object.entries(grant.claims).flatMap(([claim, first]) =>
    allMatchers(first).map((each) => [claim, each] as const),
  );
}

/** A claim's matcher and those that were merged with it: all must match. */
export function allMatchers(first: ClaimMatcher): readonly Matcher[] {
  return [first.matcher, ...(first.also ?? []).map((each) => each.matcher)];
}

export function boxOf(grant: Grant): ClaimBox {
  return conditionsOf(grant).reduce<ClaimBox>(narrowed, new Map());
}

/** The part of a box in which a grant holds; undefined when there is none. */
export function boxWithin(box: ClaimBox, grant: Grant): ClaimBox | undefined {
  const inside = conditionsOf(grant).reduce(narrowed, box);
  return isEmptyBox(inside) ? undefined : inside;
}

export function isEmptyBox(box: ClaimBox): boolean {
  return [...box.values()].some(isEmpty);
}

function narrowed(box: ClaimBox, [claim, matcher]: readonly [string, Matcher]): ClaimBox {
  return withSet(box, claim, intersection(box.get(claim) ?? everything, setOfMatcher(matcher)));
}

function withSet(box: ClaimBox, claim: string, set: TextSet): ClaimBox {
  return new Map(box).set(claim, set);
}

/** What is in the box and in none of the grants, as boxes that have nothing in common. */
export function boxOutside(box: ClaimBox, grants: readonly Grant[]): readonly ClaimBox[] | "too-many" {
  let rest: readonly ClaimBox[] = isEmptyBox(box) ? [] : [box];
  for (const grant of grants) {
    rest = rest.flatMap((each) => withoutGrant(each, grant));
    if (rest.length > mostBoxes) return "too-many";
  }
  return rest;
}

/** One box for each condition: it fails, and those before it hold. */
function withoutGrant(box: ClaimBox, grant: Grant): ClaimBox[] {
  const outside: ClaimBox[] = [];
  let inside = box;
  for (const [claim, matcher] of conditionsOf(grant)) {
    const before = inside.get(claim) ?? everything;
    const failing = intersection(before, setOutside(matcher));
    if (!isEmpty(failing)) outside.push(withSet(inside, claim, failing));
    const holding = intersection(before, setOfMatcher(matcher));
    // Nothing in common: the box stays whole instead of in pieces.
    if (isEmpty(holding)) return [box];
    inside = withSet(inside, claim, holding);
  }
  return outside;
}
