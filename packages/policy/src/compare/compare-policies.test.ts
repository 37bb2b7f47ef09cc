import { compareSeverity } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { severityOf } from "../apply/rule-severity.ts";
import { parsePolicy } from "../parse/parse-policy.ts";
import type { Exception, Policy } from "../policy.ts";
import { type RuleSetting, ruleSettings } from "../schema/rules.ts";
import { type Changes, sampleException, samplePolicy } from "../testing/samples.ts";
import { comparePolicies } from "./compare-policies.ts";

const file = ".github/sallyport.yml";

function told(base: Policy, head: Policy): string[] {
  return comparePolicies(base, head, file).map(({ severity, rule, message }) => `${severity}[${rule}] ${message}`);
}

type Rules = Record<string, RuleSetting>;

describe("rules", () => {
  it.each<[string, Rules, Rules, string[]]>([
    ["lowered", { "secrets/*": "error" }, { "secrets/*": "warning" }, ["secrets/* is warning now; it was error"]],
    ["turned off", { "secrets/*": "info" }, { "secrets/*": "off" }, ["secrets/* is off now; it was info"]],
    [
      "added below the default",
      {},
      { "secrets/a": "warning" },
      ["secrets/a is warning now; it was the rule's own severity"],
    ],
    [
      "added below a pattern",
      { "secrets/*": "critical" },
      { "secrets/*": "critical", "secrets/a": "error" },
      ["secrets/a is error now; it was critical by secrets/*"],
    ],
    [
      "removed from above the default",
      { "secrets/a": "critical" },
      {},
      ["secrets/a was critical; the rule's own severity holds now"],
    ],
    [
      "removed from above a pattern",
      { "secrets/a": "error", "secrets/*": "info" },
      { "secrets/*": "info" },
      ["secrets/a was error; secrets/* makes it info now"],
    ],
    ["raised", { "secrets/*": "warning" }, { "secrets/*": "error" }, []],
    ["added above the default", {}, { "secrets/a": "critical", "secrets/b": "error" }, []],
    ["removed from below the default", { "secrets/a": "off" }, {}, []],
    ["written in another order", { a: "off", "a*": "info" }, { "a*": "info", a: "off" }, []],
    ["replaced by a pattern that says the same", { "secrets/a": "critical" }, { "secrets/a*": "critical" }, []],
    ["narrowed", { "secrets/*": "off" }, { "secrets/a*": "off" }, []],
    ["repeated for one rule", { "secrets/*": "info" }, { "secrets/*": "info", "secrets/a": "info" }, []],
    [
      "added where a stricter one still goes before it",
      { "secrets/a": "critical", "secrets/*": "error" },
      { "secrets/a": "critical", "secrets/*": "error", "*": "critical" },
      [],
    ],
  ])("%s", (_, before, after, expected) => {
    const messages = comparePolicies(samplePolicy({ rules: before }), samplePolicy({ rules: after }), file);
    expect(messages.map((finding) => finding.message)).toEqual(expected);
    for (const finding of messages) expect(finding).toMatchObject({ rule: "policy/weakened-rules", severity: "error" });
  });

  const patterns = fc
    .array(fc.constantFrom("a", "b", "*", "?"), { minLength: 1, maxLength: 3 })
    .map((letters) => `x/${letters.join("")}`);
  const rules = fc.dictionary(patterns, fc.constantFrom(...ruleSettings), { maxKeys: 4 });
  const ids = ["a", "b", "aa", "ab", "ba", "bb", "aaa", "aab", "aba", "abb", "baa", "bab", "bba", "bbb"].map(
    (name) => `x/${name}`,
  );

  function isMilder(after: RuleSetting, before: RuleSetting): boolean {
    if (before === "off" || after === "off") return before !== "off" && after === "off";
    return compareSeverity(after, before) < 0;
  }

  it("never become milder unseen", () => {
    fc.assert(
      fc.property(rules, rules, (before, after) => {
        const [base, head] = [samplePolicy({ rules: before }), samplePolicy({ rules: after })];
        const weaker = ids.some((id) => isMilder(severityOf(head, id, "error"), severityOf(base, id, "error")));
        if (weaker) expect(told(base, head)).not.toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it("are not said to be weaker when they are the same, or when one is made stricter", () => {
    fc.assert(
      fc.property(rules, (before) => {
        const base = samplePolicy({ rules: before });
        expect(told(base, base)).toEqual([]);
        expect(told(base, samplePolicy({ rules: { ...before, "x/a": "critical" } }))).toEqual([]);
      }),
    );
  });
});

describe("exceptions", () => {
  const old = sampleException();

  it.each<[string, Changes<Exception>, string | undefined]>([
    ["unchanged", {}, undefined],
    ["with other words", { reason: "Another reason that says more.", control: "Another one." }, undefined],
    ["shortened", { expires: "2026-11-30T00:00:00.000Z" }, undefined],
    ["narrowed to a path", { path: "src/a" }, undefined],
    ["shortened to a few days", { expires: "2026-11-23T00:00:00.000Z" }, undefined],
    ["for another finding", { fingerprint: "s1:fedcba9876543210" }, "warning[policy/added-exception]"],
    ["for another rule", { rule: "secrets/private-key" }, "warning[policy/added-exception]"],
    ["extended", { expires: "2026-12-09T00:00:00.000Z" }, "warning[policy/widened-exception]"],
    ["renewed", { created: "2026-11-25T00:00:00.000Z" }, "warning[policy/widened-exception]"],
    ["without its making", { created: undefined }, "warning[policy/widened-exception]"],
  ])("%s", (_, changes, expected) => {
    const head = samplePolicy({ exceptions: [sampleException(changes)] });
    expect(told(samplePolicy({ exceptions: [old] }), head).map((line) => line.split(" ", 1)[0])).toEqual(
      expected ? [expected] : [],
    );
  });

  it.each<[string, Changes<Exception>, Changes<Exception>, boolean]>([
    ["loses its path", { path: "src/a" }, {}, true],
    ["loses its fingerprint", { path: "src/a" }, { path: "src/a", fingerprint: undefined }, true],
    ["moves to another path", { path: "src/a" }, { path: "src/b" }, true],
    ["becomes a pattern", { path: "src/a", fingerprint: undefined }, { path: "src/*", fingerprint: undefined }, true],
    [
      "becomes one path of its pattern",
      { path: "src/*", fingerprint: undefined },
      { path: "src/a", fingerprint: undefined },
      true,
    ],
  ])("one that %s", (_, before, after, isWider) => {
    const lines = told(
      samplePolicy({ exceptions: [sampleException(before)] }),
      samplePolicy({ exceptions: [sampleException(after)] }),
    );
    expect(lines.map((line) => line.split(" ", 1)[0])).toEqual(isWider ? ["warning[policy/widened-exception]"] : []);
  });

  it("that were too long to hold, and are short enough now, are told", () => {
    const years = sampleException({ expires: "2029-01-01T00:00:00.000Z" });
    for (const created of [old.created, undefined]) {
      const [before, after] = [years, old].map((exception) =>
        samplePolicy({ exceptions: [sampleException({ ...exception, created })] }),
      );
      const lines = told(before ?? samplePolicy(), after ?? samplePolicy());
      expect(lines).toEqual([expect.stringMatching(/^warning\[policy\/widened-exception\] .* may hold now/)]);
    }
  });

  it("that are removed are no weakening", () => {
    expect(told(samplePolicy({ exceptions: [old] }), samplePolicy())).toEqual([]);
  });
});

describe("the search for secrets", () => {
  const rule = {
    id: "custom/a",
    title: "A",
    keywords: ["abc", "abd"],
    pattern: "ab[0-9]{8}",
    severity: "error",
  } as const;

  it.each<[Parameters<typeof samplePolicy>[0], string]>([
    [{ secrets: { exclude: ["src/**"] } }, "Take src/** out of secrets.exclude."],
    [{ secrets: { inlineFrom: ["src/**"] } }, "Take src/** out of secrets.inline-from."],
    [{ rules: { "secrets/private-key": "off" } }, "Take secrets/private-key out of rules."],
  ])("says where an entry is to be taken out, for a path alone could be taken for files (%j)", (after, undo) => {
    const before = samplePolicy({ secrets: { inlineFrom: [] } });
    const fixes = comparePolicies(before, samplePolicy(after), file).map(({ fix }) => fix.text);
    expect(fixes.join("\n")).toContain(undo);
  });

  it.each<[string, Parameters<typeof samplePolicy>[0], Parameters<typeof samplePolicy>[0], string[]]>([
    [
      "excludes more",
      { secrets: { exclude: ["a/"] } },
      { secrets: { exclude: ["a/", "src/**"] } },
      ["src/** is excluded from the search now"],
    ],
    ["excludes less", { secrets: { exclude: ["a/", "b/"] } }, { secrets: { exclude: ["b/"] } }, []],
    ["excludes one file of before", { secrets: { exclude: ["a/**"] } }, { secrets: { exclude: ["a/b"] } }, []],
    [
      "asks for more certainty",
      {},
      { secrets: { minConfidence: "high" } },
      ["findings must be of confidence high now to count; it was medium"],
    ],
    ["asks for less certainty", {}, { secrets: { minConfidence: "low" } }, []],
    [
      "gets a limit",
      {},
      { secrets: { maxFileSize: 9 } },
      ["files of more than 9 bytes are not searched now; there was no limit"],
    ],
    [
      "gets a lower limit",
      { secrets: { maxFileSize: 10 } },
      { secrets: { maxFileSize: 9 } },
      ["files of more than 9 bytes are not searched now; it was 10"],
    ],
    ["loses its limit", { secrets: { maxFileSize: 10 } }, {}, []],
    [
      "gets another salt",
      { secrets: { salt: "00" } },
      { secrets: { salt: "11" } },
      ["the salt is another now, so every finding gets a new fingerprint and its history is lost"],
    ],
    ["gets its first salt", {}, { secrets: { salt: "11" } }, []],
    ["loses a rule", { secrets: { customRules: [rule] } }, {}, ["the rule custom/a is gone"]],
    ["gets a rule", {}, { secrets: { customRules: [rule] } }, []],
    [
      "gets a weaker rule",
      { secrets: { customRules: [rule] } },
      { secrets: { customRules: [{ ...rule, keywords: ["abc"], pattern: "abc[0-9]{8}", severity: "warning" }] } },
      [
        "the pattern of custom/a is another now",
        "custom/a is not searched for at abd any more",
        "custom/a is warning now; it was error",
      ],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(told(samplePolicy(before), samplePolicy(after))).toEqual(
      expected.map((message) => `error[policy/weakened-secrets] ${message}`),
    );
  });
});

describe("a finding about a change", () => {
  const base = parsePolicy(Buffer.from('version: 1\nrules: { "secrets/*": error, "custom/*": critical }\n'), file);
  const head = parsePolicy(
    Buffer.from("version: 1\nrules:\n  secrets/*: warning # for now\nsecrets:\n  exclude:\n    - src/**\n"),
    file,
  );
  const findings = comparePolicies(base, head, file);

  it("points at the place in the new file, or at the key that lost something", () => {
    expect(findings.map(({ places, excerpt }) => [places[0].region?.start.line, excerpt?.text])).toEqual([
      [3, "  secrets/*: warning # for now"],
      [2, "rules:"],
      [6, "    - src/**"],
    ]);
    expect(findings[0]?.excerpt).toEqual({
      line: 3,
      text: "  secrets/*: warning # for now",
      startColumn: 3,
      endColumn: 21,
    });
  });

  it("says how to undo it and who must approve it", () => {
    expect(findings[0]?.fix.text).toBe(
      "Set secrets/* to error again. If it is meant, it needs the approval of a code owner of .github/sallyport.yml; it takes effect with the merge.",
    );
  });

  it("has a fingerprint of its own that stays the same", () => {
    expect(new Set(findings.map((finding) => finding.fingerprint)).size).toBe(3);
    expect(comparePolicies(base, head, file)).toEqual(findings);
  });
});

describe("wider access to a stage", () => {
  const stage = (grant: string) => {
    const head = `version: 1\nstages:\n  deploy:\n    owner: "@a"\n    purpose: any\n    allow:\n`;
    return parsePolicy(Buffer.from(`${head}      - { repository_id: "123", ${grant} }\n`), file);
  };

  it("is an error with an example and its place", () => {
    const [before, after] = [stage("ref: refs/heads/main"), stage("ref: [refs/heads/main, refs/heads/dev]")];
    const [finding, ...rest] = comparePolicies(before, after, file);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      rule: "policy/widened-access",
      severity: "error",
      places: [{ path: file, region: { start: { line: 7 } } }],
      evidence: expect.arrayContaining([{ label: "ref", value: "refs/heads/dev" }]),
    });
  });

  it("is not found where it is narrower or the same", () => {
    expect(comparePolicies(stage("ref: refs/heads/*"), stage("ref: refs/heads/main"), file)).toEqual([]);
    expect(comparePolicies(stage("ref: [refs/x, refs/y]"), stage("ref: [refs/y, refs/x]"), file)).toEqual([]);
  });
});
