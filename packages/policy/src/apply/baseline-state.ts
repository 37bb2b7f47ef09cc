import type { Instant } from "@sallyport/core";
import type { BaselineEntry } from "../policy.ts";
import { hasLapsed, latestEnd, lifetimeDays } from "./exception-lifetime.ts";

/** Most days between the making of a baseline and its end. */
export const longestBaseline = 180;

export type BaselineState = "active" | "lapsed" | "too-long";

/** Whether a baseline lets anything pass at `now`. */
export function baselineState(entry: BaselineEntry, now: Instant): BaselineState {
  if (hasLapsed(entry, now)) return "lapsed";
  return lifetimeDays(entry, now) > longestBaseline ? "too-long" : "active";
}

/** The last date that `expires` of a baseline may name. */
export function latestBaselineEnd(entry: BaselineEntry, now: Instant): string {
  return latestEnd(entry, longestBaseline, now);
}
