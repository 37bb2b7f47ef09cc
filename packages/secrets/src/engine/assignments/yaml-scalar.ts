import { ascii, isBlank, isLineEnd } from "../ascii.ts";

const longestHead = 64;
/** A longer line is a document, not a password. */
const longestLine = 320;

const properties = /^(?:&[\w-]{1,40}[ \t]+|!!(?:str|binary)[ \t]+){1,2}(?![|>])/;
const longestProperties = 60;

/** YAML 1.2 section 6.9: an anchor and a tag before the value. */
export function skipProperties(bytes: Buffer, at: number): number {
  if ((bytes[at] !== ascii.and && bytes[at] !== ascii.bang) || !isBlank(bytes[at - 1])) return at;
  return at + (properties.exec(bytes.toString("latin1", at, at + longestProperties))?.[0].length ?? 0);
}

/** Of a YAML block of one line: `password: |⏎    value`. `at` when there is none, or when it has more lines. */
export function blockScalarAt(bytes: Buffer, at: number): number {
  if (bytes[at] !== ascii.pipe && bytes[at] !== ascii.more) return at;
  const head = blockScalar.exec(bytes.toString("latin1", at, at + longestHead))?.[0];
  if (head === undefined) return at;
  const start = at + head.length;
  const indent = head.length - head.lastIndexOf("\n") - 1;
  let end = start;
  while (end < start + longestLine && !isLineEnd(bytes[end])) end++;
  while (end < bytes.length && isLineEnd(bytes[end])) end++;
  let next = end;
  while (next < end + indent && bytes[next] === ascii.space) next++;
  return next - end < indent ? start : at;
}

const blockScalar = /^[|>][+-]?\d?[+-]?[ \t]*\r?\n +/;
