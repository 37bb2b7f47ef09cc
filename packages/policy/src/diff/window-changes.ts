import { canonicalJson, type Instant, instant } from "@sallyport/core";
import { pointerOf } from "../parse/source-node.ts";
import type { Window } from "../stages/stage.ts";
import { meaningOfWindow } from "../stages/stage-meaning.ts";
import { windowRefusal } from "../stages/window-refusal.ts";
import { offsetOf, quarter, wallTime } from "../stages/zone.ts";
import type { StagePair } from "./counterexample.ts";
import { type StageChange, stageChange } from "./policy-change.ts";

/** When the stage may be entered, before and after, with a moment at which it is open now and was shut. */
export function windowChanges({ before, after }: StagePair): StageChange[] {
  if (before === undefined || textOf(before.window) === textOf(after.window)) return [];
  const pointer = pointerOf("stages", after.name, "window");
  const opened = momentBetween(before.window, after.window);
  if (opened !== undefined) {
    const where = inZone(opened, after.window?.zone ?? before.window?.zone);
    const sentence = `${after.name} may be entered at ${opened} (${where}) now; it was shut`;
    const counterexample = { claims: {}, decisive: [], telling: [], now: opened };
    return [stageChange("WINDOW-WIDER", after.name, { pointer, sentence, counterexample })];
  }
  const shut = momentBetween(after.window, before.window) !== undefined;
  const sentence = shut ? `${after.name} may be entered at fewer times` : `the window of ${after.name} means the same`;
  return [stageChange(shut ? "NARROWER" : "EQUAL", after.name, { pointer, sentence })];
}

function textOf(window: Window | undefined): string {
  return window === undefined ? "" : canonicalJson(meaningOfWindow(window));
}

/** A moment at which `outer` is open and `inner` is shut. Windows change only at their own boundaries, so those are all that is tried. */
export function momentBetween(inner: Window | undefined, outer: Window | undefined): Instant | undefined {
  const windows = [inner, outer].flatMap((window) => (window === undefined ? [] : [window, ...(window.also ?? [])]));
  if (isSameWeek(windows) && timeBetween(asUtc(inner), asUtc(outer), windows.map(inUtc)) === undefined)
    return undefined;
  const at = timeBetween(inner, outer, windows);
  return at === undefined ? undefined : instant(new Date(at));
}

function timeBetween(
  inner: Window | undefined,
  outer: Window | undefined,
  windows: readonly Window[],
): number | undefined {
  const isOpen = (window: Window | undefined, at: number) =>
    window === undefined || windowRefusal(window, at) === undefined;
  for (const at of boundaries(windows)) if (isOpen(outer, at) && !isOpen(inner, at)) return at;
  return undefined;
}

/** Windows of one zone without freezes are the same every week: what the clocks of that zone show is all that counts. */
function isSameWeek(windows: readonly Window[]): boolean {
  return windows.every(({ zone, freezes }) => zone === windows[0]?.zone && freezes.length === 0);
}

function inUtc(window: Window): Window {
  return { ...window, zone: "UTC" };
}

function asUtc(window: Window | undefined): Window | undefined {
  return window && { ...inUtc(window), ...(window.also && { also: window.also.map(inUtc) }) };
}

const day = 86_400_000;
const minute = 60_000;
/** A Monday without a meaning: weeks repeat. */
const someWeek = Date.parse("2027-01-04T00:00:00.000Z");
const daysTried = 9;
/** Zones that differ drift apart and back in the course of a year. */
const weeksOfYear = 56;

/** Every moment at which one of the windows can open or shut, within the days that stand for all others. */
function* boundaries(windows: readonly Window[]): Generator<number> {
  const edges = windows.flatMap(({ freezes }) =>
    freezes.flatMap(({ from, until }) => [Date.parse(from), Date.parse(until)]),
  );
  const calm = Math.max(someWeek, ...edges.map((edge) => edge + day));
  for (const edge of edges) {
    yield edge;
    yield edge - minute;
  }
  for (const start of [...weeksFrom(calm, windows), ...edges.map((edge) => edge - day)]) {
    for (let index = 0; index < daysTried; index += 1) yield* boundariesOfDay(windows, new Date(start + index * day));
  }
}

/** Weeks in which the clocks of the zones stand to each other in all ways in which they do in a year. */
function weeksFrom(start: number, windows: readonly Window[]): readonly number[] {
  const zones = [...new Set(windows.map(({ zone }) => zone))];
  if (zones.length < 2) return [start];
  const known = new Set<string>();
  return Array.from({ length: weeksOfYear }, (_, week) => start + week * 7 * day).filter((week) => {
    const key = zones.map((zone) => offsetsOf(zone, week).join()).join(";");
    return known.has(key) ? false : known.add(key);
  });
}

/** How far a zone is from UTC at the start and at the end of a week, in milliseconds. */
function offsetsOf(zone: string, week: number): readonly number[] {
  return [week, week + daysTried * day].map((at) => offsetOf(at, zone));
}

function partsOf(date: Date) {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function* boundariesOfDay(windows: readonly Window[], date: Date): Generator<number> {
  const { year, month, day: dayOfMonth } = partsOf(date);
  const midnight = Date.UTC(year, month - 1, dayOfMonth);
  for (const { zone, hours } of windows) {
    const [before, after] = [offsetOf(midnight - day, zone), offsetOf(midnight + 2 * day, zone)];
    // Where the clock is changed it may show a time twice, once with each offset, or jump over it.
    if (before !== after) yield* changesOfClock(zone, midnight - day, midnight + 2 * day);
    for (const offset of new Set([before, after]))
      for (const minutes of new Set([0, hours?.from ?? 0, hours?.to ?? 0])) yield midnight + minutes * minute - offset;
  }
}

function* changesOfClock(zone: string, from: number, until: number): Generator<number> {
  for (let at = from; at < until; at += quarter) if (offsetOf(at, zone) !== offsetOf(at - quarter, zone)) yield at;
}

/** `Saturday 03:00 in Europe/Berlin` */
function inZone(moment: Instant, zone = "UTC"): string {
  const { weekday, minutes } = wallTime(Date.parse(moment), zone);
  const two = (part: number) => String(part).padStart(2, "0");
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${weekday[0]?.toUpperCase()}${weekday.slice(1)} ${clock} in ${zone}`;
}
