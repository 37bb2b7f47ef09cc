import type { Finding } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { manyFindings, sampleRuns } from "../testing/sample-runs.ts";
import { renderHtml } from "./html.ts";
import { style } from "./style.ts";

const pages = Object.entries(sampleRuns).map(([name, run]) => [name, renderHtml(run)] as const);

describe.each(pages)("the page of %s", (_name, page) => {
  it("loads nothing and runs nothing", () => {
    expect(page).toContain("default-src 'none'");
    for (const [tag] of page.matchAll(/<[^>]*>/g)) {
      expect(tag).not.toMatch(/^<(?:script|link|img|iframe|object|embed|form|base)\b|\s(?:src|srcset|style|on\w+)=/i);
    }
    expect(style).not.toMatch(/@import|url\(|expression/i);
  });

  it("closes every tag that it opens, in order", () => {
    const open: string[] = [];
    const withoutStyle = page.replace(/<style>[^<]*<\/style>/, "");
    for (const [, slash, name = "", close] of withoutStyle.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
      if (["meta", "br"].includes(name) || close === "/") continue;
      if (slash === "") open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it("has one h1, no repeated id, and a target for every link within the page", () => {
    expect(page.match(/<h1>/g)).toHaveLength(1);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/ (?:href="#|aria-labelledby=")([^"]+)"/g)) expect(ids).toContain(target);
  });
});

const lapsed = {
  owner: "@alice",
  approvedBy: "@bob",
  reason: "test server",
  control: "reachable from the build alone",
  replacement: "issue 12",
  expires: "2026-11-02T00:00:00.000Z",
} as const;

describe("renderHtml", () => {
  it("says of a baseline what limits the damage and what replaces it, each in its column", () => {
    const [verdict] = manyFindings(1).verdicts;
    if (!verdict) throw new Error("the sample has a verdict");
    const suppression = {
      kind: "baseline",
      source: ".github/secrets.baseline",
      reason: "there before the first search",
      expires: "2027-02-02T00:00:00.000Z",
      control: "all were revoked",
      replacement: "issue 14",
    } as const;
    const findings = verdict.findings.map((finding) => ({ ...finding, suppression }));
    const page = renderHtml({ ...sampleRuns.clean, verdicts: [{ ...verdict, outcome: "pass", findings }] });
    expect(page).toContain("<br>by the baseline <code>.github/secrets.baseline</code></td>");
    expect(page).toContain("<td>there before the first search</td><td>all were revoked</td><td>issue 14</td>");
    const two = findings.flatMap((finding) => [finding, { ...finding, fingerprint: `s1:${"0".repeat(32)}` }]);
    const once = renderHtml({ ...sampleRuns.clean, verdicts: [{ ...verdict, outcome: "pass", findings: two }] });
    expect(once.match(/>all were revoked</g), "what is true of both is said once").toHaveLength(1);
    expect(once).toContain('Exceptions <span class="soft">2</span>');
  });

  it("says in words that unknown is not a pass", () => {
    const page = renderHtml(sampleRuns.unknown);
    expect(page).toContain("<h1>UNKNOWN</h1><p>This is not a pass");
    expect(page).toContain("<code>fetch-depth: 0</code>");
    expect(page).toContain("None in what could be checked.");
  });

  it("lists what there is before the details, where there is much", () => {
    const [verdict] = manyFindings(1).verdicts;
    const [finding] = verdict?.findings ?? [];
    if (!verdict || !finding) throw new Error("the sample has a finding");
    const pageOf = (kinds: number) => {
      const findings = Array.from({ length: 2 * kinds }, (_, index) => ({
        ...finding,
        why: `Reason ${index % kinds}.`,
      }));
      return renderHtml({ ...sampleRuns.clean, verdicts: [{ ...verdict, findings }] });
    };
    expect(pageOf(3)).not.toContain("At a glance");
    const page = pageOf(4);
    const [, rows = ""] = /At a glance<[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(page) ?? [];
    expect(rows.match(/<tr>/g)).toHaveLength(4);
    expect(rows).toContain('<a href="#group-4">');
    expect(page).toContain('id="group-4"');
    expect(rows.match(/ and 1 more<\/td>/g)).toHaveLength(4);
  });

  it("says in the table of what is like it only what is a finding's own", () => {
    const [verdict] = manyFindings(1).verdicts;
    const [finding] = verdict?.findings ?? [];
    if (!verdict || !finding) throw new Error("the sample has a finding");
    const exception = { ...lapsed, state: "lapsed" } as const;
    const tableOf = (part: Partial<Finding>) => {
      const findings = Array.from({ length: 9 }, (_, index) => ({ ...finding, fingerprint: `s1:${index}`, ...part }));
      const page = renderHtml({ ...sampleRuns.clean, verdicts: [{ ...verdict, findings }] });
      return /<summary>8 more of the same kind<\/summary>[\s\S]*?<\/table>/.exec(page)?.[0] ?? "";
    };
    const [place] = finding.places;
    expect(tableOf({})).not.toMatch(/<br>|more place|Commit/);
    expect(tableOf({ places: [place, place, place] })).toContain("</code> and 2 more places</td>");
    expect(tableOf({ message: "Key in a `zip`" })).toContain('<br><span class="soft">Key in a &#96;zip&#96;</span>');
    expect(tableOf({ exception })).toContain('<br><span class="soft">exception of @alice lapsed</span>');
    expect(tableOf({ places: [{ ...place, commit: "1a2b3c4", author: "Bob" }] })).toContain("<td>1a2b3c4 by Bob</td>");
  });

  it("describes the rules of what is let pass alone, by their names", () => {
    const suppression = { kind: "comment", source: "a:1", reason: "r", expires: "2027-02-02T00:00:00.000Z" } as const;
    const [verdict] = manyFindings(8).verdicts;
    if (!verdict) throw new Error("the sample has a verdict");
    const pageOf = (counts: (rule: string) => boolean) => {
      const findings = verdict.findings.map((finding) =>
        counts(finding.rule) ? finding : { ...finding, suppression },
      );
      const page = renderHtml({
        ...sampleRuns.clean,
        rules: [...sampleRuns.clean.rules].reverse(),
        verdicts: [{ ...verdict, findings }],
      });
      const [, table = ""] = /rules? behind the exceptions<\/h3>([\s\S]*?)<\/table>/.exec(page) ?? [];
      return [...table.matchAll(/<tr><td>.*?<span class="mono">([\w/-]+)</g)].map(([, id]) => id);
    };
    expect(pageOf(() => true)).toEqual([]);
    const all = [
      "policy/exception-unused",
      "secrets/generic-password",
      "secrets/github-classic-token",
      "secrets/private-key",
    ];
    expect(pageOf(() => false)).toEqual(all);
    expect(pageOf((rule) => rule === "secrets/private-key")).toEqual(all.slice(0, 3));
  });

  it("names every finding, however many", () => {
    const page = renderHtml(manyFindings(1_200));
    for (const index of [0, 1, 600, 1_199]) expect(page).toContain(`file-${index}.ts`);
    expect(page.match(/s1:[0-9a-f]{32}/g)).toHaveLength(1_200);
  });
});

/** WCAG 2.2, 1.4.3: relative luminance and contrast of two sRGB colours. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([
  ["light", 0],
  ["dark", 1],
  ["print", 2],
])("contrast: %s", (_theme, index) => {
  const block = [...style.matchAll(/:root \{([^}]*)\}/g)][index]?.[1] ?? "";
  const colors = new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]));

  it.each([
    ...["ink", "soft", "link"].flatMap((text) => ["page", "card"].map((back) => [text, back])),
    ...["ink", "soft", "removed", "added"].map((text) => [text, "code"]),
    ...["critical", "error", "warning", "info", "pass", "fail", "unknown"].flatMap((text) => [
      [text, `${text}-back`],
      [text, "card"],
      ["ink", `${text}-back`],
    ]),
    ["mark-ink", "mark"],
  ])("%s on %s", (text = "", back = "") => {
    const [front, behind] = [colors.get(text), colors.get(back)];
    expect(front && behind, "both colours are defined").toBeTruthy();
    expect(contrast(front ?? "", behind ?? "")).toBeGreaterThanOrEqual(4.5);
  });
});
