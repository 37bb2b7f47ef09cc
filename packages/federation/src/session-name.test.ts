import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asSessionName, sessionName } from "./session-name.ts";

describe("sessionName", () => {
  it.each([
    ["deploy-production", "1234567", "1", "sallyport-deploy-production-1234567-1"],
    ["dé ploy/ü", "9", "2", "sallyport-d--ploy-9-2"],
    ["x".repeat(100), "12345678901", "3", `sallyport-${"x".repeat(40)}-12345678901-3`],
    [`${"x".repeat(39)}-y`, "12345678901", "3", `sallyport-${"x".repeat(39)}-12345678901-3`],
  ])("of %s in run %s is readable", (stage, runId, runAttempt, name) => {
    expect(sessionName({ stage, runId, runAttempt })).toBe(name);
  });

  it("is always one that AWS takes, and ends with the run", () => {
    const digits = fc.stringMatching(/^\d{1,19}$/);
    fc.assert(
      fc.property(fc.string(), digits, fc.stringMatching(/^\d{1,3}$/), (stage, runId, runAttempt) => {
        const name = sessionName({ stage, runId, runAttempt });
        expect(name).toMatch(/^[\w+=,.@-]{2,64}$/);
        expect(name.endsWith(`-${runId}-${runAttempt}`)).toBe(true);
      }),
    );
  });
});

it("asSessionName takes any text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(asSessionName(text)).toMatch(/^[\w+=,.@-]{2,64}$/);
    }),
  );
  expect(asSessionName("a b")).toBe("a-b");
});
