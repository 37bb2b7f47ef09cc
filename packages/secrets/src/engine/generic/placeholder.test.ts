import { describe, expect, test } from "vitest";
import { randomText } from "../../../../core/src/testing/random-text.ts";
import { isMonotonous } from "./monotony.ts";
import { isPlaceholderToken, placeholderMark } from "./placeholder.ts";

describe("isMonotonous", () => {
  test.each([
    "xxxxxxxxxxxx",
    "0000000000000001",
    "1234567890",
    "abcdefghijkl",
    "qwertyuiop",
    "ABCDabcdABCDabcdABCD",
    "aaaabbbbcccc",
    "a1b2c3d4e5f6",
    "00112233445566778899",
  ])("%s is", (value) => {
    expect(isMonotonous(value)).toBe(true);
  });

  test("hardly any random value is", () => {
    const values = Array.from({ length: 2000 }, (_, seed) => randomText(seed, 16, "hex"));
    expect(values.filter(isMonotonous).length).toBeLessThan(6);
  });
});

describe("placeholderMark", () => {
  test.each([
    "changeme",
    "your-api-key-1",
    "P@55w0rd!",
    "S3cr3t!!",
    "test-token-42",
    "Example2024x",
    "sk_xxxxxxxx12",
    "<replace-me-9>",
    "foobaz1990",
    "myBar-77",
    "DemoPass1990",
    "fooService1",
    "MOCKED-77",
    "Kennwort2",
    "User1234!",
    "P@ssw0rd_Test",
    "P@ssw0rd2023",
    "Str0ngPa$$w0rd",
  ])("%s", (value) => {
    expect(placeholderMark(value)).toBeDefined();
  });

  test.each(["P@ssw0rd-" + "Prod", "P@ssw0rd_" + "Harbour", "Falcon" + "1234!", "Harbour" + "1234_", "Wolf" + "1234_"])(
    "%s has a word of its own",
    (value) => {
      expect(placeholderMark(value)).toBeUndefined();
    },
  );

  test.each(["barrel1990", "Barrel69*", "democracy-7!", "Stubborn#41", "mockingbird77", "Todorov8811"])(
    "%s only begins like one",
    (value) => {
      expect(placeholderMark(value)).toBeUndefined();
    },
  );

  test("random values of 20 characters have none in 98 of 100", () => {
    const values = Array.from({ length: 1000 }, (_, seed) => randomText(seed, 20, "base62"));
    expect(values.filter((value) => placeholderMark(value) !== undefined).length).toBeLessThan(20);
  });
});

describe("isPlaceholderToken", () => {
  test("looks only at what the format leaves open", () => {
    const body = randomText(1, 30, "base62");
    expect(isPlaceholderToken(Buffer.from(`example_${body}`), 8)).toBe(false);
    expect(isPlaceholderToken(Buffer.from(`example_${"EXAMPLE".repeat(4)}`), 8)).toBe(true);
  });
});
