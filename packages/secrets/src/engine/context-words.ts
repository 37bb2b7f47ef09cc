import type { TokenRule } from "../rule.ts";

export type ContextWords = NonNullable<TokenRule["context"]>;

/** What is known of the words of one rule in a content. */
export interface ContextMemory {
  asked: number;
  /** Where they stand, in ascending order. */
  places: { readonly starts: readonly number[]; readonly ends: readonly number[] } | undefined;
}

export function createContextMemory(): ContextMemory {
  return { asked: 0, places: undefined };
}

/** Before so many tokens to look around each is less work than to look through the whole text. A hostile one has a token every few bytes. */
const fewTokens = 8;

/** Whether one of the words stands within reach of the token at `[start, end)`, before it or behind it, in either case. */
export function hasContext(
  bytes: Buffer,
  words: ContextWords,
  start: number,
  end: number,
  memory: ContextMemory,
): boolean {
  const low = Math.max(0, start - words.within);
  const high = Math.min(bytes.length, end + words.within);
  memory.asked += 1;
  if (memory.asked <= fewTokens) {
    const nearby = [bytes.toString("latin1", low, start), bytes.toString("latin1", end, high)];
    return nearby.some((text) => words.words.some((word) => text.toLowerCase().includes(word)));
  }
  memory.places ??= placesOf(bytes, words);
  return stands(memory.places, low, start) || stands(memory.places, end, high);
}

function placesOf(bytes: Buffer, { words }: ContextWords): NonNullable<ContextMemory["places"]> {
  const text = bytes.toString("latin1").toLowerCase();
  const places: { start: number; end: number }[] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      places.push({ start: at, end: at + word.length });
  }
  places.sort((a, b) => a.start - b.start);
  return { starts: places.map(({ start }) => start), ends: places.map(({ end }) => end) };
}

/** Whether one stands in `[low, high)` as a whole. */
function stands({ starts, ends }: NonNullable<ContextMemory["places"]>, low: number, high: number): boolean {
  let [first, behind] = [0, starts.length];
  while (first < behind) {
    const middle = (first + behind) >> 1;
    if (starts[middle]! < low) first = middle + 1;
    else behind = middle;
  }
  for (let index = first; starts[index]! < high; index++) if (ends[index]! <= high) return true;
  return false;
}
