import { charset } from "../../charset.ts";
import { ascii } from "../ascii.ts";
import type { Content, Range } from "../content.ts";
import { isStrictPassword, isUnreadable } from "../generic/human-password.ts";
import type { Assignment } from "./assignment.ts";

/** Tags of HTML that part a name from its value, or set the value off. */
const tags =
  /^(?:<\/?(?:b|strong|i|em|u|code|kbd|samp|tt|pre|span|font|p|li|td|th|tr|dt|dd|div|br)(?:[ /][^<>\n]{0,80})?>[ \t]?[:=]?\s{0,40}){1,6}/i;
const longestTags = 300;
/** Bytes of a value, which ends at the next tag or a blank. */
const text = charset("marked text", "!-%'-;=?-~");
const longestText = 100;
const shortestText = 8;

/**
 * `<td>Password</td><td>…</td>`, `Password: <b>…</b>`, `<dt>Password:</dt><dd>…</dd>`, of pages and of documents with tags in them; `at` is
 * behind the name, or behind its colon. Text in a cell may say anything about the name, so that a value that is like a word counts for nothing.
 */
export function markedOf({ bytes, runs, syntax }: Content, name: Range, at: number): Assignment | undefined {
  if (bytes[at] !== ascii.less || (syntax !== "markup" && syntax !== "prose")) return undefined;
  const skipped = tags.exec(bytes.toString("latin1", at, at + longestTags))?.[0].length;
  if (skipped === undefined) return undefined;
  const start = at + skipped;
  const end = runs.end(text, start, Math.min(bytes.length, start + longestText));
  if (end - start < shortestText || end - start === longestText) return undefined;
  const value = bytes.toString("latin1", start, end);
  const form = isStrictPassword(value) || isUnreadable(value) ? "pair" : "call";
  return { name, form, value: { start, end }, closed: true, quoted: true, whole: true };
}
