import type { WindowRefusal } from "./decision.ts";
import { type Window, weekdays } from "./stage.ts";
import { wallTime } from "./zone.ts";

/** Why nobody may enter at this moment; undefined when the window is open. `at` is in milliseconds since the epoch. */
export function windowRefusal(window: Window, at: number): WindowRefusal | undefined {
  const refusal = refusalOfOne(window, at);
  if (refusal !== undefined) return refusal;
  for (const other of window.also ?? []) {
    const theirs = windowRefusal(other, at);
    if (theirs !== undefined) return theirs;
  }
  return undefined;
}

function refusalOfOne(window: Window, at: number): WindowRefusal | undefined {
  const place = { at: window.at, ...(window.file === undefined ? {} : { file: window.file }) };
  for (const freeze of window.freezes) {
    if (at >= Date.parse(freeze.from) && at < Date.parse(freeze.until)) return { kind: "freeze", freeze, ...place };
  }
  if (window.days === undefined && window.hours === undefined) return undefined;
  const { weekday, minutes } = wallTime(at, window.zone);
  const { from, to } = window.hours ?? { from: 0, to: 24 * 60 };
  const isOvernight = from > to;
  const isInHours = isOvernight ? minutes >= from || minutes < to : minutes >= from && minutes < to;
  // A night belongs to the day on which it began.
  const day = isOvernight && minutes < to ? dayBefore(weekday) : weekday;
  if (window.days !== undefined && !window.days.includes(day)) return { kind: "day", weekday: day, ...place };
  return isInHours ? undefined : { kind: "hours", minutes, ...place };
}

function dayBefore(weekday: (typeof weekdays)[number]): (typeof weekdays)[number] {
  return weekdays[(weekdays.indexOf(weekday) + 6) % 7] ?? weekday;
}

const quarterOfAnHour = 15 * 60_000;
const searched = 9 * 24 * 4;

/** The first quarter of an hour from `start` on at which the window is open; undefined when there is none within nine days. */
export function momentInside(window: Window, start: number): number | undefined {
  for (let step = 0; step < searched; step += 1) {
    const at = start + step * quarterOfAnHour;
    if (windowRefusal(window, at) === undefined) return at;
  }
  return undefined;
}
