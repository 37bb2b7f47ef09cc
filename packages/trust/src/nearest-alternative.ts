import type { TrustAlternative, TrustCheck } from "./trust-answer.ts";

/** Index of the way to be trusted that lacks least. Of several the one whose values are most alike, then the first. */
export function nearestAlternative(alternatives: readonly TrustAlternative[]): number | undefined {
  let best: { readonly index: number; readonly distance: number; readonly likeness: number } | undefined;
  for (const [index, alternative] of alternatives.entries()) {
    if (alternative.kind !== "allow") continue;
    const failing = alternative.checks.filter(({ holds }) => holds !== true);
    const distance = failing.reduce((sum, check) => sum + weightOf(check), 0);
    const likeness = failing.reduce((sum, check) => sum + likenessOf(check), 0);
    if (best === undefined || distance < best.distance || (distance === best.distance && likeness > best.likeness)) {
      best = { index, distance, likeness };
    }
  }
  return best?.index;
}

/** A statement for another issuer or action is not meant for this job at all. */
function weightOf({ claim, holds }: TrustCheck): number {
  if (holds === "unknown") return 1;
  return claim === "iss" || claim === "action" || claim === "principal" ? 100 : 10;
}

/** Share of the longer text that both begin with, from 0 to 1, of the expected value that is most alike. */
function likenessOf({ expected, observed }: TrustCheck): number {
  const [held] = observed ?? [];
  if (held === undefined) return 0;
  const shares = expected.map(({ text }) => {
    let common = 0;
    while (common < held.length && held[common]?.toLowerCase() === text[common]?.toLowerCase()) common += 1;
    return common / Math.max(held.length, text.length, 1);
  });
  return Math.max(0, ...shares.slice(0, 100));
}
