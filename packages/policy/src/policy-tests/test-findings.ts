import type { Finding } from "@sallyport/core";
import { pointerOf } from "../parse/source-node.ts";
import { defaultPolicyPath, type Policy, policyDigest } from "../policy.ts";
import { policyFinding } from "../policy-finding.ts";
import { explainDecision } from "../stages/explain/explain-decision.ts";
import type { TestResult } from "./run-policy-test.ts";
import type { PolicyTestReport, Survivor } from "./run-policy-tests.ts";

/** What the tests of a policy found, as findings in its file. */
export function testFindings(
  { results, mutation, untested }: PolicyTestReport,
  policy: Policy,
  path: string = policy.source?.path ?? defaultPolicyPath,
): Finding[] {
  return [
    ...results.filter(({ passed }) => !passed).map((result) => failing(result, policy, path)),
    ...untested.map((stage) => untestedStage(stage, policy, path)),
    ...mutation.survivors.map((survivor) => unnoticed(survivor, policy, path)),
  ];
}

function failing({ test, index, problem = "", answer }: TestResult, policy: Policy, path: string): Finding {
  const decision = { ...answer, policyDigest: policyDigest(policy) };
  const { summary, basis, checks, reasons } = explainDecision(decision, policy);
  const failed = checks.filter(({ holds }) => !holds);
  return policyFinding({
    rule: "policy/failing-test",
    message: `the test "${test.name}" fails: ${problem}`,
    fix: { text: "Correct the policy, or the test if it was wrong." },
    policy,
    path,
    at: pointerOf("tests", index, "name"),
    evidence: [
      { label: "decision", value: [summary, basis].filter((text) => text !== undefined).join("; ") },
      ...failed.map(({ claim, expected, observed, place, hint }) => ({
        label: claim,
        value: `expected ${expected}, observed ${observed} (${place})${hint === undefined ? "" : `: ${hint}`}`,
      })),
      ...reasons.map((reason) => ({ label: "reason", value: reason })),
    ],
    subject: ["tests", test.name],
  });
}

function untestedStage(stage: string, policy: Policy, path: string): Finding {
  return policyFinding({
    rule: "policy/untested-stage",
    message: `no test asks for the stage ${stage}`,
    fix: { text: "Add a test for who must get in and, above all, one for who must not." },
    policy,
    path,
    at: pointerOf("stages", stage),
    subject: ["stages", stage],
  });
}

function unnoticed({ stage, mutant, killedBy }: Survivor, policy: Policy, path: string): Finding {
  const steps = ["stages", stage, ...mutant.steps];
  const fix =
    killedBy === undefined ? "Add a test that is denied for this reason alone." : "Add the test that is shown here.";
  return policyFinding({
    rule: "policy/unnoticed-change",
    message: `no test of ${stage} notices when ${mutant.what}`,
    fix: { text: fix },
    policy,
    path,
    at: pointerOf(...steps),
    evidence: killedBy === undefined ? [] : [{ label: "test", value: killedBy }],
    subject: [...steps, mutant.what],
  });
}
