import { gzipSync } from "node:zlib";
import { conclude, type Finding, type Run } from "@sallyport/core";
import fc from "fast-check";
import type { Location, Log, Run as SarifRun } from "sarif";
import { describe, expect, it } from "vitest";
import { renderFailure } from "../failure.ts";
import { arbitraryRun } from "../testing/arbitrary-run.ts";
import { sampleFailures } from "../testing/sample-failures.ts";
import { manyFindings, sampleRuns } from "../testing/sample-runs.ts";
import { renderSarif } from "./sarif.ts";

function sarifOf(text: string): SarifRun {
  const log = JSON.parse(text) as Log;
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as SarifRun;
}

/** The rules of SARIF 2.1.0 that its JSON Schema cannot or does not say, and what GitHub demands on top. */
function expectSound(run: SarifRun): void {
  const results = run.results ?? [];
  const rules = run.tool.driver.rules ?? [];
  expect(results.length).toBeLessThanOrEqual(5_000);
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  for (const rule of rules) {
    const tags = rule.properties?.tags ?? [];
    expect(tags.length).toBeLessThanOrEqual(10);
    expect(new Set(tags)).toContain("security");
    expect(Number(rule.properties?.["security-severity"])).toBeGreaterThan(0);
    expect(outsideCode(rule.help?.markdown ?? "")).not.toMatch(/<(?!https:\/\/)[a-z/!]/i);
  }
  const allOrNone = (property: "baselineState" | "suppressions") =>
    new Set(results.map((result) => result[property] === undefined)).size <= 1;
  expect(allOrNone("baselineState")).toBe(true);
  expect(allOrNone("suppressions")).toBe(true);
  for (const result of results) {
    expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    expect(["error", "warning", "note"]).toContain(result.level);
    expect(result.message.text).not.toContain("](");
    expect(result.locations).toHaveLength(1);
    expect(Object.keys(result.partialFingerprints ?? {})).toEqual(["sallyport/v1"]);
    for (const location of [...(result.locations ?? []), ...(result.relatedLocations ?? [])])
      expectSoundLocation(location);
    const ids = (result.relatedLocations ?? []).map((location) => location.id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const [invocation] = run.invocations ?? [];
  const notifications = [
    ...(invocation?.toolExecutionNotifications ?? []),
    ...(invocation?.toolConfigurationNotifications ?? []),
  ];
  // A notification of level error describes a failed run (3.58.6).
  if (notifications.some((notification) => notification.level === "error"))
    expect(invocation?.executionSuccessful).toBe(false);
  const described = (run.tool.driver.notifications ?? []).map((descriptor) => descriptor.id);
  for (const notification of notifications) expect(described).toContain(notification.descriptor?.id);
}

/** Markdown without its code spans and blocks, as CommonMark finds them: a run of backticks up to the next one of the same length. */
function outsideCode(markdown: string): string {
  let prose = "";
  let at = 0;
  while (at < markdown.length) {
    const [run = ""] = /^(?:\\[\s\S]|`+)/.exec(markdown.slice(at)) ?? [];
    const end = run.startsWith("`") ? new RegExp(`(?<!\`)${run}(?!\`)`).exec(markdown.slice(at + run.length)) : null;
    if (end) at += run.length + end.index + run.length;
    else {
      prose += markdown.slice(at, at + (run.length || 1));
      at += run.length || 1;
    }
  }
  return prose;
}

function expectSoundLocation({ physicalLocation }: Location): void {
  const uri = physicalLocation?.artifactLocation?.uri ?? "missing:";
  expect(uri, "a relative reference without scheme, host, query or fragment").toMatch(
    /^(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+$/,
  );
  expect(uri.startsWith("/")).toBe(false);
  expect(new URL(uri, "file:///root/").protocol).toBe("file:");
  expect(physicalLocation?.artifactLocation?.uriBaseId).toBe("%SRCROOT%");
  const {
    startLine = 0,
    startColumn = 1,
    endLine = startLine,
    endColumn = startColumn,
  } = physicalLocation?.region ?? {};
  expect(Math.min(startLine, startColumn, endLine, endColumn)).toBeGreaterThanOrEqual(1);
  expect(endLine > startLine || (endLine === startLine && endColumn >= startColumn)).toBe(true);
}

function sarifOfFindings(...parts: readonly Partial<Finding>[]): SarifRun {
  const [sample] = manyFindings(1).verdicts[0]?.findings ?? [];
  if (!sample) throw new Error("the sample has a finding");
  const findings = parts.map((part) => ({ ...sample, ...part }));
  const run: Run = {
    ...sampleRuns.clean,
    verdicts: [conclude({ gate: "detect-secrets", failOn: "error", findings, examined: [] })],
  };
  return sarifOf(renderSarif(run));
}

describe("renderSarif", () => {
  it.each(Object.entries(sampleRuns))("is sound: %s", (_name, run) => expectSound(sarifOf(renderSarif(run))));

  it("tells a comment in the source from a baseline beside it", () => {
    const suppression = { source: "a.env:1", reason: "A value of the manual", expires: "2027-02-02T00:00:00.000Z" };
    const run = sarifOfFindings(
      { suppression: { ...suppression, kind: "comment" } },
      { suppression: { ...suppression, kind: "baseline", owner: "@alice", approvedBy: "@bob" } },
    );
    expectSound(run);
    const [comment, baseline] = (run.results ?? []).map(({ suppressions }) => suppressions?.[0]);
    expect([comment?.kind, baseline?.kind]).toEqual(["inSource", "external"]);
    const reason = "A value of the manual.";
    expect(comment?.justification).toBe(`${reason} Comment at a.env:1, until the end of 2027-02-01.`);
    expect(baseline?.justification).toBe(
      `${reason} Baseline a.env:1, until the end of 2027-02-01. Owner @alice, approved by @bob.`,
    );
  });

  it.each(Object.entries(sampleFailures))("is sound: failure %s", (_name, failed) =>
    expectSound(sarifOf(renderFailure(failed, "sarif"))),
  );

  it("is sound, whatever the run", () => {
    fc.assert(
      fc.property(arbitraryRun, (run) => expectSound(sarifOf(renderSarif(run)))),
      { numRuns: 60 },
    );
  });

  it("keeps the 5,000 worst results within 10 MB, and says what it left out", () => {
    const text = renderSarif(manyFindings(6_000));
    const run = sarifOf(text);
    expectSound(run);
    expect(run.results).toHaveLength(5_000);
    expect(run.results?.[0]?.properties?.severity).toBe("critical");
    expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain("1,000 are left out");
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
  });

  it("describes the rules of its results, and says how many and which were looked for", () => {
    const run = sarifOf(renderSarif(sampleRuns.flood));
    expect(run.results).toHaveLength(89);
    expect(run.tool.driver.rules?.map(({ id }) => id)).toEqual([
      "secrets/generic-password",
      "secrets/github-classic-token",
    ]);
    expect(run.tool.driver.rules?.[1]?.help?.markdown).toContain("**Fix:**");
    const clean = sarifOf(renderSarif(sampleRuns.clean));
    expect(clean.tool.driver.rules, "GitHub demands the list").toEqual([]);
    expect(clean.properties).toMatchObject({
      ruleCount: 4,
      digests: sampleRuns.clean.digests,
      examined: [{ gate: "detect-secrets", counts: [{ label: "files", count: 1_204 }, { label: "bytes" }] }],
    });
  });

  it("gives the same bytes for the same run", () =>
    expect(renderSarif(sampleRuns.findings)).toBe(renderSarif(sampleRuns.findings)));

  it.each([
    ["critical", "error", "9.5"],
    ["error", "error", "8.0"],
    ["warning", "warning", "5.0"],
    ["info", "note", "2.0"],
  ] as const)("maps %s to %s and %s", (severity, level, score) => {
    const run = sarifOfFindings({ severity });
    expect(run.results?.[0]?.level).toBe(level);
    const rule = run.tool.driver.rules?.[run.results?.[0]?.ruleIndex ?? -1];
    expect(rule?.properties?.["security-severity"]).toBe(score);
  });

  it("suppresses what an active exception covers, and says so of every result", () => {
    const { results = [] } = sarifOf(renderSarif(sampleRuns.findings));
    const suppressed = results.filter((result) => (result.suppressions ?? []).length > 0);
    expect(suppressed.map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation?.uri)).toEqual([
      "test/compose.yaml",
    ]);
    expect(suppressed[0]?.suppressions).toMatchObject([{ kind: "external", status: "accepted" }]);
    expect(suppressed[0]?.suppressions?.[0]?.justification).toContain("Owner @alice, approved by @bob");
  });

  it("says new or unchanged only when it knows the age of all", () => {
    expect(sarifOfFindings({ age: "new" }, { age: "existing" }).results?.map((result) => result.baselineState)).toEqual(
      ["new", "unchanged"],
    );
    expect(sarifOfFindings({ age: "new" }, {}).results?.map((result) => result.baselineState)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["a b/ü#?.ts", "a%20b/%C3%BC%23%3F.ts"],
    ["c:x", "c%3Ax"],
    ["a\n::error::b", "a%0A%3A%3Aerror%3A%3Ab"],
    ["broken\ud800", "broken%EF%BF%BD"],
    ["/abs", "abs"],
    ["", "."],
  ])("encodes the path %j", (path, uri) => {
    expect(
      sarifOfFindings({ places: [{ path }] }).results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    ).toBe(uri);
  });

  it.each([
    [
      [0, 0, 0, 0],
      [1, 1, 1, 1],
    ],
    [
      [3, 7, 3, 2],
      [3, 7, 3, 7],
    ],
    [
      [3, 7, 2, 9],
      [3, 7, 3, 9],
    ],
    [
      [3, 7, 5, 2],
      [3, 7, 5, 2],
    ],
    [
      [3, 7, 5, 0],
      [3, 7, 5, 1],
    ],
  ])("gives the region %j as %j", ([line = 0, column = 0, lastLine = 0, lastColumn = 0], expected) => {
    const region = { start: { line, column }, end: { line: lastLine, column: lastColumn } };
    const [location] = sarifOfFindings({ places: [{ path: "a", region }] }).results?.[0]?.locations ?? [];
    const { startLine, startColumn, endLine, endColumn } = location?.physicalLocation?.region ?? {};
    expect([startLine, startColumn, endLine, endColumn]).toEqual(expected);
  });

  it("takes the name of a file for one of the tree, and a tag by its name", () => {
    const placed = sarifOfFindings(
      { places: [{ path: "keys/id_rsa", object: "file-name" }] },
      { places: [{ path: "v1 (beta)", object: "tag-message" }] },
    ).results?.map(({ locations }) => locations?.[0]);
    expect(placed?.map((location) => location?.physicalLocation?.artifactLocation?.uri)).toEqual([
      "keys/id_rsa",
      "tag-message/v1%20%28beta%29",
    ]);
    expect(placed?.map((location) => location?.logicalLocations?.[0]?.name)).toEqual([undefined, "v1 (beta)"]);
  });

  it("makes up the description of a rule that has none, by the worst and surest of its findings", () => {
    const made = {
      rule: "custom/acme",
      message: "Acme key",
      why: "It opens acme.",
      fix: { text: "Change it." },
    } as const;
    const run = sarifOfFindings(
      { ...made, severity: "warning", confidence: "low" },
      { ...made, severity: "critical", confidence: "medium" },
      { ...made, severity: "error", confidence: "high" },
    );
    expect(run.tool.driver.rules).toEqual([
      {
        id: "custom/acme",
        shortDescription: { text: "Acme key" },
        fullDescription: { text: "It opens acme." },
        help: { text: "It opens acme. Fix: Change it.", markdown: "**Why:** It opens acme.\n\n**Fix:** Change it." },
        defaultConfiguration: { level: "error" },
        properties: { tags: ["security", "custom"], "security-severity": "9.5", precision: "high" },
      },
    ]);
    expect(run.results?.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 0, 0]);
  });

  it.each<[string | undefined, string | undefined, unknown]>([
    [undefined, "1a2b3c4", undefined],
    ["no address", "1a2b3c4", undefined],
    ["https://github.com/acme/shop", undefined, [{ repositoryUri: "https://github.com/acme/shop" }]],
    [
      "https://github.com/acme/shop",
      "1a2b3c4",
      [{ repositoryUri: "https://github.com/acme/shop", revisionId: "1a2b3c4" }],
    ],
  ])("names the repository %s at %s", (url, commit, expected) => {
    const subject = { name: "shop", scope: "all", ...(url && { url }), ...(commit && { commit }) };
    expect(sarifOf(renderSarif({ ...sampleRuns.clean, subject })).versionControlProvenance).toEqual(expected);
  });

  it("keeps twenty other places of a finding, and counts all", () => {
    const places = Array.from({ length: 25 }, (_, index) => ({ path: `${index}.env` }));
    const [result] = sarifOfFindings({ places: places as unknown as Finding["places"] }).results ?? [];
    expect(result?.relatedLocations).toHaveLength(20);
    expect(result?.message.text).toContain("It is in 24 more places too.");
  });

  it("gives a commit message a place that GitHub accepts and a true name", () => {
    const commit = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";
    const [location] =
      sarifOfFindings({ places: [{ path: commit, object: "commit-message", commit }] }).results?.[0]?.locations ?? [];
    expect(location?.physicalLocation).toMatchObject({
      artifactLocation: { uri: `commit-message/${commit}` },
      region: { startLine: 1 },
    });
    expect(location?.logicalLocations?.[0]?.fullyQualifiedName).toBe("message of commit 1a2b3c4");
  });

  it("marks a run with gaps as not successful, unless the gaps were allowed", () => {
    expect(sarifOf(renderSarif(sampleRuns.unknown)).invocations?.[0]?.executionSuccessful).toBe(false);
    expect(sarifOf(renderSarif({ ...sampleRuns.clean, verdicts: [] })).invocations?.[0]?.executionSuccessful).toBe(
      false,
    );
    const [verdict] = sampleRuns.unknown.verdicts;
    if (!verdict) throw new Error("the sample has a verdict");
    const allowed = {
      ...sampleRuns.unknown,
      verdicts: [{ ...verdict, unchecked: verdict.unchecked.map((gap) => ({ ...gap, allowed: true })) }],
    };
    expect(sarifOf(renderSarif(allowed)).invocations?.[0]?.executionSuccessful).toBe(true);
  });

  it("holds a patch as replaced regions, and leaves out one that it cannot hold", () => {
    const patch = "--- a/a.ts\n+++ b/a.ts\n@@ -2,2 +2,1 @@\n-two\n-three\n+2\n";
    expect(sarifOfFindings({ fix: { text: "x", patch } }).results?.[0]?.fixes?.[0]?.artifactChanges).toEqual([
      {
        artifactLocation: { uri: "a.ts", uriBaseId: "%SRCROOT%" },
        replacements: [
          {
            deletedRegion: { startLine: 2, startColumn: 1, endLine: 4, endColumn: 1 },
            insertedContent: { text: "2\n" },
          },
        ],
      },
    ]);
    expect(
      sarifOfFindings({ fix: { text: "x", patch: patch.replace("--- a/a.ts", "--- /dev/null") } }).results?.[0],
    ).not.toHaveProperty("fixes");
  });
});
