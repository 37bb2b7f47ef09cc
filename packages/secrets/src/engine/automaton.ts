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

/**
 * Builds the automaton. Patterns are Latin-1 texts; letters match in either case. Throws a RangeError for an empty pattern.
 *
 * It is built at the start of every process, by code that has never run: rows are copied as a whole, not cell by cell.
 */
export function compileAutomaton(patterns: readonly string[]): Automaton {
  const folded = patterns.map((pattern) => Buffer.from(pattern.toLowerCase(), "latin1"));
  const classes = classesOf(folded);
  const width = Math.max(...classes) + 1;
  const states = linkFallbacks(buildTrie(folded, classes, width), width);
  const rows = rowsOf(states, width);
  const table = new Int32Array(states.length * width);
  const outputs: number[][] = [];
  const accepting = states.filter(({ found }) => found.length === 0).length * width;
  for (const state of states) {
    const row = rows[state.number] ?? 0;
    const other = rows[state.fallback?.number ?? 0] ?? 0;
    if (state.fallback) table.copyWithin(row, other, other + width);
    for (const child of state.children) table[row + child.class] = rows[child.number] ?? 0;
    if (state.found.length > 0) outputs[(row - accepting) / width] = state.found;
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

interface State {
  /** In the order of creation; 0 is the root. */
  readonly number: number;
  /** Of the byte that leads here. */
  readonly class: number;
  readonly parent: State | undefined;
  readonly children: State[];
  /** Of the longest text that ends here and begins elsewhere in the trie. Absent: the root. */
  fallback?: State;
  /** Indexes of the patterns that end here, longest first. */
  readonly found: number[];
}

interface Trie {
  readonly root: State;
  /** By number of a state and class of a byte, as one number. */
  readonly edges: ReadonlyMap<number, State>;
}

function buildTrie(patterns: readonly Uint8Array[], classes: Uint8Array, width: number): Trie {
  const root: State = { number: 0, class: 0, parent: undefined, children: [], found: [] };
  const edges = new Map<number, State>();
  for (const [index, pattern] of patterns.entries()) {
    let state = root;
    for (const byte of pattern) {
      const key = state.number * width + (classes[byte] ?? 0);
      let next = edges.get(key);
      if (next === undefined) {
        next = { number: edges.size + 1, class: classes[byte] ?? 0, parent: state, children: [], found: [] };
        edges.set(key, next);
        state.children.push(next);
      }
      state = next;
    }
    state.found.push(index);
  }
  return { root, edges };
}

/** All states breadth first, each with the state to fall back to, which comes before it. */
function linkFallbacks({ root, edges }: Trie, width: number): readonly State[] {
  const states = [root];
  for (const state of states) {
    states.push(...state.children);
    if (state.parent === undefined) continue;
    let other = state.parent.fallback;
    while (other && !edges.has(other.number * width + state.class)) other = other.fallback;
    state.fallback = other ? (edges.get(other.number * width + state.class) ?? root) : root;
    state.found.push(...state.fallback.found);
  }
  return states;
}

/** Offset of each state's row in the table, by its number: accepting ones last, otherwise in the order of creation, which keeps the root first. */
function rowsOf(states: readonly State[], width: number): Int32Array {
  const isAccepting = new Uint8Array(states.length);
  for (const { number, found } of states) isAccepting[number] = found.length > 0 ? 1 : 0;
  const rows = new Int32Array(states.length);
  let row = 0;
  for (const wanted of [0, 1]) {
    for (let number = 0; number < states.length; number++) {
      if (isAccepting[number] !== wanted) continue;
      rows[number] = row;
      row += width;
    }
  }
  return rows;
}
