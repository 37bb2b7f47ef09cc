import { atLeast, type Finding, failsRun, type Instant, instant, isActive, raised, severities } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Exception } from "../policy.ts";
import { type Changes, now, regionOnLine, sampleException, sampleFinding, samplePolicy } from "../testing/samples.ts";
import { applyExceptions } from "./apply-exceptions.ts";

const everything = { policyPath: ".github/sallyport.yml", completeAreas: ["secrets", "custom"] };

function judge(findings: readonly Finding[], exceptions: readonly Exception[], context = everything) {
  return applyExceptions(findings, samplePolicy({ exceptions }), now, context);
}

/** What became of one finding, and what was reported about the exception. */
function outcomeOf(exception: Exception, finding = sampleFinding()): string {
  const { findings, policyFindings } = judge([finding], [exception]);
  const [judged] = findings;
  return [judged?.exception?.state ?? "none", judged?.severity, ...policyFindings.map((found) => found.rule)].join(" ");
}

const untouched = "none error policy/unused-exception";

describe("what an exception is about", () => {
  it.each<[string, Changes<Exception>, string]>([
    ["the fingerprint", {}, "active error"],
    ["another fingerprint", { fingerprint: "s1:fedcba9876543210" }, untouched],
    ["another rule", { rule: "secrets/private-key" }, untouched],
    ["the exact path", { fingerprint: undefined, path: "src/config.yml" }, "active error"],
    ["only the name of the file", { fingerprint: undefined, path: "config.yml" }, untouched],
    ["the fingerprint in a pattern of paths", { path: "src/**" }, "active error"],
    ["the fingerprint in another place", { path: "test/**" }, untouched],
  ])("can be %s", (_, changes, expected) => {
    expect(outcomeOf(sampleException(changes))).toBe(expected);
  });

  it("must cover every place of a finding, for a copy elsewhere was not approved", () => {
    const finding = sampleFinding({ places: [{ path: "src/config.yml" }, { path: "deploy/config.yml" }] });
    expect(outcomeOf(sampleException({ path: "src/config.yml" }), finding)).toBe(untouched);
    expect(outcomeOf(sampleException({ path: "**/config.yml" }), finding)).toBe("active error");
  });

  it("must know every place of a finding, where it names a path", () => {
    const finding = sampleFinding({ places: [{ path: "src/config.yml" }], unlistedPlaces: 1 });
    expect(outcomeOf(sampleException({ path: "src/config.yml" }), finding)).toBe(untouched);
    expect(outcomeOf(sampleException({ path: "**" }), finding)).toBe(untouched);
    // A fingerprint alone is the value, wherever it stands.
    expect(outcomeOf(sampleException(), finding)).toBe("active error");
  });

  it("cannot be the policy itself", () => {
    const rule = "policy/weakened-rules";
    const finding = sampleFinding({ rule, fingerprint: "p1:0123456789abcdef" });
    expect(judge([finding], [sampleException({ rule, fingerprint: finding.fingerprint })]).findings).toEqual([finding]);
  });

  it("is told with the finding", () => {
    expect(judge([sampleFinding()], [sampleException()]).findings[0]?.exception).toEqual({
      state: "active",
      owner: "@alice",
      approvedBy: "@bob",
      reason: "The vendor's test server takes this fixed password.",
      control: "The server is reachable from the build network only.",
      replacement: "https://github.com/acme/shop/issues/12",
      expires: "2026-12-02T00:00:00.000Z",
    });
  });
});

