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
  const groups = Map.groupBy(findings, (finding) => passedOverText(finding, now));
  return [...groups].map(([text, members]) => {
    const [{ exception }] = members as [Finding, ...Finding[]];
    return { state: exception?.state === "active" ? "excepted" : "suppressed", text, ...fold(members) };
  });
}
