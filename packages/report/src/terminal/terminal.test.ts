import { stripVTControlCharacters } from "node:util";
import type { Finding, Run, Verdict } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { manyFindings, sampleRuns } from "../testing/sample-runs.ts";
import { renderTerminal } from "./terminal.ts";

const plain = { color: false, width: 100 };

function withFinding(part: Partial<Finding>): Run {
  const [verdict] = sampleRuns.findings.verdicts;
  const [finding] = verdict?.findings ?? [];
  if (!verdict || !finding) throw new Error("the sample has findings");
  return { ...sampleRuns.findings, verdicts: [{ ...verdict, findings: [{ ...finding, ...part }] }] };
}

/** The two lines of the excerpt in a rendering. */
function excerptOf(text: string): string[] {
  const lines = text.split("\n");
  const carets = lines.findIndex((line) => /^\s+\| +\^/.test(line));
  return lines.slice(carets - 1, carets + 1);
}

describe("renderTerminal", () => {
  it("gives two lines to what most likely is nothing, unless it fails the run", () => {
    const [verdict] = sampleRuns.findings.verdicts;
    const guesses = (verdict?.findings ?? []).filter(
      ({ severity, confidence }) => severity === "info" && confidence === "low",
    );
    expect(guesses).toHaveLength(1);
    const shown = (failOn: "error" | "info") =>
      renderTerminal(
        { ...sampleRuns.findings, verdicts: [{ ...(verdict as Verdict), failOn, findings: guesses }] },
        plain,
      );
    expect(shown("error")).toContain("says what decided");
    expect(shown("error")).not.toContain("fix:");
    expect(shown("info")).toContain("fix:");
  });

  it("breaks sentences where a person still reads them, however wide the terminal is", () => {
    const lines = renderTerminal(sampleRuns.findings, { ...plain, width: 300 }).split("\n");
    const sentences = lines.filter((line) => !line.includes("https://") && !line.includes(" | "));
    expect(Math.max(...sentences.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it("says a pass in two to four lines", () => {
    const lines = renderTerminal(sampleRuns.clean, plain).trimEnd().split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(lines[0]).toBe("PASS  No findings.");
  });

  it("never lets an unknown outcome look like a pass", () => {
    const text = renderTerminal(sampleRuns.unknown, plain);
    expect(text).toMatch(/^UNKNOWN {2}This is not a pass: 1 thing could not be checked\.$/m);
    expect(text).toContain("fetch-depth: 0");
    expect(text).not.toContain("PASS");
  });

  it("says that nothing was checked when there is no verdict at all", () => {
    expect(renderTerminal({ ...sampleRuns.clean, verdicts: [] }, plain)).toMatch(
      /^UNKNOWN {2}This is not a pass: nothing was checked\.$/m,
    );
  });

  it("shows up to 50 findings of different kinds in full, and names the rules of all others", () => {
    const text = renderTerminal(manyFindings(1_200, 400), plain);
    expect(text.match(/fingerprint:/g)).toHaveLength(48);
    const [, left = ""] = text.split("  1,152 more findings, not shown in full:\n");
    expect(
      left
        .split("\n\n")[0]
        ?.split("\n")
        .map((line) => line.replace(/ src.*:9/, "")),
    ).toEqual([
      "critical[secrets/github-classic-token] and 251 more",
      "error[policy/exception-unused] and 299 more",
      "warning[secrets/generic-password] and 299 more",
      "info[secrets/private-key] and 299 more",
    ]);
    expect(left).toContain("To see all, add `--report html=report.html` (or `json=`, `sarif=`) to the command.");
    expect(text).toContain("300 critical, 300 error, 300 warning, 300 info");
    const few = renderTerminal(manyFindings(50, 52), plain);
    expect(few.match(/fingerprint:/g)).toHaveLength(50);
    expect(few).not.toMatch(/not shown|To see all/);
  });

  it("names each rule that it has no room for, by severity and age, and counts rules when they are many", () => {
    const [verdict] = manyFindings(60, 60).verdicts;
    const [sample] = verdict?.findings ?? [];
    if (!verdict || !sample) throw new Error("the sample has findings");
    const of = (part: Partial<Finding>, index: number): Finding => ({
      ...sample,
      ...part,
      why: `${index}`,
      fingerprint: `s1:${index}`,
    });
    const full = Array.from({ length: 50 }, (_, index) => of({ severity: "critical" }, index));
    const milder = (parts: readonly Partial<Finding>[]) => {
      const findings = [...full, ...parts.map((part, index) => of({ severity: "error", ...part }, 100 + index))];
      const run = { ...sampleRuns.clean, verdicts: [{ ...verdict, findings }] };
      const [, left = ""] = renderTerminal(run, plain).split(/\n {2}\d+ more findings, not shown in full:\n/);
      return left
        .split("\n\n")[0]
        ?.replaceAll(/ src\S+/g, "")
        .split("\n");
    };
    const rule = "custom/a";
    expect(
      milder([{ rule }, { rule }, { rule, age: "existing" }, { rule, severity: "warning" }, { rule: "custom/b" }]),
    ).toEqual(["error[custom/a] and 1 more", "error[custom/b]", "error[custom/a] (existing)", "warning[custom/a]"]);
    const many = milder(Array.from({ length: 57 }, (_, index) => ({ rule: `custom/${index}` })));
    expect(many).toHaveLength(51);
    expect(many?.at(-1)).toBe("  and 7 more rules");
  });

  it("shows one of a log full of a kind, where all are, and everything else as well", () => {
    const text = renderTerminal(sampleRuns.flood, plain);
    expect(text.match(/^error\[/gm)).toHaveLength(1);
    expect(text).toMatch(
      /^ {2}For these 40 findings, of which 1 is shown:\n {2}where: {9}40 in logs\/debug\.log \(lines 2, 6,/m,
    );
    expect(text).toMatch(/^ {2}For these 36 findings, of which 3 are shown:$/m);
    expect(text).toContain("critical[secrets/github-classic-token] src/deploy.ts:14:16");
    expect(text).toContain("To see all, add");
  });

  it("lists where the findings are beside the verdict, unless they are seen at once", () => {
    const [, closing = ""] = renderTerminal(sampleRuns.flood, plain).split("\nFAIL");
    expect(closing).toMatch(
      /where: {9}40 in logs[\s\S]*\n {17}12 in services\/billing\/ \(12 files\)\n[\s\S]*1 in src\/deploy\.ts \(line 14\)\n {2}examined:/,
    );
    expect(renderTerminal(sampleRuns.findings, plain)).not.toContain("where:");
  });

  it("says of guesses, where there are many, where all are", () => {
    const [verdict] = sampleRuns.findings.verdicts;
    const [sample] = (verdict?.findings ?? []).filter(({ confidence }) => confidence === "low");
    if (!verdict || !sample) throw new Error("the sample has a guess");
    const findings = Array.from({ length: 30 }, (_, index) => ({
      ...sample,
      fingerprint: `s1:${index}`,
      places: [
        { path: "a.env", region: { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 2 } } },
      ] as const,
    }));
    const text = renderTerminal({ ...sampleRuns.clean, verdicts: [{ ...verdict, findings }] }, plain);
    expect(text.match(/^info\[/gm)).toHaveLength(1);
    expect(text).toMatch(/^ {2}where: {9}30 in a\.env \(lines 1-30\)\n {2}For information only/m);
    const certain = manyFindings(50, 52).verdicts[0]?.findings ?? [];
    const crowded = { ...sampleRuns.clean, verdicts: [{ ...verdict, findings: [...certain, ...findings] }] };
    const [shown = "", left = ""] = renderTerminal(crowded, plain).split("  30 more findings, not shown in full:\n");
    expect(shown).not.toContain("info[secrets/generic-password]");
    expect(left).toMatch(/^info\[secrets\/generic-password\] a\.env:1:1 and 29 more\n/);
  });

  it("says why and fix once for findings that differ only in their place", () => {
    const text = renderTerminal(sampleRuns.findings, plain);
    expect(text.match(/^critical\[secrets\/github-classic-token\]/gm)).toHaveLength(2);
    expect(text.match(/why: +Whoever reads it acts as its owner/g)).toHaveLength(1);
  });

  const suppression = {
    kind: "baseline",
    source: ".github/secrets.baseline",
    reason: "there before the first search",
    expires: "2027-02-02T00:00:00.000Z",
  } as const;

  function suppressed(count: number, reason: (index: number) => string): string {
    const [verdict] = manyFindings(count).verdicts;
    if (!verdict) throw new Error("the sample has a verdict");
    const findings = verdict.findings.map((finding, index) => ({
      ...finding,
      suppression: { ...suppression, reason: reason(index) },
    }));
    return renderTerminal({ ...sampleRuns.clean, verdicts: [{ ...verdict, outcome: "pass", findings }] }, plain);
  }

  it("says once what lets several findings pass, and where they are", () => {
    const text = suppressed(30, () => "there before the first search");
    expect(text).toMatch(
      /^suppressed 30 findings of 4 rules: 8 critical, 7 error, 7 warning, 8 info\n(?: {4}1 in src\/.*\n){9} {4}21 in 21 other files\n {2}by the baseline/m,
    );
    expect(text.match(/by the baseline \.github\/secrets\.baseline, until the end of 2027-02-01/g)).toHaveLength(1);
    expect(text).toContain("PASS  No finding counts; 30 are excepted.");
    expect(text).toMatch(/findings: +none that counts, 30 excepted/);
    expect(suppressed(5, () => "old").match(/^suppressed\[secrets\/.*\] src\//gm)).toHaveLength(4);
  });

  it("counts what it does not say of many exceptions", () => {
    const text = suppressed(30, (index) => `Reason ${index}`);
    expect(text.match(/^suppressed\[/gm)).toHaveLength(20);
    expect(text).toMatch(/^ {2}and 10 more excepted findings$/m);
  });

  it("says once who introduced a finding, and keeps its facts in one column", () => {
    const commit = "1a2b3c4d5e6f708192a3b4c5d6e7f80912345678";
    const places = [{ path: "a.env", commit, author: "Alice <alice@example.com>" }] as const;
    const told = { label: "introduced by", value: "1a2b3c4d5e6f by Alice <alice@example.com>, 2026-11-19" };
    expect(renderTerminal(withFinding({ places, evidence: [] }), plain)).toMatch(/^ {2}commit: {8}1a2b3c4 by/m);
    const text = renderTerminal(withFinding({ places, evidence: [told] }), plain);
    expect(text).toMatch(/^ {2}introduced by: 1a2b3c4d5e6f by/m);
    expect(text).not.toContain("commit:");
  });

  it("colours only when asked, and colour changes no word", () => {
    const colored = renderTerminal(sampleRuns.findings, { ...plain, color: true });
    expect(colored).toContain("\u001b[31m");
    expect(stripVTControlCharacters(colored)).toBe(renderTerminal(sampleRuns.findings, plain));
    expect(renderTerminal(sampleRuns.findings, plain)).not.toContain("\u001b");
  });

  it("links only when asked", () => {
    expect(renderTerminal(sampleRuns.findings, { ...plain, color: true })).not.toContain("\u001b]8;;");
    expect(renderTerminal(sampleRuns.findings, { ...plain, hyperlinks: true })).toContain(
      "\u001b]8;;https://github.com/sallyport/sallyport/blob/main/docs/rules/secrets/private-key.md\u001b\\secrets/private-key\u001b]8;;\u001b\\",
    );
  });

  it.each([40, 60, 100])("wraps sentences at %i columns", (width) => {
    const text = renderTerminal(sampleRuns.unknown, { color: false, width });
    const sentences = text.split("\n").filter((line) => !line.includes("sha256:"));
    expect(sentences.filter((line) => line.length > width)).toEqual([]);
  });

  it.each<[string, Finding["excerpt"], string, string]>([
    ["plain", { line: 3, text: "a = SECRET;", startColumn: 5, endColumn: 11 }, "3 | a = SECRET;", "  |     ^^^^^^"],
    [
      "tabs",
      { line: 3, text: "\t\ta = SECRET", startColumn: 7, endColumn: 13 },
      "3 |     a = SECRET",
      "  |         ^^^^^^",
    ],
    ["wide characters", { line: 3, text: "鍵 = 値値", startColumn: 5, endColumn: 7 }, "3 | 鍵 = 値値", "  |      ^^^^"],
    ["combining marks", { line: 3, text: "e\u0301 = x", startColumn: 6, endColumn: 7 }, "3 | e\u0301 = x", "  |     ^"],
    [
      "escapes",
      { line: 3, text: "\u001b[1m = x", startColumn: 8, endColumn: 9 },
      "3 | \\x1b[1m = x",
      "  |           ^",
    ],
    ["an empty stretch", { line: 3, text: "ab", startColumn: 2, endColumn: 2 }, "3 | ab", "  |  ^"],
    ["columns beyond the line", { line: 3, text: "ab", startColumn: 90, endColumn: 95 }, "3 | ab", "  |   ^"],
  ])("puts carets under %s", (_name, excerpt, line, carets) => {
    const lines = excerptOf(renderTerminal(withFinding(excerpt ? { excerpt } : {}), plain));
    expect(lines.map((shown) => shown.trim())).toEqual([line, carets.trim()]);
    expect(lines[1]?.indexOf("^")).toBe((lines[0] ?? "").indexOf("3 |") + carets.indexOf("^"));
  });

  it("cuts a long line around what was found", () => {
    const text = `${"a".repeat(5_000)}SECRET${"b".repeat(5_000)}`;
    const lines = excerptOf(
      renderTerminal(withFinding({ excerpt: { line: 7, text, startColumn: 5_001, endColumn: 5_007 } }), plain),
    );
    expect(lines[0]?.length).toBeLessThanOrEqual(100);
    expect(lines[0]).toMatch(/\| …a+SECRETb+…$/);
    expect(lines[0]?.indexOf("SECRET")).toBe(lines[1]?.indexOf("^^^^^^"));
  });

  it("is loud about a lapsed exception and quiet about an active one", () => {
    const text = renderTerminal(sampleRuns.findings, { ...plain, width: 400 });
    expect(text).toContain(
      "EXCEPTION LAPSED at the end of 2026-11-01 (19 days ago): the finding counts again, one severity higher.",
    );
    expect(text).toContain("until the end of 2027-02-01 (72 days left), owner @alice, approved by @bob");
  });

  it("says how much of everything that is long it does not list", () => {
    const [verdict] = sampleRuns.clean.verdicts;
    if (!verdict) throw new Error("the sample has a verdict");
    const textOf = (count: number) => {
      const numbers = Array.from({ length: count }, (_, index) => index);
      const skipped = numbers.map((number) => ({ what: "files", why: `reason ${number}`, count: 2 }));
      const unchecked = numbers.map(
        (number) => ({ kind: "oversize", what: `w${number}`, fix: `Fix ${number}.` }) as const,
      );
      const notes = numbers.map((number) => `remark ${number}`);
      return renderTerminal({ ...sampleRuns.clean, notes, verdicts: [{ ...verdict, skipped, unchecked }] }, plain);
    };
    expect(textOf(20)).not.toMatch(/ and [\d,]+ more/);
    const few = textOf(21);
    for (const words of ["and 1 more thing not checked", "and 1 more reason", "and 1 more note"])
      expect(few).toContain(`${words}\n`);
    const many = textOf(1_250);
    for (const words of ["and 1,230 more things not checked", "and 1,230 more reasons", "and 1,230 more notes"])
      expect(many).toContain(`${words}\n`);
    expect(many.match(/reason \d|remark \d|w\d+ \(oversize\)/g)).toHaveLength(60);
  });
});
