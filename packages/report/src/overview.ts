import {
  type Count,
  type Finding,
  failsRun,
  type Instant,
  instant,
  isActive,
  milliseconds,
  type Outcome,
  outcomeOfRun,
  type Run,
  rankFindings,
  type Severity,
  type Skipped,
  type Unchecked,
} from "@sallyport/core";
import { type PlaceRow, placeRows } from "./place-row.ts";
import { verdictSentence } from "./verdict-sentence.ts";

/** The word for an outcome, the same in every format. */
const verdictWords: Readonly<Record<Outcome, "PASS" | "FAIL" | "UNKNOWN">> = {
  pass: "PASS",
  fail: "FAIL",
  unknown: "UNKNOWN",
};

/** What all formats say of a run, worked out once: they differ in clothes, never in words or numbers. */
export interface Overview {
  readonly outcome: Outcome;
  readonly word: "PASS" | "FAIL" | "UNKNOWN";
  readonly sentence: string;
  /** Findings that count, ranked. */
  readonly findings: readonly Finding[];
  /** Where `findings` are, those with the most first; empty where that is one place, or where there are so few that they are seen at once. */
  readonly places: readonly PlaceRow[];
  /** Findings that an active exception covers, ranked. */
  readonly excepted: readonly Finding[];
  /** Of `findings`. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Of `findings`: how many make the run fail. */
  readonly failing: number;
  /** Of `findings`: how many the base already had. */
  readonly existing: number;
  /** Of `findings`: how many had an exception whose time is over. */
  readonly lapsed: number;
  /** What keeps the run from a pass, and then what was allowed to stay unchecked. */
  readonly unchecked: readonly Unchecked[];
  readonly skipped: readonly Skipped[];
  /** A gate's counts, one entry a verdict. */
  readonly examined: readonly { readonly gate: string; readonly counts: readonly Count[] }[];
  /** The moment from which an exception's days are counted: as of which it was judged, else when the run ended. */
  readonly now: Instant;
}

/** So many findings are seen at once. */
const few = 10;

export function overviewOf(run: Run): Overview {
  const all = rankFindings(run.verdicts.flatMap((verdict) => verdict.findings));
  const findings = all.filter(isActive);
  const unchecked = run.verdicts.flatMap((verdict) => verdict.unchecked);
  const outcome = outcomeOfRun(run);
  return {
    outcome,
    word: verdictWords[outcome],
    sentence: verdictSentence(run, outcome),
    findings,
    places: placesOf(findings),
    excepted: all.filter((finding) => !isActive(finding)),
    counts: countSeverities(findings),
    failing: run.verdicts.reduce(
      (sum, verdict) => sum + verdict.findings.filter((finding) => failsRun(finding, verdict.failOn)).length,
      0,
    ),
    existing: findings.filter((finding) => finding.age === "existing").length,
    lapsed: findings.filter((finding) => finding.exception?.state === "lapsed").length,
    unchecked: [...unchecked.filter((gap) => !gap.allowed), ...unchecked.filter((gap) => gap.allowed)],
    skipped: run.verdicts.flatMap((verdict) => verdict.skipped),
    examined: run.verdicts.map((verdict) => ({ gate: verdict.gate, counts: verdict.examined })),
    now: run.judgedAt ?? endOf(run),
  };
}

export function countSeverities(findings: readonly Finding[]): Overview["counts"] {
  const counts = { critical: 0, error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

function placesOf(findings: readonly Finding[]): readonly PlaceRow[] {
  const rows = findings.length > few ? placeRows(findings) : [];
  return rows.length > 1 ? rows : [];
}

/** `startedAt` comes from outside: a run with a broken clock still gets its report. */
export function endOf(run: Pick<Run, "startedAt" | "durationMilliseconds">): Instant {
  try {
    return instant(new Date(milliseconds(run.startedAt) + run.durationMilliseconds));
  } catch {
    return run.startedAt;
  }
}
