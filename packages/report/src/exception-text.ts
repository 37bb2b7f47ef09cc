import type { AppliedException, Instant } from "@sallyport/core";
import { daysBetween, formatExpiry } from "./date.ts";
import { quantity } from "./quantity.ts";

/** One line on an exception that holds: `until the end of 2027-02-01 (72 days left), owner @alice, approved by @bob: reason`. */
export function activeExceptionText(exception: AppliedException, now: Instant): string {
  const left = daysBetween(now, exception.expires);
  const clock = left === undefined ? "" : ` (${quantity(left, "day")} left)`;
  return `until ${formatExpiry(exception.expires)}${clock}, ${peopleText(exception)}: ${exception.reason}`;
}

/** One line on an exception whose time is over, and what that means now. */
export function lapsedExceptionText(exception: AppliedException, now: Instant): string {
  const over = daysBetween(exception.expires, now);
  const clock = over === undefined ? "" : ` (${over === 0 ? "today" : `${quantity(over, "day")} ago`})`;
  return `EXCEPTION LAPSED at ${formatExpiry(exception.expires)}${clock}: the finding counts again, one severity higher. ${capital(peopleText(exception))}. Planned replacement: ${exception.replacement}`;
}

function peopleText(exception: AppliedException): string {
  return `owner ${exception.owner}, approved by ${exception.approvedBy}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
