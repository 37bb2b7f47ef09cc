import { atLeast, type Finding, formatNumber, isActive, type Outcome, quantity, type Run } from "@sallyport/core";

/** The sentence beside PASS, FAIL or UNKNOWN. That of an unknown outcome always says that it is not a pass. */
export function verdictSentence(run: Pick<Run, "verdicts">, outcome: Outcome): string {
  if (outcome === "unknown") return `This is not a pass: ${whyUnknown(run)}.`;
  const gaps = count(run, (verdict) => verdict.unchecked.filter((gap) => !gap.allowed).length);
  if (outcome === "fail") return `${whyFailed(run)}.${gaps > 0 ? ` Also, ${notChecked(gaps)}.` : ""}`;
  const allowed = count(run, (verdict) => verdict.unchecked.length);
  return `${whyPassed(run)}.${allowed > 0 ? ` ${capital(notChecked(allowed))}, which \`allow-unknown\` permits.` : ""}`;
}

function whyUnknown(run: Pick<Run, "verdicts">): string {
  if (run.verdicts.length === 0) return "nothing was checked";
  const gaps = count(run, (verdict) => verdict.unchecked.filter((gap) => !gap.allowed).length);
  return gaps > 0 ? notChecked(gaps) : "a gate could not decide";
}

function notChecked(gaps: number): string {
  return `${quantity(gaps, "thing")} could not be checked`;
}

function whyFailed(run: Pick<Run, "verdicts">): string {
  const failing = severe(run, (finding) => finding.age !== "existing");
  const total = count(run, (verdict) => verdict.findings.filter(isActive).length);
  if (failing === 0) return "A gate says no";
  const which = failing === total ? quantity(failing, "finding") : `${failing} of ${quantity(total, "finding")}`;
  return `${which} ${failing === 1 ? "has" : "have"} ${threshold(run)}`;
}

function whyPassed(run: Pick<Run, "verdicts">): string {
  const excepted = count(run, (verdict) => verdict.findings.filter((finding) => !isActive(finding)).length);
  if (count(run, (verdict) => verdict.findings.filter(isActive).length) === 0) {
    return excepted === 0
      ? "No findings"
      : `No finding counts; ${formatNumber(excepted)} ${excepted === 1 ? "is" : "are"} excepted`;
  }
  const existing = severe(run, (finding) => finding.age === "existing");
  if (existing === 0) return `No finding has ${threshold(run)}`;
  return `No new finding has ${threshold(run)}; ${quantity(existing, "finding")} that the base already had ${existing === 1 ? "does" : "do"} not count`;
}

function threshold(run: Pick<Run, "verdicts">): string {
  const levels = new Set(run.verdicts.map((verdict) => verdict.failOn));
  const [level] = levels;
  if (level === undefined || levels.size > 1) return "a severity that its gate does not allow";
  return level === "critical" ? "severity critical" : `severity ${level} or worse`;
}

function severe(run: Pick<Run, "verdicts">, which: (finding: Finding) => boolean): number {
  return count(
    run,
    (verdict) =>
      verdict.findings.filter(
        (finding) => isActive(finding) && atLeast(finding.severity, verdict.failOn) && which(finding),
      ).length,
  );
}

function count(run: Pick<Run, "verdicts">, of: (verdict: Run["verdicts"][number]) => number): number {
  return run.verdicts.reduce((sum, verdict) => sum + of(verdict), 0);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
