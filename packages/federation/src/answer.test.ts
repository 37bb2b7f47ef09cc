import { expect, it } from "vitest";
import { instantOf, secondsField } from "./answer.ts";

it.each<[unknown, number]>([
  [3600, 3600],
  [0, 0],
  ["3599", 3599],
])("seconds may be %j", (given, expected) => {
  expect(secondsField({ expires_in: given } as never, "expires_in")).toBe(expected);
});

it.each([undefined, null, [], [60], {}, true, "", " 60", "6e1", "-1", -1, 1.5, 2e9, "9999999999"])(
  "%j is no number of seconds",
  (given) => {
    expect(() => secondsField({ expires_in: given } as never, "expires_in")).toThrow(
      "JSON without the seconds `expires_in`",
    );
  },
);

it.each([
  ["2026-11-21T08:15:00Z", "2026-11-21T08:15:00.000Z"],
  ["2026-11-21T08:15:00.123456789Z", "2026-11-21T08:15:00.123Z"],
  ["2026-11-21T09:15:00+01:00", "2026-11-21T08:15:00.000Z"],
  ["2026-11-21T09:15:00+0100", "2026-11-21T08:15:00.000Z"],
  ["2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z"],
])("%s is a moment", (text, moment) => {
  expect(instantOf(text, "expires")).toBe(moment);
});

it.each([
  ...["2026-02-30T00:00:00Z", "2026-02-29T00:00:00Z", "2026-04-31T08:00:00Z", "2026-13-01T00:00:00Z"],
  ...["2026-11-21", "2026-11-21T08:15:00", "2026-11-21 08:15:00Z", "2026-11-21T25:00:00Z", "Sat, 21 Nov 2026", ""],
])("%s is none", (text) => {
  expect(() => instantOf(text, "expires")).toThrow("an answer whose `expires` is no moment");
});
