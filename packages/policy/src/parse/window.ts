import { nearest, quoted } from "@sallyport/core";
import type { Freeze, Weekday, Window } from "../stages/stage.ts";
import { isZone, zonedInstant } from "../stages/zone.ts";
import { nodeAt, pointerOf, type SourceNode, type SourceProblem } from "./source-node.ts";

/** What the schema cannot say about `window`. */
export function windowProblems(node: SourceNode | undefined, stage: string): SourceProblem[] {
  if (node === undefined) return [];
  const problems: SourceProblem[] = [];
  const report = (steps: readonly (string | number)[], message: string | undefined) => {
    const found = nodeAt(node, ...steps);
    if (message === undefined || found === undefined) return;
    problems.push({ pointer: pointerOf("stages", stage, "window", ...steps), region: found.region, message });
  };
  const zone = textOf(nodeAt(node, "zone")) ?? "UTC";
  report(["zone"], zoneProblem(zone));
  report(["hours"], hoursProblem(textOf(nodeAt(node, "hours"))));
  for (const [index, freeze] of (nodeAt(node, "freezes")?.items ?? []).entries()) {
    const [from, until] = [textOf(nodeAt(freeze, "from")), textOf(nodeAt(freeze, "until"))];
    for (const [key, text] of Object.entries({ from, until })) {
      if (text !== undefined && momentForm.test(text) && !exists(text))
        report(["freezes", index, key], `${quoted(text)} is not a day and time that exists`);
    }
    if (from === undefined || until === undefined || !isZone(zone) || !exists(from) || !exists(until)) continue;
    if (freezeInstant(from, zone, "from") >= freezeInstant(until, zone, "until"))
      report(["freezes", index, "until"], `it ends before it starts (${quoted(from)})`);
  }
  return problems;
}

const momentForm = /^\d{4}-\d{2}-\d{2}/;

/** Reads a window without problems. */
export function readWindow(node: SourceNode): Window {
  const value = node.value as {
    readonly days?: readonly Weekday[];
    readonly hours?: string;
    readonly zone?: string;
    readonly freezes?: readonly Freeze[];
  };
  const zone = value.zone ?? "UTC";
  const hours = value.hours === undefined ? undefined : minutesOf(value.hours);
  return {
    ...(value.days === undefined ? {} : { days: [...value.days] }),
    ...(hours === undefined ? {} : { hours }),
    zone,
    freezes: (value.freezes ?? []).map(({ reason, from, until }) => ({
      reason: reason.trim(),
      from: freezeInstant(from, zone, "from"),
      until: freezeInstant(until, zone, "until"),
    })),
    at: node.region,
  };
}

function minutesOf(text: string): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
}

function hoursProblem(text: string | undefined): string | undefined {
  const hours = text === undefined ? undefined : minutesOf(text);
  if (hours === undefined || hours.from !== hours.to) return undefined;
  return "this is no time at all; leave `hours` out for the whole day";
}

function zoneProblem(zone: string): string | undefined {
  if (isZone(zone)) return undefined;
  const meant = nearest(zone, Intl.supportedValuesOf("timeZone"));
  const hint = meant === undefined ? "; write one such as Europe/Berlin" : ` (did you mean ${quoted(meant)}?)`;
  return `there is no time zone ${quoted(zone)}${hint}`;
}

function exists(text: string): boolean {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text.slice(0, 10)) return false;
  return !Number.isNaN(new Date(text).getTime());
}

/** Bare dates are whole days of the zone, and both ends are included. */
function freezeInstant(text: string, zone: string, end: "from" | "until"): string {
  if (text.length > 10) return new Date(text).toISOString();
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return zonedInstant({ year, month, day: end === "from" ? day : day + 1 }, zone);
}

function textOf(node: SourceNode | undefined): string | undefined {
  return typeof node?.value === "string" ? node.value : undefined;
}
