import { type Charset, nothing } from "../charset.ts";
import type { Check, TokenRule } from "../rule.ts";
import type { Segment } from "../segment.ts";
import { ascii } from "./ascii.ts";
import { defaultBoundary, isLeftFree } from "./boundary.ts";
import { type Content, standsAt } from "./content.ts";
import { createContextMemory, hasContext } from "./context-words.ts";
import { isPlaceholderToken } from "./generic/placeholder.ts";

/** A token rule made ready: texts as bytes, boundaries resolved. */
export interface CompiledToken {
  readonly rule: TokenRule;
  readonly before: readonly CompiledSegment[];
  readonly after: readonly CompiledSegment[];
  readonly left: Charset;
  readonly right: Charset;
  /** The rule's verification, with its last answer: a text often holds one value many times. */
  readonly verify: (bytes: Buffer, start: number, end: number, fixedLength: number) => Check | undefined;
  /** A matching checksum proves the token wherever it stands, also amid a longer word: `TOKENghp_…`, or two run together. */
  readonly checksummed: boolean;
  /** It ends in a run of no certain length that may hold dots: a dot behind it ends the sentence rather than the token. */
  readonly endsSentence: boolean;
  /** Distinctive enough to be believed amid the noise of a binary file. */
  readonly standsInBinaries: boolean;
}

export type CompiledSegment = CompiledText | CompiledRun;

interface CompiledText {
  readonly text: Uint8Array;
}

interface CompiledRun {
  readonly charset: Charset;
  readonly min: number;
  readonly max: number;
  /**
   * How many shorter lengths are tried, forwards and backwards, when what is next to it does not fit. A shorter run leaves one of its own
   * bytes to its neighbour, and that helps only a text that begins or ends with such a byte.
   */
  readonly giveBack: number;
  readonly giveBackBefore: number;
}

/** What a token rule found. */
export interface TokenMatch {
  readonly start: number;
  readonly end: number;
  readonly check: Check;
}

const shortestInBinaries = 24;
const publishedFormat: Check = { confidence: "high", basis: "published format" };
const placeholder: Check = { confidence: "low", basis: "placeholder" };
const madeUpForTrial: Check = { confidence: "low", basis: "in a test or example" };

export function compileToken(rule: TokenRule): CompiledToken {
  const before = compileSegments(rule.before ?? []);
  const after = compileSegments(rule.after);
  const shortestAnchor = Math.min(...rule.anchors.map((anchor) => anchor.length));
  return {
    rule,
    before,
    after,
    left: rule.leftBoundary ?? defaultBoundary(rule.before ?? []),
    right: rule.rightBoundary ?? defaultBoundary(rule.after),
    verify: rememberLast((value, fixedLength) => checkValue(value, rule.check, fixedLength)),
    endsSentence: mayEndSentence(rule.after.at(-1)),
    checksummed: rule.check !== undefined && rule.seal !== undefined,
    standsInBinaries:
      rule.check !== undefined || shortestAnchor + lengthOf(before) + lengthOf(after) >= shortestInBinaries,
  };
}

export function compileSegments(segments: readonly Segment[]): CompiledSegment[] {
  return segments.map((segment, index) => {
    if ("literal" in segment) return { text: Buffer.from(segment.literal, "latin1") };
    return {
      ...segment,
      giveBack: couldEat(segment.charset, segments[index + 1], 0) ? mostGivenBack : 0,
      giveBackBefore: couldEat(segment.charset, segments[index - 1], -1) ? mostGivenBack : 0,
    };
  });
}

const mostGivenBack = 64;
const uncertainLength = 5;

function mayEndSentence(last: Segment | undefined): boolean {
  const isRun = last !== undefined && "charset" in last;
  return isRun && last.charset.table[ascii.dot] === 1 && last.max - last.min >= uncertainLength;
}

/** True for a text whose first (0) or last (-1) byte is of the charset. */
function couldEat(charset: Charset, next: Segment | undefined, edge: 0 | -1): boolean {
  return (
    next !== undefined &&
    "literal" in next &&
    charset.table[next.literal.charCodeAt(edge === 0 ? 0 : next.literal.length - 1)] === 1
  );
}

function lengthOf(segments: readonly CompiledSegment[]): number {
  return segments.reduce((sum, segment) => sum + ("text" in segment ? segment.text.length : segment.min), 0);
}

/** Verifies one hit of an anchor, which stands at `[anchorStart, anchorEnd)` case-exact. Linear over all hits of a content together. */
export function matchToken(
  content: Content,
  token: CompiledToken,
  anchorStart: number,
  anchorEnd: number,
): TokenMatch | undefined {
  const mayBeFree = beginsFree(content, token, anchorStart);
  const free = mayBeFree ? matchBetween(content, token, anchorStart, anchorEnd, token.left, token.right) : undefined;
  if (free || !token.checksummed) return free;
  const amidWord = matchBetween(content, token, anchorStart, anchorEnd, nothing, nothing);
  return amidWord?.check.confidence === "verified" ? amidWord : undefined;
}

