import { describe, expect, it } from "vitest";
import { daysBetween, formatDate, formatExpiry, formatInstant } from "./date.ts";

/** The first and the last instant of a Date: one of them has no day before it. */
const [earliest, latest] = ["-271821-04-20T00:00:00.000Z", "+275760-09-13T00:00:00.000Z"];

it.each<[string, string, string, string]>([
  ["2026-11-21T08:09:59.999Z", "2026-11-21 08:09 UTC", "2026-11-21", "2026-11-21 08:09 UTC"],
  ["2026-11-21T00:30:00+02:00", "2026-11-20 22:30 UTC", "2026-11-20", "2026-11-20 22:30 UTC"],
  ["2027-02-02T00:00:00.000Z", "2027-02-02 00:00 UTC", "2027-02-02", "the end of 2027-02-01"],
  ["2027-02-02T00:00:00.001Z", "2027-02-02 00:00 UTC", "2027-02-02", "2027-02-02 00:00 UTC"],
  ["2027-02-01T23:59:59.999Z", "2027-02-01 23:59 UTC", "2027-02-01", "2027-02-01 23:59 UTC"],
  ["never", "never", "never", "never"],
  ["", "", "", ""],
  [earliest, earliest, earliest, earliest],
  [latest, latest, latest, latest],
])("%s is shown as %s, %s, and %s as an expiry", (at, full, date, expiry) => {
  expect([formatInstant(at), formatDate(at), formatExpiry(at)]).toEqual([full, date, expiry]);
});

it("the first and the last day that have a day beside them are shown", () => {
  expect(formatExpiry("-271821-04-21T00:00:00.000Z")).toMatch(/^the end of /);
  expect(formatExpiry("+275760-09-12T00:00:00.000Z")).toMatch(/^the end of /);
});

describe("daysBetween", () => {
  it.each([
    ["2026-11-21T08:00:00.000Z", "2026-11-22T08:00:00.000Z", 1],
    ["2026-11-21T08:00:00.000Z", "2026-11-22T07:59:59.999Z", 0],
    ["2026-02-21T08:00:00.000Z", "2026-03-23T09:00:00.000Z", 30],
    ["2026-11-22T08:00:00.000Z", "2026-11-21T08:00:00.000Z", 0],
    ["2026-11-21T08:00:00.000Z", "2026-11-21T08:00:00.000Z", 0],
    ["soon", "2026-11-21T08:00:00.000Z", undefined],
    ["2026-11-21T08:00:00.000Z", "never", undefined],
  ])("from %s to %s: %s", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
