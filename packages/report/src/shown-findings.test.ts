import { type Finding, rankFindings, severities } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownFindings } from "./shown-findings.ts";
import { sampleRuns } from "./testing/sample-runs.ts";

const [sample] = sampleRuns.findings.verdicts.flatMap(({ findings }) => findings) as [Finding];

function findingIn(path: string, line: number, severity: Finding["severity"] = "error"): Finding {
  const region = { start: { line, column: 1 }, end: { line, column: 9 } };
  return { ...sample, severity, confidence: "medium", fingerprint: `${path}:${line}`, places: [{ path, region }] };
}

const flood = Array.from({ length: 400 }, (_, index) => findingIn("debug.log", index + 1));
const shown = (findings: readonly Finding[], limit: number) =>
  shownFindings(rankFindings(findings), limit).map(({ fingerprint }) => fingerprint);

describe("where not all findings can be shown", () => {
  it("a file full of them hides none of what others have", () => {
    const others = [findingIn("deploy.yaml", 3), findingIn("z.env", 7)];
    const fingerprints = shown([...flood, ...others], 10);
    expect(fingerprints).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((line) => `debug.log:${line}`),
      "deploy.yaml:3",
      "z.env:7",
    ]);
  });

  it("what is milder waits all the same", () => {
    expect(shown([...flood, findingIn("a.env", 1, "warning")], 50)).not.toContain("a.env:1");
    expect(shown([...flood, findingIn("z.env", 1, "critical")], 50)[0]).toBe("z.env:1");
  });

  it("as many as there is room for are shown, in their order, and none that is milder than one left out", () => {
    const finding = fc
      .tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 40 }), fc.constantFrom(...severities))
      .map((parts) => findingIn(...parts));
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 60 }), fc.nat({ max: 60 }), (findings, limit) => {
        const ranked = rankFindings(findings);
        const chosen = shownFindings(ranked, limit);
        expect(chosen).toHaveLength(Math.min(limit, ranked.length));
        expect(ranked.filter((each) => chosen.includes(each))).toEqual(chosen);
        const mildest = Math.min(...chosen.map(({ severity }) => severities.indexOf(severity)));
        for (const each of ranked)
          if (!chosen.includes(each)) expect(severities.indexOf(each.severity)).toBeLessThanOrEqual(mildest);
      }),
    );
  });
});
