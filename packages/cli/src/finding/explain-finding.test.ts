import type { Finding, Severity } from "@sallyport/core";
import { defaultPolicy } from "@sallyport/policy";
import { expect, test } from "vitest";
import { explainFinding } from "./explain-finding.ts";

type Searched = Parameters<typeof explainFinding>[2];

function decisionsOf(finding: Pick<Finding, "severity" | "confidence">, own: Severity): readonly string[] {
  const rule = "secrets/acme-key";
  const searched: Pick<Searched, "rules"> & { readonly verdict: object; readonly policy: object } = {
    rules: [{ id: rule, title: "Acme key", severity: own, why: "w", fix: "f", bad: "b", good: "g" }],
    verdict: { failOn: "error" },
    policy: { policy: defaultPolicy },
  };
  return explainFinding({ ...finding, rule } as Finding, [], searched as Searched).decisions;
}

test.each([
  [{ severity: "error", confidence: "high" }, "its severity is error, the rule's own"],
  [{ severity: "warning", confidence: "high" }, "is warning and not error, the rule's own, for `rules` of the policy"],
  [
    { severity: "info", confidence: "low" },
    "is info and not error, the rule's own, for its confidence is below medium",
  ],
] as const)("what made the severity of %j", (finding, reason) => {
  expect(decisionsOf(finding, "error")[0]).toContain(reason);
});

test("nothing is milder than info", () => {
  expect(decisionsOf({ severity: "info", confidence: "low" }, "error").at(-1)).toBe(
    "so it counts: with --fail-on info it fails a run (default: error)",
  );
  expect(decisionsOf({ severity: "error", confidence: "high" }, "error").at(-1)).toContain("--fail-on error or milder");
});
