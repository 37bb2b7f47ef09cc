/**
 * Patterns as a tree: who walks down from the root, byte by byte, has read a pattern where one ends. Patterns are Latin-1 texts; ASCII
 * letters match in either case. It is built at the start of every process, by code that has never run: states are numbers in arrays rather
 * than objects.
 */
export interface Trie {
  /** Number of states, which are numbered in the order of creation. */
  readonly size: number;
  /** 256 entries: the class of a byte. Class 0 is every byte that no pattern holds; an upper-case letter has the class of its lower-case one. */
  readonly byteClasses: Uint8Array;
  /** How many classes there are. */
  readonly cells: number;
  /** Class of the byte that leads to a state. */
  readonly classes: Uint8Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Indexes of the patterns that end in a state. */
  readonly ends: ReadonlyMap<number, readonly number[]>;
  /** Length in bytes of the longest pattern. */
  readonly longest: number;
}

export const root = 0;
/** No state has the root as a child. */
export const none = 0;

/** Throws a RangeError for an empty pattern. In order, a pattern goes its first steps with the one before it, so that nothing is sought. */
export function buildTrie(patterns: readonly string[]): Trie {
  const byteClasses = classesOf(patterns);
  const indexes = indexesByText(patterns);
  const most = patterns.reduce((sum, { length }) => sum + length, 1);
  const ends = new Map<number, readonly number[]>();
  const longest = patterns.reduce((longest, { length }) => Math.max(longest, length), 0);
  const classes = new Uint8Array(most);
  const firstChild = new Int32Array(most);
  const nextSibling = new Int32Array(most);
  let size = 1;
  // By length of what was read, the state of the last pattern.
  const path = new Int32Array(longest + 1);
  let before = "";
  for (const text of [...indexes.keys()].sort()) {
    let at = 0;
    while (at < before.length && text.charCodeAt(at) === before.charCodeAt(at)) at++;
    let state = path[at]!;
    for (; at < text.length; at++) {
      const next = size++;
      classes[next] = byteClasses[text.charCodeAt(at)]!;
      nextSibling[next] = firstChild[state]!;
      firstChild[state] = next;
      path[at + 1] = next;
      state = next;
    }
    ends.set(state, indexes.get(text)!);
    before = text;
  }
  return { size, byteClasses, cells: Math.max(...byteClasses) + 1, classes, firstChild, nextSibling, ends, longest };
}

/** In small letters; patterns that differ in nothing else stand together. */
function indexesByText(patterns: readonly string[]): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  for (let index = 0; index < patterns.length; index++) {
    // To change the case of a byte beyond ASCII would make it another one.
    const text = patterns[index]!.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
    const others = indexes.get(text);
    if (others) others.push(index);
    else indexes.set(text, [index]);
  }
  return indexes;
}

/** The state that the class leads to, or `none`. */
export function childOf(
  { classes, firstChild, nextSibling }: Pick<Trie, "classes" | "firstChild" | "nextSibling">,
  state: number,
  byteClass: number,
): number {
  let child = firstChild[state]!;
  while (child !== none && classes[child] !== byteClass) child = nextSibling[child]!;
  return child;
}

function classesOf(patterns: readonly string[]): Uint8Array {
  if (patterns.includes("")) throw new RangeError("there is no search for an empty pattern");
  const classes = new Uint8Array(256);
  let count = 0;
  for (const pattern of patterns) {
    for (let at = 0; at < pattern.length; at++) {
      const folded = foldCase(pattern.charCodeAt(at));
      if (classes[folded] === 0) classes[folded] = ++count;
    }
  }
  for (let upper = 0x41; upper <= 0x5a; upper++) classes[upper] = classes[foldCase(upper)]!;
  return classes;
}

function foldCase(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}
