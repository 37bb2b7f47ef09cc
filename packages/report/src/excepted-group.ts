import type { Finding, Instant, RuleId, Severity } from "@sallyport/core";
import { passedOverText } from "./exception-text.ts";
import { type Fold, fold } from "./fold.ts";

/** Findings of one rule and severity that the same words let pass. */
export interface ExceptedGroup extends Fold {
  readonly severity: Severity;
  readonly rule: RuleId;
  readonly state: "excepted" | "suppressed";
  /** Who or what lets them pass, until when and why. */
  readonly text: string;
}

/** Groups ranked findings; a group stands where its first finding stood, but what shares its words stands together. */
export function groupExcepted(findings: readonly Finding[], now: Instant): ExceptedGroup[] {
  const byText = Map.groupBy(findings, (finding) => passedOverText(finding, now));
  return [...byText].flatMap(([text, same]) => {
    const alike = Map.groupBy(same, (finding) => JSON.stringify([finding.severity, finding.rule, stateOf(finding)]));
    return [...alike.values()].map((members) => groupOf(members, text));
  });
}

function groupOf(findings: readonly Finding[], text: string): ExceptedGroup {
  const [first] = findings as readonly [Finding, ...Finding[]];
  return { severity: first.severity, rule: first.rule, state: stateOf(first), text, ...fold(findings) };
}

function stateOf({ exception }: Finding): ExceptedGroup["state"] {
  return exception?.state === "active" ? "excepted" : "suppressed";
}
