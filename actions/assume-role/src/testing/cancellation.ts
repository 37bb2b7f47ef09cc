import type { RunJobOptions } from "@sallyport/sandbox";
import { expect } from "vitest";
import type { Outcome } from "./pipeline.ts";

/** How to cancel a job, and a runner that leaves a cancelled step the time that it wants: one that does not end by itself fails its test by never ending. */
export interface Cancellation {
  readonly options: Partial<RunJobOptions>;
  /** Cancels the job; for a fault that has struck, for example. */
  readonly cancel: () => void;
}

export function cancellation(): Cancellation {
  const controller = new AbortController();
  return {
    options: { cancel: controller.signal, grace: { interrupt: 600_000, terminate: 600_000, streams: 600_000 } },
    cancel: () => controller.abort(),
  };
}

/** Fails where a cancelled step went on until a time-out of its own, or ran its command to the end. */
export function expectCancelled(outcome: Outcome): void {
  expect(outcome.conclusion, outcome.log).toBe("cancelled");
  expect(outcome.log).not.toMatch(/gave no answer|it ran/);
}
