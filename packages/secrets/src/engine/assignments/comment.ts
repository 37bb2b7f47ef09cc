import { ascii, isBlank, isDigit, isLineEnd, isQuote } from "../ascii.ts";
import type { Content, Range } from "../content.ts";

/** How far a comment may begin before a name. */
const longestComment = 100;
/** How far the first digit may be in what is noted; nearly every password has one. */
const longestWord = 20;

/** `# password: …`, `// old password = …`, `<!-- password: … -->`: the name and the value stand in a comment. */
export function isNotedAt(content: Content, name: Range, value: number): boolean {
  const { bytes } = content;
  return !isQuote(bytes[value]) && hasDigit(bytes, value) && isInComment(content, name.start);
}

/** Where the last question was asked, and the answer: a line may hold many names, and is read once. */
export interface CommentMemory {
  end: number;
  isComment: boolean;
}

function hasDigit(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < from + longestWord; at++) {
    const byte = bytes[at];
    if (byte === undefined || byte <= ascii.space) return false;
    if (isDigit(byte)) return true;
  }
  return false;
}

/** True when the first sign of the line, or a sign behind a blank in it, begins a comment. */
function isInComment({ bytes, comment }: Content, end: number): boolean {
  const limit = Math.max(0, end - longestComment);
  let at = end - 1;
  let isComment = false;
  while (at >= limit && !isComment && !isLineEnd(bytes[at])) {
    if (at < comment.end && comment.end <= end) {
      isComment = comment.isComment;
      break;
    }
    isComment = beginsComment(bytes, at) && (at === 0 || bytes[at - 1]! <= ascii.space);
    at--;
  }
  comment.end = end;
  comment.isComment = isComment;
  return isComment;
}

/** `#`, `//`, `/*`, `* `, `<!--`, `-- `. */
function beginsComment(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1];
  switch (bytes[at]) {
    case ascii.hash:
      return isBlank(next) || next === ascii.hash;
    case ascii.slash:
      return next === ascii.slash || next === ascii.star;
    case ascii.star:
      return isBlank(next);
    case ascii.less:
      return next === ascii.bang;
    case ascii.dash:
      return next === ascii.dash && isBlank(bytes[at + 2]);
    default:
      return false;
  }
}

/** Over the stars of Markdown: `**Password:** …`, `Password: **…**`. */
export function skipEmphasis(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + 2 && bytes[at] === ascii.star) at++;
  while (at > from && at < from + 4 && isBlank(bytes[at])) at++;
  return at;
}
