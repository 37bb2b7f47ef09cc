const interval = 100;

/** Lets through at most ten calls a second, the first at once. */
export function progressMeter<T>(report: (value: T) => void): (value: T) => void {
  let next = 0;
  return (value) => {
    const now = performance.now();
    if (now < next) return;
    next = now + interval;
    report(value);
  };
}
