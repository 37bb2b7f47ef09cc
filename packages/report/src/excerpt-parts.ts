import { type Excerpt, printable } from "@sallyport/core";

/** A redacted source line cut in three: what stands before, the marked stretch, what stands after. Harmless to print. */
export interface ExcerptParts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const keptBefore = 60;
const keptMarked = 120;

/**
 * Cuts a long line around the mark so that it fits `width` UTF-16 units, with `…` where something is left out. Tabs become two
 * spaces, other control characters visible escapes; the cut comes first, so an escape is never split.
 */
export function excerptParts(excerpt: Excerpt, width: number): ExcerptParts {
  const { text } = excerpt;
  const start = clamp(excerpt.startColumn - 1, 0, text.length);
  const end = clamp(excerpt.endColumn - 1, start, text.length);
  const fits = text.length <= width;
  const before = text.slice(0, start);
  const marked = text.slice(start, end);
  const shownBefore = fits ? before : cutStart(before, Math.min(keptBefore, Math.floor(width / 3)));
  const shownMarked = fits ? marked : cutEnd(marked, Math.min(keptMarked, Math.floor(width / 2)));
  const room = Math.max(8, width - shownBefore.length - shownMarked.length);
  const shownAfter = fits ? text.slice(end) : cutEnd(text.slice(end), room);
  // The old form of a workflow command may be split over two parts, so then no `#` stays in any of them.
  const plain = text.includes("##[") ? (part: string) => visible(part).replaceAll("#", "\\x23") : visible;
  return { before: plain(shownBefore), marked: plain(shownMarked), after: plain(shownAfter) };
}

function cutStart(text: string, limit: number): string {
  return text.length <= limit ? text : `…${text.slice(text.length - limit + 1).replace(/^[\udc00-\udfff]/, "")}`;
}

function cutEnd(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function visible(text: string): string {
  return printable(text.replaceAll("\t", "  "));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, least), most);
}
