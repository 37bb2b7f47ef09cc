import { type Weekday, weekdays } from "./stage.ts";

/** Whether this runtime knows the zone. */
export function isZone(zone: string): boolean {
  // A formatter knows older names too, but the first one of a process takes ten milliseconds to make.
  if (zone === "UTC" || listedZones().has(zone)) return true;
  try {
    zoneOf(zone);
    return true;
  } catch {
    return false;
  }
}

let listed: ReadonlySet<string> | undefined;

function listedZones(): ReadonlySet<string> {
  listed ??= new Set(Intl.supportedValuesOf("timeZone"));
  return listed;
}

/** What a clock and a calendar on the wall show. */
export interface WallTime {
  readonly weekday: Weekday;
  /** Since midnight. */
  readonly minutes: number;
}

/** Milliseconds since the epoch, as seen in an IANA zone. Throws a RangeError for an unknown zone. */
export function wallTime(at: number, zone: string): WallTime {
  const local = new Date(at + offsetOf(at, zone));
  return {
    weekday: weekdays[(local.getUTCDay() + 6) % 7] ?? "monday",
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** A day of a zone's calendar; one over the month's last is in the next month. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The start of a day of a zone, RFC 3339 in UTC; where the clock skips midnight, the first moment after. */
export function zonedInstant({ year, month, day }: CalendarDay, zone: string): string {
  const wanted = Date.UTC(year, month - 1, day);
  // The clock may change on that day or the one before: no day starts earlier than by the greater offset of the two.
  let at = wanted - Math.max(offsetOf(wanted - wholeDay, zone), offsetOf(wanted + wholeDay, zone));
  while (at + offsetOf(at, zone) < wanted) at += quarter;
  return new Date(at).toISOString();
}

const wholeDay = 24 * 60 * 60_000;

/** Zones change their offset at full quarters of an hour, so one answer holds for the whole quarter. */
export const quarter = 15 * 60_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Milliseconds by quarters since the epoch. To format a moment was most of the time of a comparison of windows, which asks for the same ones again. */
  readonly offsets: Map<number, number>;
}

/** A few years of the days that windows are compared on. */
const mostOffsets = 20_000;

const zones = new Map<string, Zone>();

/** Milliseconds to add to UTC. */
export function offsetOf(at: number, zone: string): number {
  if (zone === "UTC") return 0;
  const { format, offsets } = zoneOf(zone);
  const current = Math.floor(at / quarter);
  const known = offsets.get(current);
  if (known !== undefined) return known;
  if (offsets.size >= mostOffsets) offsets.clear();
  const start = current * quarter;
  const offset = wallClock(format, start) - start;
  offsets.set(current, offset);
  return offset;
}

function wallClock(format: Intl.DateTimeFormat, at: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function zoneOf(zone: string): Zone {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const made = { format: formatOf(zone), offsets: new Map<number, number>() };
  zones.set(zone, made);
  return made;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const two = "2-digit";
  return new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
    ...{ year: "numeric", month: two, day: two, hour: two, minute: two, second: two },
  });
}
