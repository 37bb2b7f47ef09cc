export type { Claims } from "./claims.ts";
export { before, expiryInstant, type Instant, instant, isMoment, milliseconds, parseDuration } from "./clock.ts";
export { type Confidence, compareConfidence, confidences } from "./confidence.ts";
export { daysBetween, formatDate, formatExpiry, formatInstant } from "./date.ts";
export { canonicalJson, digestOf, type Json, sha256 } from "./digest.ts";
export {
  causeChain,
  docsUrl,
  type ErrorDescription,
  type ErrorDetails,
  exitCodes,
  type Problem,
  SallyportError,
} from "./error.ts";
export {
  type AppliedException,
  anyFingerprint,
  type Excerpt,
  type Fact,
  type Finding,
  type Fix,
  isActive,
  rankFindings,
  type Suppression,
} from "./finding.ts";
export { type ClaimKind, claimDescription, githubClaims } from "./github-claims.ts";
export { subjectOf } from "./github-subject.ts";
export { compileGlob, compileWildcard, hasWildcard } from "./glob.ts";
export { harmlessJson } from "./harmless-json.ts";
export { nearest } from "./nearest.ts";
export { decodePath, type Place } from "./place.ts";
export type { Position, Region } from "./position.ts";
export { actingCharacters, printable } from "./printable.ts";
export { formatNumber, quantity } from "./quantity.ts";
export { isPlain, quoted, shown } from "./quote.ts";
export { alphabetSize, randomnessBits, varietyOf } from "./randomness.ts";
export { isRecord, recordOf, type UnknownRecord } from "./record.ts";
export { redacted, redactedPath } from "./redact.ts";
export { isRuleId, type RuleDescription, type RuleId } from "./rule.ts";
export { type FailedRun, outcomeOfRun, type PolicyReference, type Run, type Subject } from "./run.ts";
export { atLeast, compareSeverity, isSeverity, raised, type Severity, severities } from "./severity.ts";
export { commandFor, isPlainWord, shellWord } from "./shell-word.ts";
export { shortText } from "./short-text.ts";
export {
  isUncheckedKind,
  type UncheckedKind,
  uncheckedKindHint,
  uncheckedKinds,
  uncheckedMeanings,
} from "./unchecked-kind.ts";
export { isUntrustedEvent, untrustedEvents } from "./untrusted-event.ts";
export {
  type Conclusion,
  type Count,
  conclude,
  failsRun,
  type Outcome,
  type Skipped,
  type Unchecked,
  type Verdict,
} from "./verdict.ts";
export { version } from "./version.ts";
