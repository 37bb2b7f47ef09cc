import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidences } from "./confidence.ts";
import { type AppliedException, type Finding, isActive, rankFindings } from "./finding.ts";
import { severities } from "./severity.ts";

const exception: AppliedException = {
  state: "active",
  owner: "@alice",
  approvedBy: "@bob",
  reason: "a test",
  control: "none",
  replacement: "none",
  expires: "2027-01-01T00:00:00.000Z",
};

function finding(facts: Partial<Finding> = {}, path = "a", line?: number, column = 1): Finding {
  const region = line === undefined ? {} : { region: { start: { line, column }, end: { line, column } } };
  return {
    rule: "secrets/x",
    severity: "error",
    confidence: "high",
    basis: "a test",
    message: "found",
    why: "It matters.",
    fix: { text: "Mend it." },
    places: [{ path, ...region }],
    evidence: [],
    fingerprint: "s1:0",
    ...facts,
  };
}

const anyFinding = fc
  .record({
    severity: fc.constantFrom(...severities),
    confidence: fc.constantFrom(...confidences),
    rule: fc.constantFrom("secrets/a", "secrets/b"),
    fingerprint: fc.constantFrom("s1:0", "s1:1"),
    age: fc.constantFrom("new", "existing", undefined),
    state: fc.constantFrom("active", "lapsed", undefined),
    path: fc.constantFrom("a", "b", "Z", "ä"),
    line: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    column: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ age, state, path, line, column, ...facts }) =>
    finding(
      { ...facts, ...(age ? { age } : {}), ...(state ? { exception: { ...exception, state } } : {}) },
      path,
      line,
      column,
    ),
  );

describe("rankFindings", () => {
  it("puts what matters more first", () => {
    const ranked = [
      finding({ severity: "critical", confidence: "low" }),
      finding({ confidence: "verified" }),
      finding({ exception: { ...exception, state: "lapsed" } }, "a", 1),
      finding({}, "a", 2),
      finding({ exception: { ...exception, state: "lapsed" } }, "a", 2, 5),
      finding({}, "a", 2, 5),
      finding({ message: "found too" }, "a", 2, 5),
      finding({ fingerprint: "s1:1" }, "a", 2, 5),
      finding({ rule: "secrets/y" }, "a", 2, 5),
      finding({}, "a", 10),
      finding({}, "a1"),
      finding({}, "a1", 1),
      finding({}, "b"),
      finding({ age: "existing" }),
      finding({ severity: "info" }),
      finding({ severity: "critical", exception }),
    ];
    expect(rankFindings([...ranked].reverse())).toEqual(ranked);
  });

  it("gives one order for any input order, and changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (findings, numbers) => {
        const keyed = findings.map((each) => ({ each, key: numbers.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
        const before = [...shuffled];
        expect(rankFindings(shuffled)).toEqual(rankFindings(findings));
        expect(shuffled).toEqual(before);
      }),
    );
  });
});

describe("isActive", () => {
  it("is false only under a suppression, or an exception that has not lapsed", () => {
    expect(isActive(finding())).toBe(true);
    expect(isActive(finding({ exception: { ...exception, state: "lapsed" } }))).toBe(true);
    expect(isActive(finding({ exception }))).toBe(false);
    const suppression = { kind: "comment", source: "a.env:1", reason: "a value of the manual", expires: "" } as const;
    expect(isActive(finding({ suppression }))).toBe(false);
    expect(isActive(finding({ suppression, exception: { ...exception, state: "lapsed" } }))).toBe(false);
  });
});
