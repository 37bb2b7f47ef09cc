import { ascii, isBlank, isQuote } from "../ascii.ts";
import type { Range } from "../content.ts";

/** True for the last of several names in brackets: `[user, password] =`. */
export function endsNames(bytes: Uint8Array, { start, end }: Range): boolean {
  const isClosed = bytes[end] === ascii.close || bytes[end] === ascii.closeSquare;
  return isClosed && isBehindComma(bytes, start) && (isBlank(bytes[end + 1]) || bytes[end + 1] === ascii.equals);
}

/** True for a name behind a comma and a blank, also with the sign of a variable before it. */
function isBehindComma(bytes: Uint8Array, start: number): boolean {
  const before = bytes[start - 1] === ascii.dollar ? start - 2 : start - 1;
  return bytes[before] === ascii.space && bytes[before - 1] === ascii.comma;
}

/** Bytes of the names before, and of the value of one of them. */
const longestNames = 100;
const longestLiteral = 64;
const namesBefore = /(?:^|[\r\n;])[ \t]*(?:(?:var|let|const|val|my) +)?[([]?((?:[\w.$]{1,30}, *){1,3})\$?$/;
const literals = /^(?:"[^"\n]{0,60}"|'[^'\n]{0,60}'), */;

/** `USER, PASSWORD = "shop", "…"`, `[user, password] = ["shop", "…"]`: over the values of the names before; `at` when there are none. */
export function skipOthers(bytes: Buffer, name: Range, from: number): number {
  const isBracket = bytes[from] === ascii.open || bytes[from] === ascii.openSquare;
  const at = isBracket && endsNames(bytes, name) ? from + 1 : from;
  if (!isQuote(bytes[at]) || !isBehindComma(bytes, name.start)) return at;
  const before = namesBefore.exec(bytes.toString("latin1", Math.max(0, name.start - longestNames), name.start))?.[1];
  let value = at;
  for (let left = before?.split(",").length ?? 1; left > 1; left--) {
    const skipped = literals.exec(bytes.toString("latin1", value, value + longestLiteral))?.[0].length;
    if (skipped === undefined) return at;
    value += skipped;
  }
  return value;
}
