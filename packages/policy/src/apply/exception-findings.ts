import { compareSeverity, type Fact, type Finding, formatExpiry, type Instant, type Severity } from "@sallyport/core";
import { comparePositions } from "../parse/source-node.ts";
import type { Exception, Policy } from "../policy.ts";
import { policyFinding } from "../policy-finding.ts";
import type { PolicyRuleId } from "../rule-pages.ts";
import type { ExceptionContext, ExceptionState } from "./apply-exceptions.ts";
import { hasLapsed, latestExpiry, lifetimeDays, longestLifetime } from "./exception-lifetime.ts";
import { describeTarget } from "./exception-target.ts";

/** One exception that matched one finding. */
export interface ExceptionUse {
  readonly exception: Exception;
  readonly finding: Finding;
  readonly state: ExceptionState;
}

/** One exception, and all that it is judged by. */
interface Case {
  readonly policy: Policy;
  readonly exception: Exception;
  /** The findings that it matched. */
  readonly uses: readonly ExceptionUse[];
  readonly now: Instant;
  readonly context: ExceptionContext;
}

/** What is wrong with the exceptions themselves: too long, too broad, unused. One finding each, in the order of the file. */
export function exceptionFindings(
  policy: Policy,
  uses: readonly ExceptionUse[],
  now: Instant,
  context: ExceptionContext,
): Finding[] {
  const findings = policy.exceptions.flatMap((exception) => {
    const own = { policy, exception, uses: uses.filter((use) => use.exception === exception), now, context };
    return own.uses.length === 0 ? unused(own) : [...tooLong(own), ...tooBroad(own)];
  });
  // Two entries with one target are one thing to mend: the first of them is named.
  const told = new Set<string>();
  return findings.sort(comparePlaces).filter(({ fingerprint }) => !told.has(fingerprint) && told.add(fingerprint));
}

function unused(own: Case): Finding[] {
  const { exception, now, context } = own;
  if (!isExpectedToMatch(exception, context)) return [];
  const lapsed = hasLapsed(exception, now) ? "has lapsed and " : "";
  const message = `the exception for ${describeTarget(exception)} ${lapsed}excepts nothing`;
  return [findingAbout(own, "policy/unused-exception", message, "Delete it.")];
}

function isExpectedToMatch({ rule, file }: Exception, { completeAreas }: ExceptionContext): boolean {
  // An inherited exception is for many repositories: that this one does not need it says nothing.
  return file === undefined && completeAreas.some((area) => rule.startsWith(`${area}/`));
}

function tooLong(own: Case): Finding[] {
  const { exception, uses, now } = own;
  const severity = worstOf(uses, "too-long");
  if (severity === undefined) return [];
  const message =
    `the exception for ${describeTarget(exception)} lasts ${lifetimeDays(exception, now)} days; ` +
    `for a finding of severity ${severity} at most ${longestLifetime[severity]} are allowed, so it excepts nothing`;
  const fix = `Set \`expires\` to ${latestExpiry(exception, severity, now)} or earlier.`;
  return [findingAbout(own, "policy/exception-too-long", message, fix)];
}

function tooBroad(own: Case): Finding[] {
  const { exception, uses } = own;
  const severity = worstOf(uses, "too-broad");
  if (severity === undefined) return [];
  const matched = uses.filter((use) => use.state === "too-broad").map((use) => use.finding.fingerprint);
  const [first, ...more] = [...new Set(matched)].sort();
  const message =
    `the exception for ${describeTarget(exception)} names a pattern of paths and no fingerprint; ` +
    `for a finding of severity ${severity} that is too broad, so it excepts nothing`;
  const fix = `Name each finding: fingerprint: "${first}"${more.length > 0 ? ` and ${more.length} more` : ""}.`;
  return [findingAbout(own, "policy/exception-too-broad", message, fix)];
}

function worstOf(uses: readonly ExceptionUse[], state: ExceptionState): Severity | undefined {
  const severities = uses.filter((use) => use.state === state).map((use) => use.finding.severity);
  return severities.sort((a, b) => compareSeverity(b, a))[0];
}

function findingAbout({ policy, exception, context }: Case, rule: PolicyRuleId, message: string, fix: string): Finding {
  const { fingerprint, path, owner, expires } = exception;
  const evidence: Fact[] = [
    { label: "owner", value: owner },
    { label: "expires", value: formatExpiry(expires) },
  ];
  return policyFinding({
    rule,
    message,
    fix: { text: fix },
    policy: exception.file === undefined ? policy : {},
    path: exception.file ?? context.policyPath,
    at: exception.region,
    evidence,
    subject: { rule: exception.rule, fingerprint, path },
  });
}

function comparePlaces(a: Finding, b: Finding): number {
  const [first, second] = [a.places[0].region, b.places[0].region];
  const order = first && second ? comparePositions(first.start, second.start) : 0;
  return order || (a.fingerprint < b.fingerprint ? -1 : 1);
}
