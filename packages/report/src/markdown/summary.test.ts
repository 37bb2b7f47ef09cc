import { describe, expect, it } from "vitest";
import { manyFindings, sampleRuns } from "../testing/sample-runs.ts";
import {
  fencedBlock,
  markdownCellCode,
  markdownCode,
  markdownHtml,
  markdownHtmlRemark,
  markdownProse,
  markdownText,
} from "./escape.ts";
import { renderSummary } from "./summary.ts";

const large = manyFindings(6_000, 2_000);

describe("renderSummary", () => {
  it.each([60, 500, 2_000, 20_000, 65_000, 1_048_576 - 16_384])("fits %i bytes", (limit) => {
    for (const run of [large, sampleRuns.hostile, sampleRuns.unknown]) {
      expect(Buffer.byteLength(renderSummary(run, limit))).toBeLessThanOrEqual(limit);
    }
  });

  it("fits the platform's limit by default, uses the room, and says how many findings are left out", () => {
    const text = renderSummary(large);
    const bytes = Buffer.byteLength(text);
    expect(bytes).toBeLessThan(1_048_576);
    expect(bytes).toBeGreaterThan(1_000_000);
    const shown = text.match(/^\*\*\d+\.\*\* /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(1_000);
    expect(text).toContain(`**${(6_000 - shown).toLocaleString("en-US")} more findings are not shown here.`);
    expect(text).toContain("50 of 6,000 findings, the worst first.");
  });

  it("gives a kind that fills a log one row and one fold, and says where all are", () => {
    const text = renderSummary(sampleRuns.flood);
    expect(text.match(/^\| \*\*/gm)).toHaveLength(3);
    expect(text).toContain(
      "| **error** | 40 in `logs/debug.log` (lines 2, 6, 10, 14, 18, 22, 26, 30, 34, 38 and 30 more) |",
    );
    expect(text).toContain("| **warning** | 36 in all:<br>12 in `services/billing/` (12 files)<br>");
    expect(text).toContain("(40 findings)</summary>");
    expect(text).toContain("**Where all 40 are:**\n\n- 40 in `logs/debug.log` (lines 2,");
    expect(text.match(/^\*\*\d+\.\*\* /gm)).toHaveLength(5);
    expect(text).not.toMatch(/not shown|worst first/);
    expect(text).toContain("| 12 error | 12 in `test/recorded.json` (lines 7-18) | [secrets/generic-password](");
  });

  it("says once what one baseline lets pass, of however many rules", () => {
    const [verdict] = manyFindings(40).verdicts;
    if (!verdict) throw new Error("the sample has a verdict");
    const suppression = { kind: "baseline", source: "b", reason: "old", expires: "2027-02-02T00:00:00.000Z" } as const;
    const findings = verdict.findings.map((finding) => ({ ...finding, suppression }));
    expect(renderSummary({ ...sampleRuns.clean, verdicts: [{ ...verdict, findings }] })).toMatch(
      /\n\| 10 critical, 10 error, 10 warning, 10 info \| 40 in all:<br>.*<br>31 in 31 other files \| 4 rules \| by the baseline b, /,
    );
  });

  it("says how many of the exceptions it shows, and which rows are of findings that the base already had", () => {
    const [verdict] = manyFindings(60, 60).verdicts;
    if (!verdict) throw new Error("the sample has a verdict");
    const exceptionsIn = (limit?: number) => {
      const findings = verdict.findings.map((finding, index) => {
        const suppression = {
          kind: "baseline",
          source: `b${index}`,
          reason: "r".repeat(900),
          expires: "2027-02-02T00:00:00.000Z",
        } as const;
        return { ...finding, suppression };
      });
      const text = renderSummary({ ...sampleRuns.clean, verdicts: [{ ...verdict, findings }] }, limit);
      return [/<summary>(60 exceptions.*?)<\/summary>/.exec(text)?.[1], text.match(/by the baseline b\d/g)?.length];
    };
    expect(exceptionsIn()).toEqual(["60 exceptions", 60]);
    const [title, rows] = exceptionsIn(20_000);
    expect(title).toBe(`60 exceptions, ${rows} shown`);
    const [flood] = sampleRuns.flood.verdicts;
    if (!flood) throw new Error("the sample has a verdict");
    const ages = (isOld: (index: number) => boolean) => {
      const findings = flood.findings.map((finding, index) => ({
        ...finding,
        age: isOld(index) ? ("existing" as const) : ("new" as const),
      }));
      return renderSummary({ ...sampleRuns.flood, verdicts: [{ ...flood, findings }] }).match(
        /^\| \*\*\w+\*\* \(existing\)/gm,
      )?.length;
    };
    expect(ages(() => false)).toBeUndefined();
    expect(ages(() => true)).toBe(3);
  });

  it("says how many of what was skipped, and of the notes, it does not list", () => {
    const [verdict] = sampleRuns.clean.verdicts;
    if (!verdict) throw new Error("the sample has a verdict");
    const textOf = (count: number) => {
      const skipped = Array.from({ length: count }, (_, index) => ({
        what: "files",
        why: `reason ${index}`,
        count: 2,
      }));
      const notes = skipped.map(({ why }) => `note of ${why}`);
      return renderSummary({ ...sampleRuns.clean, notes, verdicts: [{ ...verdict, skipped }] });
    };
    expect(textOf(50)).not.toMatch(/ more (?:reason|note)/);
    expect(textOf(50).match(/\*\*(?:Skipped|Note):\*\* /g)).toHaveLength(100);
    expect(textOf(51)).toMatch(/reason 49\n- \*\*Skipped:\*\* and 1 more reason\n- \*\*Note:\*\* /);
    expect(textOf(1_300)).toMatch(/note of reason 49\n- \*\*Notes:\*\* and 1,250 more notes\n/);
  });

  it("counts a kind as left out when not even one of it fits", () => {
    const text = renderSummary(sampleRuns.flood, 3_900);
    const folds = [...text.matchAll(/\((\d+) findings?\)<\/summary>/g)].map((match) => Number(match[1]));
    const [, leftOut = ""] = /\*\*(\d+) more findings are not shown here/.exec(text) ?? [];
    expect(folds.length).toBeGreaterThan(0);
    expect(folds.reduce((sum, count) => sum + count, Number(leftOut))).toBe(77);
  });

  it("says where all are above a table that has not all", () =>
    expect(renderSummary(large)).toMatch(
      /Where all 6,000 are:\n\n- \d+ in `src\/part-\d+\/` \(\d+ files\)\n[\s\S]*50 of 6,000 findings, the worst first\.\n\n\| severity/,
    ));

  it("leaves out the mildest, never the worst", () => {
    const text = renderSummary(large, 200_000);
    expect(text).toContain("<summary>critical:");
    expect(text).not.toContain("<summary>info:");
  });

  it("keeps verdict and gaps when there is room for nothing else", () => {
    const text = renderSummary({ ...large, verdicts: [...large.verdicts, ...sampleRuns.unknown.verdicts] }, 6_000);
    expect(text).toMatch(/^## FAIL: /);
    expect(text).toContain("fetch-depth: 0");
  });

  it("shows as many gaps as there is room for, and how many more there are, however long their names", () => {
    const [sample] = sampleRuns.unknown.verdicts;
    if (!sample) throw new Error("the sample has a verdict");
    const gap = (name: string, fix: string) => ({
      kind: "oversize" as const,
      what: `file ${name}${"<".repeat(3_900)}`,
      fix,
    });
    const ofOneFix = Array.from({ length: 60 }, (_, index) => gap(`a${index}`, "Raise it."));
    const ofOthers = Array.from({ length: 60 }, (_, index) => gap(`b${index}`, `Raise it to ${index}.`));
    for (const [unchecked, limit, shown] of [
      [ofOneFix, undefined, 20],
      [ofOneFix, 250_000, 5],
      [ofOneFix, 65_000, 1],
      [ofOthers, undefined, 20],
      [ofOthers, 250_000, 5],
      [ofOthers, 65_000, 1],
    ] as const) {
      const text = renderSummary({ ...sampleRuns.unknown, verdicts: [{ ...sample, unchecked }] }, limit);
      expect(text.match(/file [ab]\d+/g)).toHaveLength(shown);
      expect(text).toMatch(new RegExp(`- and ${60 - shown} more( things)?$`, "m"));
    }
  });

  it("shows every opened fold closed", () => {
    const text = renderSummary(large);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });
});

describe("text that is not ours", () => {
  it.each([
    [
      "mentions and references",
      "@alice #12 GH-3 acme/shop#4",
      "@&#8203;alice #&#8203;12 GH-&#8203;3 acme/shop#&#8203;4",
    ],
    ["HTML", "<img src=x>", "&#60;img src=x&#62;"],
    ["markup", "*b* _i_ ~~s~~ `c` [x](y) a|b", "\\*b\\* \\_i\\_ \\~\\~s\\~\\~ \\`c\\` \\[x\\](y) a\\|b"],
    ["words with underscores stay readable", "aws_secret_key", "aws_secret_key"],
    ["addresses", "https://a.b www.c.d", "https&#58;//a.b www&#46;c.d"],
    ["lists and headings", "# a", "\\# a"],
    ["lists with a plus", "+ a", "\\+ a"],
    ["lists with a dash, moved in", "  - a", "  \\- a"],
    ["underlines of headings", "===", "\\==="],
    ["numbered lists", "1. a", "1\\. a"],
    ["versions", "1.2.3", "1.2.3"],
    ["commands", "::error::x", "\\\\x3a:error&#58;:x"],
    ["blocks of code", "    a <b>", "&#32;   a &#60;b&#62;"],
    ["three spaces stay", "   a", "   a"],
    ["entities", "&amp; #39;", "&#38;amp; #&#8203;39;"],
  ])("escapes %s", (_name, text, expected) => expect(markdownText(text)).toBe(expected));

  it.each([
    ["src/a.ts:1:2", "`src/a.ts:1:2`"],
    ["a`b", "``a`b``"],
    ["`a", "`` `a ``"],
    ["a``b`c", "```a``b`c```"],
    ["", "` `"],
    [" a ", "`  a  `"],
    ["a|b", "`a|b`"],
    ["@alice", "`@alice`"],
    ["a`", "`` a` ``"],
    [" a", "` a`"],
    ["a ", "`a `"],
    [" a b ", "`  a b  `"],
    [" a b", "` a b`"],
    ["  ", "`  `"],
  ])("makes a code span of %j", (text, expected) => expect(markdownCode(text)).toBe(expected));

  it.each([
    ["<img src=x onerror='y'>", "&#60;img src=x onerror=&#39;y&#39;&#62;"],
    ['</summary> & "x"', "&#60;/summary&#62; &#38; &#34;x&#34;"],
    ["@alice #12 GH-3", "@&#8203;alice #&#8203;12 GH-&#8203;3"],
    ["*a* `b`", "*a* `b`"],
    ["\u001b[31m", "\\x1b[31m"],
  ])("cannot leave a line of HTML: %j", (text, expected) => expect(markdownHtml(text)).toBe(expected));

  it("shows code in a line of HTML", () =>
    expect(markdownHtmlRemark("error: Key given to `aws <x>` @alice")).toBe(
      "error: Key given to <code>aws &#60;x&#62;</code> @&#8203;alice",
    ));

  it.each([
    [["a"], "```\na\n```"],
    [["```", "a"], "````\n```\na\n````"],
    [["`````"], "``````\n`````\n``````"],
    [["``"], "```\n``\n```"],
  ])("cannot leave a block of code: %j", (lines, expected) => expect(fencedBlock(lines)).toBe(expected));

  it("makes a cell's code span that no bar can end", () => {
    expect(markdownCellCode("a_1")).toBe("`a_1`");
    expect(markdownCellCode("a\\|`b` www.c.d @e")).toBe(
      "<code>a&#92;&#124;&#96;b&#96; www&#46;c.d &#64;&#8203;e</code>",
    );
  });

  it("turns the markup of our own sentences into Markdown", () => {
    expect(markdownProse("Set `a: 1`, see https://a.example/x. Not *this*.")).toBe(
      "Set `a: 1`, see <https://a.example/x>. Not \\*this\\*.",
    );
  });
});
