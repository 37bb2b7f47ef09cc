import { type Fact, type Finding, type Place, sha256 } from "@sallyport/core";
import { type Decision, type ExplainedCheck, type Explanation, explainDecision, type Policy } from "@sallyport/policy";
import { stageDenied } from "./rule-pages.ts";

/** A denial of the policy as a finding: what did not fit, where it is written, and what would make it fit. */
export function policyDenialFinding(decision: Decision, policy: Policy, policyPath: string): Finding {
  const explanation = explainDecision(decision, policy);
  const { summary, basis, checks, reasons, edit } = explanation;
  return {
    rule: stageDenied.id,
    severity: stageDenied.severity,
    confidence: "verified",
    basis: `policy decision ${explanation.code}`,
    message: `${summary}${misfitText(checks)}`,
    why: stageDenied.why,
    fix: { text: fixText(explanation), ...(edit ? { patch: edit.yaml.map((line) => `+${line}`).join("\n") } : {}) },
    places: [placeOf(decision, policy, policyPath)],
    evidence: [
      ...(basis === undefined ? [] : [{ label: "decided by", value: basis }]),
      ...checks.filter(({ holds }) => !holds).flatMap(misfit),
      ...fits(checks),
      ...reasons.map((value) => ({ label: "reason", value })),
    ],
    fingerprint: `d1:${sha256([stageDenied.id, decision.stage, decision.credential ?? "", decision.code].join("\0")).slice(0, 32)}`,
  };
}

/** For an annotation, which shows no evidence: what did not fit, in short. */
function misfitText(checks: readonly ExplainedCheck[]): string {
  const texts = checks
    .filter(({ holds }) => !holds)
    .slice(0, 3)
    .map(({ claim, observed, expected }) => `${claim} is ${observed}, not ${expected}`);
  return texts.length === 0 ? "" : `: ${texts.join("; ")}`;
}

function misfit({ claim, expected, observed, place, hint }: ExplainedCheck): Fact[] {
  return [
    { label: `claim ${claim}`, value: `${observed}; ${place} wants ${expected}` },
    ...(hint === undefined ? [] : [{ label: "perhaps", value: hint }]),
  ];
}

function fits(checks: readonly ExplainedCheck[]): Fact[] {
  const names = checks.filter(({ holds }) => holds).map(({ claim }) => claim);
  return names.length === 0 ? [] : [{ label: "claims that fit", value: names.join(", ") }];
}

function fixText({ remedies, edit }: Explanation): string {
  const own = remedies.join(" ");
  if (edit === undefined) return own || "Ask the stage's owner.";
  const { action, at, file, yaml, warning, lock } = edit;
  const care = warning === undefined ? "" : ` (careful: ${warning})`;
  const [line = "", ...more] = yaml;
  // An annotation shows no patch.
  const what = yaml.length > 0 && more.length === 0 ? `${action} \`${line.trim()}\`` : action;
  const change = `If it should be allowed${care}, ${what} on line ${at.start.line} of ${file}${more.length > 0 ? ":" : "."}`;
  const locked = lock?.file === undefined ? "" : `, by ${lock.file}`;
  return [own, lock ? `The policy is locked there (${lock.pointer}${locked}), so it cannot be allowed here.` : change]
    .filter((part) => part !== "")
    .join(" ");
}

function placeOf(decision: Decision, policy: Policy, policyPath: string): Place {
  const { nearest, deny, condition, window, stage } = decision;
  const blamed = nearest?.failed[0] ?? nearest ?? deny ?? condition ?? window ?? policy.stages[stage];
  if (blamed === undefined) return { path: policyPath };
  const file = "file" in blamed ? blamed.file : undefined;
  return { path: file ?? policyPath, region: blamed.at };
}
