import type { Instant } from "@sallyport/core";
import type { Approval } from "../policy.ts";
import { hasLapsed, lifetimeDays } from "./exception-lifetime.ts";

/** Most days between the approval of a baseline, or of the comments of another scanner, and its end. */
export const longestBaseline = 180;

export type BaselineState = "active" | "lapsed" | "too-long";

/** Whether what was approved lets anything pass at `now`. */
export function baselineState(entry: Approval, now: Instant): BaselineState {
  if (hasLapsed(entry, now)) return "lapsed";
  return lifetimeDays(entry, now) > longestBaseline ? "too-long" : "active";
}
