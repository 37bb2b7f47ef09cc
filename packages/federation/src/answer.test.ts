import { expect, it } from "vitest";
import { secondsField } from "./answer.ts";

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
