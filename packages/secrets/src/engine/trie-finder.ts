import type { Ends, Hits } from "./hits.ts";
import { childOf, none, root, type Trie } from "./trie.ts";

/** A search that gives up where the text is made to make it slow. */
export interface TrieFinder {
  find(bytes: Uint8Array, from: number, to: number): Hits | undefined;
}

/** Steps down the tree for each byte, beyond which the text holds hardly anything but beginnings of patterns. Real text takes less than one. */
const stepsOfByte = 4;
const stepsAtLeast = 10_000;

/**
 * Walks down the tree from each byte on. It takes several times as long for a byte as the automaton, whose table takes longer to be made than
 * what is staged takes to be searched like this.
 */
export function createTrieFinder(trie: Trie): TrieFinder {
  const { byteClasses, cells, ends, longest } = trie;
  const top = topOf(trie);
  const isEnd = new Uint8Array(trie.size);
  for (const state of ends.keys()) isEnd[state] = 1;
  const patternsAt = (state: number) => ends.get(state) ?? [];
  return {
    find(bytes, from, to) {
      const lasts: number[] = [];
      const states: number[] = [];
      let steps = stepsAtLeast + (to - from) * stepsOfByte;
      for (let start = Math.max(0, from - longest + 1); start < to; start++) {
        const row = byteClasses[bytes[start]!]! * cells;
        let state = top[row]!;
        if (state === none) continue;
        if (isEnd[state] === 1 && start >= from) {
          lasts.push(start);
          states.push(state);
        }
        if (start + 1 === to) break;
        const second = byteClasses[bytes[start + 1]!]!;
        state = second === 0 ? none : top[row + second]!;
        for (let at = start + 1; state !== none; steps--) {
          if (isEnd[state] === 1 && at >= from) {
            lasts.push(at);
            states.push(state);
          }
          if (++at === to) break;
          state = childOf(trie, state, byteClasses[bytes[at]!]!);
        }
        if (steps < 0) return undefined;
      }
      return { ...inOrder(lasts, states), patternsAt };
    },
  };
}

/** By the classes of two bytes the state that they lead to; by that of one and class 0, which no pattern holds, the state that the one leads to. */
function topOf({ cells, classes, firstChild, nextSibling }: Trie): Int32Array {
  const top = new Int32Array(cells * cells);
  for (let first = firstChild[root]!; first !== none; first = nextSibling[first]!) {
    const row = classes[first]! * cells;
    top[row] = first;
    for (let second = firstChild[first]!; second !== none; second = nextSibling[second]!)
      top[row + classes[second]!] = second;
  }
  return top;
}

/** They were found by where they begin, and are told by where they end; of those that end at one place the longest comes first. */
function inOrder(lasts: readonly number[], states: readonly number[]): Ends {
  const order = Float64Array.from(lasts, (last, index) => last * lasts.length + index).sort();
  const pairs = new Int32Array(2 * lasts.length);
  order.forEach((place, index) => {
    const hit = place % lasts.length;
    pairs[2 * index] = lasts[hit]!;
    pairs[2 * index + 1] = states[hit]!;
  });
  return { pairs, shift: 0, stretches: [[0, pairs.length]] };
}
