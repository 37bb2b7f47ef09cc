import { readFileSync } from "node:fs";
import path from "node:path";
import type { Claims, Json, Region } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { mergePolicies } from "../../merge/merge-policies.ts";
import { parsePolicy } from "../../parse/parse-policy.ts";
import { stepsOf } from "../../parse/source-node.ts";
import type { Policy } from "../../policy.ts";
import { regionOnLine } from "../../testing/samples.ts";
import { type ClaimBase, claimBases, claimsFrom } from "../claim-bases.ts";
import { compileConditions } from "../compile-conditions.ts";
import { decideStage, type StageRequest } from "../decide-stage.ts";
import { explainDecision } from "./explain-decision.ts";
import { explanationText } from "./explanation-text.ts";

const text = readFileSync(path.join(import.meta.dirname, "fixtures/shop.yml"), "utf8");
const monday = "2026-11-23T10:00:00.000Z";

async function load(source: string): Promise<Policy> {
  return compileConditions(parsePolicy(Buffer.from(source), ".github/sallyport.yml"));
}

const own = await load(text);
/** As if an organisation's file locked it. */
const shop = { ...own, locked: own.locked.map((lock) => ({ ...lock, file: "acme/.github/sallyport.yml" })) };

interface Case {
  readonly title: string;
  readonly base: ClaimBase;
  readonly claims?: Readonly<Record<string, Json>>;
  readonly request?: Partial<StageRequest>;
}

const workflow = "acme/workflows/.github/workflows/release.yml";
const release = { stage: "release" };

const cases: readonly Case[] = [
  { title: "allowed", base: "environment", request: { credential: "aws" } },
  { title: "the job names no environment", base: "push" },
  { title: "a branch", base: "environment", claims: { ref: "refs/heads/dev" } },
  { title: "another letter case", base: "environment", claims: { environment: "Production" } },
  { title: "a pull request", base: "pull_request", claims: { environment: "production" } },
  { title: "a runner of one's own", base: "environment", claims: { runner_environment: "self-hosted" } },
  { title: "another repository", base: "environment", claims: { repository: "mallory/shop", repository_id: "666" } },
  { title: "the new form of subjects", base: "push", claims: { actor: "alice", ref: "refs/heads/hotfix" } },
  { title: "kept out", base: "workflow_run", claims: { environment: "production" } },
  { title: "kept out, and let in by no grant either", base: "workflow_run" },
  { title: "the condition is false", base: "environment", claims: { actor: "mallory" } },
  { title: "the condition fails", base: "environment", claims: { run_attempt: null } },
  { title: "a Saturday", base: "environment", request: { now: "2026-11-21T08:00:00.000Z" } },
  { title: "the evening", base: "environment", request: { now: "2026-11-23T17:31:00.000Z" } },
  { title: "Christmas", base: "environment", request: { now: "2026-12-24T10:00:00.000Z" } },
  { title: "one job for both", base: "environment", request: { held: ["build"] } },
  { title: "a branch instead of a tag", base: "push", request: release },
  {
    title: "a locked line",
    base: "tag",
    claims: { event_name: "workflow_dispatch", job_workflow_ref: `${workflow}@refs/tags/v3` },
    request: release,
  },
  {
    title: "the workflow at another ref",
    base: "tag",
    claims: { job_workflow_ref: `${workflow}@refs/heads/main` },
    request: release,
  },
  {
    title: "a property that may not be shown",
    base: "release",
    claims: { ref: "refs/heads/main", repo_property_tier: "not to be shown" },
    request: release,
  },
  { title: "nobody is allowed", base: "push", request: { stage: "nobody" } },
  { title: "a misspelt stage", base: "push", request: { stage: "deploy" } },
  { title: "a misspelt credential", base: "environment", request: { credential: "asw" } },
  { title: "no moment", base: "environment", request: { now: "soon" } },
  {
    title: "hostile claims",
    base: "environment",
    claims: { ref: `refs/heads/\u001b[2J\u202e::error::${"x".repeat(300)}` },
  },
];

function explain(policy: Policy, { base, claims = {}, request = {} }: Omit<Case, "title">) {
  const asked = { stage: "deploy-production", claims: claimsFrom(base, claims), now: monday, ...request };
  return explainDecision(decideStage(policy, asked), policy);
}

