import { type Instant, instant, milliseconds, type Severity } from "@sallyport/core";
import type { Exception } from "../policy.ts";

/** Most days between the making of an exception and its end. */
export const longestLifetime: Readonly<Record<Severity, number>> = { critical: 14, error: 30, warning: 90, info: 180 };

const day = 86_400_000;

type Lifetime = Pick<Exception, "created" | "expires">;

/** Whether an exception had ended at `now`. */
export function hasLapsed(exception: Lifetime, now: Instant): boolean {
  return milliseconds(exception.expires) <= milliseconds(now);
}

/**
 * Days from the making of an exception to its end, counted as people count dates: from any time of 1 November to the end of
 * 1 December it is 30. Without `created`, or with one that is yet to come, it counts from the day of `now`.
 */
export function lifetimeDays(exception: Lifetime, now: Instant): number {
  return Math.ceil((milliseconds(exception.expires) - endOfFirstDay(exception, now)) / day);
}

/** The last date, such as `2026-12-21`, that `expires` may name for a finding of this severity. */
export function latestExpiry(exception: Exception, severity: Severity, now: Instant): string {
  const end = endOfFirstDay(exception, now) + longestLifetime[severity] * day;
  return instant(new Date(end - 1)).slice(0, 10);
}

function endOfFirstDay(exception: Lifetime, now: Instant): number {
  const made = Math.min(milliseconds(exception.created ?? now), milliseconds(now));
  return (Math.floor(made / day) + 1) * day;
}
