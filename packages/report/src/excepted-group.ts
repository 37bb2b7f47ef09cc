import type { Finding, Instant } from "@sallyport/core";
import { passedOverText } from "./exception-text.ts";
import { type Fold, fold } from "./fold.ts";

/** Findings that the same words let pass: one exception, or a baseline with all that it lists. */
export interface ExceptedGroup extends Fold {
  readonly state: "excepted" | "suppressed";
  /** Who or what lets them pass, until when and why. */
  readonly text: string;
}

/** Groups ranked findings; a group stands where its first finding stood. */
export function groupExcepted(findings: readonly Finding[], now: Instant): ExceptedGroup[] {
  const groups = Map.groupBy(findings, (finding) => JSON.stringify([stateOf(finding), passedOverText(finding, now)]));
  return [...groups.values()].map((members) => {
    const [first] = members as [Finding, ...Finding[]];
    return { state: stateOf(first), text: passedOverText(first, now), ...fold(members) };
  });
}

function stateOf({ exception }: Finding): ExceptedGroup["state"] {
  return exception?.state === "active" ? "excepted" : "suppressed";
}
