import type { Match } from "../match.ts";
import type { Check, SecretRule } from "../rule.ts";
import type { Assignment } from "./assignments/assignment.ts";
import type { TableMemory } from "./assignments/table-value.ts";
import { createFinder, type Finder } from "./block.ts";
import type { Content, Range } from "./content.ts";
import type { CompiledCustom } from "./custom.ts";
import { escapeKinds } from "./decoding/decode-escapes.ts";
import type { GenericDecision } from "./generic/generic-decision.ts";
import type { NameMeaning } from "./name-patterns.ts";

/** What is known while one content is searched. */
export interface State {
  readonly content: Content;
  readonly matches: Match[];
  readonly find: Finder;
  readonly customHits: Map<CompiledCustom, Range[]>;
  readonly escapes: number[][];
  /** How many more names and commands may be looked at. */
  looks: number;
  /** Whether an allow comment may stand in it. */
  marked: boolean;
  /** End of the last name that was read: other hits within it have nothing to add. */
  nameEnd: number;
  /** End of the last list of values: names within it are a part of it. */
  listEnd: number;
  /** The same of accounts. */
  accountsEnd: number;
  /** Up to here only a few commands are looked at for their passwords, and how many were. */
  commandEnd: number;
  commands: number;
  readonly table: TableMemory;
  /** How many words were looked at that may be passwords. */
  words: number;
  /** The last assignment, what its name means and what was decided about its value: a text often holds one many times. */
  last:
    | { readonly assignment: Assignment; readonly meaning: NameMeaning; readonly decision: GenericDecision | undefined }
    | undefined;
  /** What was decided about values, by name and form. Of a word that may be a password, the first place that holds it decides for all. */
  readonly decisions: Map<string, GenericDecision>;
}

/** What is done where a pattern was found, at `[start, end)`. */
export type Handler = (state: State, start: number, end: number) => void;

/** A text that the automaton looks for, in either case. */
export interface Pattern {
  readonly text: string;
  readonly handler: Handler;
}

/**
 * Bytes to each name and command that is looked at, beyond the first. Of 15,700 real files of more than 40 KB the densest had 390; a text made of
 * nothing else took 60 to 300 ms a megabyte.
 */
const bytesOfLook = 100;
const looksAtLeast = 10_000;

export function createState(content: Content, matches: Match[]): State {
  return {
    content,
    matches,
    find: createFinder(content.bytes),
    customHits: new Map(),
    escapes: escapeKinds.map(() => []),
    looks: looksAtLeast + Math.floor(content.bytes.length / bytesOfLook),
    marked: false,
    nameEnd: 0,
    listEnd: 0,
    accountsEnd: 0,
    commandEnd: 0,
    commands: 0,
    table: { rowEnd: 0, end: 0, names: 0 },
    words: 0,
    last: undefined,
    decisions: new Map(),
  };
}

/** Whether one more name or command may be looked at. */
export function mayLook(state: State): boolean {
  state.looks -= 1;
  return state.looks >= 0;
}

/** A value that differs from the bytes at its place: decoded once more, or put into its usual form. */
export interface Rewritten {
  readonly value: Buffer;
  /** The decoding step, where there was one. */
  readonly step?: string;
}

/** Of one content. A text that holds more was made to hold them, and each costs a kilobyte. */
export const mostMatches = 50_000;

/** Adds what was found at `range`. The value is copied: the scanned bytes may be a buffer that is filled again. */
export function addMatch(state: State, rule: SecretRule, range: Range, check: Check, rewritten?: Rewritten): void {
  if (state.matches.length >= mostMatches) return;
  const { content } = state;
  const { start, end } = content.locate(range.start, range.end);
  state.matches.push({
    rule,
    start,
    end,
    value: rewritten?.value ?? copyOf(content.bytes, range),
    check,
    via: rewritten?.step === undefined ? content.via : [...content.via, rewritten.step],
  });
}

/** As `Buffer.from` of a part, which makes two views where one will do; a text can be full of findings. */
function copyOf(bytes: Buffer, { start, end }: Range): Buffer {
  const copy = Buffer.allocUnsafe(end - start);
  bytes.copy(copy, 0, start, end);
  return copy;
}
