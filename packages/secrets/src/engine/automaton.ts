/**
 * Aho-Corasick over bytes, ASCII case-folded. One table look-up a byte, however many patterns there are: this table is what the speed of
 * the whole product rests on. Three things make it fast: bytes that no pattern tells apart share a class, so rows are short and what is
 * used of the table stays in the cache; states and classes are numbered by their offsets in bytes, so the address of the next state is
 * a sum; accepting states come last, so that "is this a hit" is one comparison.
 */
export interface Automaton {
  /** 256 entries: the class of a byte. */
  readonly classes: Uint16Array;
  /** `table[(state + class) / 4]` is the next state; a state is the offset of its row in bytes. */
  readonly table: Int32Array;
  /** Length of a row in bytes. */
  readonly width: number;
  /** States from this one on are accepting. */
  readonly accepting: number;
  /** Patterns that end in accepting state `accepting + width * index`, longest first, as indexes into the patterns given. */
  readonly outputs: readonly (readonly number[])[];
  /** Length in bytes of the longest pattern. */
  readonly longest: number;
}

/** Bytes of a number in the table. */
const cellSize = 4;

/**
 * Builds the automaton. Patterns are Latin-1 texts; ASCII letters match in either case. Throws a RangeError for an empty pattern.
 *
 * It is built at the start of every process, by code that has never run: states are numbers in arrays rather than objects, and rows are
 * copied whole from those that they fall back to, not cell by cell.
 */
export function compileAutomaton(patterns: readonly string[]): Automaton {
  const classes = classesOf(patterns);
  const cells = Math.max(...classes) + 1;
  const width = cells * cellSize;
  const trie = buildTrie(patterns, classes);
  const { order, fallbacks, found } = linkFallbacks(trie, cells);
  const outputs = found.filter((indexes) => indexes !== undefined);
  const accepting = (trie.size - outputs.length) * width;
  const rows = rowsOf(found, width, accepting);
  const table = tableOf(trie, { order, fallbacks }, rows, cells);
  const longest = patterns.reduce((most, { length }) => Math.max(most, length), 0);
  return { classes: Uint16Array.from(classes, (index) => index * cellSize), table, width, accepting, outputs, longest };
}

/** The state after one more byte; the first state is 0. */
export function nextState({ classes, table }: Automaton, state: number, byte: number): number {
  return table[(state + classes[byte]!) >> 2]!;
}

/** Indexes of the patterns that end in an accepting state, longest first. */
export function patternsAt({ outputs, accepting, width }: Automaton, state: number): readonly number[] {
  return outputs[(state - accepting) / width]!;
}

/** Class 0 is every byte that no pattern holds; an upper-case letter has the class of its lower-case one. */
function classesOf(patterns: readonly string[]): Uint8Array {
  if (patterns.includes("")) throw new RangeError("an automaton cannot look for an empty pattern");
  const classes = new Uint8Array(256);
  let count = 0;
  for (const byte of new Set(Buffer.from(patterns.join(""), "latin1"))) {
    const folded = foldCase(byte);
    if (classes[folded] === 0) classes[folded] = ++count;
  }
  for (let upper = 0x41; upper <= 0x5a; upper++) classes[upper] = classes[foldCase(upper)]!;
  return classes;
}

function foldCase(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** States are numbers in the order of creation. */
interface Trie {
  readonly size: number;
  /** Class of the byte that leads to a state. */
  readonly classes: Uint8Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Indexes of the patterns that end in a state. */
  readonly ends: ReadonlyMap<number, readonly number[]>;
}

const root = 0;
/** No state has the root as a child. */
const none = 0;

function buildTrie(patterns: readonly string[], byteClasses: Uint8Array): Trie {
  const most = patterns.reduce((sum, { length }) => sum + length, 1);
  const ends = new Map<number, number[]>();
  const trie = {
    size: 1,
    classes: new Uint8Array(most),
    firstChild: new Int32Array(most),
    nextSibling: new Int32Array(most),
    ends,
  };
  for (let index = 0; index < patterns.length; index++) {
    const pattern = patterns[index]!;
    let state = root;
    for (let at = 0; at < pattern.length; at++) {
      const byteClass = byteClasses[pattern.charCodeAt(at)]!;
      let next = childOf(trie, state, byteClass);
      if (next === none) {
        next = trie.size++;
        trie.classes[next] = byteClass;
        trie.nextSibling[next] = trie.firstChild[state]!;
        trie.firstChild[state] = next;
      }
      state = next;
    }
    const others = ends.get(state);
    if (others) others.push(index);
    else ends.set(state, [index]);
  }
  return trie;
}

function childOf({ classes, firstChild, nextSibling }: Trie, state: number, byteClass: number): number {
  let child = firstChild[state]!;
  while (child !== none && classes[child] !== byteClass) child = nextSibling[child]!;
  return child;
}

interface Links {
  /** All states breadth first: the one to fall back to comes before. */
  readonly order: Int32Array;
  /** By state, that of the longest text that ends there and begins elsewhere in the trie. */
  readonly fallbacks: Int32Array;
  /** By state, indexes of the patterns that end there, longest first. */
  readonly found: readonly (readonly number[] | undefined)[];
}

function linkFallbacks(trie: Trie, cells: number): Links {
  const { size, classes, firstChild, nextSibling, ends } = trie;
  const fallbacks = new Int32Array(size);
  const found = new Array<readonly number[] | undefined>(size).fill(undefined);
  const fromRoot = new Int32Array(cells);
  const order = new Int32Array(size);
  let filled = 1;
  for (let at = 0; at < size; at++) {
    const state = order[at]!;
    for (let child = firstChild[state]!; child !== none; child = nextSibling[child]!) {
      order[filled++] = child;
      const own = ends.get(child);
      if (state === root) {
        fromRoot[classes[child]!] = child;
        found[child] = own;
        continue;
      }
      let other = fallbacks[state]!;
      let fallback = none;
      while (other !== root && fallback === none) {
        fallback = childOf(trie, other, classes[child]!);
        other = fallbacks[other]!;
      }
      if (fallback === none) fallback = fromRoot[classes[child]!]!;
      fallbacks[child] = fallback;
      const inherited = found[fallback];
      found[child] = own && inherited ? [...own, ...inherited] : (own ?? inherited);
    }
  }
  return { order, fallbacks, found };
}

/** Offset of each state's row in the table, in bytes: accepting ones last, otherwise in the order of creation, which keeps the root first. */
function rowsOf(found: Links["found"], width: number, accepting: number): Int32Array {
  const rows = new Int32Array(found.length);
  let plain = 0;
  let accepted = accepting;
  for (let state = 0; state < found.length; state++) {
    const isAccepting = found[state] !== undefined;
    rows[state] = isAccepting ? accepted : plain;
    if (isAccepting) accepted += width;
    else plain += width;
  }
  return rows;
}

/** What a state does not know is what the state that it falls back to does, and in the end the root. */
function tableOf(
  { size, classes, firstChild, nextSibling }: Trie,
  { order, fallbacks }: Pick<Links, "order" | "fallbacks">,
  rows: Int32Array,
  cells: number,
): Int32Array {
  const table = new Int32Array(size * cells);
  for (const state of order) {
    const row = rows[state]! / cellSize;
    const known = rows[fallbacks[state]!]! / cellSize;
    table.copyWithin(row, known, known + cells);
    for (let child = firstChild[state]!; child !== none; child = nextSibling[child]!)
      table[row + classes[child]!] = rows[child]!;
  }
  return table;
}
