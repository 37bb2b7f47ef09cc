import { ascii, isBlank, isLineEnd, isQuote } from "../ascii.ts";
import type { Content, Range } from "../content.ts";
import { type SecretName, secretNameOf } from "../generic/secret-name.ts";

/** A cell of a table whose column, or whose row, is called a password or a key. */
export interface TableValue extends Range {
  readonly name: SecretName;
  /** Set off as code or as a quotation. */
  readonly quoted: boolean;
}

const longestCell = 80;
const longestRow = 600;
const mostRows = 30;
const longestRule = 120;

/** Between the head of a table and its rows in Markdown: `|---|:--|`. */
const rule = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t:-]*)*$/;
/** What encloses a table in AsciiDoc. */
const fence = /\|={3,}[ \t]*$/;

/** The table that was read last: a row of names is read a few times at most, and what is below a head is no head. */
export interface TableMemory {
  /** End of the row that held the name. */
  rowEnd: number;
  /** End of all that was read for it. */
  end: number;
  /** How many names of that row were read. */
  names: number;
}

const mostNames = 4;

/**
 * The values that a table in a document has for the name at `[name.start, name.end)`: of the rows below it in Markdown and AsciiDoc when
 * it heads a column, of the next cell when it stands first in a row.
 */
export function tableValues({ bytes }: Content, name: Range, memory: TableMemory): readonly TableValue[] {
  if (!endsCell(bytes, name.end) || isKnown(memory, name.start)) return none;
  const next = endOfLine(bytes, name.end) + 1;
  memory.rowEnd = next;
  memory.end = next;
  // A longer line is none of a table.
  if (next - name.end > longestRow) return none;
  const open = openOf(bytes, name.start);
  const secret = open === undefined ? undefined : secretNameOf(cellText(bytes, open + 1, name.end));
  if (open === undefined || !secret) return none;
  const lineStart = startOfLine(bytes, open);
  const column = countCells(bytes, lineStart, open);
  const isHead = rule.test(textOf(bytes, next, longestRule)) || fence.test(lineBefore(bytes, lineStart));
  const values = isHead ? belowOf(bytes, next, column, memory) : column === 0 ? [cellAt(bytes, lineStart, 1)] : [];
  return values.flatMap((value) => (value ? [{ ...value, name: secret }] : []));
}

const none: readonly TableValue[] = [];

/** Counts the names of a row. */
function isKnown(memory: TableMemory, at: number): boolean {
  if (at >= memory.end) {
    memory.names = 1;
    return false;
  }
  memory.names += 1;
  return at >= memory.rowEnd || memory.names > mostNames;
}

/** A first look at what follows the name: emphasis and blanks, and then the end of its cell. */
function endsCell(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at < end + 6 && isMark(bytes[at])) at++;
  return bytes[at] === ascii.pipe || (at > 0 && isLineEnd(bytes[at]));
}

/** The bar before the cell that `at` is in. */
function openOf(bytes: Uint8Array, at: number): number | undefined {
  let open = at - 1;
  while (open > at - longestCell && open >= 0 && bytes[open] !== ascii.pipe && !isLineEnd(bytes[open])) open--;
  return bytes[open] === ascii.pipe ? open : undefined;
}

function cellText(bytes: Buffer, start: number, end: number): string {
  return bytes.toString("latin1", start, end).replace(/[*`_]/g, " ").trim();
}

function startOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at > 0 && at > from - longestRow && !isLineEnd(bytes[at - 1])) at--;
  return at;
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && at < from + longestRow && bytes[at] !== ascii.lineFeed) at++;
  return at;
}

function textOf(bytes: Buffer, start: number, longest: number): string {
  return bytes.toString("latin1", start, Math.min(endOfLine(bytes, start), start + longest)).trimEnd();
}

function lineBefore(bytes: Buffer, lineStart: number): string {
  const end = Math.max(0, lineStart - 1);
  return bytes.toString("latin1", Math.max(startOfLine(bytes, end), end - 20), end).trimEnd();
}

/** Bars from the line's start up to `at`, without the one that the line may begin with. */
function countCells(bytes: Uint8Array, lineStart: number, at: number): number {
  let count = 0;
  for (let index = lineStart; index < at; index++) if (isBar(bytes, index)) count++;
  return beginsWithBar(bytes, lineStart) ? count : count + 1;
}

function beginsWithBar(bytes: Uint8Array, lineStart: number): boolean {
  let at = lineStart;
  while (at < lineStart + 8 && isBlank(bytes[at])) at++;
  return bytes[at] === ascii.pipe;
}

function isBar(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === ascii.pipe && bytes[at - 1] !== ascii.backslash;
}

function belowOf(
  bytes: Buffer,
  from: number,
  column: number,
  memory: TableMemory,
): (Omit<TableValue, "name"> | undefined)[] {
  const values: (Omit<TableValue, "name"> | undefined)[] = [];
  let lineStart = from;
  for (let row = 0; row < mostRows && lineStart < bytes.length; row++) {
    const line = textOf(bytes, lineStart, longestRow);
    if (!line.includes("|")) break;
    if (!rule.test(line)) values.push(cellAt(bytes, lineStart, column));
    lineStart = endOfLine(bytes, lineStart) + 1;
  }
  memory.end = lineStart;
  return values;
}

/** The word that is all of a cell, without what sets it off. */
function cellAt(bytes: Buffer, lineStart: number, column: number): Omit<TableValue, "name"> | undefined {
  const lineEnd = endOfLine(bytes, lineStart);
  let left = beginsWithBar(bytes, lineStart) ? column + 1 : column;
  let start = lineStart;
  for (; start < lineEnd && left > 0; start++) if (isBar(bytes, start)) left--;
  let end = start;
  while (end < lineEnd && !isBar(bytes, end)) end++;
  while (start < end && bytes[start]! <= ascii.space) start++;
  while (end > start && bytes[end - 1]! <= ascii.space) end--;
  const outer = start;
  // `**value**`, `` `value` ``: the same signs at both ends.
  while (end - start > 2 && isMark(bytes[start]) && bytes[start] === bytes[end - 1]) {
    start++;
    end--;
  }
  const quoted = start > outer && isQuote(bytes[start - 1]);
  for (let at = start; at < end; at++) if (bytes[at]! <= ascii.space) return undefined;
  return left === 0 && end > start ? { start, end, quoted } : undefined;
}

function isMark(byte: number | undefined): boolean {
  return isBlank(byte) || byte === ascii.star || isQuote(byte) || byte === ascii.carriageReturn;
}
