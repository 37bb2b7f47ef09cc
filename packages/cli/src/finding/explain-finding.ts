import {
  type Confidence,
  commandFor,
  compareConfidence,
  type Finding,
  formatExpiry,
  printable,
  redacted,
  type Severity,
} from "@sallyport/core";
import type { SearchResult } from "./search-repository.ts";

/** What `explain --finding` says: plain data, without a byte of the value. */
export interface FindingExplanation {
  readonly finding: Finding;
  /** What was weighed, in order; the last one decided. */
  readonly reasons: readonly string[];
  /** What the policy, its exceptions and the suppressions make of it, in order. */
  readonly decisions: readonly string[];
}

/** `reasons` are those of the rule; most rules have only the basis of their finding. */
export function explainFinding(
  finding: Finding,
  reasons: readonly string[],
  { verdict, policy, rules }: Pick<SearchResult, "verdict" | "policy" | "rules">,
): FindingExplanation {
  const own = rules.find(({ id }) => id === finding.rule)?.severity;
  const minimum = policy.policy.secrets.minConfidence;
  const decisions = [
    severityText(finding, own, minimum),
    ...exceptionText(finding),
    ...suppressionText(finding),
    outcomeText(finding, verdict.failOn),
  ];
  return { finding, reasons: reasons.length > 0 ? reasons : [finding.basis], decisions };
}

function severityText({ severity, confidence }: Finding, own: Severity | undefined, minimum: Confidence): string {
  if (own === undefined || own === severity) return `its severity is ${severity}, the rule's own`;
  const reason =
    compareConfidence(confidence, minimum) < 0
      ? `its confidence is below ${minimum}, the least that counts`
      : "`rules` of the policy say so";
  return `its severity is ${severity} and not ${own}, the rule's own, for ${reason}`;
}

function exceptionText({ exception }: Finding): string[] {
  if (exception === undefined) return [];
  const { state, owner, approvedBy, expires } = exception;
  const held =
    state === "active" ? "an exception lets it pass until" : "an exception lapsed, which raised the severity, at";
  return [`${held} ${formatExpiry(expires)} (owner ${owner}, approved by ${approvedBy})`];
}

function suppressionText({ suppression }: Finding): string[] {
  if (suppression === undefined) return [];
  return [
    `the ${suppression.kind} ${suppression.source} lets it pass until ${formatExpiry(suppression.expires)}: ${suppression.reason}`,
  ];
}

function outcomeText({ exception, suppression, severity }: Finding, failOn: string): string {
  if (exception?.state === "active" || suppression !== undefined)
    return "so it does not count, and every report lists it";
  const level = severity === "info" ? "--fail-on info" : `--fail-on ${severity} or milder`;
  return `so it counts: with ${level} it fails a run (default: ${failOn})`;
}

/** For a terminal. */
export function explanationText({ finding, reasons, decisions }: FindingExplanation): string {
  const places = finding.places.map(({ path, region, commit }) => {
    const line = region ? `:${region.start.line}:${region.start.column}` : "";
    return `${path}${line}${commit ? ` (commit ${commit.slice(0, 12)})` : ""}`;
  });
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["where", places],
    ["confidence", [finding.confidence]],
    ["weighed", reasons],
    ["evidence", finding.evidence.map(({ label, value }) => `${label}: ${value}`)],
    ["decided", decisions],
    ["fingerprint", [finding.fingerprint]],
    ["rule", [commandFor("sallyport explain", finding.rule, "RULE")]],
  ];
  const lines = sections.flatMap(([label, texts]) =>
    texts.map((text, index) => `  ${(index === 0 ? label : "").padEnd(12)} ${printable(text)}`),
  );
  return `${[`${finding.severity}[${finding.rule}] ${printable(redacted(finding.message))}`, ...lines].join("\n")}\n`;
}
