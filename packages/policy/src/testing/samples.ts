import type { Finding, Region } from "@sallyport/core";
import { defaultPolicy, type Exception, type Policy, type SecretsPolicy } from "../policy.ts";

/** For tests: whole values of which a test names only what matters to it. */

export const now = "2026-11-21T08:00:00.000Z";

/** Marks an optional property that the sample has and the test does not want. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

function changed<T extends object>(sample: T, changes: Changes<T>): T {
  const entries = Object.entries({ ...sample, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

export function regionOnLine(line: number): Region {
  return { start: { line, column: 3 }, end: { line, column: 20 } };
}

/** An exception for `sampleFinding`, made and ending well within its limit. */
export function sampleException(changes: Changes<Exception> = {}): Exception {
  const sample: Exception = {
    rule: "secrets/generic-password",
    fingerprint: "s1:0123456789abcdef",
    owner: "@alice",
    approvedBy: "@bob",
    reason: "The vendor's test server takes this fixed password.",
    control: "The server is reachable from the build network only.",
    replacement: "https://github.com/acme/shop/issues/12",
    created: "2026-11-20T00:00:00.000Z",
    expires: "2026-12-02T00:00:00.000Z",
    region: regionOnLine(4),
  };
  return changed(sample, changes);
}

export function sampleFinding(changes: Changes<Finding> = {}): Finding {
  const sample: Finding = {
    rule: "secrets/generic-password",
    severity: "error",
    confidence: "high",
    basis: "name says password, value looks random",
    message: "Password in a configuration file",
    why: "Whoever reads the repository can use it.",
    fix: { text: "Revoke it." },
    places: [{ path: "src/config.yml", region: regionOnLine(7) }],
    evidence: [],
    fingerprint: "s1:0123456789abcdef",
  };
  return changed(sample, changes);
}

export function samplePolicy(
  changes: Partial<Omit<Policy, "secrets">> & { readonly secrets?: Changes<SecretsPolicy> } = {},
): Policy {
  return { ...defaultPolicy, ...changes, secrets: changed(defaultPolicy.secrets, changes.secrets ?? {}) };
}
