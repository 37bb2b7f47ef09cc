import { type Instant, instant } from "@sallyport/core";

const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A date, which is the start of that day in UTC, or a time with its zone; undefined for anything else. */
export function parseMoment(text: string): Instant | undefined {
  const date = form.test(text) ? new Date(text) : undefined;
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : instant(date);
}