describe("how long an exception holds", () => {
  const at = (date: string): Instant => instant(new Date(date));

  it.each<[string, string, string]>([
    ["to its last millisecond", "2026-11-21T08:00:00.001Z", "active error"],
    ["not at its very end", now, "lapsed critical"],
    ["not later", "2026-11-21T00:00:00Z", "lapsed critical"],
  ])("%s", (_, expires, expected) => {
    expect(outcomeOf(sampleException({ expires: at(expires) }))).toBe(expected);
  });

  it.each<[Finding["severity"], string, string]>([
    ["critical", "2026-12-04", "2026-12-05"],
    ["error", "2026-12-20", "2026-12-21"],
    ["warning", "2027-02-18", "2027-02-19"],
    ["info", "2027-05-19", "2027-05-20"],
  ])("is at most so many days from its making: %s", (severity, last, tooLate) => {
    const endOf = (date: string) => at(`${date}T24:00:00Z`);
    const until = (date: string) => sampleException({ created: at("2026-11-20"), expires: endOf(date) });
    expect(outcomeOf(until(last), sampleFinding({ severity }))).toBe(`active ${severity}`);
    expect(outcomeOf(until(tooLate), sampleFinding({ severity }))).toBe(`none ${severity} policy/exception-too-long`);
  });

  it("counts from now when nothing says when it was made", () => {
    expect(outcomeOf(sampleException({ created: undefined, expires: at("2026-12-22") }))).toBe("active error");
    expect(outcomeOf(sampleException({ created: undefined, expires: at("2026-12-23") }))).toBe(
      "none error policy/exception-too-long",
    );
  });

  it("counts from now when it claims to be made in the future", () => {
    const exception = sampleException({ created: at("2030-01-01"), expires: at("2030-01-10") });
    expect(outcomeOf(exception)).toBe("none error policy/exception-too-long");
  });

  it("says the last date that would be allowed", () => {
    const [found] = judge([sampleFinding()], [sampleException({ expires: at("2027-06-01") })]).policyFindings;
    expect(found?.message).toBe(
      "the exception for secrets/generic-password (s1:0123456789abcdef) lasts 192 days; for a finding of severity error at most 30 are allowed, so it excepts nothing",
    );
    expect(found?.fix.text).toBe("Set `expires` to 2026-12-20 or earlier.");
    expect(outcomeOf(sampleException({ expires: at("2026-12-20T24:00:00Z") }))).toBe("active error");
  });
});

describe("an exception that is too broad", () => {
  const pattern = sampleException({ fingerprint: undefined, path: "src/**" });

  it.each(severities)("at severity %s", (severity) => {
    const expected = atLeast(severity, "error") ? `none ${severity} policy/exception-too-broad` : `active ${severity}`;
    expect(outcomeOf(pattern, sampleFinding({ severity }))).toBe(expected);
  });

  it("names the fingerprints to write instead", () => {
    const findings = ["s1:00000000000000bb", "s1:00000000000000aa"].map((fingerprint) =>
      sampleFinding({ fingerprint }),
    );
    expect(judge(findings, [pattern]).policyFindings.map((found) => found.fix.text)).toEqual([
      'Name each finding: fingerprint: "s1:00000000000000aa" and 1 more.',
    ]);
  });
});

describe("several exceptions for one finding", () => {
  const valid = sampleException({ owner: "@carol" });
  const lapsed = sampleException({ expires: "2026-11-21T00:00:00.000Z" });
  const tooLong = sampleException({ expires: "2028-01-01T00:00:00.000Z" });

  it.each<[string, Exception[], string, string[]]>([
    ["a valid one wins over a lapsed one", [lapsed, valid], "active error", []],
    ["a valid one wins over one that is too long", [tooLong, valid], "active error", ["policy/exception-too-long"]],
    [
      "a lapsed one raises beside one that is too long",
      [tooLong, lapsed],
      "lapsed critical",
      ["policy/exception-too-long"],
    ],
  ])("%s, in any order", (_, exceptions, expected, rules) => {
    for (const order of [exceptions, [...exceptions].reverse()]) {
      const { findings, policyFindings } = judge([sampleFinding()], order);
      expect(`${findings[0]?.exception?.state} ${findings[0]?.severity}`).toBe(expected);
      expect(policyFindings.map((found) => found.rule)).toEqual(rules);
    }
  });
});

