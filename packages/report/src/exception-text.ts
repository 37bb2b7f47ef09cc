import {
  type AppliedException,
  daysBetween,
  type Finding,
  formatExpiry,
  type Instant,
  quantity,
  type Suppression,
} from "@sallyport/core";

/** One line on why a finding does not count: its exception, or the comment or baseline that lets it pass. */
export function passedOverText({ exception, suppression }: Finding, now: Instant): string {
  if (exception?.state === "active") return activeExceptionText(exception, now);
  return suppression === undefined ? "" : suppressionText(suppression, now);
}

/** One line on an exception that holds: `until the end of 2027-02-01 (72 days left), owner @alice, approved by @bob: reason`. */
function activeExceptionText(exception: AppliedException, now: Instant): string {
  return `${untilText(exception.expires, now)}, ${peopleText(exception)}: ${exception.reason}`;
}

/** `by the comment at src/app.env:12, until the end of 2027-02-01 (72 days left): reason`. */
export function suppressionText(suppression: Suppression, now: Instant): string {
  const { kind, source, owner, approvedBy, reason } = suppression;
  const where = kind === "comment" ? `by the comment at ${source}` : `by the baseline ${source}`;
  const people = owner !== undefined && approvedBy !== undefined ? `, ${peopleText({ owner, approvedBy })}` : "";
  return `${where}, ${untilText(suppression.expires, now)}${people}: ${reason}`;
}

function untilText(expires: Instant, now: Instant): string {
  const left = daysBetween(now, expires);
  return `until ${formatExpiry(expires)}${left === undefined ? "" : ` (${quantity(left, "day")} left)`}`;
}

/** One line on an exception whose time is over, and what that means now. */
export function lapsedExceptionText(exception: AppliedException, now: Instant): string {
  const over = daysBetween(exception.expires, now);
  const clock = over === undefined ? "" : ` (${over === 0 ? "today" : `${quantity(over, "day")} ago`})`;
  return `EXCEPTION LAPSED at ${formatExpiry(exception.expires)}${clock}: the finding counts again, one severity higher. ${capital(peopleText(exception))}. Planned replacement: ${exception.replacement}`;
}

function peopleText(exception: Pick<AppliedException, "owner" | "approvedBy">): string {
  return `owner ${exception.owner}, approved by ${exception.approvedBy}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
