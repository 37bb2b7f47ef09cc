/** How bad a finding is, mildest first. A run fails on findings at or above its `fail-on` level. */
export const severities = ["info", "warning", "error", "critical"] as const;
export type Severity = (typeof severities)[number];

export function isSeverity(text: string): text is Severity {
  return (severities as readonly string[]).includes(text);
}

/** Negative when `a` is milder than `b`, zero when equal, positive when worse. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

export function atLeast(severity: Severity, threshold: Severity): boolean {
  return compareSeverity(severity, threshold) >= 0;
}

/** The next worse severity; `critical` stays `critical`. Used when an exception has lapsed. */
export function raised(severity: Severity): Severity {
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? "critical";
}