describe("of several that hold", () => {
  const until = (date: string, owner: string) => sampleException({ expires: instant(new Date(date)), owner });

  it.each<[string, Exception[], string]>([
    ["the last to end", [until("2026-12-01", "@a"), until("2026-12-03", "@b"), until("2026-12-02", "@c")], "@b"],
    ["the first by its words, where they end together", [until("2026-12-01", "@b"), until("2026-12-01", "@a")], "@a"],
    ["the last to end, whatever its words", [until("2026-12-01", "@a"), until("2026-12-02", "@b")], "@b"],
  ])("%s is told, in any order", (_, exceptions, owner) => {
    for (const order of [exceptions, [...exceptions].reverse()]) {
      expect(judge([sampleFinding()], order).findings[0]?.exception).toMatchObject({ state: "active", owner });
    }
  });
});

describe("what is wrong with exceptions", () => {
  const onLine = (line: number, changes: Changes<Exception> = {}) =>
    sampleException({ ...changes, region: regionOnLine(line) });
  const linesOf = (exceptions: readonly Exception[]) =>
    judge([], exceptions).policyFindings.map(({ places }) => places[0].region?.start.line);

  it("is told in the order of the file, and once for one target", () => {
    const other = { fingerprint: "s1:fedcba9876543210" };
    expect(linesOf([onLine(9, other), onLine(4)])).toEqual([4, 9]);
    expect(linesOf([onLine(9), onLine(4)])).toEqual([4]);
    expect(linesOf([onLine(4), onLine(4, other)])).toHaveLength(2);
    expect(judge([], [onLine(4), onLine(4, other)])).toEqual(judge([], [onLine(4, other), onLine(4)]));
  });

  it("is told with its owner and its end", () => {
    expect(judge([], [sampleException()]).policyFindings[0]?.evidence).toEqual([
      { label: "owner", value: "@alice" },
      { label: "expires", value: "the end of 2026-12-01" },
    ]);
  });

  it("is told of an inherited one at its place in the other file, but not that it matches nothing", () => {
    expect(judge([], [sampleException({ file: "org.yml" })]).policyFindings).toEqual([]);
    const long = sampleException({ file: "org.yml", expires: "2028-01-01T00:00:00.000Z" });
    expect(judge([sampleFinding()], [long]).policyFindings).toMatchObject([
      { rule: "policy/exception-too-long", places: [{ path: "org.yml" }] },
    ]);
  });

  it("is measured by the worst finding that it is for, and names only those that it is too broad for", () => {
    const long = sampleException({ expires: "2028-01-01T00:00:00.000Z" });
    const findings = (["warning", "critical", "error"] as const).map((severity) => sampleFinding({ severity }));
    expect(judge(findings, [long]).policyFindings[0]?.message).toContain("a finding of severity critical");
    const broad = sampleException({ fingerprint: undefined, path: "src/**" });
    const mild = sampleFinding({ severity: "warning", fingerprint: "s1:00000000000000aa" });
    const [found] = judge([mild, sampleFinding()], [broad]).policyFindings;
    expect(found?.fix.text).toBe('Name each finding: fingerprint: "s1:0123456789abcdef".');
    expect(found?.message).toContain("the exception for secrets/generic-password (src/**) names a pattern");
  });

  it("is too broad where neither a fingerprint nor a path is named", () => {
    const all = sampleException({ fingerprint: undefined });
    const { findings, policyFindings } = judge([sampleFinding()], [all]);
    expect(findings[0]?.exception).toBeUndefined();
    expect(policyFindings[0]?.message).toContain("the exception for secrets/generic-password names");
  });
});

describe("an exception that matches nothing", () => {
  it("is reported, at its place, when the run has looked at everything of its area", () => {
    const [found] = judge([], [sampleException()]).policyFindings;
    expect(found).toMatchObject({
      rule: "policy/unused-exception",
      severity: "warning",
      message: "the exception for secrets/generic-password (s1:0123456789abcdef) excepts nothing",
      places: [{ path: ".github/sallyport.yml", region: sampleException().region }],
    });
  });

  it("is not reported when the run has looked at a part, or at another area", () => {
    expect(judge([], [sampleException()], { ...everything, completeAreas: [] }).policyFindings).toEqual([]);
    expect(judge([], [sampleException({ rule: "workflows/unpinned-action" })]).policyFindings).toEqual([]);
  });

  it("says when it has lapsed too", () => {
    const [found] = judge([], [sampleException({ expires: "2026-11-01T00:00:00.000Z" })]).policyFindings;
    expect(found?.message).toMatch(/has lapsed and excepts nothing$/);
  });
});