/** A first look: whether a hit may be a match at all. It costs one look-up to see that it is the middle of a word. */
export function mayBegin(content: Content, token: CompiledToken, anchorStart: number): boolean {
  return token.checksummed || beginsFree(content, token, anchorStart);
}

function beginsFree({ bytes }: Content, { before, left }: CompiledToken, anchorStart: number): boolean {
  return before.length > 0 || isLeftFree(bytes, anchorStart, left);
}

/** Whether what must follow the anchor does, wherever the token ends. One question for all rules of one shape, such as those of JWTs. */
export function goesOn(content: Content, { after }: CompiledToken, anchorEnd: number): boolean {
  return matchForwards(content, after, 0, anchorEnd, nothing) >= 0;
}

function matchBetween(
  content: Content,
  token: CompiledToken,
  anchorStart: number,
  anchorEnd: number,
  left: Charset,
  right: Charset,
): TokenMatch | undefined {
  const { bytes } = content;
  const last = matchForwards(content, token.after, 0, anchorEnd, right);
  if (last < 0) return undefined;
  const end = token.endsSentence && bytes[last - 1] === ascii.dot ? last - 1 : last;
  const whole =
    token.before.length === 0
      ? anchorStart
      : matchBackwards(content, token.before, token.before.length - 1, anchorStart, left);
  if (whole < 0) return undefined;
  const start = token.rule.value === "after" ? anchorEnd : whole;
  if (!standsInContext(content, token.rule, whole, end)) return undefined;
  const check = token.verify(bytes, start, end, anchorEnd - start);
  if (!check) return undefined;
  return { start, end, check: check.madeUp && content.trial ? madeUpForTrial : check };
}

function rememberLast(verify: (value: Buffer, fixedLength: number) => Check | undefined): CompiledToken["verify"] {
  let last: Buffer | undefined;
  let answer: Check | undefined;
  return (bytes, start, end, fixedLength) => {
    if (last?.length === end - start && isSame(bytes, start, last)) return answer;
    last = Buffer.from(bytes.subarray(start, end));
    answer = verify(last, fixedLength);
    return answer;
  };
}

/** A call out of JavaScript costs as much as comparing so many bytes in it. */
const nativeFrom = 48;

function isSame(bytes: Buffer, start: number, value: Buffer): boolean {
  if (value.length < nativeFrom) return standsAt(bytes, value, start);
  return bytes.compare(value, 0, value.length, start, start + value.length) === 0;
}

/**
 * The rule's own verification, then the marks of a made-up value. `fixedLength` bytes at its front are the format's own; without any the
 * value may have been chosen by a person.
 */
export function checkValue(
  value: Buffer,
  check: ((value: Uint8Array) => Check | undefined) | undefined,
  fixedLength: number,
): Check | undefined {
  const answer = check ? check(value) : publishedFormat;
  if (!answer || answer.confidence === "verified") return answer;
  return isPlaceholderToken(value, fixedLength) ? placeholder : answer;
}

/** End of the segments from `index` on, or -1. */
export function matchForwards(
  content: Content,
  segments: readonly CompiledSegment[],
  index: number,
  at: number,
  right: Charset,
): number {
  const { bytes, runs } = content;
  const segment = segments[index];
  if (segment === undefined) return at < bytes.length && right.table[bytes[at]!] === 1 ? -1 : at;
  if ("text" in segment) {
    return standsAt(bytes, segment.text, at)
      ? matchForwards(content, segments, index + 1, at + segment.text.length, right)
      : -1;
  }
  const longest = runs.end(segment.charset, at, Math.min(bytes.length, at + segment.max));
  const shortest = Math.max(at + segment.min, longest - segment.giveBack);
  for (let end = longest; end >= shortest; end--) {
    const result = matchForwards(content, segments, index + 1, end, right);
    if (result >= 0) return result;
  }
  return -1;
}

/** Start of the segments up to `index`, or -1. */
function matchBackwards(
  content: Content,
  segments: readonly CompiledSegment[],
  index: number,
  at: number,
  left: Charset,
): number {
  const { bytes, runs } = content;
  const segment = segments[index];
  if (segment === undefined) return isLeftFree(bytes, at, left) ? at : -1;
  if ("text" in segment) {
    const start = at - segment.text.length;
    return standsAt(bytes, segment.text, start) ? matchBackwards(content, segments, index - 1, start, left) : -1;
  }
  const longest = runs.start(segment.charset, at, Math.max(0, at - segment.max));
  const shortest = Math.min(at - segment.min, longest + segment.giveBackBefore);
  for (let start = longest; start <= shortest; start++) {
    const result = matchBackwards(content, segments, index - 1, start, left);
    if (result >= 0) return result;
  }
  return -1;
}

function standsInContext({ bytes, contexts }: Content, rule: TokenRule, start: number, end: number): boolean {
  if (!rule.context) return true;
  let memory = contexts.get(rule.context);
  if (!memory) {
    memory = createContextMemory();
    contexts.set(rule.context, memory);
  }
  return hasContext(bytes, rule.context, start, end, memory);
}
