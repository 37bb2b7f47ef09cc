import type { Suppression } from "@sallyport/core";
import type { SecretFacts } from "../judge/judge-secrets.ts";
import { type Baseline, keyOf } from "./load-baselines.ts";

/** Answers which baseline lets a secret pass. What a change brings was not there before, so no baseline speaks of it. */
export function suppressByBaseline(
  baselines: readonly Baseline[],
): (secret: Pick<SecretFacts, "fingerprint" | "rule" | "age">) => Suppression | undefined {
  const byLine = new Map<string, Baseline>();
  for (const baseline of [...baselines].sort((a, b) => (a.entry.expires < b.entry.expires ? -1 : 1))) {
    if (baseline.idle !== undefined || baseline.reading.kind === "broken") continue;
    for (const line of baseline.reading.lines) byLine.set(keyOf(line), baseline);
  }
  return ({ fingerprint, rule, age }) => {
    const entry = age === "new" ? undefined : byLine.get(keyOf({ fingerprint, rule: rule.id }))?.entry;
    if (entry === undefined) return undefined;
    const { path, reason, expires, owner, approvedBy } = entry;
    return { kind: "baseline", source: path, reason, expires, owner, approvedBy };
  };
}
