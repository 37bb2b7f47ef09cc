/** What ends a job from outside: the runner sends SIGINT, and SIGTERM 7.5 seconds later. */
const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Takes the runner's signals, so that none of them ends this process while a credential may exist that nobody has noted: who waits for the
 * network stops waiting, and what was issued is given back.
 */
export async function untilCancelled<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const cancelled = new AbortController();
  const cancel = () => cancelled.abort();
  for (const signal of signals) process.on(signal, cancel);
  try {
    return await work(cancelled.signal);
  } finally {
    for (const signal of signals) process.off(signal, cancel);
  }
}
