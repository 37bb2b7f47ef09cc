import { type Finding, isActive, rankFindings } from "./finding.ts";
import { atLeast, type Severity } from "./severity.ts";
import type { UncheckedKind } from "./unchecked-kind.ts";

export type Outcome = "pass" | "fail" | "unknown";

/** What a gate answers. `unknown` means that something could not be checked; it is never shown or counted as a pass. */
export interface Verdict {
  /** The gate's name, verb-noun: `detect-secrets`. */
  readonly gate: string;
  readonly outcome: Outcome;
  /** The least severity that fails. */
  readonly failOn: Severity;
  /** All of them, ranked; excepted ones too. */
  readonly findings: readonly Finding[];
  /** What could not be checked and so keeps the outcome from `pass`, unless it was allowed. */
  readonly unchecked: readonly Unchecked[];
  /** What policy or scope left out on purpose; listed, but not counted as unknown. */
  readonly skipped: readonly Skipped[];
  /** What was looked at, in the order to show it. */
  readonly examined: readonly Count[];
}

/** Something that should have been checked and could not be. */
export interface Unchecked {
  /** The word that `allow-unknown` takes: `shallow-clone`, `missing-object`, `oversize`. */
  readonly kind: UncheckedKind;
  /** What, in one line: `3 commits before 1a2b3c4 are not in this clone`. */
  readonly what: string;
  /** The exact change that makes it checkable: sentences on one line, code in backticks. */
  readonly fix: string;
  /** True when the input `allow-unknown` named the kind. */
  readonly allowed?: boolean;
}

export interface Skipped {
  readonly what: string;
  readonly why: string;
  readonly count: number;
}

export interface Count {
  readonly label: string;
  readonly count: number;
  /** `bytes` are shown scaled. */
  readonly unit?: "bytes";
}

export interface Conclusion {
  readonly gate: string;
  readonly failOn: Severity;
  /** Kinds of unchecked things that may be unknown without failing the run. */
  readonly allowUnknown?: readonly string[];
  readonly findings: readonly Finding[];
  readonly unchecked?: readonly Unchecked[];
  readonly skipped?: readonly Skipped[];
  readonly examined: readonly Count[];
}

/** The one place where findings and gaps become an outcome: a finding that counts fails; else a gap is unknown; else pass. */
export function conclude(conclusion: Conclusion): Verdict {
  const allowed = new Set<string>(conclusion.allowUnknown ?? []);
  const unchecked = (conclusion.unchecked ?? []).map((gap) =>
    allowed.has(gap.kind) ? { ...gap, allowed: true } : gap,
  );
  return {
    gate: conclusion.gate,
    outcome: outcomeOf(conclusion.findings, unchecked, conclusion.failOn),
    failOn: conclusion.failOn,
    findings: rankFindings(conclusion.findings),
    unchecked,
    skipped: conclusion.skipped ?? [],
    examined: conclusion.examined,
  };
}

function outcomeOf(findings: readonly Finding[], unchecked: readonly Unchecked[], failOn: Severity): Outcome {
  if (findings.some((finding) => failsRun(finding, failOn))) return "fail";
  if (unchecked.some((gap) => gap.allowed !== true)) return "unknown";
  return "pass";
}

/** Whether one finding fails a run. What the base already had does not fail the change under review. */
export function failsRun(finding: Finding, failOn: Severity): boolean {
  return isActive(finding) && finding.age !== "existing" && atLeast(finding.severity, failOn);
}

/** The worst of several: fail over unknown over pass. No verdict at all is unknown, for nothing was checked. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes("fail")) return "fail";
  if (outcomes.includes("unknown") || outcomes.length === 0) return "unknown";
  return "pass";
}
