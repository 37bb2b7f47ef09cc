import { runPolicyTests, testFindings } from "@sallyport/policy";
import type { Invocation } from "../parse/command.ts";
import { reportPolicy } from "../policy/report-policy.ts";
import type { policyTestCommand } from "./policy-commands.ts";

/** `sallyport policy test [path]`. */
export async function runPolicyTest(invocation: Invocation<typeof policyTestCommand.options>): Promise<number> {
  return reportPolicy(invocation, ({ policy, reference }) => {
    const report = runPolicyTests(policy);
    return {
      gate: "test-policy",
      findings: testFindings(report, policy, reference.path),
      examined: [
        { label: "tests", count: report.results.length },
        { label: "grants reached", count: report.coverage.grants.reached },
        { label: "mutants killed", count: report.mutation.killed },
      ],
      notes: report.notes,
    };
  });
}
