import { describe, it } from "vitest";
import {
  annotationsOf,
  renderFailure,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderSarif,
  renderSummary,
  renderTerminal,
} from "./index.ts";
import { expectGolden } from "./testing/golden.ts";
import { sampleFailures } from "./testing/sample-failures.ts";
import { sampleRuns } from "./testing/sample-runs.ts";

/** Every byte of every format, for a run of each kind. To accept a change: `UPDATE_GOLDEN=1 pnpm exec vitest run packages/report`. */

const { many: _, ...goldenRuns } = sampleRuns;

/** The same findings again and again are long for programs, and short for people. */
const forPeople = new Set(["flood"]);

describe.each(Object.entries(goldenRuns))("%s", (name, run) => {
  const formats = [
    ["terminal.golden.txt", () => renderTerminal(run, { color: false, width: 100 })],
    ["terminal-narrow-color.golden.txt", () => renderTerminal(run, { color: true, width: 60, hyperlinks: true })],
    ["annotations.golden.json", () => `${JSON.stringify(annotationsOf(run), undefined, 2)}\n`],
    ["summary.golden.md", () => renderSummary(run)],
    ["report.golden.md", () => renderMarkdown(run)],
    ["report.golden.sarif", () => renderSarif(run)],
    ["report.golden.json", () => renderJson(run)],
    ["report.golden.html", () => renderHtml(run)],
  ] as const;
  const wanted = formats.filter(([file]) => !forPeople.has(name) || !/^report.*(?:json|sarif)$/.test(file));
  it.each(wanted)("%s", (file, render) => expectGolden(name, file, render()));
});

describe.each(Object.entries(sampleFailures))("failure: %s", (name, failed) => {
  it.each([
    ["terminal.golden.txt", "terminal"],
    ["report.golden.md", "markdown"],
    ["report.golden.sarif", "sarif"],
    ["report.golden.json", "json"],
    ["report.golden.html", "html"],
  ] as const)("%s", (file, format) => expectGolden(`failure-${name}`, file, renderFailure(failed, format)));
});
