import { createContext, runInContext } from "node:vm";

/** Milliseconds. What is held to it takes a hundredth, so that only what does not end in any sense fails, on a busy machine too. */
const longest = 20_000;

/** One for all, for to make one takes a millisecond. */
const context = createContext({});

/**
 * What work gives that must not grow with the square of its input, or worse: on an input that is large enough, such work would take minutes, and
 * is stopped. This says nothing of speed, which is measured under `scripts/bench/`. Throws ERR_SCRIPT_EXECUTION_TIMEOUT.
 */
export function mustEnd<Result>(work: () => Result, limit = longest): Result {
  context.work = work;
  return runInContext("work()", context, { timeout: limit }) as Result;
}
