import { HttpFailure } from "./failure.ts";

/** Resolves after so many milliseconds; rejects with a `cancelled` failure as soon as the signal says so. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(cancelled());
      return;
    }
    const stop = () => {
      clearTimeout(timer);
      reject(cancelled());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

function cancelled(): HttpFailure {
  return new HttpFailure({ kind: "cancelled", host: "the next attempt" });
}
