import { conclude, type Finding, type Place, type Run } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { annotationsOf } from "./annotations.ts";
import { manyFindings, sampleRuns } from "./testing/sample-runs.ts";

const [sample] = manyFindings(1).verdicts[0]?.findings ?? [];

function runOf(...parts: readonly Partial<Finding>[]): Run {
  if (!sample) throw new Error("the sample has a finding");
  const findings = parts.map((part) => ({ ...sample, ...part }));
  return {
    ...sampleRuns.clean,
    verdicts: [conclude({ gate: "detect-secrets", failOn: "error", findings, examined: [] })],
  };
}

function annotationAt(place: Place) {
  return annotationsOf(runOf({ places: [place] })).annotations[0];
}

const region = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } };

describe("annotationsOf", () => {
  it.each([
    ["critical", "error"],
    ["error", "error"],
    ["warning", "warning"],
    ["info", "notice"],
  ] as const)("shows %s as %s", (severity, level) => {
    expect(annotationsOf(runOf({ severity })).annotations[0]).toMatchObject({
      level,
      title: `${severity}[secrets/github-classic-token]`,
    });
  });

  it("keeps the ten worst of a level and counts the rest", () => {
    const { annotations, leftOut } = annotationsOf(manyFindings(1_200, 400));
    const levels = annotations.map((annotation) => annotation.level);
    expect(levels).toEqual([...Array(10).fill("error"), ...Array(10).fill("warning"), ...Array(10).fill("notice")]);
    expect(annotations.slice(0, 10).every((annotation) => annotation.title.startsWith("critical["))).toBe(true);
    expect(leftOut).toBe(1_200 - 30);
  });

  it("gives a kind that fills a log one annotation, which says where all are, and every other kind its own", () => {
    const { annotations, leftOut } = annotationsOf(sampleRuns.flood);
    expect(annotations.map(({ title, path }) => `${title} ${path}`)).toEqual([
      "critical[secrets/github-classic-token] src/deploy.ts",
      "error[secrets/generic-password] logs/debug.log",
      "warning[secrets/github-classic-token] services/billing/env-1/.npmrc",
      "warning[secrets/github-classic-token] services/billing/env-10/.npmrc",
      "warning[secrets/github-classic-token] services/billing/env-13/.npmrc",
      ...["16", "19", "22", "25", "28", "31", "34"].map(
        (number) => `warning[secrets/github-classic-token] services/billing/env-${number}/.npmrc`,
      ),
    ]);
    expect(leftOut, "the first one says where the others are").toBe(0);
    const [, log, first, second] = annotations.map(({ message }) => message);
    expect(log).toMatch(/^Password in an assignment, at logs\/debug\.log:2:61, and 39 more of this kind\n/);
    expect(log).toMatch(/\nwhere: 40 in logs\/debug\.log \(lines 2, 6, .* and 30 more\)$/);
    expect(first).toMatch(/\nwhere: 12 in services\/billing\/ \(12 files\)\n12 in services\/orders\/ \(12 files\)\n/);
    expect(second).not.toContain("where:");
  });

  it("gives other files of a kind what room is left, after all other kinds", () => {
    const files = (count: number, part: Partial<Finding>) =>
      Array.from({ length: count }, (_, index): Partial<Finding> => {
        return { ...part, fingerprint: `s1:${part.severity}${index}`, places: [{ path: `${index}.env`, region }] };
      });
    const { annotations, leftOut } = annotationsOf(
      runOf(
        ...files(50, { severity: "critical" }),
        ...files(50, { severity: "error" }),
        ...files(2, { severity: "info" }),
      ),
    );
    const titles = annotations.map(({ title }) => title.split("[")[0]);
    expect(titles).toEqual([...Array(7).fill("critical"), ...Array(3).fill("error"), ...Array(2).fill("info")]);
    expect(leftOut).toBe(0);
  });

  it("gives another file of a kind one, however many are in it", () => {
    const paths = ["a.env", "b.env", "c.env", "d.env", "d.env", "e.env", "e.env"];
    const { annotations } = annotationsOf(
      runOf(...paths.map((path, index) => ({ fingerprint: `s1:${index}`, places: [{ path, region }] as const }))),
    );
    expect(annotations.map(({ path }) => path)).toEqual(["a.env", "b.env", "c.env", "d.env", "e.env"]);
  });

  it("gives each kind one before any a second", () => {
    if (!sample) throw new Error("the sample has a finding");
    const kinds = Array.from({ length: 8 }, (_, kind) => `Reason ${kind}.`);
    const parts = kinds.flatMap((why, kind) =>
      [1, 2, 3].map((copy) => ({ severity: "error", why, fingerprint: `s1:${kind}${copy}` }) as const),
    );
    const { annotations, leftOut } = annotationsOf(runOf(...parts));
    expect(annotations).toHaveLength(10);
    for (const why of kinds) expect(annotations.some(({ message }) => message.includes(why))).toBe(true);
    expect(leftOut).toBe(14);
  });

  it("reports what could not be checked, unless it was allowed", () => {
    const { annotations, leftOut } = annotationsOf(sampleRuns.unknown);
    expect(annotations.map(({ level, title }) => ({ level, title }))).toEqual([
      { level: "error", title: "UNKNOWN (shallow-clone): not a pass" },
    ]);
    expect(annotations[0]?.message).toContain("fetch-depth: 0");
    expect(leftOut).toBe(0);
  });

  it("gives what could not be checked the room of errors, at most all of it, and counts what is left out", () => {
    const unchecked = Array.from({ length: 12 }, (_, index) => {
      return { kind: "oversize", what: `file ${index}`, fix: `Raise it to ${index}.` } as const;
    });
    const verdictOf = (count: number) => {
      const gaps = unchecked.slice(0, count);
      const findings = runOf({ severity: "error" }).verdicts.flatMap((verdict) => verdict.findings);
      return conclude({ gate: "detect-secrets", failOn: "error", findings, unchecked: gaps, examined: [] });
    };
    const counted = [9, 10, 12].map((count) => annotationsOf({ ...sampleRuns.clean, verdicts: [verdictOf(count)] }));
    expect(counted.map(({ annotations }) => annotations.length)).toEqual([10, 10, 10]);
    expect(counted.map(({ leftOut }) => leftOut)).toEqual([0, 1, 3]);
    expect(counted[2]?.annotations.every(({ title }) => title.startsWith("UNKNOWN"))).toBe(true);
  });

  it("lists ten things of a kind that could not be checked, and how many more there are", () => {
    const messageOf = (count: number) => {
      const unchecked = Array.from({ length: count }, (_, index) => {
        return { kind: "oversize", what: `file ${index}`, fix: "Raise it." } as const;
      });
      const verdict = conclude({ gate: "detect-secrets", failOn: "error", findings: [], unchecked, examined: [] });
      return annotationsOf({ ...sampleRuns.clean, verdicts: [verdict] }).annotations[0]?.message.split("\n") ?? [];
    };
    expect(messageOf(10).slice(-2)).toEqual(["file 9", "fix: Raise it."]);
    expect(messageOf(11).slice(-3)).toEqual(["file 9", "and 1 more", "fix: Raise it."]);
    expect(messageOf(1_300).slice(-2)).toEqual(["and 1,290 more", "fix: Raise it."]);
  });

  it("leaves excepted findings out and shows existing ones as notices", () => {
    const { annotations } = annotationsOf(sampleRuns.findings);
    expect(annotations.some((annotation) => annotation.path === "test/compose.yaml")).toBe(false);
    expect(annotations.find((annotation) => annotation.path === "certs/shop.pem")?.level).toBe("notice");
  });

  it("gives columns only within one line, the last one inclusive", () => {
    expect(annotationAt({ path: "a.ts", region })).toMatchObject({
      path: "a.ts",
      startLine: 3,
      endLine: 3,
      startColumn: 5,
      endColumn: 8,
    });
    const several = annotationAt({ path: "a.ts", region: { ...region, end: { line: 5, column: 1 } } });
    expect(several).toMatchObject({ path: "a.ts", startLine: 3, endLine: 5 });
    expect(several).not.toHaveProperty("startColumn");
    expect(annotationAt({ path: "a.ts" })).not.toHaveProperty("startLine");
    expect(annotationAt({ path: "a.ts", region: { start: region.start, end: region.start } })).toMatchObject({
      startColumn: 5,
      endColumn: 5,
    });
  });

  it.each<[string, Place]>([
    ["a commit message", { path: "x", object: "commit-message", commit: "1a2b3c4", region }],
    ["a tag's message", { path: "v1", object: "tag-message", region }],
    ["what has no name", { path: "", region }],
    ["a name with a line break", { path: "a\n::error::b", region }],
    ["a name with an escape", { path: "a\u001b[31m", region }],
  ])("links no file for %s", (_name, place) => {
    expect(annotationAt(place)).not.toHaveProperty("path");
    expect(annotationAt(place)).not.toHaveProperty("startLine");
  });

  it("links the name of a file to the file, not to a line", () => {
    const annotation = annotationAt({ path: "id_rsa", object: "file-name", region });
    expect(annotation).toMatchObject({ path: "id_rsa" });
    expect(annotation).not.toHaveProperty("startLine");
  });

  it("links the page of a rule, unless a policy file defines it", () => {
    expect(annotationAt({ path: "a" })?.message).toContain("\ndocs: https://github.com/sallyport/");
    expect(annotationsOf(runOf({ rule: "custom/acme" })).annotations[0]?.message).not.toContain("docs:");
  });

  it("cuts a message at 4,096 characters, not within a pair", () => {
    const message =
      annotationsOf(runOf({ why: `a${"🔑".repeat(1_900)}`, fix: { text: "🔑".repeat(1_900) } })).annotations[0]
        ?.message ?? "";
    expect(message.length).toBeGreaterThan(4_090);
    expect(message.length).toBeLessThanOrEqual(4_096);
    expect(message.isWellFormed()).toBe(true);
  });
});
