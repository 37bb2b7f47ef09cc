import { advance, type Cursor, isUtf16 } from "../collect/position-cursor.ts";
import { foreignTexts } from "./foreign-marks.ts";
import { type CommentReading, commentMark, longestComment, readComment, readForeignComment } from "./read-comment.ts";

/** An allow comment in one piece of content. */
export interface FoundComment {
  /** 1-based; the column is that of its mark. */
  readonly line: number;
  readonly column: number;
  readonly reading: CommentReading;
}

/** None holds a sign that means something in a regular expression. */
const anyMark = new RegExp([commentMark, ...foreignTexts].join("|"), "gi");
const lineEnd = /[\r\n]/;

/** Marks that are looked at in one stretch; more of them are there only to slow us down, and what follows lets nothing pass. */
const mostMarks = 2_000;

/** The comments in a stretch of content that begins at the absolute offset `base`, where `from` stands. UTF-16 has none. */
export function findComments(bytes: Buffer, base: number, from: Cursor): FoundComment[] {
  const found: FoundComment[] = [];
  if (isUtf16(from.encoding) || from.encoding === "binary") return found;
  let cursor = from;
  let marks = 0;
  // One character a byte, so that offsets stay what they are.
  const text = bytes.toString("latin1");
  for (const { 0: mark, index: at } of text.matchAll(anyMark)) {
    marks += 1;
    if (marks > mostMarks) break;
    // A mark before the cursor was told with the stretch before.
    if (base + at < from.offset) continue;
    const reading = mark === commentMark ? readOwn(bytes, at + mark.length) : readForeignComment(text, at);
    if (reading === undefined) continue;
    cursor = advance(cursor, bytes, base, base + at);
    found.push({ line: cursor.line, column: cursor.column, reading });
  }
  return found;
}

function readOwn(bytes: Buffer, end: number): CommentReading | undefined {
  const rest = bytes.subarray(end, end + 4 * longestComment).toString();
  return readComment(rest.split(lineEnd, 1)[0] ?? "");
}
