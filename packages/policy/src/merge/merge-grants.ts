import { canonicalJson } from "@sallyport/core";
import { allMatchers, boxOf, boxOutside, isEmptyBox } from "../languages/claim-box.ts";
import { isEmpty, isWithin } from "../languages/empty-set.ts";
import { isLiteral } from "../languages/text-pattern.ts";
import { everything, hasText, intersection, setOfMatcher, type TextSet } from "../languages/text-set.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Policy } from "../policy.ts";
import type { Delegate } from "../stages/inheritance.ts";
import type { ClaimMatcher, Grant, Matcher, Stage } from "../stages/stage.ts";
import { meaningOfGrant } from "../stages/stage-meaning.ts";
import { delegateFor, inherited, isUnbounded, type MergeContext, refuse } from "./merge-context.ts";

/** Grants of the file below may add conditions to those above, never take one away: who gets in must be let in by both. */
export function mergeAllow(context: MergeContext, above: Stage, below: Stage): readonly Grant[] {
  const theirs = above.allow.map((grant) => inheritedGrant(grant, context.above));
  const grants = below.allow.flatMap((grant, index) => {
    const shared = theirs.flatMap((other, otherIndex) => {
      const both = intersectGrants(delegatedGrant(context, other, otherIndex, grant, above.name), grant);
      return both === undefined ? [] : [both];
    });
    tellLoosening(context, above, grant, index, shared.length);
    return shared;
  });
  return withoutCovered(grants);
}

/** All entries of both: who is denied above stays denied. */
export function mergeDeny(context: MergeContext, above: Stage, below: Stage): readonly Grant[] {
  const theirs = above.deny.map((grant) => inheritedGrant(grant, context.above));
  const known = new Set(theirs.map((grant) => canonicalJson(meaningOfGrant(grant))));
  return [...theirs, ...below.deny.filter((grant) => !known.has(canonicalJson(meaningOfGrant(grant))))];
}

export function inheritedGrant(grant: Grant, from: Policy): Grant {
  const claims = Object.entries(grant.claims).map(([claim, line]): [string, ClaimMatcher] => [
    claim,
    {
      ...inherited(line, from),
      ...(line.also && { also: line.also.map((each) => inherited(each, from)) }),
      ...(line.limits && { limits: line.limits.map((each) => inherited(each, from)) }),
    },
  ]);
  return inherited({ ...grant, claims: Object.fromEntries(claims) }, from);
}

/** Who holds both grants; undefined when that is nobody. */
function intersectGrants(a: Grant, b: Grant): Grant | undefined {
  const claims: Record<string, ClaimMatcher> = {};
  for (const claim of new Set([...Object.keys(a.claims), ...Object.keys(b.claims)])) {
    const merged = intersectLines([...linesOf(b.claims[claim]), ...linesOf(a.claims[claim])]);
    if (merged === undefined) return undefined;
    claims[claim] = merged;
  }
  return { claims, at: b.at, ...(b.file === undefined ? {} : { file: b.file }) };
}

function linesOf(line: ClaimMatcher | undefined): readonly ClaimMatcher[] {
  if (line === undefined) return [];
  const { also = [], ...first } = line;
  return [first, ...also];
}

/** One line where that can be said in one, else the first with the others beside it. Undefined when no text matches all. */
function intersectLines(lines: readonly ClaimMatcher[]): ClaimMatcher | undefined {
  const set = lines.reduce<TextSet>((all, { matcher }) => intersection(all, setOfMatcher(matcher)), everything);
  if (isEmpty(set)) return undefined;
  const plain = plainTexts(lines);
  if (plain !== undefined) return withLimits(plain, lines);
  const needed = lines.filter((line, index) => !isImplied(line, index, lines));
  const positive = needed.filter(({ matcher }) => !isNegative(matcher));
  const negative = needed.filter(({ matcher }) => isNegative(matcher));
  const [first, ...also] = [...positive, ...(negative.length > 1 ? [joinedNegatives(negative)] : negative)].map(
    (line) => withLimits(line, lines),
  );
  return first === undefined ? undefined : { ...first, ...(also.length > 0 ? { also } : {}) };
}

/** A line of one file, and those of other files whose texts it lies within: whoever widens it has to widen them too. */
function withLimits(line: ClaimMatcher, lines: readonly ClaimMatcher[]): ClaimMatcher {
  const others = lines.filter(
    ({ file, matcher }) => file !== undefined && file !== line.file && isWithin(setOfMatcher(line.matcher), matcher),
  );
  const limits = [...(line.limits ?? []), ...others.flatMap(({ limits = [], ...other }) => [other, ...limits])];
  return limits.length === 0 ? line : { ...line, limits };
}

