import type { Fact, Suppression } from "@sallyport/core";
import type { SecretFacts } from "../judge/judge-secrets.ts";
import { type Baseline, keyOf } from "./load-baselines.ts";

export interface BaselineAnswers {
  /** Which baseline lets a secret pass. What a change brings was not there before, so no baseline speaks of it. */
  suppressionOf(secret: Subject): Suppression | undefined;
  /** For a secret that a change brings: that a baseline lists it, and why that counts for nothing. */
  hintOf(secret: Subject): Fact[];
}

type Subject = Pick<SecretFacts, "fingerprint" | "rule" | "age">;

export function askBaselines(baselines: readonly Baseline[]): BaselineAnswers {
  const byLine = new Map<string, Baseline>();
  for (const baseline of [...baselines].sort((a, b) => (a.entry.expires < b.entry.expires ? -1 : 1))) {
    if (baseline.idle !== undefined || baseline.reading.kind === "broken") continue;
    for (const line of baseline.reading.lines) byLine.set(keyOf(line), baseline);
  }
  const entryOf = ({ fingerprint, rule }: Subject) => byLine.get(keyOf({ fingerprint, rule: rule.id }))?.entry;
  return {
    suppressionOf(secret) {
      const entry = secret.age === "new" ? undefined : entryOf(secret);
      if (entry === undefined) return undefined;
      const { path, reason, expires, owner, approvedBy, control, replacement } = entry;
      return { kind: "baseline", source: path, reason, expires, owner, approvedBy, control, replacement };
    },
    hintOf(secret) {
      const entry = secret.age === "new" ? entryOf(secret) : undefined;
      if (entry === undefined) return [];
      return [{ label: "baseline", value: `${entry.path} lists it, and does not speak of what a change brings` }];
    },
  };
}