const day = 86_400_000;
const instants = fc.integer({ min: -300, max: 300 }).map((days) => instant(new Date(Date.parse(now) + days * day)));
const fingerprints = fc.constantFrom("s1:00000000000000aa", "s1:00000000000000bb");
const rules = fc.constantFrom("secrets/a", "secrets/b", "policy/added-exception");
const paths = fc.constantFrom("a/x", "a/y", "b/x");
const findingLists = fc.array(
  fc
    .record({
      rule: rules,
      severity: fc.constantFrom(...severities),
      fingerprint: fingerprints,
      place: paths,
      other: paths,
    })
    .map(({ place, other, ...changes }) => sampleFinding({ ...changes, places: [{ path: place }, { path: other }] })),
  { maxLength: 5 },
);
const exceptionLists = fc
  .array(
    fc
      .record({
        rule: rules,
        fingerprint: fc.option(fingerprints, { nil: undefined }),
        path: fc.option(fc.constantFrom("a/x", "a/*", "**", "b/"), { nil: undefined }),
        created: fc.option(instants, { nil: undefined }),
        expires: instants,
        owner: fc.constantFrom("@alice", "@carol"),
      })
      .map((changes) => sampleException(changes)),
    { maxLength: 6 },
  )
  .map((exceptions) => exceptions.map((exception, line) => ({ ...exception, region: regionOnLine(line + 1) })));

describe("applyExceptions", () => {
  it("drops, adds and reorders no finding, and changes only the severity and the exception", () => {
    fc.assert(
      fc.property(findingLists, exceptionLists, (findings, exceptions) => {
        const after = judge(findings, exceptions).findings;
        expect(after.map(({ exception: _, ...rest }) => ({ ...rest, severity: "" }))).toEqual(
          findings.map((finding) => ({ ...finding, severity: "" })),
        );
      }),
    );
  });

  it("lets a finding count exactly as before, unless one that holds covers it or a lapsed one raises it", () => {
    fc.assert(
      fc.property(findingLists, exceptionLists, fc.constantFrom(...severities), (findings, exceptions, failOn) => {
        for (const [index, finding] of judge(findings, exceptions).findings.entries()) {
          const before = findings[index];
          if (before === undefined) throw new Error("a finding was added");
          const state = finding.exception?.state;
          expect(finding.severity).toBe(state === "lapsed" ? raised(before.severity) : before.severity);
          expect(isActive(finding)).toBe(state !== "active");
          if (state === undefined) expect(failsRun(finding, failOn)).toBe(failsRun(before, failOn));
          else expect(before.rule.startsWith("policy/")).toBe(false);
          if (state === "active") expect(Date.parse(finding.exception?.expires ?? "")).toBeGreaterThan(Date.parse(now));
        }
      }),
    );
  });

  it("excepts no more when findings are worse", () => {
    fc.assert(
      fc.property(findingLists, exceptionLists, (findings, exceptions) => {
        const worse = findings.map((finding) => ({ ...finding, severity: raised(finding.severity) }));
        const before = judge(findings, exceptions).findings;
        for (const [index, finding] of judge(worse, exceptions).findings.entries()) {
          if (!isActive(finding)) expect(before[index] && isActive(before[index])).toBe(false);
        }
      }),
    );
  });

  it("does not depend on the order of the exceptions", () => {
    fc.assert(
      fc.property(findingLists, exceptionLists, (findings, exceptions) => {
        expect(judge(findings, [...exceptions].reverse())).toEqual(judge(findings, exceptions));
      }),
    );
  });

  it("changes nothing when it is applied again", () => {
    fc.assert(
      fc.property(findingLists, exceptionLists, (findings, exceptions) => {
        const once = judge(findings, exceptions);
        expect(judge(once.findings, exceptions).findings).toEqual(once.findings);
      }),
    );
  });
});
