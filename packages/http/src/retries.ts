import { HttpFailure } from "./failure.ts";
import type { HttpReply } from "./request.ts";
import { wait } from "./wait.ts";

/** How one attempt ended. */
export type Outcome<T> = { readonly reply: T } | { readonly error: unknown };

/**
 * `never`: this is the end, good or bad. `after`: try again after so many milliseconds, whatever the usual step is. `atLeast`: after the usual
 * step, but not before so many milliseconds; for what a server says, which may be nothing at all.
 */
export type RetryDecision = "retry" | "never" | { readonly after: number } | { readonly atLeast: number };

export interface AttemptLog {
  /** From 1. */
  readonly attempt: number;
  /** Since the first attempt began. */
  readonly elapsedMilliseconds: number;
  /** Until the next attempt. Absent: this was the last. */
  readonly waitMilliseconds?: number;
}

export interface RetryOptions<T> {
  /** Called after every attempt. */
  readonly classify: (outcome: Outcome<T>, attempt: number, elapsedMilliseconds: number) => RetryDecision;
  /** For all attempts and the waits between; a wait that would not fit is not begun. Default 60,000. */
  readonly budgetMilliseconds?: number;
  /** The first wait is drawn from 0 to this; the range doubles each time. Default 250. */
  readonly baseMilliseconds?: number;
  /** Longest wait, unless the server asks for a longer one. Default 5,000. */
  readonly capMilliseconds?: number;
  /** In [0, 1). */
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly onAttempt?: (log: AttemptLog, outcome: Outcome<T>) => void;
}

/**
 * Repeats work, with exponential backoff and full jitter (https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter),
 * until `classify` answers `never` or the budget is spent; then returns the last reply or throws the last error. `work` gets what is left
 * of the budget, so that its own time-out can fit in. A cancelled signal ends it at once.
 */
export async function withRetries<T>(
  work: (attempt: number, remainingMilliseconds: number) => Promise<T>,
  options: RetryOptions<T>,
): Promise<T> {
  const budget = options.budgetMilliseconds ?? 60_000;
  const clock = options.clock ?? (() => performance.now());
  const sleep = options.sleep ?? wait;
  const started = clock();
  let slept = 0;
  // A sleep that ends early, as in a test, must not make the budget endless.
  const spent = () => Math.max(clock() - started, slept);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await outcomeOf(work(attempt, Math.max(1, budget - spent())));
    const elapsed = Math.round(spent());
    const decision = isCancelled(outcome) ? "never" : options.classify(outcome, attempt, elapsed);
    const pause = decision === "never" ? undefined : pauseOf(decision, attempt, options);
    const goesOn = pause !== undefined && elapsed + pause < budget;
    const log = { attempt, elapsedMilliseconds: elapsed, ...(goesOn ? { waitMilliseconds: pause } : {}) };
    options.onAttempt?.(log, outcome);
    if (!goesOn) {
      if ("error" in outcome) throw outcome.error;
      return outcome.reply;
    }
    await sleep(pause, options.signal);
    slept += pause;
  }
}

async function outcomeOf<T>(work: Promise<T>): Promise<Outcome<T>> {
  try {
    return { reply: await work };
  } catch (error) {
    return { error };
  }
}

function isCancelled(outcome: Outcome<unknown>): boolean {
  return "error" in outcome && outcome.error instanceof HttpFailure && outcome.error.kind === "cancelled";
}

function pauseOf<T>(decision: Exclude<RetryDecision, "never">, attempt: number, options: RetryOptions<T>): number {
  if (typeof decision === "object" && "after" in decision) return Math.max(0, decision.after);
  const step = (options.baseMilliseconds ?? 250) * 2 ** Math.min(attempt - 1, 30);
  const usual = Math.round(Math.min(step, options.capMilliseconds ?? 5_000) * (options.random ?? Math.random)());
  return decision === "retry" ? usual : Math.max(usual, decision.atLeast);
}

/** Statuses that mean "later" and not "no": request time-out, too early, too many requests, and trouble of the server's own. */
export function isTransientStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

/** How long a reply asks to wait by Retry-After: seconds or a date (RFC 9110 10.2.3). Undefined where it does not, or not legibly. */
export function retryAfterMilliseconds(reply: Pick<HttpReply, "headers">, now: Date): number | undefined {
  const value = reply.headers["retry-after"]?.trim() ?? "";
  if (/^\d{1,6}$/.test(value)) return Number(value) * 1000;
  const date = /^[A-Z][a-z]{2}, /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
