import { conclude, type Run, type Unchecked } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { groupGaps } from "./gap-group.ts";
import { annotationsOf, renderHtml, renderMarkdown, renderSarif, renderSummary, renderTerminal } from "./index.ts";
import { manyFindings } from "./testing/sample-runs.ts";

const fix = "Raise `secrets.max-file-size` in the policy.";
const oversize = Array.from({ length: 60 }, (_, index): Unchecked => {
  return { kind: "oversize", what: `data/${index}.bin: 3,000,000 bytes`, fix };
});
const shallow: Unchecked = { kind: "shallow-clone", what: "3 commits are missing", fix: "Set `fetch-depth: 0`." };

function runOf(unchecked: readonly Unchecked[], allowUnknown: readonly string[] = []): Run {
  const run = manyFindings(60, 60);
  const { findings } = run.verdicts[0] ?? { findings: [] };
  return {
    ...run,
    verdicts: [conclude({ gate: "detect-secrets", failOn: "error", findings, unchecked, allowUnknown, examined: [] })],
  };
}

it("puts together what one change makes checkable", () => {
  const [first = shallow] = oversize;
  const other = { ...first, fix: "Another." };
  const allowed = { ...first, allowed: true };
  expect(
    groupGaps([first, shallow, { ...first, what: "b.bin" }, other, allowed]).map((group) => group.subjects),
  ).toEqual([[first.what, "b.bin"], [shallow.what], [other.what], [allowed.what]]);
});

describe("many things that could not be checked", () => {
  const run = runOf([...oversize, shallow]);

  it("terminal: each in a line, some counted, the fix once", () => {
    const text = renderTerminal(run, { color: false, width: 100 });
    expect(text).toMatch(/^ {2}NOT CHECKED: {3}data\/0\.bin: 3,000,000 bytes \(oversize\)\n {17}data\/1\.bin/m);
    expect(text).toMatch(/data\/19\.bin.*\n {17}and 40 more \(oversize\)\n {2}fix: {11}Raise/);
    expect(text).toMatch(/^ {2}NOT CHECKED: {3}3 commits are missing \(shallow-clone\)\n {2}fix: {11}Set/m);
    expect(text).toContain("Also, 61 things could not be checked.");
  });

  it("terminal: says what was allowed in the same way", () =>
    expect(renderTerminal(runOf(oversize, ["oversize"]), { color: false, width: 100 })).toMatch(
      /^ {2}unchecked: {5}data\/0\.bin: 3,000,000 bytes \(oversize, allowed\)\n[\s\S]*and 40 more \(oversize\)\n {2}fix:/m,
    ));

  it("annotations: one for each fix, so that there is room for findings", () => {
    const { annotations, leftOut } = annotationsOf(run);
    const errors = annotations.filter(({ level }) => level === "error").map(({ title }) => title);
    expect(errors.slice(0, 2)).toEqual(["UNKNOWN (oversize): not a pass", "UNKNOWN (shallow-clone): not a pass"]);
    expect(errors).toHaveLength(10);
    expect(annotations[0]?.message).toMatch(
      /^data\/0\.bin: 3,000,000 bytes\n[\s\S]*data\/9\.bin.*\nand 50 more\nfix: Raise/,
    );
    expect(leftOut).toBe(60 - 8 - 10 - 10);
  });

  it.each([
    ["Markdown", renderMarkdown(run)],
    ["summary", renderSummary(run)],
  ])("%s: a list, and above it once what to do", (_name, text) => {
    expect(text).toContain(
      "- 60 things (oversize). **Fix:** Raise `secrets.max-file-size` in the policy.\n  - data/0.bin: ",
    );
    expect(text).toMatch(
      /data\/19\.bin: 3,000,000 bytes\n {2}- and 40 more\n- 3 commits are missing \(shallow-clone\)\. \*\*Fix:\*\*/,
    );
    expect(text.match(/Raise/g)).toHaveLength(1);
  });

  it("HTML: all, on one card", () => {
    const page = renderHtml(run);
    for (const { what } of oversize) expect(page).toContain(`<h3>${what}</h3>`);
    expect(page.match(/Raise/g)).toHaveLength(1);
  });

  it("SARIF: each by itself", () =>
    expect(
      JSON.parse(renderSarif(run)).runs[0].invocations[0].toolExecutionNotifications.filter(
        ({ descriptor }: { descriptor: { id: string } }) => descriptor.id === "unchecked/oversize",
      ),
    ).toHaveLength(60));
});
