import { describe, expect, it } from "vitest";
import { regionOnLine } from "../testing/samples.ts";
import type { Window } from "./stage.ts";
import { momentInside, windowRefusal } from "./window-refusal.ts";

const at = regionOnLine(9);
const office: Window = {
  days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  hours: { from: 8 * 60, to: 18 * 60 },
  zone: "Europe/Berlin",
  freezes: [{ reason: "Christmas", from: "2026-12-19T23:00:00.000Z", until: "2027-01-04T23:00:00.000Z" }],
  at,
};
const officeAlways: Window = { zone: "UTC", freezes: office.freezes, at };
const night: Window = { days: ["friday"], hours: { from: 22 * 60, to: 6 * 60 }, zone: "UTC", freezes: [], at };
const spring: Window = { hours: { from: 120, to: 180 }, zone: "Europe/Berlin", freezes: [], at };
const nightly: Window = { hours: { from: 22 * 60, to: 6 * 60 }, zone: "UTC", freezes: [], at };
const quarter: Window = { hours: { from: 8 * 60 + 15, to: 8 * 60 + 30 }, zone: "UTC", freezes: [], at };
const shutUntil = (until: string): Window => ({
  zone: "UTC",
  freezes: [{ reason: "any", from: "2026-01-01T00:00:00.000Z", until }],
  at,
});
const merged: Window = { ...office, also: [{ hours: { from: 0, to: 600 }, zone: "UTC", freezes: [], at }] };
const saturdays: Window = { days: ["saturday"], zone: "Europe/Berlin", freezes: [], at };
const open: Window = { zone: "UTC", freezes: [], at };
const twice: Window = { ...office, also: [open, nightly] };
const inSteps: Window = { ...office, also: [{ ...open, also: [nightly] }] };

function stateOf(window: Window, moment: string): string {
  return windowRefusal(window, Date.parse(moment))?.kind ?? "open";
}

describe("a window", () => {
  it.each<[string, Window, string, string]>([
    ["opens on the minute", office, "2026-11-23T07:00:00Z", "open"],
    ["is shut before", office, "2026-11-23T06:59:59Z", "hours"],
    ["is open to the last minute", office, "2026-11-23T16:59:59Z", "open"],
    ["shuts on the minute", office, "2026-11-23T17:00:00Z", "hours"],
    ["has summer time", office, "2026-07-20T06:00:00Z", "open"],
    ["is shut on a Saturday", office, "2026-11-21T10:00:00Z", "day"],
    ["is frozen", office, "2026-12-21T10:00:00Z", "freeze"],
    ["freezes on the minute", officeAlways, "2026-12-19T23:00:00.000Z", "freeze"],
    ["is open until it freezes", officeAlways, "2026-12-19T22:59:59.999Z", "open"],
    ["thaws on the minute", officeAlways, "2027-01-04T23:00:00.000Z", "open"],
    ["is frozen until it thaws", officeAlways, "2027-01-04T22:59:59.999Z", "freeze"],
    ["opens for the night on the minute", nightly, "2026-11-21T22:00:00Z", "open"],
    ["is shut before the night", nightly, "2026-11-21T21:59:59Z", "hours"],
    ["is open to the last minute of the night", nightly, "2026-11-21T05:59:59Z", "open"],
    ["shuts after the night on the minute", nightly, "2026-11-21T06:00:00Z", "hours"],
    ["is not frozen after", office, "2027-01-05T10:00:00Z", "open"],
    ["is not frozen before", office, "2026-12-18T10:00:00Z", "open"],
    ["may run over midnight", night, "2026-11-20T23:00:00Z", "open"],
    ["counts the early morning to the day before", night, "2026-11-21T05:59:00Z", "open"],
    ["ends in the morning", night, "2026-11-21T06:00:00Z", "day"],
    ["is shut in the evening before it begins", night, "2026-11-20T21:59:00Z", "hours"],
    ["does not open the morning of its own day", night, "2026-11-20T03:00:00Z", "day"],
    ["does not open the night after", night, "2026-11-21T23:00:00Z", "day"],
    ["skips the hour that the clock skips", spring, "2026-03-29T01:00:00Z", "hours"],
    ["has the doubled hour twice", spring, "2026-10-25T00:30:00Z", "open"],
    ["has the doubled hour twice, again", spring, "2026-10-25T01:30:00Z", "open"],
    ["that was merged is open where all are", merged, "2026-11-23T09:59:00Z", "open"],
    ["that was merged is shut where one is", merged, "2026-11-23T10:00:00Z", "hours"],
    ["that was merged twice is shut where the last is", twice, "2026-11-23T09:00:00Z", "hours"],
    ["that was merged in steps is shut where the last is", inSteps, "2026-11-23T09:00:00Z", "hours"],
    ["of days alone is open from midnight", saturdays, "2026-11-20T23:00:00Z", "open"],
    ["of days alone is open to midnight", saturdays, "2026-11-21T22:59:59Z", "open"],
    ["of days alone is shut before", saturdays, "2026-11-20T22:59:59Z", "day"],
    ["of days alone is shut after", saturdays, "2026-11-21T23:00:00Z", "day"],
    ["without limits is open", { zone: "UTC", freezes: [], at }, "2026-11-21T05:59:00Z", "open"],
  ])("%s", (_, window, moment, expected) => {
    expect(stateOf(window, moment)).toBe(expected);
  });

  it("says when it opens next", () => {
    const opens = (window: Window, moment: string) => {
      const found = momentInside(window, Date.parse(moment));
      return found === undefined ? undefined : new Date(found).toISOString();
    };
    expect(opens(office, "2026-11-21T08:00:00Z")).toBe("2026-11-23T07:00:00.000Z");
    expect(opens(office, "2026-11-23T09:00:00Z")).toBe("2026-11-23T09:00:00.000Z");
    expect(opens(office, "2026-12-20T09:00:00Z")).toBeUndefined();
    expect(opens(quarter, "2026-11-23T00:00:00Z")).toBe("2026-11-23T08:15:00.000Z");
    expect(opens(shutUntil("2026-11-29T23:45:00.000Z"), "2026-11-21T00:00:00Z")).toBe("2026-11-29T23:45:00.000Z");
    expect(opens(shutUntil("2026-11-30T00:00:00.000Z"), "2026-11-21T00:00:00Z")).toBeUndefined();
  });

  it.each<[object, string, Window]>([
    [{ kind: "freeze", freeze: office.freezes[0] }, "2026-12-21T10:00:00Z", office],
    [{ kind: "day", weekday: "saturday" }, "2026-11-21T10:00:00Z", office],
    [{ kind: "hours", minutes: 20 * 60 }, "2026-11-23T19:00:00Z", office],
  ])("says why it is shut, and where that is written: %j", (why, moment, window) => {
    expect(windowRefusal(window, Date.parse(moment))).toStrictEqual({ ...why, at });
    const inherited = { ...window, file: "org.yml" };
    expect(windowRefusal(inherited, Date.parse(moment))).toStrictEqual({ ...why, at, file: "org.yml" });
  });
});
