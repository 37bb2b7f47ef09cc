import { conclude, type Finding, type Instant, type Severity, type Unchecked, type Verdict } from "@sallyport/core";
import {
  applyPolicy,
  diffPolicies,
  lintStages,
  needsApproval,
  type Policy,
  runPolicyTests,
  testFindings,
} from "@sallyport/policy";

export interface PolicyTestRequest {
  /** The policy that holds: on a pull request that of the base. */
  readonly policy: Policy;
  readonly policyPath: string;
  /** What the change does to it, as the kit has compared. */
  readonly policyFindings: readonly Finding[];
  /** The policy of what is checked out. */
  readonly proposed: Policy | undefined;
  readonly now: Instant;
  readonly failOn: Severity;
  readonly allowUnknown: readonly string[];
}

export interface PolicyTestResult {
  readonly verdict: Verdict;
  /** Changes that give somebody more, or may. */
  readonly widenings: number;
  readonly notes: readonly string[];
}

/** Checks and tests the proposed policy, and judges how it differs from the one that holds. */
export function testPolicy(request: PolicyTestRequest): PolicyTestResult {
  const { policy, policyPath, policyFindings, proposed, now, failOn, allowUnknown } = request;
  const limits = { gate: "test-policy", failOn, allowUnknown };
  if (proposed === undefined) {
    const unchecked = policyFindings.length > 0 ? [] : [noPolicy(policyPath)];
    const verdict = conclude({ ...limits, findings: policyFindings, unchecked, examined: [] });
    return { verdict, widenings: 0, notes: [] };
  }
  const report = runPolicyTests(proposed);
  const own = [...lintStages(proposed, policyPath), ...testFindings(report, proposed, policyPath)];
  const judged = applyPolicy([...policyFindings, ...own], policy, now, policyPath);
  const changes = diffPolicies(policy, proposed);
  const examined = [
    { label: "stages", count: Object.keys(proposed.stages).length },
    { label: "tests", count: report.results.length },
    { label: "mutants killed", count: report.mutation.killed },
    { label: "changes", count: changes.length },
  ];
  return {
    verdict: conclude({ ...limits, ...judged, examined }),
    widenings: changes.filter(needsApproval).length,
    notes: [...report.notes, ...changeNotes(policy, changes)],
  };
}

const mostNotes = 40;

/** What is no finding: changes that only take away, and all changes where there was no policy to compare with. */
function changeNotes(policy: Policy, changes: ReturnType<typeof diffPolicies>): string[] {
  const told = changes.filter((change) => !needsApproval(change) || policy.source === undefined);
  const lines = told.slice(0, mostNotes).map(({ kind, sentence }) => `${kind}: ${sentence}`);
  const more = told.length - lines.length;
  return more > 0 ? [...lines, `${more} more changes: \`sallyport policy diff\` lists them`] : lines;
}

function noPolicy(policyPath: string): Unchecked {
  return {
    kind: "no-policy",
    what: `there is no policy ${policyPath} to test`,
    fix: "Write one with `sallyport init`, or correct the input `policy`.",
  };
}
