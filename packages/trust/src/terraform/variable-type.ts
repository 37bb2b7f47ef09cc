import type { Tree } from "../tree/tree.ts";
import { setOf } from "./functions.ts";

const primitive: Readonly<Record<string, Tree["kind"]>> = { string: "text", number: "number", bool: "boolean" };

/** What the type of a variable, as it is written, makes of its default; undefined where that is not known. */
export function ofType(value: Tree, type: string): Tree | undefined {
  if (value.kind === "list") return type.startsWith("set(") ? setOf([value]) : value;
  const kind = Object.hasOwn(primitive, type) ? primitive[type] : undefined;
  if (value.kind === "object" || value.kind === "null" || kind === undefined || kind === value.kind) return value;
  return kind === "text" ? { kind, text: value.text, at: value.at } : undefined;
}
