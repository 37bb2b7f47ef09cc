import type { Charset } from "./charset.ts";

/** A number in [0, 1), as `Math.random` gives it. */
export type Random = () => number;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An integer in [min, max]. */
export function randomInteger(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("there is nothing to pick from");
  return item;
}

/** Random text of a charset. */
export function randomText(random: Random, charset: Charset, length: number): string {
  const members = membersOf(charset);
  let text = "";
  for (let at = 0; at < length; at++) text += pick(random, members);
  return text;
}

function membersOf(charset: Charset): readonly string[] {
  const known = members.get(charset);
  if (known) return known;
  const list = Array.from(charset.table, (isMember, byte) => (isMember ? String.fromCharCode(byte) : "")).filter(
    (text) => text !== "",
  );
  members.set(charset, list);
  return list;
}

const members = new Map<Charset, readonly string[]>();
