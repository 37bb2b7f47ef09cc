import { describe, expect, test } from "vitest";
import { alphabetSize, randomnessBits } from "./randomness.ts";
import { randomText } from "./testing/random-text.ts";

describe("randomnessBits", () => {
  test.each([
    "DefaultConfigurationProvider",
    "application-insights-key",
    "authentication_required",
    "correcthorsebattery",
    "user_password_1",
  ])("%s was written", (value) => {
    expect(randomnessBits(value)).toBeLessThan(0);
  });

  test.each([
    ["hex", 32],
    ["base62", 20],
    ["lower", 24],
  ] as const)("random %s of %i characters reaches 24 bits in 98 of 100", (alphabet, length) => {
    const values = Array.from({ length: 1000 }, (_, seed) => randomText(seed, length, alphabet));
    expect(values.filter((value) => randomnessBits(value) >= 24).length).toBeGreaterThan(980);
  });

  test.each([
    ["0123", 10],
    ["0aF", 62],
    ["0af", 16],
    ["0AF", 16],
    ["xyz", 26],
    ["x0", 36],
    ["xY", 52],
    ["x-Y", 64],
    ["x!", 80],
  ])("alphabet of %s", (value, size) => {
    expect(alphabetSize(value)).toBe(size);
  });
});
