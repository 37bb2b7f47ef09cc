/** Seconds that a Date can hold. */
export function isMoment(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) < 8.64e12;
}
