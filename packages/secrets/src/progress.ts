/** Nanoseconds. */
const interval = 100_000_000n;

/** Lets through at most ten calls a second, the first at once. */
export function progressMeter<T>(report: (value: T) => void): (value: T) => void {
  let next = 0n;
  return (value) => {
    // Node loads `performance` when it is first used, which takes longer than the check of a small commit has to spare.
    const now = process.hrtime.bigint();
    if (now < next) return;
    next = now + interval;
    report(value);
  };
}
