import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isZone, wallTime, zonedInstant } from "./zone.ts";

describe("the wall clock of a zone", () => {
  it.each<[string, string, string, number]>([
    ["2026-11-21T08:00:00Z", "UTC", "saturday", 8 * 60],
    ["2026-11-21T08:00:00Z", "Europe/Berlin", "saturday", 9 * 60],
    ["2026-07-21T08:00:00Z", "Europe/Berlin", "tuesday", 10 * 60],
    ["2026-03-29T00:59:59Z", "Europe/Berlin", "sunday", 119],
    ["2026-03-29T01:00:00Z", "Europe/Berlin", "sunday", 180],
    ["2026-10-25T00:59:59Z", "Europe/Berlin", "sunday", 179],
    ["2026-10-25T01:00:00Z", "Europe/Berlin", "sunday", 120],
    ["2026-11-21T23:30:00Z", "Asia/Kathmandu", "sunday", 5 * 60 + 15],
    ["2026-11-21T01:00:00Z", "America/St_Johns", "friday", 21 * 60 + 30],
    ["2026-11-21T10:59:00Z", "Pacific/Auckland", "saturday", 23 * 60 + 59],
    ["2026-04-04T15:00:00Z", "Australia/Lord_Howe", "sunday", 90],
  ])("at %s in %s shows %s, minute %i", (at, zone, weekday, minutes) => {
    expect(wallTime(Date.parse(at), zone)).toEqual({ weekday, minutes });
  });

  it("agrees with the runtime at any moment", () => {
    const zones = [
      ...["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"],
      ...["Africa/Casablanca", "Asia/Kolkata", "America/Santiago"],
    ];
    const moments = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (at, zone) => {
        const fields = { weekday: "long", hour: "2-digit", minute: "2-digit" } as const;
        const text = new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...fields }).format(at);
        const { weekday, minutes } = wallTime(at, zone);
        const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
        expect(text.toLowerCase()).toContain(weekday);
        expect(text).toContain(`${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the start of a day", () => {
  it.each<[number, number, number, string, string]>([
    [2026, 12, 20, "UTC", "2026-12-20T00:00:00.000Z"],
    [2026, 12, 20, "Europe/Berlin", "2026-12-19T23:00:00.000Z"],
    [2026, 7, 1, "Europe/Berlin", "2026-06-30T22:00:00.000Z"],
    [2026, 3, 29, "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
    [2026, 3, 30, "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
    [2026, 1, 32, "America/New_York", "2026-02-01T05:00:00.000Z"],
    [2026, 11, 1, "America/New_York", "2026-11-01T04:00:00.000Z"],
    [2026, 11, 2, "America/New_York", "2026-11-02T05:00:00.000Z"],
    // Where clocks skip midnight the day starts at one.
    [2026, 9, 6, "America/Santiago", "2026-09-06T04:00:00.000Z"],
    [2026, 3, 8, "America/Havana", "2026-03-08T05:00:00.000Z"],
    [2026, 4, 24, "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
    // Where they show midnight twice it starts at the first; where they are set back to the day before, after both.
    [2026, 11, 1, "America/Havana", "2026-11-01T04:00:00.000Z"],
    [2026, 10, 30, "Africa/Cairo", "2026-10-29T22:00:00.000Z"],
  ])("%i-%i-%i in %s is %s", (year, month, day, zone, expected) => {
    expect(zonedInstant({ year, month, day }, zone)).toBe(expected);
  });

  it("is the first quarter of an hour that has the date, on every day around a change of the clock", () => {
    const zones = [
      ...["America/Santiago", "America/Havana", "America/Asuncion", "Africa/Cairo", "Asia/Beirut", "Europe/Berlin"],
      ...["Australia/Lord_Howe", "America/Scoresbysund", "Africa/Casablanca", "America/St_Johns", "Asia/Gaza"],
    ];
    const [quarter, hour] = [15 * 60_000, 60 * 60_000];
    const days = fc.integer({ min: Date.UTC(2024, 0) / (24 * hour), max: Date.UTC(2030, 0) / (24 * hour) });
    const isChanged = (zone: string, at: number) =>
      wallTime(at - 36 * hour, zone).minutes !== wallTime(at + 36 * hour, zone).minutes;
    let changes = 0;
    for (const zone of zones) {
      const format = new Intl.DateTimeFormat("sv-SE", {
        timeZone: zone,
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
      });
      const check = (midnight: number) => {
        const date = new Date(midnight).toISOString().slice(0, 10);
        let at = midnight - 15 * hour;
        while (format.format(at) !== date) at += quarter;
        const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
        expect(zonedInstant({ year, month, day }, zone)).toBe(new Date(at).toISOString());
      };
      for (let at = Date.UTC(2024, 0); at < Date.UTC(2030, 0); at += 24 * hour) {
        if (!isChanged(zone, at)) continue;
        changes += 1;
        check(at);
      }
      fc.assert(
        fc.property(days, (day) => check(day * 24 * hour)),
        { numRuns: 20 },
      );
    }
    expect(changes).toBeGreaterThan(200);
  });

  it("knows which zones there are", () => {
    const zones = ["UTC", "Europe/Berlin", "America/Argentina/Salta", "Asia/Calcutta", "US/Pacific"];
    expect(zones.map(isZone)).not.toContain(false);
    expect(["Europe/Berln", "Mars/Base", ""].map(isZone)).toEqual([false, false, false]);
  });
});
