import type { BlockRule, Check } from "../rule.ts";
import type { Range } from "./content.ts";

/** A block rule made ready. */
export interface CompiledBlock {
  readonly rule: BlockRule;
  /** What begins a block of this or of any other kind, so that no block goes on over it. */
  readonly begins: readonly Buffer[];
  readonly ends: readonly Buffer[];
}

export interface BlockMatch extends Range {
  /** The block as it would stand in a file of its own: real line breaks, no indentation, quotes or comment signs. */
  readonly value: Buffer;
  readonly check: Check;
}

/** The largest armoured private keys (RSA with 16384 bits) take 13 KB. */
const longestBlock = 32 * 1024;
/** Base64 characters that make it a key: the shortest real body (Ed25519) has 64. Less is an example such as `MIIE...`. */
const shortestBody = 40;
/** Without an end line it takes more to be believed. */
const shortestTruncatedBody = 120;
const beginMark = "-----BEGIN";

const complete: Check = { confidence: "high", basis: "begin line, key material and end line" };
const truncated: Check = { confidence: "medium", basis: "begin line and key material, but no end line" };

export function compileBlock(rule: BlockRule): CompiledBlock {
  const texts = (all: readonly string[]) => all.map((text) => Buffer.from(text, "latin1"));
  const own = rule.begin.filter((text) => !text.startsWith(beginMark));
  return { rule, begins: texts([beginMark, ...own]), ends: texts(rule.end) };
}

/** First index of a text at or after `at`, -1 when there is none. Remembers, so that many beginnings without an end cost one search. */
export type Finder = (text: Buffer, at: number) => number;

export function createFinder(bytes: Buffer): Finder {
  const answers = new Map<Buffer, { asked: number; found: number }>();
  return (text, at) => {
    const last = answers.get(text);
    if (last && at >= last.asked && (at <= last.found || last.found < 0)) return last.found;
    const found = bytes.indexOf(text, at);
    if (last) {
      last.asked = at;
      last.found = found;
    } else answers.set(text, { asked: at, found });
    return found;
  };
}

/** Verifies one hit of a begin text, which stands at `[beginStart, beginEnd)`. */
export function matchBlock(
  bytes: Buffer,
  find: Finder,
  block: CompiledBlock,
  beginStart: number,
  beginEnd: number,
): BlockMatch | undefined {
  const nextBegin = nearest(find, block.begins, beginEnd, bytes.length)?.start;
  if (nextBegin !== undefined && nextBegin - beginEnd < shortestBody) return undefined;
  const limit = Math.min(beginEnd + longestBlock, nextBegin ?? bytes.length);
  const end = nearest(find, block.ends, beginEnd, limit);
  // Two beginnings in a row are a text about keys.
  if (!end && limit === nextBegin) return undefined;
  const lines = armourLines(bytes.toString("latin1", beginEnd, end?.start ?? limit), end === undefined);
  const amount = lines.reduce((sum, line) => sum + (isArmour(line) ? line.length : 0), 0);
  if (amount < (end ? shortestBody : shortestTruncatedBody)) return undefined;
  // A PEM line ends with its dashes; in other formats the begin text is the first half of a line.
  const begin = bytes.toString("latin1", beginStart, beginEnd);
  if (!begin.endsWith("-----")) lines[0] = `${begin}${lines[0] ?? ""}`;
  else lines.unshift(begin);
  if (!end) {
    const value = Buffer.from([...lines, ""].join("\n"), "latin1");
    const isOfRule = block.rule.check === undefined || block.rule.check(value) !== undefined;
    const stop = beginEnd + lengthOfLines(bytes.toString("latin1", beginEnd, limit), lines);
    return isOfRule ? { start: beginStart, end: stop, value, check: truncated } : undefined;
  }
  const value = Buffer.from([...lines, bytes.toString("latin1", end.start, end.end), ""].join("\n"), "latin1");
  const check = block.rule.check ? block.rule.check(value) : complete;
  return check && { start: beginStart, end: end.end, value, check };
}

/** The first of the texts that stands between two places. */
function nearest(find: Finder, texts: readonly Buffer[], from: number, limit: number): Range | undefined {
  let first: Range | undefined;
  for (const text of texts) {
    const start = find(text, from);
    if (start >= 0 && start < (first?.start ?? limit)) first = { start, end: start + text.length };
  }
  return first;
}

/** Lines of a body without what the file around it adds: `\n` written out, quotes and `+` of source code, comment signs, indentation. */
function armourLines(text: string, stopAtFirstOther: boolean): string[] {
  const lines: string[] = [];
  for (const raw of text.split(/(?:\\+r)?\\+n|[\r\n]+/)) {
    const line = raw
      .replace(/^[ \t]*(?:#|\/\/|\*|>|\|)[ \t]+/, "")
      .replace(/^[ \t]*(?:\+[ \t]*)?["'`]|["'`][ \t]*[+,;\\)]*[ \t]*$/g, "")
      .trim();
    // A `+` or `.` alone joined two literals whose line breaks were written out.
    if (line === "" || line === "+" || line === ".") continue;
    if (stopAtFirstOther && !isArmour(line) && !/^[\w-]+: /.test(line)) break;
    lines.push(...(/^[\w-]+: /.test(line) ? [line] : line.split(/[ \t]+/)));
  }
  return lines;
}

function isArmour(line: string): boolean {
  return /^[\w+/=-]{4,}$/.test(line);
}

/** Where the last line ends in the text that it came from. */
function lengthOfLines(text: string, lines: readonly string[]): number {
  const last = lines.at(-1) ?? "";
  const at = text.lastIndexOf(last);
  return at < 0 ? 0 : at + last.length;
}
