import { isActive } from "@sallyport/core";
import type { SecretsPolicy } from "@sallyport/policy";
import { afterAll, describe, expect, it } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { leakTable } from "../collect/leak-table.ts";
import { startCursor } from "../collect/position-cursor.ts";
import type { DetectSecretsResult } from "../detect-secrets.ts";
import { scanInPool } from "../pool.ts";
import { compileRuleSet } from "../rule-set.ts";
import { createCanary } from "../testing/canary.ts";
import { detect, range } from "../testing/detect.ts";
import { createScratch } from "../testing/scratch.ts";
import { findComments } from "./find-comments.ts";
import { commentMark } from "./read-comment.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const canary = createCanary();
const token = canary.githubToken("suppressed");
const other = canary.githubToken("another");
const rule = "secrets/github-personal-access-token";
const reason = "a revoked token for the tests";
const comment = (changes: { rule?: string; until?: string; reason?: string } = {}) =>
  `# sallyport:allow ${changes.rule ?? rule} until=${changes.until ?? "2027-02-01"} reason="${changes.reason ?? reason}"`;

/** One line a finding: rule, where, whether it counts. */
function said({ verdict }: DetectSecretsResult): string[] {
  return verdict.findings.map((finding) => {
    const [{ path, region }] = finding.places;
    return `${finding.rule} ${path}:${region?.start.line}${isActive(finding) ? "" : " passes"}`;
  });
}

let count = 0;
async function tree(files: Record<string, string>, secrets: Partial<SecretsPolicy> = {}) {
  count += 1;
  const repository = scratch.repository(`tree-${count}`);
  for (const [name, content] of Object.entries(files)) repository.write(name, content);
  return detect(repository.root, { kind: "tree" }, canary, { secrets });
}

const unused = (line: number) => `suppressions/unused-comment a.env:${line}`;

