import { printable } from "@sallyport/core";

/** Longer text is cut: a report stays readable however long a file name or a message is. */
const longest = 4_000;

/**
 * Makes any text harmless in a line that a person or the Actions runner reads. On top of `printable`:
 * - a workflow command cannot start: the runner takes `::` at the start of a line (after white space, and a wrapped line
 *   may start at any word) and, in its old form, `##[` anywhere in a line (actions/runner, `ActionCommand.cs`);
 * - it is cut at 4,000 UTF-16 units.
 */
export function inert(text: string): string {
  return clip(printable(text), longest)
    .replace(/(^|\s):(?=:)/g, "$1\\x3a")
    .replaceAll("##[", "#\\x23[");
}

/** Cuts to at most `limit` UTF-16 units, the last of them `…`, never between the halves of a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
}
