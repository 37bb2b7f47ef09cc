import type { Instant } from "@sallyport/core";
import { describe, expect, it } from "vitest";
import type { Approval } from "../policy.ts";
import { now, regionOnLine } from "../testing/samples.ts";
import { type BaselineState, baselineState } from "./baseline-state.ts";

const approval = (created: Instant | undefined, expires: Instant) =>
  ({
    owner: "@a",
    approvedBy: "@b",
    reason: "any",
    region: regionOnLine(1),
    expires,
    ...(created && { created }),
  }) as unknown as Approval;

describe("the approval of a baseline", () => {
  it.each<[string, Instant | undefined, Instant, BaselineState]>([
    ["holds for 180 days", "2026-11-20T00:00:00.000Z", "2027-05-20T00:00:00.000Z", "active"],
    ["holds for no more", "2026-11-20T00:00:00.000Z", "2027-05-20T00:00:00.001Z", "too-long"],
    ["counts from today where nothing says when it was made", undefined, "2027-05-21T00:00:00.000Z", "active"],
    [
      "counts from today where it claims to be made later",
      "2027-01-01T00:00:00.000Z",
      "2027-05-21T00:00:00.001Z",
      "too-long",
    ],
    ["holds to its last millisecond", undefined, "2026-11-21T08:00:00.001Z", "active"],
    ["has lapsed at its end", undefined, now, "lapsed"],
    ["has lapsed, however long it was", "2020-01-01T00:00:00.000Z", "2026-11-20T00:00:00.000Z", "lapsed"],
  ])("%s", (_, created, expires, state) => {
    expect(baselineState(approval(created, expires), now)).toBe(state);
  });
});
