import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderFailure } from "./failure.ts";
import { renderJson } from "./json.ts";
import { arbitraryRun } from "./testing/arbitrary-run.ts";
import { sampleFailures } from "./testing/sample-failures.ts";
import { sampleRuns } from "./testing/sample-runs.ts";

const schema = JSON.parse(readFileSync(new URL("../schema/report.schema.json", import.meta.url), "utf8"));

/** The published schema lets readers meet fields of later versions; here every field that we write must be described. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== "object") return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return "properties" in copy && !("additionalProperties" in copy) ? { ...copy, additionalProperties: false } : copy;
}

const ajv = new Ajv2020({ allErrors: true, strict: true });
const validate = ajv.compile(closed(schema) as object);

function expectValid(text: string): void {
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
}

describe("renderJson", () => {
  it.each(Object.entries(sampleRuns))("follows the schema: %s", (_name, run) => expectValid(renderJson(run)));

  it.each(Object.entries(sampleFailures))("failure follows the schema: %s", (_name, failed) =>
    expectValid(renderFailure(failed, "json")),
  );

  it("follows the schema, whatever the run", () => {
    fc.assert(
      fc.property(arbitraryRun, (run) => expectValid(renderJson(run))),
      { numRuns: 60 },
    );
  });

  it("describes the rules that findings name, and counts all", () => {
    const report = JSON.parse(renderJson(sampleRuns.flood));
    expect(report.rules.map(({ id }: { id: string }) => id)).toEqual([
      "secrets/github-classic-token",
      "secrets/generic-password",
    ]);
    expect(report.ruleCount).toBe(4);
    expect(report.verdicts[0].findings).toHaveLength(89);
    const clean = JSON.parse(renderJson(sampleRuns.clean));
    expect([clean.rules, clean.ruleCount, clean.digests]).toEqual([[], 4, sampleRuns.clean.digests]);
  });

  it("names the page of a rule, unless a policy file defines it", () => {
    const [verdict] = sampleRuns.findings.verdicts;
    const [finding] = verdict?.findings ?? [];
    const [rule] = sampleRuns.findings.rules;
    if (!verdict || !finding || !rule) throw new Error("the sample has a finding");
    const own = { ...rule, id: "custom/acme" } as const;
    const findings = [finding, { ...finding, rule: own.id }];
    const run = { ...sampleRuns.findings, verdicts: [{ ...verdict, findings }], rules: [rule, own] };
    const { rules, verdicts } = JSON.parse(renderJson(run));
    const page = expect.stringMatching(/^https:\/\/.*\/rules\/secrets\//);
    expect(rules.map(({ docs }: { docs?: string }) => docs)).toEqual([page, undefined]);
    expect(verdicts[0].findings.map(({ docs }: { docs?: string }) => docs)).toEqual([page, undefined]);
    expect(rules[1]).not.toHaveProperty("docs");
  });

  it("would notice a missing field", () => {
    const { outcome: _, ...rest } = JSON.parse(renderJson(sampleRuns.clean));
    expect(validate(rest)).toBe(false);
  });

  it("counts", () => {
    expect(JSON.parse(renderJson(sampleRuns.findings)).counts).toEqual({
      critical: 3,
      error: 1,
      warning: 1,
      info: 1,
      failing: 3,
      existing: 1,
      lapsed: 1,
      excepted: 1,
      unchecked: 0,
    });
    expect(JSON.parse(renderJson(sampleRuns.unknown)).counts.unchecked).toBe(1);
  });
});
