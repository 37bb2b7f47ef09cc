import { shownText } from "../tree/text.ts";
import type { Tree } from "../tree/tree.ts";

/** Whether two values are the same, parts that are not known by their names. */
export function isSame(one: Tree, two: Tree): boolean {
  if (one.kind !== two.kind) return false;
  if (one.kind === "list") {
    const items = two.kind === "list" ? two.items : [];
    return one.items.length === items.length && one.items.every((item, index) => isSame(item, items[index] as Tree));
  }
  if (one.kind === "object") {
    const entries = two.kind === "object" ? two.entries : new Map<string, { readonly value: Tree }>();
    const isAlike = ([key, { value }]: readonly [string, { readonly value: Tree }]) => {
      const other = entries.get(key);
      return other !== undefined && isSame(value, other.value);
    };
    return one.entries.size === entries.size && [...one.entries].every(isAlike);
  }
  return two.kind !== "object" && two.kind !== "list" && shownText(one.text) === shownText(two.text);
}

/** The value that all have; undefined where they differ. */
export function onlyValue([first, ...others]: readonly Tree[]): Tree | undefined {
  return first && others.every((other) => isSame(first, other)) ? first : undefined;
}
