import { canonicalJson, type Position } from "@sallyport/core";
import type { FoundComment } from "./find-comments.ts";
import type { ForeignReach } from "./foreign-marks.ts";
import { type CommentReading, commentMark } from "./read-comment.ts";

/** An allow comment in a file as it is now. */
export interface PlacedComment extends FoundComment {
  /** Safe to show. */
  readonly path: string;
  /** Whether the policy honours comments in this file. */
  readonly honoured: boolean;
  /** The change brought it; absent where no change is looked at. */
  readonly fresh?: boolean;
}

/** One string a comment, the same for the same comment in several looks at one file. */
export function commentId({ path, line, column }: PlacedComment): string {
  return `${path}\0${line}\0${column}`;
}

/**
 * The comments that speak of what stands at a place: on its line, or on the line above; and the nearest one above that begins a part of the
 * file. None speaks of what it holds itself. `comments` are in the order of the file.
 */
export function commentsBeside<T extends FoundComment>(comments: readonly T[], { line, column }: Position): T[] {
  const near = comments.filter(
    (comment) =>
      (comment.line === line - 1 && isAboutNextLine(comment)) ||
      (comment.line === line && isAboutLine(comment) && !holdsColumn(comment, column)),
  );
  const part = comments.findLast((comment) => comment.line < line && reachOf(comment) === "nothing");
  return part === undefined ? near : [...near, part];
}

function isAboutLine(comment: FoundComment): boolean {
  const reach = reachOf(comment);
  return reach === undefined || reach === "line";
}

function isAboutNextLine(comment: FoundComment): boolean {
  const reach = reachOf(comment);
  return reach === undefined || reach === "next-line";
}

/** One of ours speaks of both lines; one of another scanner of that which its documentation says. */
function reachOf({ reading }: FoundComment): ForeignReach | undefined {
  return reading.kind === "foreign" ? reading.reach : undefined;
}

function holdsColumn({ column, reading }: FoundComment, at: number): boolean {
  return at >= column && at < column + lengthOf(reading);
}

/** Characters of the whole comment as far as it is understood: what to delete to be rid of it. */
export function lengthOf(reading: CommentReading): number {
  if (reading.kind === "foreign") return reading.mark.length;
  return commentMark.length + (reading.kind === "complete" ? reading.text.length : 0);
}

/** What a comment says, for comparing two states of a file. */
export function contentOf({ reading }: FoundComment): string {
  return canonicalJson({ ...reading });
}

/** Those of `comments` that `before` does not have; of equal ones as many as there are more. */
export function freshAmong<T extends FoundComment>(comments: readonly T[], before: readonly FoundComment[]): T[] {
  const left = new Map<string, number>();
  for (const comment of before) left.set(contentOf(comment), (left.get(contentOf(comment)) ?? 0) + 1);
  return comments.filter((comment) => {
    const count = left.get(contentOf(comment)) ?? 0;
    left.set(contentOf(comment), count - 1);
    return count <= 0;
  });
}
