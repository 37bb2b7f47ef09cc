import { conclude, type Finding, type Run } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  annotationsOf,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderSarif,
  renderSummary,
  renderTerminal,
} from "./index.ts";
import { arbitraryCrowd } from "./testing/arbitrary-crowd.ts";
import { sampleRuns } from "./testing/sample-runs.ts";

/** However many findings there are of a kind, each format counts every finding, and none hides what others are. */

function runOf(findings: readonly Finding[]): Run {
  return {
    ...sampleRuns.clean,
    verdicts: [conclude({ gate: "detect-secrets", failOn: "error", findings, examined: [] })],
  };
}

const check = (name: string, property: (run: Run, findings: readonly Finding[]) => void) =>
  it(name, () =>
    fc.assert(
      fc.property(arbitraryCrowd, (findings) => void property(runOf(findings), findings)),
      { numRuns: 50 },
    ),
  );
const sum = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].reduce((all, match) => all + Number(match[1]), 0);
const fingerprints = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint).sort();

describe("a crowd of findings", () => {
  check("terminal: each kind is named, and what is not shown is counted", (run, findings) => {
    const text = renderTerminal(run, { color: false, width: 100 });
    for (const { severity, rule } of findings) expect(text).toContain(`${severity}[${rule}]`);
    const singles =
      [...text.matchAll(/^ {2}why:/gm)].length - [...text.matchAll(/^ {2}For these \d+ findings/gm)].length;
    const inFull = singles + sum(text, /^ {2}For these (\d+) findings/gm);
    expect(inFull + sum(text, /^ {2}(\d+) more findings?, not shown in full:$/gm)).toBe(findings.length);
    expect(text.split("\n").length).toBeLessThan(1_000);
  });

  check("Markdown: the headings add up", (run, findings) =>
    expect(sum(renderMarkdown(run), /^## (?:critical|error|warning|info): .* \((\d+)\)$/gm)).toBe(findings.length),
  );

  check("summary: the folds and what is left out add up", (run, findings) => {
    for (const limit of [undefined, 9_000]) {
      const text = renderSummary(run, limit);
      const folds = text
        .split("<details>")
        .map((fold) => sum(fold, /^\*\*Where all (\d+) are/gm) || (fold.match(/^\*\*\d+\.\*\* /gm) ?? []).length);
      expect(
        folds.reduce((all, count) => all + count) + sum(text, /^\*\*(\d+) more findings? (?:is|are) not shown here/gm),
      ).toBe(findings.length);
    }
  });

  check("HTML: every finding is there once", (run, findings) =>
    expect((renderHtml(run).match(/s1:[0-9a-f]{32}/g) ?? []).sort()).toEqual(fingerprints(findings)),
  );

  check("annotations: each kind has one, as long as there is room", (run, findings) => {
    const { annotations, leftOut } = annotationsOf(run);
    expect(leftOut === 0 || annotations.length >= 10).toBe(true);
    const isCrowded = ["error", "warning", "notice"].some(
      (level) => annotations.filter((each) => each.level === level).length === 10,
    );
    const titles = new Set(annotations.map(({ title }) => title));
    if (isCrowded) return;
    for (const { severity, rule, age } of findings)
      expect(titles).toContain(`${severity}[${rule}]${age === "existing" ? " (existing)" : ""}`);
  });

  check("JSON and SARIF: each finding by itself", (run, findings) => {
    const [verdict] = JSON.parse(renderJson(run)).verdicts;
    expect(fingerprints(verdict.findings)).toEqual(fingerprints(findings));
    const [{ results }] = JSON.parse(renderSarif(run)).runs;
    expect(results).toHaveLength(findings.length);
  });
});
