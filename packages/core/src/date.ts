import { type Instant, instant, milliseconds } from "./clock.ts";

const day = 86_400_000;

/** `2026-11-21 08:00 UTC`. Text that is no instant comes back as it is. */
export function formatInstant(at: Instant): string {
  const value = parse(at);
  return value === undefined ? at : `${instant(new Date(value)).slice(0, 16).replace("T", " ")} UTC`;
}

/** `2026-11-21`, in UTC. Text that is no instant comes back as it is. */
export function formatDate(at: Instant): string {
  const value = parse(at);
  return value === undefined ? at : instant(new Date(value)).slice(0, 10);
}

/**
 * An expiry as a person wrote it. A bare date in the policy means the end of that day, which core turns into the next
 * midnight in UTC; a midnight is therefore shown as the day before: `the end of 2027-02-01`.
 */
export function formatExpiry(expires: Instant): string {
  const value = parse(expires);
  if (value === undefined) return expires;
  return value % day === 0 ? `the end of ${formatDate(instant(new Date(value - day)))}` : formatInstant(expires);
}

/** Whole days from `from` to `to`, never negative; undefined when either is no instant. */
export function daysBetween(from: Instant, to: Instant): number | undefined {
  const start = parse(from);
  const end = parse(to);
  return start === undefined || end === undefined ? undefined : Math.max(0, Math.floor((end - start) / day));
}

/** Dates come from Git and from policy files: never let one stop a report. */
function parse(at: Instant): number | undefined {
  try {
    const value = milliseconds(at);
    return Math.abs(value) > 8.64e15 - day ? undefined : value;
  } catch {
    return undefined;
  }
}
