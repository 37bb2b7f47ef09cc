/**
 * How sure a gate is that a finding is real, least sure first.
 * - `low`: looks like a placeholder, or a checksum that should match does not;
 * - `medium`: a heuristic (a name such as `password` beside a random value);
 * - `high`: a published format or structure matches;
 * - `verified`: proven, offline (a checksum matches, a signature verifies) or by asking the owner.
 */
export const confidences = ["low", "medium", "high", "verified"] as const;
export type Confidence = (typeof confidences)[number];

export function compareConfidence(a: Confidence, b: Confidence): number {
  return confidences.indexOf(a) - confidences.indexOf(b);
}
