import type { CommentMemory } from "./assignments/comment.ts";
import type { LiteralMemory } from "./assignments/in-literal.ts";
import type { ContextMemory, ContextWords } from "./context-words.ts";
import type { Runs } from "./runs.ts";
import type { Syntax } from "./syntax.ts";

/** Bytes under search: those of a file, or those that a decoder made of a part of it. */
export interface Content {
  readonly bytes: Buffer;
  /** Of the file that holds them; empty where it has none. */
  readonly path: string;
  /** How names and values are written here; decides what an unquoted value may be. */
  readonly syntax: Syntax;
  /** A name and its value to a line, so that a quote or a backslash amid a value is a part of it. */
  readonly isLines: boolean;
  /** In a test, an example or a fixture, by its path: what is called a password there rarely is one. */
  readonly trial: boolean;
  /** Not text: only what is distinctive enough is looked for. */
  readonly binary: boolean;
  readonly runs: Runs;
  /** Whether the place that was looked at last is in a comment. */
  readonly comment: CommentMemory;
  /** The same of literals. */
  readonly literal: LiteralMemory;
  /** Where the words stand that rules want beside a token. */
  readonly contexts: Map<ContextWords, ContextMemory>;
  /** Decoding steps from the scanned bytes to `bytes`, outermost first. */
  readonly via: readonly string[];
  /** Range in the scanned bytes that `[start, end)` of `bytes` was decoded from. */
  readonly locate: (start: number, end: number) => Range;
}

/** Byte offsets; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** True when `text` (Latin-1) stands at `at`, case-exact. */
export function standsAt(bytes: Uint8Array, text: Uint8Array, at: number): boolean {
  if (at < 0 || at + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text[index]) return false;
  return true;
}
