/**
 * Aho-Corasick over bytes, ASCII case-folded. One table look-up a byte, however many patterns there are: this loop is what the speed of
 * the whole product rests on. Three things make it fast in JavaScript: bytes that no pattern tells apart share a class, so rows are short
 * and the table stays in the second-level cache; states are numbered by their row's offset, so there is no multiplication; accepting
 * states come last, so that "is this a hit" is one comparison.
 */
export interface Automaton {
  /** 256 entries: the class of a byte. */
  readonly classes: Uint8Array;
  /** `table[state + class]` is the next state; a state is the offset of its row. */
  readonly table: Int32Array;
  /** Length of a row: the number of classes. */
  readonly width: number;
  /** States from this one on are accepting. */
  readonly accepting: number;
  /** Patterns that end in accepting state `accepting + width * index`, longest first, as indexes into the patterns given. */
  readonly outputs: readonly (readonly number[])[];
  /** Length in bytes of the longest pattern. */
  readonly longest: number;
}

/** Builds the automaton. Patterns are Latin-1 texts; letters match in either case. Throws a RangeError for an empty pattern. */
export function compileAutomaton(patterns: readonly string[]): Automaton {
  const folded = patterns.map((pattern) => Buffer.from(pattern.toLowerCase(), "latin1"));
  const classes = classesOf(folded);
  const width = Math.max(...classes) + 1;
  const trie = buildTrie(folded, classes, width);
  const order = numberStates(trie);
  const table = new Int32Array(trie.next.length);
  const outputs: number[][] = [];
  const acceptingCount = trie.found.filter((found) => found.length > 0).length;
  const accepting = (trie.found.length - acceptingCount) * width;
  for (const [state, found] of trie.found.entries()) {
    const row = (order[state] ?? 0) * width;
    for (let column = 0; column < width; column++) {
      table[row + column] = (order[trie.next[state * width + column] ?? 0] ?? 0) * width;
    }
    if (found.length > 0) outputs[(row - accepting) / width] = found;
  }
  return { classes, table, width, accepting, outputs, longest: Math.max(0, ...folded.map((bytes) => bytes.length)) };
}

/** Class 0 is every byte that no pattern holds; an upper-case letter has the class of its lower-case one. */
function classesOf(patterns: readonly Uint8Array[]): Uint8Array {
  const classes = new Uint8Array(256);
  let count = 0;
  for (const pattern of patterns) {
    if (pattern.length === 0) throw new RangeError("an automaton cannot look for an empty pattern");
    for (const byte of pattern) if (classes[byte] === 0) classes[byte] = ++count;
  }
  for (let upper = 0x41; upper <= 0x5a; upper++) classes[upper] = classes[upper + 0x20] ?? 0;
  return classes;
}

interface Trie {
  /** Complete transition function, row by row, by unordered state numbers; 0 is the root. */
  readonly next: Int32Array;
  /** By state: indexes of the patterns that end there, longest first. */
  readonly found: readonly number[][];
}

function buildTrie(patterns: readonly Uint8Array[], classes: Uint8Array, width: number): Trie {
  const capacity = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
  const next = new Int32Array(capacity * width);
  const found: number[][] = [[]];
  for (const [index, pattern] of patterns.entries()) {
    let state = 0;
    for (const byte of pattern) {
      const slot = state * width + (classes[byte] ?? 0);
      if (next[slot] === 0) {
        next[slot] = found.length;
        found.push([]);
      }
      state = next[slot] ?? 0;
    }
    found[state]?.push(index);
  }
  linkFailures(next, found, width);
  return { next: next.subarray(0, found.length * width), found };
}

/** Breadth first, so that the state to fall back to is complete before it is needed. */
function linkFailures(next: Int32Array, found: number[][], width: number): void {
  const fallback = new Int32Array(found.length);
  const queue = [0];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const other = fallback[state] ?? 0;
    if (state !== 0) found[state]?.push(...(found[other] ?? []));
    for (let column = 0; column < width; column++) {
      const child = next[state * width + column] ?? 0;
      const otherChild = state === 0 ? 0 : (next[other * width + column] ?? 0);
      if (child === 0) next[state * width + column] = otherChild;
      else {
        fallback[child] = otherChild;
        queue.push(child);
      }
    }
  }
}

/** New number of each state: accepting ones last, otherwise in the order of creation, which keeps the root first. */
function numberStates(trie: Trie): Int32Array {
  const order = new Int32Array(trie.found.length);
  let number = 0;
  for (const wanted of [false, true]) {
    for (const [state, found] of trie.found.entries()) if (found.length > 0 === wanted) order[state] = number++;
  }
  return order;
}
