import { type AppliedException, type Finding, formatExpiry, type Suppression as OwnSuppression } from "@sallyport/core";
import type { Result, Suppression } from "sarif";
import { morePlacesText } from "../place-text.ts";
import { fixesOf } from "./fix.ts";
import { locationOf, relatedLocationOf } from "./location.ts";
import { plainMessage } from "./message.ts";
import { levelOf } from "./rule.ts";

/** GitHub keeps 100 a result; five thousand results of that size would burst the file's limit. */
const relatedShown = 20;

/** What is the same for all results of a run. */
export interface ResultContext {
  readonly ruleIndexes: ReadonlyMap<string, number>;
  /** Whether every finding knows its age; SARIF takes `baselineState` on all results or on none (3.27.24). */
  readonly agesKnown: boolean;
}

export function resultOf(finding: Finding, { ruleIndexes, agesKnown }: ResultContext): Result {
  const [place, ...others] = finding.places;
  const more = morePlacesText(finding, 1);
  const fixes = fixesOf(finding.fix);
  const ruleIndex = ruleIndexes.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levelOf[finding.severity],
    message: plainMessage(
      `${finding.message}.`,
      ...(more === "" ? [] : [`It is in ${more} too.`]),
      finding.why,
      `Fix: ${finding.fix.text}`,
    ),
    locations: [locationOf(place)],
    ...(others.length > 0 ? { relatedLocations: others.slice(0, relatedShown).map(relatedLocationOf) } : {}),
    partialFingerprints: { "sallyport/v1": finding.fingerprint },
    ...(fixes.length > 0 ? { fixes } : {}),
    // Always a list: SARIF wants either all results of a run to say whether they are suppressed, or none (3.27.23).
    suppressions: [
      ...(finding.exception?.state === "active" ? [exceptionOf(finding.exception)] : []),
      ...(finding.suppression ? [suppressionOf(finding.suppression)] : []),
    ],
    ...(agesKnown ? { baselineState: finding.age === "existing" ? "unchanged" : "new" } : {}),
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      basis: finding.basis,
      ...(finding.evidence.length > 0 ? { evidence: finding.evidence } : {}),
      ...(finding.fix.commands ? { commands: finding.fix.commands } : {}),
      ...(finding.exception ? { exception: finding.exception } : {}),
      ...(finding.suppression ? { suppression: finding.suppression } : {}),
    },
  };
}

/** SARIF tells a mark in the code from one beside it (3.35.2). */
function suppressionOf({ kind, source, reason, expires, owner, approvedBy }: OwnSuppression): Suppression {
  const people = [...(owner ? [`Owner ${owner}`] : []), ...(approvedBy ? [`approved by ${approvedBy}`] : [])];
  return {
    kind: kind === "comment" ? "inSource" : "external",
    status: "accepted",
    justification: plainMessage(
      `${reason}.`,
      `${kind === "comment" ? "Comment at" : "Baseline"} ${source}, until ${formatExpiry(expires)}.`,
      ...(people.length > 0 ? [`${people.join(", ")}.`] : []),
    ).text,
  };
}

function exceptionOf(exception: AppliedException): Suppression {
  return {
    kind: "external",
    status: "accepted",
    justification: plainMessage(
      `${exception.reason}.`,
      `Owner ${exception.owner}, approved by ${exception.approvedBy}, until ${formatExpiry(exception.expires)}.`,
      `Compensating control: ${exception.control}.`,
      `Replacement: ${exception.replacement}.`,
    ).text,
  };
}
