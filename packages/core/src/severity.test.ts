import { describe, expect, it } from "vitest";
import { compareConfidence, confidences } from "./confidence.ts";
import { atLeast, compareSeverity, isSeverity, raised, severities } from "./severity.ts";

describe("severities", () => {
  it("are ordered from mild to bad", () => {
    expect([...severities].reverse().sort(compareSeverity)).toEqual(["info", "warning", "error", "critical"]);
    expect(atLeast("error", "error")).toBe(true);
    expect(atLeast("warning", "error")).toBe(false);
    expect(atLeast("critical", "error")).toBe(true);
  });

  it("are raised by one, up to the worst", () => {
    expect(severities.map(raised)).toEqual(["warning", "error", "critical", "critical"]);
  });

  it.each([
    ["error", true],
    ["Error", false],
    ["off", false],
    ["", false],
  ])("isSeverity(%j) is %j", (text, expected) => {
    expect(isSeverity(text)).toBe(expected);
  });
});

describe("confidences", () => {
  it("are ordered from unsure to proven", () => {
    expect([...confidences].reverse().sort(compareConfidence)).toEqual(["low", "medium", "high", "verified"]);
  });
});
