import { describe, expect, it } from "vitest";
import type { Finding } from "./finding.ts";
import { outcomeOfRun } from "./run.ts";
import type { Severity } from "./severity.ts";
import { type Conclusion, conclude, failsRun, type Outcome, type Unchecked, worstOutcome } from "./verdict.ts";

function finding(severity: Severity, facts: Partial<Finding> = {}): Finding {
  return {
    rule: "secrets/x",
    severity,
    confidence: "high",
    basis: "a test",
    message: "found",
    why: "It matters.",
    fix: { text: "Mend it." },
    places: [{ path: "a" }],
    evidence: [],
    fingerprint: "s1:0",
    ...facts,
  };
}

function excepted(state: "active" | "lapsed"): Partial<Finding> {
  const expires = "2027-01-01T00:00:00.000Z";
  return {
    exception: { state, owner: "@alice", approvedBy: "@bob", reason: "r", control: "c", replacement: "p", expires },
  };
}

const shallow: Unchecked = { kind: "shallow-clone", what: "history", fix: "fetch-depth: 0" };
const oversize: Unchecked = { kind: "oversize", what: "a file", fix: "make it smaller" };

function outcomeOf(conclusion: Partial<Conclusion>): Outcome {
  return conclude({ gate: "detect-secrets", failOn: "error", findings: [], examined: [], ...conclusion }).outcome;
}

describe("conclude", () => {
  it.each<[string, Partial<Conclusion>, Outcome]>([
    ["nothing found", {}, "pass"],
    ["a mild finding", { findings: [finding("warning")] }, "pass"],
    ["a finding at the threshold", { findings: [finding("error")] }, "fail"],
    ["a finding above it", { findings: [finding("critical")] }, "fail"],
    ["a lower threshold", { findings: [finding("info")], failOn: "info" }, "fail"],
    ["an excepted finding", { findings: [finding("critical", excepted("active"))] }, "pass"],
    ["a lapsed exception", { findings: [finding("critical", excepted("lapsed"))] }, "fail"],
    ["what the base already had", { findings: [finding("critical", { age: "existing" })] }, "pass"],
    ["what is new", { findings: [finding("critical", { age: "new" })] }, "fail"],
    ["a gap", { unchecked: [shallow] }, "unknown"],
    ["a gap and a mild finding", { unchecked: [shallow], findings: [finding("warning")] }, "unknown"],
    ["a gap and a finding", { unchecked: [shallow], findings: [finding("error")] }, "fail"],
    ["an allowed gap", { unchecked: [shallow], allowUnknown: ["shallow-clone"] }, "pass"],
    ["an allowed gap and another", { unchecked: [shallow, oversize], allowUnknown: ["shallow-clone"] }, "unknown"],
    ["an allowance for something else", { unchecked: [shallow], allowUnknown: ["shallow"] }, "unknown"],
    ["something left out on purpose", { skipped: [{ what: "docs/", why: "excluded", count: 3 }] }, "pass"],
  ])("%s", (_, conclusion, expected) => {
    expect(outcomeOf(conclusion)).toBe(expected);
  });

  it("ranks findings, marks allowed gaps and hides nothing", () => {
    const findings = [finding("info"), finding("critical"), finding("error", excepted("active"))];
    const verdict = conclude({
      gate: "detect-secrets",
      failOn: "error",
      findings,
      unchecked: [shallow, oversize],
      allowUnknown: ["oversize"],
      examined: [{ label: "blobs", count: 3 }],
    });
    expect(verdict).toEqual({
      gate: "detect-secrets",
      outcome: "fail",
      failOn: "error",
      findings: [findings[1], findings[0], findings[2]],
      unchecked: [shallow, { ...oversize, allowed: true }],
      skipped: [],
      examined: [{ label: "blobs", count: 3 }],
    });
  });
});

describe("failsRun", () => {
  it("agrees with conclude for a single finding", () => {
    for (const severity of ["info", "warning", "error", "critical"] as const) {
      for (const facts of [{}, excepted("active"), excepted("lapsed"), { age: "existing" }, { age: "new" }] as const) {
        const each = finding(severity, facts);
        expect(failsRun(each, "error")).toBe(outcomeOf({ findings: [each] }) === "fail");
      }
    }
  });
});

describe("worstOutcome", () => {
  it.each<[readonly Outcome[], Outcome]>([
    [[], "unknown"],
    [["pass"], "pass"],
    [["pass", "unknown"], "unknown"],
    [["unknown", "fail", "pass"], "fail"],
  ])("of %j is %s", (outcomes, expected) => {
    expect(worstOutcome(outcomes)).toBe(expected);
    const verdicts = outcomes.map((outcome) => ({
      ...conclude({ gate: "g", failOn: "error", findings: [], examined: [] }),
      outcome,
    }));
    expect(outcomeOfRun({ verdicts })).toBe(expected);
  });
});
