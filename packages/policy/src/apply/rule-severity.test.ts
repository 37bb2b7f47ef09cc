import { compileWildcard, severities } from "@sallyport/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleDescriptions } from "../rule-pages.ts";
import { type RuleSetting, ruleSettings } from "../schema/rules.ts";
import { samplePolicy } from "../testing/samples.ts";
import { decidingEntry, severityOf } from "./rule-severity.ts";

describe("severityOf", () => {
  it.each<[rules: Record<string, RuleSetting>, rule: string, expected: RuleSetting]>([
    [{}, "secrets/private-key", "error"],
    [{ "secrets/*": "info" }, "secrets/private-key", "info"],
    [{ "secrets/*": "info" }, "workflows/unpinned-action", "error"],
    [{ "*": "warning" }, "workflows/unpinned-action", "warning"],
    [{ "secrets/private-key": "off", "secrets/private-*": "critical" }, "secrets/private-key", "off"],
    [{ "secrets/p*": "info", "secrets/private-*": "critical", "secrets/*": "off" }, "secrets/private-key", "critical"],
    [{ "secrets/*": "info", "secrets/*-key": "critical" }, "secrets/private-key", "critical"],
    [{ "secrets/privat?-key": "info", "secrets/private*": "warning" }, "secrets/private-key", "warning"],
    [{ "*/a*b": "off", "*/*ab": "critical" }, "secrets/aab", "critical"],
    [{ "*/a*b": "off", "*/*ab": "info" }, "secrets/aab", "info"],
    [{ "secrets/a": "off", "secrets/a*": "critical" }, "secrets/a", "off"],
    [{ "secrets/a": "critical", "secrets/a*": "off" }, "secrets/a", "critical"],
    [{ "secrets/ab*": "info", "secrets/a*bcdef": "critical" }, "secrets/abcdef", "info"],
    [{ "secrets/ab*": "critical", "secrets/a*bcdef": "info" }, "secrets/abcdef", "critical"],
    [{ "secrets/a*f": "info", "secrets/a*": "critical" }, "secrets/abcdef", "info"],
    [{ "secrets/a*?": "off", "secrets/a*f": "info", "secrets/a?????": "critical" }, "secrets/abcdef", "info"],
    [{ "policy/weakened-rules": "critical" }, "policy/weakened-rules", "critical"],
    [{ "*": "info" }, "policy/weakened-rules", "error"],
    [{ "*": "critical" }, "policy/weakened-rules", "critical"],
    [{ "policy/*": "off", "*": "info" }, "policy/weakened-rules", "warning"],
    [{ "policy/widened-access": "warning" }, "policy/widened-access", "warning"],
    [{ "policy/*": "warning" }, "policy/deleted-file", "error"],
    [{ "policy/*": "off" }, "policy/added-exception", "warning"],
    [{ "policy/*": "off" }, "policy/unused-exception", "off"],
  ])("of %j makes %s %s", (rules, rule, expected) => {
    const own = ruleDescriptions.find(({ id }) => id === rule)?.severity ?? "error";
    expect(severityOf(samplePolicy({ rules }), rule, own)).toBe(expected);
  });

  it.each([[{ "*/a*b": "info", "*/*ab": "info" }], [{ "*/*ab": "info", "*/a*b": "info" }]] as const)(
    "names the same entry of two alike in any order: %j",
    (rules) => {
      expect(decidingEntry(samplePolicy({ rules }), "secrets/aab")?.pattern).toBe("*/*ab");
    },
  );

  const patterns = fc
    .array(fc.constantFrom("a", "b", "*", "?"), { minLength: 1, maxLength: 4 })
    .map((letters) => `x/${letters.join("")}`);
  const entries = fc.uniqueArray(fc.tuple(patterns, fc.constantFrom(...ruleSettings)), {
    selector: ([pattern]) => pattern,
    maxLength: 6,
  });
  const ids = fc
    .array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 4 })
    .map((letters) => `x/${letters.join("")}`);

  it("does not depend on the order of the entries, and takes the setting of one that matches", () => {
    fc.assert(
      fc.property(entries, ids, fc.constantFrom(...severities), (rules, id, own) => {
        const setting = severityOf(samplePolicy({ rules: Object.fromEntries(rules) }), id, own);
        expect(severityOf(samplePolicy({ rules: Object.fromEntries([...rules].reverse()) }), id, own)).toBe(setting);
        const matching = rules.filter(([pattern]) => compileWildcard(pattern)(id)).map(([, value]) => value);
        expect(matching.length === 0 ? [own] : matching).toContain(setting);
        const exact = rules.find(([pattern]) => pattern === id);
        if (exact) expect(setting).toBe(exact[1]);
      }),
    );
  });
});
