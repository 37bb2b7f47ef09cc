import type { Leaf } from "../parse/item.ts";

/** A leaf that holds `NAME=value`, taken apart. The value has its own place where it is written as it is, else that of the whole. */
export function assignedIn(leaf: Leaf): { readonly key: string; readonly value: Leaf } | undefined {
  const equals = leaf.text.indexOf("=");
  if (!leaf.isText || equals <= 0) return undefined;
  const key = leaf.text.slice(0, equals);
  const text = leaf.text.slice(equals + 1).replace(/^(["'])(.*)\1$/s, "$2");
  const isPlain = leaf.end - leaf.start === leaf.text.length;
  if (!isPlain) return { key, value: { ...leaf, text } };
  const start = leaf.start + leaf.text.indexOf(text, equals + 1);
  return { key, value: { ...leaf, text, start, end: start + text.length } };
}
