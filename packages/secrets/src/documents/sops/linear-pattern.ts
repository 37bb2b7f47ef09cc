import type { PatternNode } from "@sallyport/policy";

/** The end of a text and its begin, as bytes that no text holds: so anchors are like any other byte. */
export const beginMark = 0x02;
export const endMark = 0x03;

/** A part of the automaton: takes one byte of a set, or goes on at any of several states without one. */
type State =
  | { readonly kind: "byte"; readonly set: bigint; readonly next: number }
  | { readonly kind: "split"; readonly next: number[] };

const accepting = 0;
/** A pattern with more states repeats a large part a great many times. */
const mostStates = 4000;
/** Sets of states that are remembered; patterns that people write have fewer than a hundred. */
const mostSets = 2000;
const marks = (1n << BigInt(beginMark)) | (1n << BigInt(endMark));

/**
 * Whether a pattern stands anywhere in a text, in a time that grows with the text alone: an automaton of sets of states, made while it runs,
 * as Go's engine works. Undefined for patterns that look ahead or know words' borders, and for too large ones.
 */
export function linearMatcher(node: PatternNode): ((text: Uint8Array) => boolean) | undefined {
  const states: State[] = [{ kind: "split", next: [] }];
  const start = build(node, accepting, states);
  return start === undefined ? undefined : runner(states, start);
}

/** Adds the states of a part that goes on at `next`, and answers where it begins. */
function build(node: PatternNode, next: number, states: State[]): number | undefined {
  if (states.length > mostStates) return undefined;
  switch (node.kind) {
    case "byte":
      // A class of anything but some characters is not meant to take a mark.
      return add(states, {
        kind: "byte",
        set: (node.set & (node.set - 1n)) === 0n ? node.set : node.set & ~marks,
        next,
      });
    case "sequence":
      return node.parts.reduceRight<number | undefined>(
        (after, part) => (after === undefined ? undefined : build(part, after, states)),
        next,
      );
    case "choice": {
      const options = node.options.map((option) => build(option, next, states));
      return options.includes(undefined) ? undefined : add(states, { kind: "split", next: options as number[] });
    }
    case "repeat":
      return repeated(node, next, states);
    default:
      return undefined;
  }
}

function repeated(
  { body, min, max }: Extract<PatternNode, { kind: "repeat" }>,
  next: number,
  states: State[],
): number | undefined {
  let entry: number | undefined = next;
  if (max === Number.POSITIVE_INFINITY) {
    const loop: number[] = [next];
    entry = add(states, { kind: "split", next: loop });
    const inner = build(body, entry, states);
    if (inner === undefined) return undefined;
    loop.push(inner);
  } else {
    for (let count = min; count < max && entry !== undefined; count++) {
      const inner = build(body, entry, states);
      entry = inner === undefined ? undefined : add(states, { kind: "split", next: [next, inner] });
    }
  }
  for (let count = 0; count < min && entry !== undefined; count++) entry = build(body, entry, states);
  return entry;
}

function add(states: State[], state: State): number {
  states.push(state);
  return states.length - 1;
}

/** A set of states that was met, with where each byte leads from it, once that is known. */
interface StateSet {
  readonly members: readonly number[];
  readonly accepts: boolean;
  readonly next: (StateSet | undefined)[];
}

function runner(states: readonly State[], start: number): (text: Uint8Array) => boolean {
  let known = new Map<string, StateSet>();
  let first: StateSet | undefined;
  const setOf = (from: readonly number[]): StateSet => {
    const members = closure(states, from);
    const key = members.join();
    const met = known.get(key);
    if (met) return met;
    if (known.size >= mostSets) {
      known = new Map();
      first = undefined;
    }
    const set = { members, accepts: members.includes(accepting), next: [] };
    known.set(key, set);
    return set;
  };
  // The pattern may begin anywhere, so each set holds its start.
  const step = (set: StateSet, byte: number): StateSet => {
    const bit = 1n << BigInt(byte);
    const next = set.members.flatMap((index) => {
      const state = states[index];
      return state?.kind === "byte" && (state.set & bit) !== 0n ? [state.next] : [];
    });
    return setOf([start, ...next]);
  };
  return (text) => {
    first ??= setOf([start]);
    let set = first;
    for (const byte of text) {
      if (set.accepts) return true;
      let next = set.next[byte];
      if (!next) {
        next = step(set, byte);
        set.next[byte] = next;
      }
      set = next;
    }
    return set.accepts;
  };
}

/** All states that are reached without a byte, in order. */
function closure(states: readonly State[], from: readonly number[]): number[] {
  const reached = new Set(from);
  for (const index of reached) {
    const state = states[index];
    if (state?.kind === "split") for (const next of state.next) reached.add(next);
  }
  return [...reached].sort((a, b) => a - b);
}
