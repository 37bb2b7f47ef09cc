import { compareConfidence } from "@sallyport/core";
import type { Match } from "../match.ts";
import type { SecretRule } from "../rule.ts";

/** How much a kind of rule knows about its values: a provider's token is more than a custom pattern, that more than a name or a place. */
const specificity: Readonly<Record<SecretRule["kind"], number>> = {
  bare: 7,
  token: 6,
  block: 5,
  named: 4,
  custom: 3,
  url: 2,
  document: 1,
  generic: 0,
};

/**
 * Drops of two matches on the same bytes the one that says less, and sorts by place. Matches that only touch (neighbours in base64 share
 * a group of four characters) both stay.
 */
export function withoutOverlaps(matches: readonly Match[]): Match[] {
  if (matches.length < 2) return [...matches];
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of sorted) {
    let isStronger = true;
    for (let last = kept.at(-1); last && overlaps(last, match); last = kept.at(-1)) {
      isStronger = compareStrength(match, last) > 0;
      if (!isStronger) break;
      kept.pop();
    }
    if (isStronger) kept.push(match);
  }
  return kept;
}

/** True when they share more than half of the shorter one. */
function overlaps(a: Match, b: Match): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}

/** Positive when `a` says more. A value that stands there as it is beats the same one decoded, and a key in its armour what lies in that. */
function compareStrength(a: Match, b: Match): number {
  return (
    Number(isArmourOf(a, b)) - Number(isArmourOf(b, a)) ||
    specificity[a.rule.kind] - specificity[b.rule.kind] ||
    b.via.length - a.via.length ||
    a.value.length - b.value.length ||
    compareConfidence(a.check.confidence, b.check.confidence)
  );
}

function isArmourOf(block: Match, inner: Match): boolean {
  return block.rule.kind === "block" && block.start < inner.start && inner.end < block.end;
}
