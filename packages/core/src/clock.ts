/** A moment, RFC 3339 in UTC with milliseconds, for example `2026-11-21T08:00:00.000Z`. `now` is an input everywhere. */
export type Instant = string;

export function instant(date: Date): Instant {
  return date.toISOString();
}

/** Whether a value, such as a claim, is a time in seconds since the epoch that a Date can hold. */
export function isMoment(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) < 8.64e12;
}

/** Milliseconds since the epoch. Throws a RangeError for text that is no instant. */
export function milliseconds(at: Instant): number {
  const value = Date.parse(at);
  if (Number.isNaN(value)) throw new RangeError(`not an instant: ${at}`);
  return value;
}

/** The instant so many milliseconds before another. */
export function before(at: Instant, duration: number): Instant {
  return instant(new Date(milliseconds(at) - duration));
}

const unitMilliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Parses `90s`, `15m`, `12h` or `30d` into milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,6})([smhd])$/.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * unitMilliseconds[match[2] as keyof typeof unitMilliseconds];
}

/**
 * The instant at which something with this expiry ends. A bare date means the end of that day in UTC: `2027-02-01` ends at
 * `2027-02-02T00:00:00.000Z`. A full RFC 3339 instant (with offset) is taken as it is. Undefined for anything else.
 */
export function expiryInstant(text: string): Instant | undefined {
  const day = startOfDay(text.slice(0, 10));
  if (day === undefined) return undefined;
  if (text.length === 10) return instant(new Date(day + unitMilliseconds.d));
  const full = /^.{10}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  const value = full ? new Date(text) : undefined;
  return value === undefined || Number.isNaN(value.getTime()) ? undefined : instant(value);
}

/** Milliseconds of 0:00 UTC. A Date would read the 31st of February as the 3rd of March. */
function startOfDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const start = new Date(`${text}T00:00:00.000Z`);
  return Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== text ? undefined : start.getTime();
}
