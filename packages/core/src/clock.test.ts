import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expiryInstant, instant, isMoment, milliseconds, parseDuration } from "./clock.ts";

describe("instants", () => {
  it("go to milliseconds and back", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        expect(milliseconds(instant(date))).toBe(date.getTime());
      }),
    );
  });

  it("are no other text", () => {
    expect(() => milliseconds("tomorrow")).toThrow(RangeError);
  });
});

describe("parseDuration", () => {
  it.each([
    ["90s", 90_000],
    ["15m", 900_000],
    ["12h", 43_200_000],
    ["30d", 2_592_000_000],
    ["0s", 0],
  ])("reads %s", (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it.each(["", "15", "m", "-1d", "1.5h", "1d ", "1w", "1D", "1234567s", "1d2h", "١d"])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe("expiryInstant", () => {
  it.each([
    ["2027-02-01", "2027-02-02T00:00:00.000Z"],
    ["2027-12-31", "2028-01-01T00:00:00.000Z"],
    ["2028-02-29", "2028-03-01T00:00:00.000Z"],
    ["2027-02-01T10:00:00Z", "2027-02-01T10:00:00.000Z"],
    ["2027-02-01T10:00Z", "2027-02-01T10:00:00.000Z"],
    ["2027-02-01T00:30:00.5+02:00", "2027-01-31T22:30:00.500Z"],
  ])("reads %s", (text, expected) => {
    expect(expiryInstant(text)).toBe(expected);
  });

  it.each([
    "",
    "never",
    "2027-02-30",
    "2027-02-31T00:00:00Z",
    "2027-04-31T10:00:00+02:00",
    "2027-13-01",
    "2027-00-10",
    "2027-2-1",
    "27-02-01",
    "2027-02-01T10:00:00",
    "2027-02-01 10:00:00Z",
    "2027-02-01T25:00:00Z",
    "2027-02-01T10:00:00+99:99",
    "2027-02-01\n",
    "+012027-02-01",
    " 2027-02-01",
    "+012027-02-01T10:00:00Z",
    "2027-02-01T10:00:00Z\n",
    "2027-02-01T10:00:00Z ",
    "2027-02-01T10:00:00+02:00 (CET)",
    // A Date takes these, for it reads parentheses as comments.
    "2027-02-01 (2027-02-01T10:00:00Z",
    "2027-02-01 (10:00)",
  ])("refuses %j", (text) => {
    expect(expiryInstant(text)).toBeUndefined();
  });

  it("ends a day after any real day begins", () => {
    const day = fc.date({
      noInvalidDate: true,
      min: new Date("0000-01-01T00:00:00Z"),
      max: new Date("9999-12-30T00:00:00Z"),
    });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(milliseconds(expiryInstant(text) ?? "") - Date.parse(`${text}T00:00:00Z`)).toBe(86_400_000);
      }),
    );
  });
});

it.each<[unknown, boolean]>([
  [0, true],
  [1_795_248_000, true],
  [8.64e12 - 1, true],
  [-8.64e12 + 1, true],
  [8.64e12, false],
  [-8.64e12, false],
  [Number.POSITIVE_INFINITY, false],
  [Number.NaN, false],
  ["1795248000", false],
  [[1_795_248_000], false],
  [null, false],
])("%j is a time in seconds: %s", (value, expected) => {
  expect(isMoment(value)).toBe(expected);
  if (isMoment(value)) expect(() => instant(new Date(value * 1_000))).not.toThrow();
});
