/** `12,345`. The same in every locale. */
export function formatNumber(value: number): string {
  return String(Math.trunc(value)).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1 finding`, `2 findings`, `12,345 findings`; `plural` where an `s` does not do. */
export function quantity(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}
