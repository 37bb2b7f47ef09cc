/**
 * A parsed document with the place of every value, whatever it was written in. Aliases share the item that they name, so a walk may
 * meet one item many times, or itself: walk with `leavesBelow`, which has a budget.
 */
export type Item = MapItem | ListItem | Leaf;

export interface MapItem {
  readonly kind: "map";
  /** In their order; a key that stands twice is there twice. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly value: Item;
}

export interface ListItem {
  readonly kind: "list";
  readonly items: readonly Item[];
}

export interface Leaf {
  readonly kind: "leaf";
  /** The value as the parser reads it, each byte of the file one character (Latin-1); of a number or a boolean as it is written. */
  readonly text: string;
  /** False for numbers, booleans and null. */
  readonly isText: boolean;
  /** Byte range in the file, without quotes. */
  readonly start: number;
  readonly end: number;
}

/** A text as it is read; where it is written otherwise, with escapes or encoded, say where that ends. */
export function textLeaf(text: string, start: number, end = start + text.length): Leaf {
  return { kind: "leaf", text, isText: true, start, end };
}

/** A text that a document implies and does not hold. */
export function impliedLeaf(text: string): Leaf {
  return textLeaf(text, 0, 0);
}

/** A leaf and the keys that lead to it; a place in a list is `*`. */
export interface LeafAt {
  readonly path: readonly string[];
  readonly leaf: Leaf;
}

/** Thrown where a document is made to be walked for hours. */
export class TooComplex extends Error {}

/** Thrown where nobody expected a document, so that its parser is not there. */
export class NotLoaded extends Error {}

/** Thrown where parsing a document would take seconds. */
export class TooLarge extends Error {}

const mostSteps = 200_000;
const deepest = 100;

/** What stands under the keys, one after the other; `*` goes into a list. A key that stands twice gives both. */
export function at(item: Item | undefined, ...keys: readonly string[]): Item[] {
  let found: Item[] = item ? [item] : [];
  for (const key of keys) {
    found = found.flatMap((one) => {
      if (key === "*") return one.kind === "list" ? [...one.items] : [];
      return one.kind === "map" ? one.entries.filter((entry) => entry.key === key).map(({ value }) => value) : [];
    });
  }
  return found;
}

/** The text under the keys, where there is one. */
export function textAt(item: Item | undefined, ...keys: readonly string[]): string | undefined {
  const leaf = at(item, ...keys).find((one) => one.kind === "leaf");
  return leaf?.text;
}

/** Entries of the maps under the keys that have a leaf as their value. */
export function leafEntries(item: Item | undefined, ...keys: readonly string[]): { key: string; leaf: Leaf }[] {
  return at(item, ...keys).flatMap((one) =>
    one.kind === "map"
      ? one.entries.flatMap(({ key, value }) => (value.kind === "leaf" ? [{ key, leaf: value }] : []))
      : [],
  );
}

/** Every leaf below, also through aliases. Throws TooComplex. */
export function leavesBelow(item: Item): LeafAt[] {
  const found: LeafAt[] = [];
  walk(item, [], (path, one) => {
    if (one.kind === "leaf") found.push({ path, leaf: one });
  });
  return found;
}

/** Visits the item and all below it, parents first. Throws TooComplex. */
export function walk(item: Item, path: readonly string[], visit: (path: readonly string[], item: Item) => void): void {
  let steps = 0;
  const step = (one: Item, keys: readonly string[]): void => {
    steps += 1;
    if (steps > mostSteps || keys.length > deepest + path.length) throw new TooComplex();
    visit(keys, one);
    if (one.kind === "map") for (const { key, value } of one.entries) step(value, [...keys, key]);
    if (one.kind === "list") for (const value of one.items) step(value, [...keys, "*"]);
  };
  step(item, path);
}
