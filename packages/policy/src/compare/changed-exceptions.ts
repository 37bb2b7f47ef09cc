import { type Fact, milliseconds } from "@sallyport/core";
import { lifetimeDays, longestLifetime } from "../apply/exception-lifetime.ts";
import { compilePath, describeTarget, isOpenEnded } from "../apply/exception-target.ts";
import { isPathPattern } from "../parse/path-pattern.ts";
import { pointerOf } from "../parse/source-node.ts";
import type { Exception, Policy } from "../policy.ts";
import type { Weakening } from "./weakening.ts";

/** Every exception that is new, that covers more or holds longer than before, or that was refused before and may hold now. */
export function changedExceptions(base: Policy, head: Policy): Weakening[] {
  return head.exceptions.flatMap((exception, index) => {
    const at = pointerOf("exceptions", index);
    const related = base.exceptions.filter((old) => old.rule === exception.rule);
    if (related.some((old) => covers(old, exception) && holdsAsLong(old, exception) && !mayRevive(old, exception)))
      return [];

    const target = describeTarget(exception);
    const extended = related.find((old) => covers(old, exception));
    if (extended) return [widened(at, exception, `the exception for ${target} ${extensionOf(extended, exception)}`)];
    const former = related.find((old) => covers(exception, old) || isSameFinding(old, exception));
    if (former)
      return [widened(at, exception, `the exception is for ${target} now; it was for ${describeTarget(former)}`)];
    const message = `an exception for ${target} until ${exception.expires} is added`;
    return [
      {
        rule: "policy/added-exception",
        at,
        message,
        undo: "Mend the finding and delete the exception.",
        evidence: facts(exception),
      },
    ];
  });
}

/** Whether all that `inner` excepts, `outer` excepts too. May say no where it is hard to tell. */
function covers(outer: Exception, inner: Exception): boolean {
  const fingerprint = outer.fingerprint === undefined || outer.fingerprint === inner.fingerprint;
  return fingerprint && (outer.path === undefined || (inner.path !== undefined && coversPath(outer.path, inner.path)));
}

function coversPath(outer: string, inner: string): boolean {
  return outer === inner || (!isPathPattern(inner) && compilePath(outer)(inner));
}

function isSameFinding(a: Exception, b: Exception): boolean {
  return a.fingerprint !== undefined && a.fingerprint === b.fingerprint;
}

/** A later start lets an exception that was too long hold again, so it counts as an extension. */
function holdsAsLong(old: Exception, exception: Exception): boolean {
  return milliseconds(exception.expires) <= milliseconds(old.expires) && startOf(exception) <= startOf(old);
}

/** A narrower or shorter exception is a weaker policy when the old one was too broad or too long to except anything. */
function mayRevive(old: Exception, exception: Exception): boolean {
  if (isOpenEnded(old) && !isOpenEnded(exception)) return true;
  if (old.expires === exception.expires) return false;
  // Without `created` the lifetime depends on the day of the run: it may have been any before, and may be any now.
  const [before, after] = [lifetimeOf(old) ?? Number.POSITIVE_INFINITY, lifetimeOf(exception) ?? 0];
  return Object.values(longestLifetime).some((limit) => before > limit && after <= limit);
}

/** In days. */
function lifetimeOf(exception: Exception): number | undefined {
  return exception.created === undefined ? undefined : lifetimeDays(exception, exception.created);
}

function startOf({ created }: Exception): number {
  return created === undefined ? Number.POSITIVE_INFINITY : milliseconds(created);
}

function extensionOf(old: Exception, exception: Exception): string {
  if (holdsAsLong(old, exception))
    return `may hold now; as it was (${describeTarget(old)} until ${old.expires}) it could be refused`;
  if (old.expires !== exception.expires) return `ends ${exception.expires} now; it was ${old.expires}`;
  return `counts from ${exception.created ?? "each run"} now; it was ${old.created}`;
}

function widened(at: string, exception: Exception, message: string): Weakening {
  return {
    rule: "policy/widened-exception",
    at,
    message,
    undo: "Restore the exception as it was.",
    evidence: facts(exception),
  };
}

function facts({ owner, approvedBy, reason, control, replacement }: Exception): Fact[] {
  return [
    { label: "owner", value: owner },
    { label: "approved by", value: approvedBy },
    { label: "reason", value: reason },
    { label: "control", value: control },
    { label: "replacement", value: replacement },
  ];
}
