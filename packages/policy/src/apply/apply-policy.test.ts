import { describe, expect, it } from "vitest";
import { now, sampleException, sampleFinding, samplePolicy } from "../testing/samples.ts";
import { applyPolicy } from "./apply-policy.ts";

describe("applyPolicy", () => {
  it("sets severities by the rules", () => {
    const { findings } = applyPolicy([sampleFinding()], samplePolicy({ rules: { "secrets/*": "warning" } }), now);
    expect(findings.map((finding) => finding.severity)).toEqual(["warning"]);
  });

  it("counts what it leaves out, by rule, and says which entry did it", () => {
    const key = sampleFinding({ rule: "secrets/private-key" });
    const findings = [sampleFinding(), sampleFinding({ fingerprint: "s1:00000000000000aa" }), key];
    const policy = samplePolicy({ rules: { "secrets/generic-*": "off" } });
    expect(applyPolicy(findings, policy, now, "ci/policy.yml")).toEqual({
      findings: [key],
      skipped: [
        {
          what: "findings of secrets/generic-password",
          why: "the rule is off: secrets/generic-* in ci/policy.yml",
          count: 2,
        },
      ],
    });
  });

  it("shows what it is not sure about as info, whatever the rules say", () => {
    const policy = samplePolicy({ rules: { "*": "critical" }, secrets: { minConfidence: "high" } });
    const findings = [
      sampleFinding({ confidence: "medium" }),
      sampleFinding({ confidence: "high" }),
      sampleFinding({ rule: "custom/key", confidence: "low" }),
      sampleFinding({ rule: "workflows/x", confidence: "low" }),
    ];
    const severities = applyPolicy(findings, policy, now).findings.map((finding) => finding.severity);
    expect(severities).toEqual(["info", "critical", "info", "critical"]);
  });

  it("leaves out what is off, however sure it is", () => {
    const policy = samplePolicy({ rules: { "secrets/*": "off" }, secrets: { minConfidence: "high" } });
    const { findings, skipped } = applyPolicy([sampleFinding({ confidence: "medium" })], policy, now);
    expect([findings, skipped]).toMatchObject([[], [{ count: 1 }]]);
  });

  it("judges exceptions by the severity that the rules have set", () => {
    const exceptions = [sampleException({ fingerprint: undefined, path: "src/**" })];
    const states = (["warning", "error"] as const).map((severity) => {
      const policy = samplePolicy({ rules: { "secrets/*": severity }, exceptions });
      return applyPolicy([sampleFinding()], policy, now).findings.map(
        (finding) => finding.exception?.state ?? finding.rule,
      );
    });
    expect(states).toEqual([["active"], ["secrets/generic-password", "policy/exception-too-broad"]]);
  });

  const complete = { completeAreas: ["secrets"] };

  it("sets the severity of what it reports itself, and may leave it out too", () => {
    const exceptions = [sampleException()];
    const worse = samplePolicy({ exceptions, rules: { "policy/*": "critical" } });
    const found = applyPolicy([], worse, now, undefined, complete).findings;
    expect(found.map((finding) => `${finding.severity} ${finding.rule}`)).toEqual(["critical policy/unused-exception"]);
    const off = samplePolicy({ exceptions, rules: { "policy/unused-exception": "off" } });
    expect(applyPolicy([], off, now, undefined, complete)).toMatchObject({
      findings: [],
      skipped: [{ what: "findings of policy/unused-exception", count: 1 }],
    });
  });

  it("changes nothing when it is applied again", () => {
    const policy = samplePolicy({
      rules: { "secrets/*": "error" },
      exceptions: [
        sampleException({ expires: "2026-11-21T00:00:00.000Z" }),
        sampleException({ fingerprint: "s1:00000000000000aa", expires: "2029-01-01T00:00:00.000Z" }),
        sampleException({ rule: "secrets/gone" }),
      ],
    });
    const findings = [sampleFinding({ severity: "info" }), sampleFinding({ fingerprint: "s1:00000000000000aa" })];
    const once = applyPolicy(findings, policy, now, undefined, complete).findings;
    expect(once.map((finding) => `${finding.severity} ${finding.exception?.state ?? finding.rule}`).sort()).toEqual([
      "critical lapsed",
      "error secrets/generic-password",
      "warning policy/exception-too-long",
      "warning policy/unused-exception",
    ]);
    expect(applyPolicy(once, policy, now, undefined, complete).findings).toEqual(once);
  });
});