describe("an allow comment", () => {
  it.each<[string, string, string[], RegExp?]>([
    ["on the line", `T=${token} ${comment()}\n`, [`${rule} a.env:1 passes`]],
    ["on the line above", `${comment()}\r\nT=${token}\r\n`, [`${rule} a.env:2 passes`]],
    ["for two lines", `${comment()}\nT=${token}\n${comment()}\nU=${token}\n`, [`${rule} a.env:2 passes`]],
    ["two lines above", `${comment()}\n\nT=${token}\n`, [`${rule} a.env:3`, unused(1)], /another place without one/],
    ["behind another value", `T=${token} ${comment()}\nU=${other}\n`, [`${rule} a.env:1 passes`, `${rule} a.env:2`]],
    ["below", `T=${token}\n${comment()}\n`, [`${rule} a.env:1`, unused(2)]],
    [
      "for one of two places",
      `T=${token} ${comment()}\n\nU=${token}\n`,
      [`${rule} a.env:1`, unused(1)],
      /another place/,
    ],
    [
      "of another rule",
      `T=${token} ${comment({ rule: "secrets/private-key" })}\n`,
      [`${rule} a.env:1`, unused(1)],
      /github/,
    ],
    [
      "that has ended",
      `T=${token} ${comment({ until: "2026-11-20" })}\n`,
      [`${rule} a.env:1`, unused(1)],
      /date is over/,
    ],
    [
      "that ends too late",
      `T=${token} ${comment({ until: "2027-05-21" })}\n`,
      [`${rule} a.env:1`, unused(1)],
      /180 days/,
    ],
    ["of the last day", `T=${token} ${comment({ until: "2027-05-20" })}\n`, [`${rule} a.env:1 passes`]],
    ["of today", `T=${token} ${comment({ until: "2026-11-21" })}\n`, [`${rule} a.env:1 passes`]],
    ["without a reason", `T=${token} ${comment({ reason: "" })}\n`, [`${rule} a.env:1`, unused(1)], /no reason/],
    ["for every rule", `T=${token} ${comment({ rule: "*" })}\n`, [`${rule} a.env:1`, unused(1)], /one rule/],
    ["beside nothing", `T=1 ${comment()}\n`, [unused(1)], /no finding/],
    ["that ended, beside nothing", `T=1 ${comment({ until: "2026-01-01" })}\n`, [unused(1)], /date is over/],
    ["of nothing but the mark", `T=${token} # ${commentMark}\n`, [`${rule} a.env:1`, unused(1)], /must name one rule/],
    ["of nothing but the mark, in a block", `T=${token} <!-- ${commentMark} -->\n`, [`${rule} a.env:1`, unused(1)]],
    ["of nothing but the mark, beside nothing", `T=1 # ${commentMark}\n`, []],
    ["that is only written about", `Write ${comment({ until: "YYYY-MM-DD" })}\n`, []],
  ])("%s", async (_, text, expected, message = /lets nothing pass/) => {
    const result = await tree({ "a.env": text });
    // The place of "two lines above" is told as a finding elsewhere.
    expect(said(result).sort()).toEqual([...expected].sort());
    const told = result.verdict.findings.find((finding) => finding.rule === "suppressions/unused-comment");
    if (told && text.includes("\n\nT=")) expect(told.message).toMatch(/no finding/);
    else if (told) expect(told.message).toMatch(message);
    expect(result.verdict.outcome).toBe(
      expected.some((line) => line.startsWith(rule) && !line.endsWith("passes")) ? "fail" : "pass",
    );
  });

  it("says who lets a finding pass, and leaves its fingerprint alone", async () => {
    const [quiet, loud] = [
      await tree({ "a.env": `T=${token} ${comment()}\n` }),
      await tree({ "a.env": `T=${token}\n` }),
    ];
    const [finding] = quiet.verdict.findings;
    expect(finding?.suppression).toEqual({
      kind: "comment",
      source: "a.env:1",
      reason,
      expires: "2027-02-02T00:00:00.000Z",
    });
    expect(finding?.fingerprint).toBe(loud.verdict.findings[0]?.fingerprint);
  });

  it("counts only where the policy honours it", async () => {
    const files = { "a.env": `T=${token} ${comment()}\n` };
    expect(said(await tree(files, { inline: "off" }))).toEqual([`${rule} a.env:1`, unused(1)]);
    expect(said(await tree(files, { inlineFrom: ["test/**"] }))).toEqual([`${rule} a.env:1`, unused(1)]);
    expect(said(await tree(files, { inlineFrom: ["*.env"] }))).toEqual([`${rule} a.env:1 passes`]);
  });

  it("that is stale is told with the exact text to delete", async () => {
    const line = `T=1 ${comment()} and more`;
    const result = await tree({ "a.env": `${line}\n` });
    const [finding] = result.verdict.findings;
    const fact = finding?.evidence.find(({ label }) => label === "delete")?.value ?? "";
    const [, first, last, text] = /^line 1, columns (\d+) to (\d+): (.*)$/.exec(fact) ?? [];
    expect(line.slice(Number(first) - 1, Number(last))).toBe(text);
    expect(line.replace(text ?? "", "")).toBe("T=1 #  and more");
    expect(finding?.places[0].region?.end).toEqual({ line: 1, column: Number(last) + 1 });
  });

  it("does not show what somebody pasted into the reason", async () => {
    const result = await tree({ "a.env": `T=1 ${comment({ reason: `it is only ${other}` })}\n` });
    expect(result.verdict.findings.map((finding) => finding.rule)).toEqual([rule, "suppressions/unused-comment"]);
  });
});

