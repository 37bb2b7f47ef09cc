import { type Automaton, nextState } from "./automaton.ts";
import type { HitFinder } from "./hits.ts";
import { startKernel } from "./kernel.ts";

/** Bytes that are searched before their hits are handled: text, table and hits stay in the cache. */
export const blockSize = 64 * 1024;
/** Below this, to copy a text and to begin anew in every lane costs more than it gains. */
const smallestForKernel = 1024;

export function createHitFinder(automaton: Automaton): HitFinder {
  const smallest = Math.max(smallestForKernel, 4 * automaton.longest);
  let kernel: HitFinder | undefined;
  let pairs: Int32Array | undefined;
  return {
    find(bytes, from, to) {
      if (to - from >= smallest) {
        kernel ??= startKernel(automaton, blockSize);
        if (kernel) return kernel.find(bytes, from, to);
      }
      pairs ??= new Int32Array(2 * (kernel === undefined ? blockSize : smallest));
      return { pairs, shift: 0, stretches: [[0, findInOneLane(automaton, bytes, from, to, pairs)]] };
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