describe("an explanation", () => {
  it("reads as committed", async () => {
    const blocks = cases.map((each) => `# ${each.title}\n${explanationText(explain(shop, each))}`);
    await expect(blocks.join("\n")).toMatchFileSnapshot("fixtures/explanations.golden.txt");
  });

  it("never shows a claim that is not on the list, nor a control character", () => {
    const explanations = cases.map((each) => explain(shop, each));
    const all = explanations.map((each) => JSON.stringify(each) + explanationText(each)).join("");
    expect(all).not.toContain("not to be shown");
    expect(all).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it("says that an incomplete policy is one", () => {
    const pin = { commit: "0".repeat(40) };
    const at = regionOnLine(1);
    const parent = { repository: "acme/.github", path: "p.yml", pin, text: "acme/.github/p.yml@0", at };
    const { code, reasons } = explain({ ...shop, extends: parent }, { base: "push" });
    expect(code).toBe("DENIED_INCOMPLETE_POLICY");
    expect(reasons[0]).toContain("extends acme/.github/p.yml@0");
  });
});

/** Puts the proposed lines where the explanation says. */
function applied(source: string, pointer: string, yaml: readonly string[]): string {
  const document = parseDocument(source);
  const steps = stepsOf(pointer).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const value = parse(yaml.join("\n")) as unknown;
  if (Array.isArray(value)) document.addIn(steps, value[0]);
  else document.setIn(steps, Object.values(value as object)[0]);
  return document.toString();
}

/** The text with these lines in place of what stands at a region. */
function replaced(source: string, { start, end }: Region, yaml: readonly string[]): string {
  const lines = source.split("\n");
  const before = [...lines.slice(0, start.line - 1), lines[start.line - 1]?.slice(0, start.column - 1)].join("\n");
  const after = [lines[end.line - 1]?.slice(end.column - 1), ...lines.slice(end.line)].join("\n");
  return before + yaml.join("\n") + after;
}

describe("the change of the policy that an explanation proposes", () => {
  const editable = cases.filter((each) => (explain(shop, each).edit?.yaml.length ?? 0) > 0);

  it.each(editable)("allows what was denied: $title", async (each) => {
    const { edit, code } = explain(shop, each);
    const changed = await load(applied(text, edit?.pointer ?? "", edit?.yaml ?? []));
    expect(explain(changed, each).code).not.toBe(code);
  });

  it("allows it for any identity", () => {
    const names = ["ref", "environment", "runner_environment", "event_name", "actor", "repository_id"];
    const values = ["refs/heads/a", "refs/tags/v1", "production", "9", "true", "- x: y", "a: 'b'", "#", "x y"];
    const changes = fc.dictionary(fc.constantFrom(...names), fc.option(fc.constantFrom(...values)), { maxKeys: 4 });
    const stage = fc.constantFrom("build", "release", "deploy-production");
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...claimBases), changes, stage, (base, claims, name) => {
        const { edit, code } = explain(shop, { base, claims, request: { stage: name } });
        if (code !== "DENIED_NO_GRANT" || edit === undefined) return;
        tried += 1;
        const source = applied(text, edit.pointer, edit.yaml).replace(/when: .*/, "");
        const changed = parsePolicy(Buffer.from(source), "p.yml");
        const after = decideStage(changed, { stage: name, claims: claimsFrom(base, claims), now: monday });
        expect(after.code).not.toBe("DENIED_NO_GRANT");
      }),
      { numRuns: 150 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  it.each([
    ["in brackets", '{ repository_id: "123", ref: refs/heads/main, actor: alice }', 1],
    ["a list in brackets", '{ repository_id: "123", ref: [refs/heads/main, refs/heads/x], actor: alice }', 1],
    [
      "a list in brackets of several lines",
      'repository_id: "123"\n        ref: [refs/heads/main,\n          refs/x]',
      2,
    ],
    ["a line for each", 'repository_id: "123"\n        ref: refs/heads/main # the only one\n        actor: alice', 1],
    [
      "a list",
      'repository_id: "123"\n        ref:\n          - refs/heads/main\n          - refs/x\n        actor: alice',
      3,
    ],
    [
      "a list that is not indented",
      'repository_id: "123"\n        ref:\n        - refs/heads/main\n        actor: alice',
      2,
    ],
    [
      "an exclusion",
      'repository_id: "123"\n        ref:\n          not:\n            - refs/heads/d*\n            - refs/x\n        actor: alice',
      4,
    ],
  ])("stands where it is to be written: %s", async (_, grant, count) => {
    const source = `version: 1\nstages:\n  deploy:\n    owner: "@a"\n    purpose: roll out\n    allow:\n      - ${grant.replaceAll("refs/x", "refs/heads/x")}\n`;
    const asked = {
      base: "push",
      claims: { ref: "refs/heads/dev", actor: "alice" },
      request: { stage: "deploy" },
    } as const;
    for (const newline of ["\n", "\r\n"]) {
      const written = source.replaceAll("\n", newline);
      const explanation = explain(await load(written), asked);
      const { at, yaml } = explanation.edit ?? { at: regionOnLine(1), yaml: [] };
      expect(at.end.line - at.start.line + 1).toBe(count);
      if (count > 1)
        expect(explanationText(explanation)).toContain(`write in place of lines ${at.start.line} to ${at.end.line} of`);
      const changed = await load(replaced(written, at, yaml));
      expect(explain(changed, asked).code).toBe("ALLOWED");
    }
  });

  it("may be made in the file that locks the place itself", () => {
    const saturday: Omit<Case, "title"> = { base: "environment", request: { now: "2026-11-21T08:00:00.000Z" } };
    expect(explain(own, saturday).edit?.lock).toBeUndefined();
    expect(explain(shop, saturday).edit?.lock).toEqual({
      pointer: "/stages/deploy-production/window",
      file: "acme/.github/sallyport.yml",
    });
  });

  it("of a file that is extended says who pins it", () => {
    const [stage] = [own.stages["deploy-production"]];
    const file = "vendor/org.yml";
    const deny = stage?.deny.map((grant) => ({ ...grant, file })) ?? [];
    const merged = { ...own, stages: { ...own.stages, ...(stage && { [stage.name]: { ...stage, deny } }) } };
    const kept: Omit<Case, "title"> = { base: "workflow_run", claims: { environment: "production" } };
    expect(explain(own, kept).edit?.pinnedIn).toBeUndefined();
    expect(explain(merged, kept).edit).toMatchObject({ file, pinnedIn: ".github/sallyport.yml" });
    expect(explanationText(explain(merged, kept))).toContain("so pin it anew after the change");
  });

  it("is in the file above where that wants what the identity lacks", () => {
    const grant = (claims: string) =>
      `version: 1\nstages:\n  deploy:\n    owner: "@acme/sre"\n    purpose: roll out\n    allow: [{ ${claims} }]\n`;
    const above = parsePolicy(Buffer.from(grant('repository_id: "123", environment: production')), "org.yml");
    const below = parsePolicy(
      Buffer.from(grant('repository_id: "123", ref: refs/heads/main')),
      ".github/sallyport.yml",
    );
    const { policy } = mergePolicies(above, below);
    const claims = { ref: "refs/heads/dev" };
    const explanation = explain(policy, { base: "push", claims, request: { stage: "deploy" } });
    expect(explanationText(explanation)).toContain("to allow it, change environment on line 6 of org.yml.\n");
    expect(explanationText(explanation)).toContain("so pin it anew after the change");
  });

  it("is in both files where the one below says again what the one above wants", () => {
    const grant = (environment: string) =>
      `version: 1\nstages:\n  deploy:\n    owner: "@acme/sre"\n    purpose: roll out\n    allow: [{ repository_id: "123", environment: ${environment} }]\n`;
    const parse = (environment: string, file: string) => parsePolicy(Buffer.from(grant(environment)), file);
    const top = parse("[production, staging]", "org.yml");
    const explained = (policy: Policy, environment: string) =>
      explain(policy, { base: "environment", claims: { environment }, request: { stage: "deploy" } });
    const below = parse("production", ".github/sallyport.yml");
    const merged = mergePolicies(top, below).policy;
    expect(explained(merged, "staging").edit).toMatchObject({ file: ".github/sallyport.yml" });
    expect(explained(merged, "staging").edit?.again).toBeUndefined();
    const text = explanationText(explained(merged, "preview"));
    expect(text).toContain("write on line 6 of org.yml:\n      environment: [production, staging, preview]\n");
    expect(text).toContain("below: line 6 of .github/sallyport.yml says so again: change it too.");

    const three = mergePolicies(mergePolicies(top, parse("[staging, production]", "team.yml")).policy, below).policy;
    expect(explained(three, "preview").edit).toMatchObject({ file: "org.yml" });
    expect(explained(three, "preview").edit?.again?.map(({ file }) => file)).toEqual([
      ".github/sallyport.yml",
      "team.yml",
    ]);
  });

  it("is withheld where it would have to say what may not be shown", () => {
    const claims: Claims = { ...claimsFrom("release", { ref: "refs/heads/main" }), repo_property_tier: "secret tier" };
    const explanation = explainDecision(decideStage(shop, { stage: "release", claims, now: monday }), shop);
    expect(explanation.edit).toBeUndefined();
  });
});
