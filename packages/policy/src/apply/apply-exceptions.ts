import {
  type AppliedException,
  atLeast,
  canonicalJson,
  type Finding,
  type Instant,
  raised,
  type Severity,
} from "@sallyport/core";
import type { Exception, Policy } from "../policy.ts";
import { type ExceptionUse, exceptionFindings } from "./exception-findings.ts";
import { hasLapsed, lifetimeDays, longestLifetime } from "./exception-lifetime.ts";
import { compileTarget, isOpenEnded } from "./exception-target.ts";

export interface JudgedFindings {
  /** As many as came in, in the same order. None is dropped. */
  readonly findings: Finding[];
  /** What is wrong with the exceptions themselves, in the order of the file. */
  readonly policyFindings: Finding[];
}

export interface ExceptionContext {
  readonly policyPath: string;
  /**
   * Areas of rules (`secrets`, `custom`) whose whole subject the run has looked at. Only there is an exception that matches
   * nothing an unused one: in a change of three files most exceptions match nothing.
   */
  readonly completeAreas: readonly string[];
}

/**
 * The one place where exceptions take effect. Of all that match a finding one that holds wins; else one that has lapsed raises
 * the severity by one. One that is too long or too broad does nothing but be reported. The order of the exceptions plays no part,
 * and findings that were judged before stay as they are. Findings about the policy itself cannot be excepted.
 */
export function applyExceptions(
  findings: readonly Finding[],
  policy: Policy,
  now: Instant,
  context: ExceptionContext,
): JudgedFindings {
  const targets = policy.exceptions.map((exception) => ({ exception, matches: compileTarget(exception) }));
  const uses: ExceptionUse[] = [];
  const judged = findings.map((finding) => {
    if (finding.rule.startsWith("policy/")) return finding;
    const own = targets
      .filter(({ matches }) => matches(finding))
      .map(({ exception }) => ({ exception, finding, state: stateOf(exception, finding.severity, now) }));
    uses.push(...own);
    return finding.exception === undefined ? applyTo(finding, own) : finding;
  });
  return { findings: judged, policyFindings: exceptionFindings(policy, uses, now, context) };
}

export type ExceptionState = "active" | "lapsed" | "too-broad" | "too-long";

function stateOf(exception: Exception, severity: Severity, now: Instant): ExceptionState {
  if (hasLapsed(exception, now)) return "lapsed";
  if (isOpenEnded(exception) && atLeast(severity, "error")) return "too-broad";
  return lifetimeDays(exception, now) > longestLifetime[severity] ? "too-long" : "active";
}

function applyTo(finding: Finding, uses: readonly ExceptionUse[]): Finding {
  const active = lastToEnd(uses, "active");
  if (active) return { ...finding, exception: applied(active, "active") };
  const lapsed = lastToEnd(uses, "lapsed");
  if (lapsed) return { ...finding, severity: raised(finding.severity), exception: applied(lapsed, "lapsed") };
  return finding;
}

/** Of several alike it must always be the same one, in whatever order they stand. */
function lastToEnd(uses: readonly ExceptionUse[], state: ExceptionState): Exception | undefined {
  const candidates = uses.filter((use) => use.state === state).map((use) => use.exception);
  return candidates.sort((a, b) => compareText(b.expires, a.expires) || compareText(contentOf(a), contentOf(b))).at(0);
}

function contentOf({ region: _, ...exception }: Exception): string {
  return canonicalJson({ ...exception });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function applied(exception: Exception, state: AppliedException["state"]): AppliedException {
  const { owner, approvedBy, reason, control, replacement, expires } = exception;
  return { state, owner, approvedBy, reason, control, replacement, expires };
}
