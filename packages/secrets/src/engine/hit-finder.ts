import { type Automaton, compileAutomaton, nextState, patternsAt } from "./automaton.ts";
import type { HitFinder } from "./hits.ts";
import { type Kernel, startKernel } from "./kernel.ts";
import { buildTrie } from "./trie.ts";
import { createTrieFinder } from "./trie-finder.ts";

/** Bytes that are searched before their hits are handled: text, table and hits stay in the cache. */
export const blockSize = 64 * 1024;
/** Below this, to copy a text and to begin anew in every lane costs more than it gains. */
const smallestForKernel = 1024;

/** So many bytes are searched before the automaton pays. */
const mostWithoutTable = 2 ** 20;

/** Looks for Latin-1 texts, ASCII letters in either case. Throws a RangeError for an empty one. */
export function createHitFinder(patterns: readonly string[]): HitFinder {
  const trie = buildTrie(patterns);
  const first = createTrieFinder(trie);
  let searched = 0;
  let automaton: HitFinder | undefined;
  return {
    find(bytes, from, to) {
      searched += to - from;
      if (!automaton && searched <= mostWithoutTable) {
        const hits = first.find(bytes, from, to);
        if (hits) return hits;
      }
      automaton ??= createAutomatonFinder(compileAutomaton(trie));
      return automaton.find(bytes, from, to);
    },
  };
}

export function createAutomatonFinder(automaton: Automaton): HitFinder {
  const smallest = Math.max(smallestForKernel, 4 * automaton.longest);
  const meaning = { patternsAt: (state: number) => patternsAt(automaton, state) };
  let kernel: Kernel | undefined;
  let pairs: Int32Array | undefined;
  return {
    find(bytes, from, to) {
      if (to - from >= smallest) {
        kernel ??= startKernel(automaton, blockSize);
        if (kernel) return { ...kernel.find(bytes, from, to), ...meaning };
      }
      pairs ??= new Int32Array(2 * (kernel === undefined ? blockSize : smallest));
      return { pairs, shift: 0, stretches: [[0, findInOneLane(automaton, bytes, from, to, pairs)]], ...meaning };
    },
  };
}

/** What the kernel does, byte by byte: for small texts, and where Node runs without WebAssembly. Returns how many numbers it wrote. */
export function findInOneLane(
  automaton: Automaton,
  bytes: Uint8Array,
  from: number,
  to: number,
  pairs: Int32Array,
): number {
  const { accepting, longest } = automaton;
  let state = 0;
  let count = 0;
  for (let at = Math.max(0, from - longest + 1); at < to; at++) {
    state = nextState(automaton, state, bytes[at]!);
    if (state >= accepting && at >= from) {
      pairs[count++] = at;
      pairs[count++] = state;
    }
  }
  return count;
}
