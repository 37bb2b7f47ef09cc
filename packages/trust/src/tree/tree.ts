import type { Position, Region } from "@sallyport/core";
import type { Source } from "../source.ts";
import { InvalidTree } from "./invalid-tree.ts";
import { knownText, type Text } from "./text.ts";

/** A value of a document with the places where it stands. */
export type Tree = TreeObject | TreeList | TreeScalar;

interface Placed {
  readonly at: Region;
  /** The file that all of it stands in, where that is another one than that of the document. */
  readonly source?: Source;
}

export interface TreeObject extends Placed {
  readonly kind: "object";
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** By which condition it is there or not, as an item of a list; for people. */
  readonly choice?: string;
}

export interface TreeEntry {
  readonly keyAt: Region;
  readonly value: Tree;
}

export interface TreeList extends Placed {
  readonly kind: "list";
  /** Of Terraform: each item once, in their order, and its own key in a loop. */
  readonly isSet?: true;
  readonly items: readonly Tree[];
}

/** `at` is with its quotes. */
export interface TreeScalar extends Placed {
  readonly kind: "text" | "number" | "boolean" | "null";
  /** Numbers and booleans as they are written; empty for null. */
  readonly text: Text;
  /** Without its quotes, where the text stands there letter by letter. */
  readonly inside?: Region;
  /** What it is made of, where that is more than one piece. */
  readonly pieces?: readonly TextPiece[];
}

/** A piece of a line, from its place on letter by letter; or a value that was put in at a place. */
export type TextPiece =
  | { readonly literal: string; readonly at: Position }
  | {
      readonly value: Tree;
      readonly at: Position /** So that it may end the text around it. */;
      readonly mayHoldQuotes: boolean;
    };

/** A value that the document does not hold. */
export function unresolvedScalar(unresolved: string, at: Region): TreeScalar {
  return { kind: "text", text: [{ unresolved }], at };
}

/** A value with everything below it, as if it stood at one place. */
export function placedAt(tree: Tree, at: Region): Tree {
  const { source: _, ...value } = tree;
  if (value.kind === "list") return { ...value, at, items: value.items.map((item) => placedAt(item, at)) };
  if (value.kind === "object") {
    const entries = [...value.entries].map(
      ([key, entry]) => [key, { keyAt: at, value: placedAt(entry.value, at) }] as const,
    );
    return { ...value, at, entries: new Map(entries) };
  }
  return { kind: value.kind, text: value.text, at };
}

/** A value with each scalar in it changed. */
export function withScalars(tree: Tree, change: (scalar: TreeScalar) => Tree): Tree {
  if (tree.kind === "list") return { ...tree, items: tree.items.map((item) => withScalars(item, change)) };
  if (tree.kind !== "object") return change(tree);
  const entries = [...tree.entries].map(
    ([key, entry]) => [key, { ...entry, value: withScalars(entry.value, change) }] as const,
  );
  return { ...tree, entries: new Map(entries) };
}

/** Whether a part of a value is not known, at any depth. */
export function isAnyOpen(tree: Tree): boolean {
  if (tree.kind === "list") return tree.items.some(isAnyOpen);
  if (tree.kind === "object")
    return tree.choice !== undefined || [...tree.entries.values()].some(({ value }) => isAnyOpen(value));
  return knownText(tree.text) === undefined;
}

/** Whether an item of a list is not known, so that it may stand for several or for none. */
export function isOpenItem(item: Tree): boolean {
  if (item.kind === "object") return item.choice !== undefined;
  return item.kind !== "list" && knownText(item.text) === undefined;
}

/** The value at a path of keys and indexes; undefined when there is none. */
export function treeAt(tree: Tree | undefined, ...path: readonly (string | number)[]): Tree | undefined {
  let current = tree;
  for (const step of path) {
    if (current?.kind === "object" && typeof step === "string") current = current.entries.get(step)?.value;
    else if (current?.kind === "list" && typeof step === "number") current = current.items[step];
    else return undefined;
  }
  return current;
}

/** The scalar at a path; undefined for null, as for what is absent. */
export function scalarAt(tree: Tree | undefined, ...path: readonly (string | number)[]): TreeScalar | undefined {
  const found = treeAt(tree, ...path);
  return found === undefined || found.kind === "object" || found.kind === "list" || found.kind === "null"
    ? undefined
    : found;
}

/** The scalar of a key that may be absent, and is nothing else: a condition that cannot be read must not pass for none. */
export function optionalScalar(tree: Tree | undefined, key: string): TreeScalar | undefined {
  const found = treeAt(tree, key);
  if (found?.kind === "object" || found?.kind === "list") throw new InvalidTree(`\`${key}\` is a text`, found.at.start);
  return scalarAt(found);
}

/** The mapping of a key that may be absent, or be unresolved as a whole, and is nothing else. */
export function optionalMapping(tree: Tree | undefined, key: string): Tree | undefined {
  const found = treeAt(tree, key);
  if (found === undefined || found.kind === "null") return undefined;
  const isOpen = found.kind === "text" && knownText(found.text) === undefined;
  if (found.kind !== "object" && !isOpen) throw new InvalidTree(`\`${key}\` is a mapping`, found.at.start);
  return found;
}

/** The text of the scalar at a path, if all of it is known. */
export function textAt(tree: Tree | undefined, ...path: readonly (string | number)[]): string | undefined {
  const scalar = scalarAt(tree, ...path);
  return scalar && knownText(scalar.text);
}

export function entriesOf(tree: Tree | undefined): readonly (readonly [key: string, entry: TreeEntry])[] {
  return tree?.kind === "object" ? [...tree.entries] : [];
}

/** The items of a list; a single value counts as a list of one, as many formats have it. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  if (tree === undefined || tree.kind === "null") return [];
  return tree.kind === "list" ? tree.items : [tree];
}

/** The items as scalars. What is none stays open, for nothing surely equals it and nothing surely differs. */
export function scalarsOf(tree: Tree | undefined): TreeScalar[] {
  return itemsOf(tree).map((item) =>
    item.kind === "object" || item.kind === "list" || item.kind === "null"
      ? unresolvedScalar("a value that is no text", item.at)
      : item,
  );
}
