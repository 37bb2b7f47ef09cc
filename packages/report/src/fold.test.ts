import { type Finding, rankFindings } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupFindings } from "./finding-group.ts";
import { fold } from "./fold.ts";
import { arbitraryCrowd } from "./testing/arbitrary-crowd.ts";
import { sampleRuns } from "./testing/sample-runs.ts";

const [sample] = sampleRuns.findings.verdicts.flatMap(({ findings }) => findings) as [Finding];

function at(path: string, line: number, part: Partial<Finding> = {}): Finding {
  const region = { start: { line, column: 1 }, end: { line, column: 9 } };
  return { ...sample, places: [{ path, region }], fingerprint: `${path}:${line}`, ...part };
}

const linesOf = (path: string, count: number, part: Partial<Finding> = {}) =>
  Array.from({ length: count }, (_, index) => at(path, index + 1, part));
const shown = (findings: readonly Finding[]) => fold(findings).shown.map(({ fingerprint }) => fingerprint);

describe("fold", () => {
  it("shows all where they are few, also such as are alike", () => {
    expect(fold(linesOf("a.env", 5))).toEqual({
      findings: linesOf("a.env", 5),
      shown: linesOf("a.env", 5),
      places: [],
    });
    expect(shown(linesOf("a.env", 6))).toEqual(["a.env:1"]);
  });

  it("shows one of a log full of them, and others of other files beside it", () => {
    expect(shown([...linesOf("debug.log", 370), at("a.env", 7), at("b.env", 9)])).toEqual([
      "debug.log:1",
      "a.env:7",
      "b.env:9",
    ]);
  });

  it("shows three of many files", () =>
    expect(shown(Array.from({ length: 200 }, (_, index) => at(`${index}.env`, 1)))).toEqual([
      "0.env:1",
      "1.env:1",
      "2.env:1",
    ]));

  it.each<[string, Partial<Finding>]>([
    ["message", { message: "Another, in the history only" }],
    ["commit", { places: [{ path: "debug.log", commit: "1a2b3c4" }] }],
    ["object", { places: [{ path: "debug.log", object: "file-name" }] }],
    ["confidence", { confidence: "low" }],
    ["basis", { basis: "another" }],
    ["line", { excerpt: { line: 1, text: "DB_PASSWORD=…", startColumn: 1, endColumn: 3 } }],
    [
      "exception",
      {
        exception: {
          state: "lapsed",
          owner: "@carol",
          approvedBy: "@bob",
          reason: "",
          control: "",
          replacement: "",
          expires: "",
        },
      },
    ],
  ])("shows what reads differently: its %s", (_name, part) =>
    expect(shown([...linesOf("debug.log", 9), at("debug.log", 70, part)])).toEqual(["debug.log:1", "debug.log:70"]),
  );

  it("loses none, keeps the order, and counts right", () => {
    fc.assert(
      fc.property(arbitraryCrowd, (crowd) => {
        fc.pre(crowd.length > 0);
        const { findings, shown, places } = fold(crowd);
        expect(findings).toEqual(crowd);
        expect(shown[0]).toBe(crowd[0]);
        expect(crowd.filter((finding) => shown.includes(finding))).toEqual(shown);
        expect(shown.length).toBeLessThanOrEqual(5);
        expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(shown.length < crowd.length ? crowd.length : 0);
      }),
    );
  });
});

describe("groups of folded findings", () => {
  it("hold every finding once, each with its rule, severity and verdict alone, the worst first", () => {
    fc.assert(
      fc.property(arbitraryCrowd, (crowd) => {
        const ranked = rankFindings(crowd);
        const groups = groupFindings(ranked, []);
        const all = groups.flatMap(({ findings }) => findings);
        expect(new Set(all)).toEqual(new Set(ranked));
        expect(all).toHaveLength(ranked.length);
        expect(groups.map(({ findings }) => ranked.indexOf(findings[0] as Finding))).toEqual(
          groups.map(({ findings }) => ranked.indexOf(findings[0] as Finding)).sort((a, b) => a - b),
        );
        for (const { rule, severity, findings } of groups) {
          expect(ranked.filter((finding) => findings.includes(finding))).toEqual(findings);
          for (const finding of findings) expect(finding).toMatchObject({ rule, severity });
          expect(new Set(findings.map(({ age }) => age === "existing")).size).toBe(1);
          expect(new Set(findings.map(({ exception }) => exception?.state)).size).toBe(1);
        }
      }),
    );
  });

  it("are the same for the same findings in another order", () => {
    fc.assert(
      fc.property(arbitraryCrowd, fc.infiniteStream(fc.nat()), (crowd, random) => {
        const shuffled = crowd
          .map((finding) => [random.next().value as number, finding] as const)
          .sort(([a], [b]) => a - b)
          .map(([, finding]) => finding);
        expect(groupFindings(rankFindings(shuffled), [])).toEqual(groupFindings(rankFindings(crowd), []));
      }),
    );
  });
});
