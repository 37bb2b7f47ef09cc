import { type Item, type Leaf, walk } from "../parse/item.ts";

export interface NamedPair {
  readonly name: string;
  readonly leaf: Leaf;
}

const nameKeys: ReadonlySet<string> = new Set(["name", "key"]);
const valueKeys: ReadonlySet<string> = new Set(["value", "default"]);

/**
 * Names and values that stand side by side in one map: variables of containers, parameters of charts, tasks and workflows, entries of a store
 * of fakes. Throws TooComplex.
 */
export function namedPairs(document: Item): NamedPair[] {
  const found: NamedPair[] = [];
  walk(document, [], (_path, item) => {
    if (item.kind !== "map") return;
    const name = item.entries.find(({ key, value }) => nameKeys.has(key) && value.kind === "leaf")?.value;
    if (name?.kind !== "leaf") return;
    for (const { key, value } of item.entries)
      if (valueKeys.has(key) && value.kind === "leaf") found.push({ name: name.text, leaf: value });
  });
  return found;
}
