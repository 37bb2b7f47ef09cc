import { readFileSync } from "node:fs";
import path from "node:path";
import { isRuleId } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import { errorDescriptions } from "./error-pages.ts";
import { parsePolicy } from "./parse/parse-policy.ts";
import { runPolicyTests } from "./policy-tests/run-policy-tests.ts";
import { protectedSeverity, ruleDescriptions } from "./rule-pages.ts";
import { lintStages } from "./stages/lint-stages.ts";

function parse(example: string) {
  return parsePolicy(Buffer.from(example.includes("version:") ? example : `version: 1\n${example}`), "example.yml");
}

const examples = ruleDescriptions.filter(({ bad }) => /^(?:rules|exceptions|secrets|stages|version):/m.test(bad));

describe("the pages of rules", () => {
  it.each(examples.map((rule) => [rule.id, rule]))("show a policy that is read: %s", (_, rule) => {
    expect(parse(rule.good).version).toBe(1);
    if (rule.id === "policy/broken-file") expect(() => parse(rule.bad)).toThrow();
    else expect(parse(rule.bad)).not.toMatchObject({ ...parse(rule.good), source: expect.anything() });
  });

  it("have valid, unique ids", () => {
    const ids = ruleDescriptions.map((rule) => rule.id);
    expect(ids.every(isRuleId)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("let a policy turn off only what tells people to tidy up", () => {
    const free = ruleDescriptions.filter((rule) => protectedSeverity(rule.id) === undefined).map((rule) => rule.id);
    expect(free).toEqual([
      "policy/unused-exception",
      "policy/unknown-rule",
      "policy/name-only-grant",
      "policy/any-event",
      "policy/any-owner",
      "policy/ambiguous-environment",
      "policy/long-lived-credential",
      "policy/untested-stage",
      "policy/unnoticed-change",
    ]);
  });
});

describe("the pages of errors", () => {
  it("show what is refused and what is not", () => {
    const invalid = errorDescriptions.find(({ code }) => code === "POLICY_INVALID");
    expect(() => parse(invalid?.bad ?? "")).toThrow("has 2 problems");
    expect(parse(invalid?.good ?? "").rules).toEqual({ "secrets/*": "error" });
  });
});

describe("the guide", () => {
  const guide = readFileSync(path.join(import.meta.dirname, "../../../docs/policy.md"), "utf8");

  it("begins with a policy that is read, has nothing to be warned of, and passes its tests", () => {
    const policy = parse(/```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? "");
    expect(lintStages(policy)).toEqual([]);
    const { results, untested } = runPolicyTests(policy);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect([results.length, untested]).toEqual([6, []]);
  });
});
