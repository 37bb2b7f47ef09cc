import { canonicalJson } from "@sallyport/core";
import { momentBetween } from "../diff/window-changes.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Freeze, Window } from "../stages/stage.ts";
import { meaningOfWindow } from "../stages/stage-meaning.ts";
import { inherited, type MergeContext, refuse } from "./merge-context.ts";

/** Open when both windows are. One window where that can be said in one, else the one below with those above beside it. */
export function mergeWindow(context: MergeContext, stage: string, above: Window, below: Window): Window {
  const theirs = inheritedWindow(above, context);
  const opened = momentBetween(theirs, filledIn(below, theirs));
  if (opened !== undefined) {
    const message = `the window of ${stage} is open at ${opened}, when that of the file above is shut; it stays shut`;
    const fix = "Write days and hours within those of the file above.";
    refuse(context, { pointer: pointerOf("stages", stage, "window"), message, fix });
  }
  return intersectWindows(below, theirs);
}

function inheritedWindow(window: Window, { above }: MergeContext): Window {
  const also = window.also?.map((each) => inherited(each, above));
  return { ...inherited(window, above), ...(also && { also }) };
}

/** What the window below does not say is no opinion, so it is not held against the one above. */
function filledIn(below: Window, above: Window): Window {
  const { days = above.days, hours = above.hours } = below;
  return {
    ...below,
    ...(days && { days }),
    ...(hours && { hours }),
    freezes: joinedFreezes(below.freezes, above.freezes),
    ...(above.also && { also: above.also }),
  };
}

function intersectWindows(a: Window, b: Window): Window {
  const merged: Window[] = [];
  for (const part of [...partsOf(a), ...partsOf(b)]) {
    const index = merged.findIndex((each) => joined(each, part) !== undefined);
    const both = merged[index] && joined(merged[index], part);
    if (both === undefined) merged.push(part);
    else merged[index] = both;
  }
  const [first, ...also] = merged as [Window, ...Window[]];
  return { ...first, ...(also.length > 0 ? { also } : {}) };
}

function partsOf({ also = [], ...first }: Window): Window[] {
  return [first, ...also];
}

/** The two as one window; undefined where that cannot be said in one: other zones, nights, hours that do not meet. */
function joined(a: Window, b: Window): Window | undefined {
  if (canonicalJson(meaningOfWindow(a)) === canonicalJson(meaningOfWindow(b))) return a;
  if (a.zone !== b.zone || isNight(a) !== isNight(b)) return undefined;
  if (isNight(a) && canonicalJson(a.hours ?? null) !== canonicalJson(b.hours ?? null)) return undefined;
  const days = a.days && b.days ? a.days.filter((day) => b.days?.includes(day)) : (a.days ?? b.days);
  const hours =
    a.hours && b.hours && !isNight(a)
      ? { from: Math.max(a.hours.from, b.hours.from), to: Math.min(a.hours.to, b.hours.to) }
      : (a.hours ?? b.hours);
  // Hours that do not meet would read as a night.
  if (hours !== undefined && !isNight(a) && hours.from >= hours.to) return undefined;
  return { ...a, ...(days && { days }), ...(hours && { hours }), freezes: joinedFreezes(a.freezes, b.freezes) };
}

function isNight({ hours }: Window): boolean {
  return hours !== undefined && hours.from > hours.to;
}

function joinedFreezes(a: readonly Freeze[], b: readonly Freeze[]): readonly Freeze[] {
  const known = new Set(a.map((freeze) => canonicalJson({ ...freeze })));
  return [...a, ...b.filter((freeze) => !known.has(canonicalJson({ ...freeze })))];
}
