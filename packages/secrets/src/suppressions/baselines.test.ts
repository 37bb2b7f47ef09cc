import { symlinkSync } from "node:fs";
import path from "node:path";
import { isActive } from "@sallyport/core";
import type { BaselineEntry } from "@sallyport/policy";
import { afterAll, describe, expect, it } from "vitest";
import type { DetectSecretsResult } from "../detect-secrets.ts";
import { createCanary } from "../testing/canary.ts";
import { detect, range } from "../testing/detect.ts";
import { createScratch } from "../testing/scratch.ts";
import { writeBaseline } from "./baseline-file.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const canary = createCanary();
const token = canary.githubToken("known");
const other = canary.githubToken("fresh");
const salt = "5a".repeat(16);
const file = ".github/secrets.baseline";
const rule = "secrets/github-personal-access-token";

function entry(changes: Partial<BaselineEntry> = {}): BaselineEntry {
  return {
    path: file,
    owner: "@alice",
    approvedBy: "@bob",
    reason: "What was there before the first scan.",
    control: "All values are revoked.",
    replacement: "https://github.com/acme/shop/issues/12",
    created: "2026-11-01T00:00:00.000Z",
    expires: "2027-02-02T00:00:00.000Z",
    ...changes,
  };
}

function said({ verdict }: DetectSecretsResult): string[] {
  return verdict.findings.map((finding) => `${finding.rule}${isActive(finding) ? "" : " passes"}`).sort();
}

function linesOf({ verdict }: DetectSecretsResult) {
  return verdict.findings.filter((finding) => finding.rule.startsWith("secrets/"));
}

let count = 0;
async function repository(content: (baseline: string) => string | undefined) {
  count += 1;
  const made = scratch.repository(`baseline-${count}`);
  made.commit("start", { "a.env": `T=${token}\n` });
  const found = await detect(made.root, { kind: "repository" }, canary, { secrets: { salt } });
  const text = content(writeBaseline(linesOf(found)));
  if (text !== undefined) made.commit("baseline", { [file]: text });
  return made;
}

const whole = { kind: "repository" } as const;

describe("a baseline", () => {
  it("lets what it lists pass, says who answers for it, and changes no fingerprint", async () => {
    const made = await repository((text) => text);
    const result = await detect(made.root, whole, canary, { secrets: { salt, baseline: [entry()] } });
    expect(said(result)).toEqual([`${rule} passes`]);
    expect(result.verdict.outcome).toBe("pass");
    expect(result.verdict.findings[0]?.suppression).toEqual({
      kind: "baseline",
      source: file,
      reason: entry().reason,
      expires: entry().expires,
      owner: "@alice",
      approvedBy: "@bob",
      control: entry().control,
      replacement: entry().replacement,
    });
  });

  it.each<[string, (text: string) => string | undefined, Partial<BaselineEntry>, string]>([
    ["that is not there", () => undefined, {}, "suppressions/broken-baseline"],
    ["that was cut off", (text) => text.slice(0, -9), {}, "suppressions/broken-baseline"],
    ["in a conflict", (text) => `${text}<<<<<<< HEAD\n`, {}, "suppressions/broken-baseline"],
    ["that is binary", () => "\u0000\u0001\n", {}, "suppressions/broken-baseline"],
    ["that has ended", (text) => text, { expires: "2026-11-21T00:00:00.000Z" }, "suppressions/idle-baseline"],
    ["that lasts too long", (text) => text, { expires: "2027-06-01T00:00:00.000Z" }, "suppressions/idle-baseline"],
    ["of another salt", (text) => text.replace(/s1:..../, "s1:0000"), {}, "suppressions/stale-baseline-entry"],
    ["for another rule", (text) => text.replace(rule, "secrets/npm-token"), {}, "suppressions/stale-baseline-entry"],
    ["that lists nothing", () => writeBaseline([]), {}, "suppressions/idle-baseline"],
  ])("%s lets nothing pass, and that is said", async (_, change, changes, about) => {
    const made = await repository(change);
    const result = await detect(made.root, whole, canary, { secrets: { salt, baseline: [entry(changes)] } });
    expect(said(result)).toEqual([rule, about].sort());
    expect(result.verdict.outcome).toBe("fail");
  });

  it("does nothing without a salt", async () => {
    const made = await repository((text) => text);
    const result = await detect(made.root, whole, canary, { secrets: { baseline: [entry()] } });
    expect(said(result)).toEqual([rule, "suppressions/idle-baseline"].sort());
  });

  it("is not read through a link", async () => {
    const made = await repository((text) => text);
    made.git("mv", file, "real.baseline");
    symlinkSync("../real.baseline", path.join(made.root, file));
    const result = await detect(made.root, { kind: "tree" }, canary, { secrets: { salt, baseline: [entry()] } });
    expect(said(result)).toEqual([rule, "suppressions/broken-baseline"].sort());
  });

  it("does not speak of a branch that is all new, and says so", async () => {
    const made = await repository((text) => text);
    const change = { head: made.git("rev-parse", "HEAD"), ref: "refs/heads/main", defaultBranch: "main" };
    const scope = { kind: "range", change, title: "push to main" } as const;
    const result = await detect(made.root, scope, canary, { secrets: { salt, baseline: [entry()] } });
    expect([said(result), result.verdict.outcome]).toEqual([[rule], "fail"]);
    expect(result.verdict.findings[0]?.evidence.at(-1)).toEqual({
      label: "baseline",
      value: `${file} lists it, and does not speak of what a change brings`,
    });
  });

  it("holds in a change as it is at the protected commit, and what the change adds is told", async () => {
    const made = await repository((text) => text);
    const base = made.git("rev-parse", "HEAD");
    made.write("b.env", `T=${other}\n`);
    const found = await detect(made.root, { kind: "tree" }, canary, { secrets: { salt } });
    const head = made.commit("more", { [file]: writeBaseline(linesOf(found)) });
    const options = { secrets: { salt, baseline: [entry()] }, policyCommit: base };
    const result = await detect(made.root, range(base, head), canary, options);
    expect(said(result)).toEqual([rule, "suppressions/added-baseline-entry"].sort());
    expect(result.verdict.outcome).toBe("fail");
  });

  it("does not speak of what a change brings back", async () => {
    const made = await repository((text) => text);
    const base = made.commit("clean", { "a.env": "T=1\n" });
    const head = made.commit("again", { "c.env": `T=${token}\n` });
    const options = { secrets: { salt, baseline: [entry()] }, policyCommit: base };
    const result = await detect(made.root, range(base, head), canary, options);
    expect(said(result)).toEqual([rule]);
  });
});
