import { charset } from "../../charset.ts";
import type { Content, Range } from "../content.ts";
import type { Assignment } from "./assignment.ts";
import { isNotedAt } from "./comment.ts";

const shortestSpoken = 20;
const longestSpoken = 200;
const spokenBytes = charset("a value among words", "0-9A-Za-z_+/~=-");
/** `is`, `was`, `of`: what may stand between a name and its value, and a mark around that. */
const between = /^(?:(?:is|was|of|being|=|->):? {1,3})?["'`(]?/;
const longestBetween = 12;
const behind = /^[.,;:!?)"'`]{0,3}(?:\s|$)/;
const longestBehind = 4;
/** Somewhere before the name on the line: then it is a digest or a key for everybody, or what a header was signed with. */
const announcesOther =
  /authorization["']?[:=][ \t]*$|\b(?:sha-?\d*|md5|crc\d*|hash(?:e[sd])?|digest|checksum|commit|revision|fingerprint|etag|public|csrf|xsrf|id|uuid)\b[^\n]{0,40}$/i;
const longestBefore = 60;

/**
 * A value that no sign sets off from the words around it: `my api key 8af5… stopped working`, `the token is 8af5….`. It is believed where it is
 * no word of a text: long, one piece, of letters and digits. In a program, only in a comment.
 */
export function spokenValueOf(content: Content, name: Range, after: number): Assignment | undefined {
  const { bytes, runs, syntax } = content;
  const start = after + (between.exec(bytes.toString("latin1", after, after + longestBetween))?.[0].length ?? 0);
  const end = runs.end(spokenBytes, start, Math.min(bytes.length, start + longestSpoken));
  if (end - start < shortestSpoken || end - start === longestSpoken) return undefined;
  if (!behind.test(bytes.toString("latin1", end, end + longestBehind))) return undefined;
  if (!isDrawn(bytes.toString("latin1", start, end))) return undefined;
  if (announcesOther.test(bytes.toString("latin1", Math.max(0, name.start - longestBefore), name.start)))
    return undefined;
  if (syntax === "code" && !isNotedAt(content, name, start)) return undefined;
  const form = syntax === "code" ? "comment" : "assign";
  return { name, form, value: { start, end }, closed: true, quoted: false, whole: true };
}

/** Letters of one case, of the other and digits take turns, as in no word of a text and in no name of code. */
function isDrawn(text: string): boolean {
  if (generatedName.test(text)) return false;
  const turns = text.match(/[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g)?.length ?? 0;
  return turns >= leastTurns * text.length && (text.match(/\d/g)?.length ?? 0) >= 2;
}

/** `my-app-5d4f7c8b9-x2kqz`, as Kubernetes makes them. */
const generatedName = /^[a-z\d]+(?:-[a-z\d]+)+$/;

/** Of random hexadecimal digits nearly every second begins a turn, of random letters and digits more. */
const leastTurns = 0.25;
