import type { PlannedFile } from "./plan.ts";

const contextLines = 3;

/**
 * One file's change as a unified diff with a single hunk: all between the first and the last line that differ. Not the
 * shortest diff, but always a true one.
 */
export function unifiedDiff(file: PlannedFile): string {
  const before = linesOf(file.before ?? "");
  const after = linesOf(file.after);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  const start = Math.max(0, head - contextLines);
  const shown = Math.min(tail, contextLines);
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  const kept = before.length - tail;
  return [
    file.before === undefined ? "--- /dev/null" : `--- a/${file.path}`,
    `+++ b/${file.path}`,
    `@@ -${span(start, kept + shown - start)} +${span(start, after.length - tail + shown - start)} @@`,
    ...before.slice(start, head).map((line) => ` ${line}`),
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
    ...before.slice(kept, kept + shown).map((line) => ` ${line}`),
    "",
  ].join("\n");
}

/** Lines without their ends; a last line without one is marked as diff does. */
function linesOf(text: string): string[] {
  if (text === "") return [];
  return text.endsWith("\n")
    ? text.slice(0, -1).split("\n")
    : [...text.split("\n").slice(0, -1), `${text.split("\n").at(-1)}\n\\ No newline at end of file`];
}

function span(start: number, length: number): string {
  return `${length === 0 ? start : start + 1},${length}`;
}
