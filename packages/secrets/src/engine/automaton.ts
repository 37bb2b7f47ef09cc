import { childOf, none, root, type Trie } from "./trie.ts";

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

/** Builds the automaton. Rows are copied whole from those that they fall back to, not cell by cell. */
export function compileAutomaton(trie: Trie): Automaton {
  const { cells, byteClasses, longest } = trie;
  const width = cells * cellSize;
  const links = linkFallbacks(trie);
  const outputs = Array.from(links.order, (state) => links.found[state]).filter((indexes) => indexes !== undefined);
  const accepting = (trie.size - outputs.length) * width;
  const rows = rowsOf(links, width, accepting);
  const table = tableOf(trie, links, rows);
  return {
    classes: Uint16Array.from(byteClasses, (index) => index * cellSize),
    table,
    width,
    accepting,
    outputs,
    longest,
  };
}

/** The state after one more byte; the first state is 0. */
export function nextState({ classes, table }: Automaton, state: number, byte: number): number {
  return table[(state + classes[byte]!) >> 2]!;
}

/** Indexes of the patterns that end in an accepting state, longest first. */
export function patternsAt({ outputs, accepting, width }: Automaton, state: number): readonly number[] {
  return outputs[(state - accepting) / width]!;
}

interface Links {
  /** All states breadth first: the one to fall back to comes before. */
  readonly order: Int32Array;
  /** By state, that of the longest text that ends there and begins elsewhere in the trie. */
  readonly fallbacks: Int32Array;
  /** By state, indexes of the patterns that end there, longest first. */
  readonly found: readonly (readonly number[] | undefined)[];
}

function linkFallbacks(trie: Trie): Links {
  const { size, cells, classes, firstChild, nextSibling, ends } = trie;
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

/**
 * Offset of each state's row in the table, in bytes: accepting ones last, otherwise breadth first. Text hardly leaves the states near the
 * root, which so lie on few pages.
 */
function rowsOf({ order, found }: Links, width: number, accepting: number): Int32Array {
  const rows = new Int32Array(found.length);
  let plain = 0;
  let accepted = accepting;
  for (const state of order) {
    const isAccepting = found[state] !== undefined;
    rows[state] = isAccepting ? accepted : plain;
    if (isAccepting) accepted += width;
    else plain += width;
  }
  return rows;
}

/** What a state does not know is what the state that it falls back to does, and in the end the root. */
function tableOf(
  { size, cells, classes, firstChild, nextSibling }: Trie,
  { order, fallbacks }: Pick<Links, "order" | "fallbacks">,
  rows: Int32Array,
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
