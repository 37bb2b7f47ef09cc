import { before, type Instant, parseDuration, printable } from "@sallyport/core";
import { usageError } from "../usage-error.ts";
import { parseMoment } from "./moment.ts";

/** Where a search begins: so many milliseconds ago, or at a moment. */
export type Since = { readonly ago: number } | { readonly at: Instant };

/** Reads `7d`, `36h` or a date, which is the start of that day in UTC. Throws USAGE_SINCE_INVALID. */
export function parseSince(text: string): Since {
  const ago = parseDuration(text);
  if (ago !== undefined) return { ago };
  const at = parseMoment(text);
  if (at !== undefined) return { at };
  throw usageError(
    "USAGE_SINCE_INVALID",
    `--since takes a duration or a date, not "${printable(text)}"`,
    "Write, for example, `--since 8d` or `--since 2026-11-01`.",
  );
}

export function sinceInstant(since: Since, now: Instant): Instant {
  return "at" in since ? since.at : before(now, since.ago);
}
