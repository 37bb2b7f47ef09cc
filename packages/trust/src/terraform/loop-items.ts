import { isOpenItem, type Tree, unresolvedScalar } from "../tree/tree.ts";

export interface LoopItem {
  readonly key: Tree;
  readonly value: Tree;
  /** It may stand for several, or for none. */
  readonly isOpen: boolean;
}

/** What a loop goes over; undefined where that is not known. */
export function itemsOfLoop(collection: Tree): LoopItem[] | undefined {
  const { at } = collection;
  if (collection.kind === "object" && isOpenItem(collection)) return undefined;
  if (collection.kind === "object") {
    return [...collection.entries].map(([key, { value, keyAt }]) => ({
      ...{ key: { kind: "text", text: [key], at: keyAt }, value, isOpen: false },
    }));
  }
  if (collection.kind !== "list") return undefined;
  const isAnyItemOpen = collection.items.some(isOpenItem);
  return collection.items.map((value, index) => ({
    key: collection.isSet
      ? value
      : isAnyItemOpen
        ? unresolvedScalar("an index", at)
        : { kind: "number", text: [String(index)], at },
    value,
    isOpen: isOpenItem(value),
  }));
}
