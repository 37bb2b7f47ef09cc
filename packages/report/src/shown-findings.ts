import type { Finding } from "@sallyport/core";

/** Of one rule in one file, before others of the same severity get their turn. */
const turn = 5;

/**
 * Which of ranked findings to show where there is room for so many: the worst, but no file full of one kind of finding hides what other
 * files have. They keep their order.
 */
export function shownFindings(ranked: readonly Finding[], limit: number): readonly Finding[] {
  if (ranked.length <= limit) return ranked;
  const counts = new Map<string, number>();
  const late = new Set<Finding>();
  for (const finding of ranked) {
    const { severity, rule, places } = finding;
    const kind = JSON.stringify([severity, rule, places[0].path]);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > turn) late.add(finding);
  }
  const bySeverity = Map.groupBy(ranked, ({ severity }) => severity);
  const inTurn = [...bySeverity.values()].flatMap((same) => [
    ...same.filter((finding) => !late.has(finding)),
    ...same.filter((finding) => late.has(finding)),
  ]);
  const chosen = new Set(inTurn.slice(0, limit));
  return ranked.filter((finding) => chosen.has(finding));
}
