import { SallyportError } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSettings } from "./read-settings.ts";

const good = ["provider: aws", 'role: "arn:aws:iam::111122223333:role/deploy"', "region: eu-west-1"];

test.each([["\n"], ["\r\n"], ["\r"]])("lines that end in %j", (end) => {
  expect(readSettings(good.join(end))).toMatchObject({ provider: "aws", region: "eu-west-1" });
});

test("on one line", () => {
  expect(readSettings("{ provider: registry, registry: crates-io }")).toMatchObject({ registry: "crates-io" });
});

function errorOf(text: string): SallyportError {
  try {
    readSettings(text);
  } catch (thrown) {
    if (thrown instanceof SallyportError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

describe("mistakes", () => {
  test("are told with the line of the settings, not of a policy that nobody wrote", () => {
    const error = errorOf([...good, "durration: 15m"].join("\n"));
    expect(error).toMatchObject({ code: "ASSUME_SETTINGS_INVALID", kind: "usage" });
    expect(error.problems.map(({ message }) => message).join("\n")).toContain("line 4 of the settings");
    expect(error.problems.map(({ message }) => message).join("\n")).not.toContain("/stages/");
  });

  test.each([
    [""],
    ["provider: aws"],
    ["- a\n- b"],
    ["just a word"],
    ["&a [*a]"],
    ["provider: [aws"],
    ["---\nprovider: aws"],
  ])("%j", (text) => {
    expect(errorOf(text).code).toBe("ASSUME_SETTINGS_INVALID");
  });

  test("settings cannot leave their place: no other stage, no rules, no exceptions", () => {
    const outside = [...good, "rules: { 'secrets/*': off }", "stages:", "  other: {}"];
    for (const end of ["\n", "\r", "\u0085", "\u2028"]) {
      const text = outside.join(end);
      expect(() => readSettings(text)).toThrow(SallyportError);
    }
  });

  test("any text is a credential or an error of ours", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        try {
          readSettings(text);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(SallyportError);
        }
      }),
      { numRuns: 100 },
    );
  });
});
