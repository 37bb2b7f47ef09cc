import { momentBetween } from "../../diff/window-changes.ts";
import type { WindowRefusal } from "../decision.ts";
import { type Weekday, type Window, weekdays } from "../stage.ts";
import { windowRefusal } from "../window-refusal.ts";
import { wallTime } from "../zone.ts";

/** The one of merged windows that shuts the others: the one below, or one of a file above. */
export function refusingPart(window: Window, { at, file }: WindowRefusal): Window {
  const parts = [window, ...(window.also ?? [])];
  return parts.find((each) => each.at === at && each.file === file) ?? window;
}

type Hours = NonNullable<Window["hours"]>;
const wholeDay = 24 * 60;

/**
 * Days and hours that are open at a moment too, and at every other at which the window is: one more day, hours that reach to the full hour
 * around the moment, from the nearer side, or both. Undefined where neither does. Freezes are left out of it.
 */
export function widerWindow({ freezes: _, also: __, ...window }: Window, at: number): Window | undefined {
  const part: Window = { ...window, freezes: [] };
  const { weekday, minutes } = wallTime(at, part.zone);
  const dayBefore = weekdays[(weekdays.indexOf(weekday) + 6) % 7] ?? weekday;
  const moreDays = part.days === undefined ? [] : [weekday, dayBefore].flatMap((day) => withDay(part.days ?? [], day));
  const moreHours = part.hours === undefined ? [] : withMinutes(part.hours, minutes);
  const candidates: Window[] = [
    ...moreHours.map((hours) => ({ ...part, hours })),
    ...moreDays.map((days) => ({ ...part, days })),
    ...moreDays.flatMap((days) => moreHours.map((hours) => ({ ...part, days, hours }))),
  ];
  return candidates.find((each) => windowRefusal(each, at) === undefined && momentBetween(each, part) === undefined);
}

function withDay(days: readonly Weekday[], day: Weekday): Weekday[][] {
  return days.includes(day) ? [] : [[...days, day]];
}

function withMinutes({ from, to }: Hours, minutes: number): Hours[] {
  const earlier = { from: Math.floor(minutes / 60) * 60, to };
  const later = { from, to: (Math.floor(minutes / 60) + 1) * 60 };
  const isEarlier = (from - minutes + wholeDay) % wholeDay < (minutes - to + wholeDay) % wholeDay;
  return (isEarlier ? [earlier, later] : [later, earlier]).filter((each) => each.from !== each.to);
}
