import { type Confidence, confidences } from "./confidence.ts";
import type { Place } from "./place.ts";
import type { RuleId } from "./rule.ts";
import { type Severity, severities } from "./severity.ts";

/** One thing wrong. Holds nothing secret: a finding may be printed, uploaded and kept for years. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Why this confidence, a phrase: `checksum matches`, `name says password, value looks random`. */
  readonly basis: string;
  /** What was found, one line without a full stop. */
  readonly message: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  readonly fix: Fix;
  /** Where, the most useful place first; never empty. */
  readonly places: readonly [Place, ...Place[]];
  /** How many more places there are at least, which are not listed. Absent: none. */
  readonly unlistedPlaces?: number;
  /** The source line of the first place, already redacted. */
  readonly excerpt?: Excerpt;
  /** Facts that support it, in the order to show them. */
  readonly evidence: readonly Fact[];
  /** Identity of the finding across rebases, moves and squashes, for example `s1:4f…`. */
  readonly fingerprint: string;
  /** `existing`: the base already had it, so the change under review did not bring it. Absent: not known or not asked. */
  readonly age?: "new" | "existing";
  /** Set by `applyExceptions` alone. An excepted finding never fails a run, and is never dropped. */
  readonly exception?: AppliedException;
  /** A comment beside it or a baseline says that it is known. It never fails a run, and is never dropped. */
  readonly suppression?: Suppression;
}

/** Placeholder for the fingerprint in the commands of a fix, where the text is about several findings or about a rule. */
export const anyFingerprint = "FINGERPRINT";

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Fix {
  /** In the imperative, one to three sentences. */
  readonly text: string;
  /** Shell commands to copy, in order. */
  readonly commands?: readonly string[];
  /** A unified diff, when the change is mechanical. */
  readonly patch?: string;
}

/** One redacted source line. Columns are 1-based UTF-16 units into `text`; `endColumn` is exclusive. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface AppliedException {
  /** `active` suppresses; `lapsed` has raised the severity by one and does not suppress. */
  readonly state: "active" | "lapsed";
  readonly owner: string;
  readonly approvedBy: string;
  readonly reason: string;
  readonly control: string;
  readonly replacement: string;
  /** RFC 3339 instant at which it ends or ended. */
  readonly expires: string;
}

/** What lets a finding pass without being an exception of its own in the policy. */
export interface Suppression {
  readonly kind: "comment" | "baseline";
  /** Where it is written: `src/app.env:12`, `.github/secrets.baseline`. */
  readonly source: string;
  readonly reason: string;
  /** RFC 3339 instant at which it ends. */
  readonly expires: string;
  /** Who answers for it, who approved it, what limits the damage meanwhile and what will take its place; a comment names none of them. */
  readonly owner?: string;
  readonly approvedBy?: string;
  readonly control?: string;
  readonly replacement?: string;
}

/** True for a finding that counts against the run. */
export function isActive(finding: Finding): boolean {
  return finding.exception?.state !== "active" && finding.suppression === undefined;
}

/** Worst first, then surest, then by place: the order in which people read and in which limits cut. */
export function rankFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      Number(isActive(b)) - Number(isActive(a)) ||
      severityRank(b) - severityRank(a) ||
      confidenceRank(b) - confidenceRank(a) ||
      Number(a.age === "existing") - Number(b.age === "existing") ||
      compareText(a.places[0].path, b.places[0].path) ||
      lineOf(a) - lineOf(b) ||
      columnOf(a) - columnOf(b) ||
      compareText(a.rule, b.rule) ||
      compareText(a.fingerprint, b.fingerprint) ||
      Number(isLapsed(b)) - Number(isLapsed(a)) ||
      compareText(a.message, b.message),
  );
}

function isLapsed(finding: Finding): boolean {
  return finding.exception?.state === "lapsed";
}

function severityRank(finding: Finding): number {
  return severities.indexOf(finding.severity);
}

function confidenceRank(finding: Finding): number {
  return confidences.indexOf(finding.confidence);
}

function lineOf(finding: Finding): number {
  return finding.places[0].region?.start.line ?? 0;
}

function columnOf(finding: Finding): number {
  return finding.places[0].region?.start.column ?? 0;
}

/** By code unit, so that the order is the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
