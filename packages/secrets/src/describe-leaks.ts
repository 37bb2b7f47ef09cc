import { createHmac, randomBytes } from "node:crypto";
import { compareConfidence, compareSeverity } from "@sallyport/core";
import type { CollectedLeak } from "./collect/sightings.ts";
import { previewOf } from "./excerpt.ts";
import { needsStretching } from "./fingerprint.ts";
import type { Fingerprinter } from "./fingerprinter.ts";
import type { SecretFacts } from "./judge/judge-secrets.ts";

/**
 * Guessable values whose fingerprints are stretched in one run, about 20 ms each on two cores. Whoever has more of them has to
 * clean up, not to except them one by one.
 */
const mostStretched = 256;

/** A secret with its value, which is valid only during the call. */
export interface RevealedSecret extends Pick<SecretFacts, "rule" | "check" | "fingerprint" | "preview" | "places"> {
  readonly value: Buffer;
}

export interface DescribeOptions {
  readonly limit?: number;
  readonly reveal?: (secret: RevealedSecret) => void;
}

export interface Description {
  readonly secrets: readonly SecretFacts[];
  /** How many have a fingerprint (`s0:…`) that holds for this run only, so that no exception can name it. */
  readonly passing: number;
}

/** Turns leaks into facts that hold no value any more. The worst leaks get their lasting fingerprints first. */
export async function describeLeaks(
  collected: readonly CollectedLeak[],
  fingerprints: Fingerprinter,
  { limit = mostStretched, reveal }: DescribeOptions = {},
): Promise<Description> {
  const runKey = randomBytes(32);
  let stretched = 0;
  let passing = 0;
  const pending = [...collected].sort(worstFirst).map(async ({ leak, ...known }): Promise<SecretFacts> => {
    const { rule, value, check } = leak;
    const facts = { rule, check, length: value.length, preview: previewOf(rule, value), ...known };
    if (needsStretching(value)) {
      if (stretched >= limit) {
        passing += 1;
        return { ...facts, fingerprint: passingFingerprint(runKey, leak.key) };
      }
      stretched += 1;
    }
    const fingerprint = await fingerprints.of(leak);
    reveal?.({ ...facts, fingerprint, value });
    return { ...facts, fingerprint };
  });
  return { secrets: await Promise.all(pending), passing };
}

function passingFingerprint(runKey: Buffer, leakKey: string): string {
  return `s0:${createHmac("sha256", runKey).update(leakKey).digest("hex").slice(0, 32)}`;
}

function worstFirst(a: CollectedLeak, b: CollectedLeak): number {
  return (
    Number(a.age === "existing") - Number(b.age === "existing") ||
    compareSeverity(b.leak.rule.severity ?? "error", a.leak.rule.severity ?? "error") ||
    compareConfidence(b.leak.check.confidence, a.leak.check.confidence) ||
    (a.places[0].path < b.places[0].path ? -1 : 1)
  );
}
