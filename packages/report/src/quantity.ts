import { type Count, formatNumber, quantity } from "@sallyport/core";

const units = ["KB", "MB", "GB", "TB"];

/** Powers of 1000, one decimal: `0 bytes`, `999 bytes`, `34.7 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return quantity(bytes, "byte");
  let value = bytes;
  let unit = -1;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

/** `12 ms`, `1.2 s`, `3 min 20 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1_000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1_000);
  return `${formatNumber(seconds / 60)} min ${seconds % 60} s`;
}

/** `12,345 blobs`, `1 blob`, `34.7 MB`, `34.7 MB of text`: the count in front of its label, which is given in the plural. */
export function formatCount(count: Count): string {
  if (count.unit === "bytes")
    return [formatBytes(count.count), count.label].filter((part) => part !== "bytes").join(" ");
  if (count.count === 1 && isPath(count.label)) return count.label;
  return `${formatNumber(count.count)} ${count.count === 1 ? singular(count.label) : count.label}`;
}

/** What was left out may be a single file, by its path. */
function isPath(label: string): boolean {
  return /^[^ ]*[/.]/.test(label);
}

/** Labels are ours: `commits on main`, `binary files`, `entries`. The plural is the first word, or else the last. */
function singular(label: string): string {
  const plural = /^[a-z]*[^s\W]s\b/.test(label) ? /^([a-z]+)/ : /([a-z]+)$/;
  return label.replace(plural, (word) =>
    word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/([^s])s$/, "$1"),
  );
}