describe("many comments", () => {
  it("slow nothing down, and let nothing pass beyond what is looked at", async () => {
    const marks = `${commentMark} `.repeat(70_000);
    const bytes = Buffer.from(`${marks}\n${comment()}\nT=1\n`);
    const comments = mustEnd(() => findComments(bytes, 0, startCursor(bytes)));
    expect(comments.every(({ reading }) => reading.kind === "incomplete")).toBe(true);
  });

  it("are found in large content that is read in chunks, each once, and by worker threads", async () => {
    const line = "x".repeat(99);
    const text = `${`${line}\n`.repeat(180_000)}${comment()}\nT=${token}\n${`${line}\n`.repeat(20_000)}T=1 ${comment()}\n`;
    const result = await tree({ "a.env": text });
    expect(said(result)).toEqual(["suppressions/unused-comment a.env:200003", `${rule} a.env:180002 passes`]);
    const table = leakTable();
    const { root } = scratch.at(`tree-${count}`);
    const content = { type: "file", path: "a.env", rawPath: Buffer.from("a.env"), size: 1, link: false } as const;
    await scanInPool(once(content), {
      entry: new URL("../testing/worker-entry.ts", import.meta.url),
      threads: 1,
      source: { kind: "files", root },
      rules: compileRuleSet([]).rules,
      customRules: [],
      table,
      onGap: () => {},
      onMissing: () => {},
    });
    expect(table.marked).toMatchObject([{ path: "a.env" }]);
  });
});

async function* once<T>(item: T): AsyncGenerator<T> {
  yield item;
}

describe("in a change", () => {
  it("tells of each added comment, with the severity that the policy says", async () => {
    const repository = scratch.repository("change");
    const base = repository.commit("start", { "a.env": `A=1\n# text\n`, "b.env": `T=${token} ${comment()}\n` });
    const head = repository.commit("more", {
      "a.env": `T=${other} ${comment()}\nA=1\n`,
      "b.env": `B=1\nT=${token} ${comment()}\n`,
    });
    const result = await detect(repository.root, range(base, head), canary);
    expect(said(result)).toEqual([
      "suppressions/added-comment a.env:1",
      `${rule} a.env:1 passes`,
      `${rule} b.env:2 passes`,
    ]);
    expect(result.verdict.outcome).toBe("pass");
    const strict = await detect(repository.root, range(base, head), canary, { secrets: { inline: "error" } });
    expect(strict.verdict).toMatchObject({ outcome: "fail" });
    const off = await detect(repository.root, range(base, head), canary, { secrets: { inline: "off" } });
    expect(off.verdict).toMatchObject({ outcome: "fail" });
  });

  it("tells when an old comment would let a new value pass", async () => {
    const repository = scratch.repository("replaced");
    const base = repository.commit("start", { "a.env": `T=${token} ${comment()}\n` });
    const head = repository.commit("replace", { "a.env": `T=${other} ${comment()}\n` });
    const { verdict } = await detect(repository.root, range(base, head), canary);
    expect(verdict.findings.find((finding) => finding.rule === "suppressions/added-comment")?.message).toMatch(
      /that was there before/,
    );
  });

  it("knows staged comments, and looks at a history and a working tree as one", async () => {
    const repository = scratch.repository("staged");
    repository.commit("start", { "a.env": `A=1\n` });
    repository.write("a.env", `T=${token} ${comment()}\n`);
    repository.git("add", "--all");
    expect(said(await detect(repository.root, { kind: "staged" }, canary))).toEqual([
      "suppressions/added-comment a.env:1",
      `${rule} a.env:1 passes`,
    ]);
    expect(said(await detect(repository.root, { kind: "repository" }, canary))).toEqual([`${rule} a.env:1 passes`]);
    repository.commit("commit");
    expect(said(await detect(repository.root, { kind: "repository" }, canary))).toEqual([`${rule} a.env:1 passes`]);
    expect(said(await detect(repository.root, { kind: "history" }, canary))).toEqual([`${rule} a.env:1 passes`]);
    repository.write("a.env", `\nT=${token} ${comment()}\n`);
    expect(said(await detect(repository.root, { kind: "repository" }, canary))).toEqual([`${rule} a.env:1 passes`]);
  });

  it("says of a committed comment why it lets nothing pass, also where a history and a working tree are one", async () => {
    const repository = scratch.repository("ended");
    repository.commit("start", { "a.env": `T=${token} ${comment({ until: "2026-11-20" })}\n` });
    const expected = [`${rule} a.env:1`, unused(1)];
    for (const kind of ["tree", "history", "repository"] as const)
      expect(said(await detect(repository.root, { kind }, canary))).toEqual(expected);
  });
});