/** A list of plain texts: those of them that all others let through. */
function plainTexts(lines: readonly ClaimMatcher[]): ClaimMatcher | undefined {
  const line = lines.find(({ matcher }) => !isNegative(matcher) && textsOf(matcher).every(isLiteral));
  if (line === undefined) return undefined;
  const texts = textsOf(line.matcher).filter((text) =>
    lines.every(({ matcher }) => hasText(setOfMatcher(matcher), text)),
  );
  const key = (each: readonly string[]) => canonicalJson([...each].sort());
  const same = lines.find(({ matcher }) => !isNegative(matcher) && key(textsOf(matcher)) === key(texts));
  return { ...(same ?? line), matcher: texts.length === 1 && texts[0] !== undefined ? texts[0] : texts };
}

function isNegative(matcher: Matcher): boolean {
  return typeof matcher === "object" && "not" in matcher;
}

function textsOf(matcher: Matcher): readonly string[] {
  return typeof matcher === "object" && "not" in matcher ? [matcher.not].flat() : [matcher].flat();
}

/** Whether another line says as much already; of two that say the same the first stays. */
function isImplied(line: ClaimMatcher, index: number, lines: readonly ClaimMatcher[]): boolean {
  return lines.some((other, otherIndex) => {
    if (otherIndex === index || !isWithin(setOfMatcher(other.matcher), line.matcher)) return false;
    return otherIndex < index || !isWithin(setOfMatcher(line.matcher), other.matcher);
  });
}

function joinedNegatives(lines: readonly ClaimMatcher[]): ClaimMatcher {
  const [first] = lines as readonly [ClaimMatcher];
  return { ...first, matcher: { not: [...new Set(lines.flatMap(({ matcher }) => textsOf(matcher)))].sort() } };
}

const mostCompared = 64;

/** Grants without those whose holders another grant lets in anyway. */
function withoutCovered(grants: readonly Grant[]): readonly Grant[] {
  if (grants.length > mostCompared) return grants;
  const covers = (outer: Grant, inner: Grant) => {
    const rest = boxOutside(boxOf(inner), [outer]);
    return rest !== "too-many" && rest.length === 0;
  };
  return grants.filter(
    (grant, index) =>
      !isEmptyBox(boxOf(grant)) &&
      !grants.some((other, at) => at !== index && covers(other, grant) && (at < index || !covers(grant, other))),
  );
}

/** A grant above with the claims that the file below names, and may loosen, as wide as the delegation lets them be. */
function delegatedGrant(context: MergeContext, grant: Grant, index: number, below: Grant, stage: string): Grant {
  const claims: Record<string, ClaimMatcher> = {};
  for (const [claim, line] of Object.entries(grant.claims)) {
    const delegate = delegateFor(context, pointerOf("stages", stage, "allow", index, claim));
    const isWanted = delegate !== undefined && Object.hasOwn(below.claims, claim);
    if (!isWanted || !isUnbounded(delegate)) claims[claim] = isWanted ? loosenedLine(line, delegate) : line;
  }
  return { ...grant, claims };
}

/** A line above as far as the bound of a delegation lets it be loosened. */
function loosenedLine(line: ClaimMatcher, delegate: Delegate | undefined): ClaimMatcher {
  if (delegate?.bound === undefined || isNegative(line.matcher) || line.also !== undefined) return line;
  return { ...line, matcher: [...textsOf(line.matcher), ...[delegate.bound].flat()] };
}

/** A grant that the files above let nobody hold, and claims that it would widen, are mistakes of the file below. */
function tellLoosening(context: MergeContext, above: Stage, grant: Grant, index: number, shared: number): void {
  const pointer = pointerOf("stages", above.name, "allow", index);
  const top = pointerOf("stages", above.name, "allow");
  if (shared === 0) {
    if (isEmptyBox(boxOf(grant))) return;
    const message = `grant ${index + 1} of ${above.name} lets in nobody whom the file above lets in, so it is for nobody`;
    refuse(context, { pointer, message, fix: "Correct its claims, or delete the grant.", above: top });
    return;
  }
  for (const [claim, line] of Object.entries(grant.claims)) {
    const delegates = above.allow.map((_, place) =>
      delegateFor(context, pointerOf("stages", above.name, "allow", place, claim)),
    );
    // A claim that one grant above leaves open is no limit.
    if (above.allow.some(({ claims }) => !Object.hasOwn(claims, claim)) || delegates.some(isUnbounded)) continue;
    const limits = above.allow.flatMap(({ claims }, place) =>
      allMatchers(loosenedLine(claims[claim] as ClaimMatcher, delegates[place])),
    );
    const isTighter = allMatchers(line).some((matcher) =>
      limits.some((limit) => isWithin(setOfMatcher(matcher), limit)),
    );
    if (isTighter) continue;
    const message = `grant ${index + 1} of ${above.name} lets in more values of ${claim} than the file above, which holds`;
    refuse(context, {
      pointer: `${pointer}/${claim}`,
      message,
      fix: `Write ${claim} as narrow as there, or leave it out.`,
      above: top,
    });
  }
}
