import type { Region } from "@sallyport/core";
import { joinKnown, knownText, type Text } from "../tree/text.ts";
import { isOpenItem, type Tree, type TreeEntry, type TreeList, type TreeScalar } from "../tree/tree.ts";
import { onlyValue } from "./same-value.ts";

/** Undefined: not known. */
type TerraformFunction = (given: readonly Tree[], at: Region) => Tree | undefined;

/** No policy is longer. */
export const longestText = 100_000;
const mostPieces = 1_000;

/** The value of a call; undefined where that is not known, or the function is none of those that are read. */
export function callFunction(name: string, given: readonly Tree[], isSpread: boolean, at: Region): Tree | undefined {
  const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const last = given.at(-1);
  if (called === undefined || (isSpread && last?.kind !== "list")) return undefined;
  if (!isSpread) return called(given, at);
  const spread = last?.kind === "list" ? last.items : [];
  return spread.some(isOpenItem) ? undefined : called([...given.slice(0, -1), ...spread], at);
}

/** https://developer.hashicorp.com/terraform/language/functions */
const functions: Readonly<Record<string, TerraformFunction>> = {
  // As the tree that it makes text of: it is a policy everywhere that this matters.
  jsonencode: ([value], at) =>
    value && value.kind !== "object" && value.kind !== "list" ? encodedScalar(value, at) : value,
  format: formatted,
  formatlist: formattedList,
  length: ([value], at) => {
    const length = value && lengthOf(value);
    return length === undefined ? undefined : { kind: "number", text: [String(length)], at };
  },
  join: joined,
  one: ([list], at) => {
    if (list?.kind !== "list" || list.items.length > 1 || list.items.some(isOpenItem)) return undefined;
    return list.items[0] ?? { kind: "null", text: [""], at };
  },
  concat: (lists, at) => ({ kind: "list", items: lists.flatMap(itemsOrItself), at }),
  flatten: ([list], at) => (list?.kind === "list" ? { kind: "list", items: flat(list.items), at } : undefined),
  merge: merged,
  lookup: looked,
  compact: ([list]) => withItems(list, (items) => items.filter((item) => item.kind !== "null" && textOf(item) !== "")),
  // Which of them fails is not known.
  try: onlyValue,
  coalesce: (given) => given.find((each) => each.kind !== "null" && textOf(each) !== ""),
  toset: setOf,
  tolist: ([list]) => withItems(list, (items) => items),
  distinct: ([list]) => withKnownItems(list, (texts) => [...new Set(texts)]),
  sort: ([list]) => withKnownItems(list, (texts) => texts.sort(byCodePoint)),
  reverse: ([list]) => (list?.kind === "list" && list.items.some(isOpenItem) ? undefined : withItems(list, reversed)),
  ...Object.fromEntries(["tomap", "sensitive", "nonsensitive", "tostring"].map((name) => [name, same])),
  lower: onTexts((text) => text.toLowerCase()),
  upper: onTexts((text) => text.toUpperCase()),
  trimspace: onTexts((text) => text.trim()),
  chomp: onTexts((text) => text.replace(/[\r\n]+$/, "")),
  replace: onTexts(replaced),
  trimprefix: onTexts((text, prefix = "") => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimsuffix: onTexts((text, suffix = "") =>
    text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text,
  ),
  split: ([separator, text], at) => {
    const [by, whole] = [separator && textOf(separator), text && textOf(text)];
    if (by === undefined || by === "" || whole === undefined) return undefined;
    const pieces = whole.split(by, mostPieces + 1);
    if (pieces.length > mostPieces) return undefined;
    return { kind: "list", items: pieces.map((piece) => textTree([piece], at)), at };
  },
};

function same([value]: readonly Tree[]): Tree | undefined {
  return value;
}

function withItems(list: Tree | undefined, change: (items: readonly Tree[]) => readonly Tree[]): TreeList | undefined {
  if (list?.kind !== "list") return undefined;
  const { isSet: _, ...plain } = list;
  return { ...plain, items: change(list.items) };
}

/** The same for a list of texts that are all known: where one is not, neither is the place of any other. */
function withKnownItems(list: Tree | undefined, change: (texts: string[]) => string[]): TreeList | undefined {
  const items = list?.kind === "list" ? list.items : [];
  if (items.length < 2) return withItems(list, (all) => all);
  const byText = new Map<string, Tree>();
  const texts = items.map((item) => {
    const text = item.kind === "text" ? knownText(item.text) : undefined;
    if (text !== undefined) byText.set(text, item);
    return text;
  });
  const isKnown = (all: readonly (string | undefined)[]): all is string[] => !all.includes(undefined);
  if (!isKnown(texts)) return undefined;
  return withItems(list, () => change(texts).flatMap((text) => byText.get(text) ?? []));
}

/** What a set of texts holds, in the order in which Terraform goes through it. */
export function setOf([list]: readonly Tree[]): Tree | undefined {
  const made = withKnownItems(list, (texts) => [...new Set(texts)].sort(byCodePoint));
  return made && { ...made, isSet: true };
}

/** Go's order of texts, which is that of their UTF-8. */
function byCodePoint(one: string, two: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(two));
}

function reversed(items: readonly Tree[]): readonly Tree[] {
  return items.toReversed();
}

/** A list that is not known is an item that may stand for several. */
function itemsOrItself(list: Tree): readonly Tree[] {
  return list.kind === "list" ? list.items : [list];
}

function flat(items: readonly Tree[]): Tree[] {
  return items.flatMap((item) => (item.kind === "list" ? flat(item.items) : [item]));
}

function textTree(text: Text, at: Region): TreeScalar {
  return { kind: "text", text: joinKnown(text), at };
}

function textOf(tree: Tree): string | undefined {
  return tree.kind === "object" || tree.kind === "list" || tree.kind === "null" ? undefined : knownText(tree.text);
}

function encodedScalar(value: TreeScalar, at: Region): Tree | undefined {
  const known = knownText(value.text);
  if (known === undefined) return undefined;
  const encoded = { text: JSON.stringify(known), number: known, boolean: known, null: "null" }[value.kind];
  return textTree([encoded], at);
}

/** Every text that the first argument may be must come to the same. */
function onTexts(change: (text: string, ...others: string[]) => string | undefined): TerraformFunction {
  return ([first, ...others], at) => {
    const known = others.map(textOf);
    const texts = first && textsOf(first);
    if (texts === undefined || known.some((each) => each === undefined)) return undefined;
    const [made, ...further] = new Set(texts.map((text) => change(text, ...(known as string[]))));
    return made === undefined || further.length > 0 ? undefined : textTree([made], at);
  };
}

const mostTexts = 16;

/** All that a text may be; undefined where there is no telling. */
function textsOf(tree: Tree): string[] | undefined {
  if (tree.kind === "object" || tree.kind === "list" || tree.kind === "null") return undefined;
  let texts = [""];
  for (const part of tree.text) {
    const ends = typeof part === "string" ? [part] : part.mayBe;
    if (ends === undefined || texts.length * ends.length > mostTexts) return undefined;
    texts = texts.flatMap((text) => ends.map((end) => text + end));
  }
  return texts;
}

/** Between slashes it would be a regular expression. */
function replaced(text: string, from = "", to = ""): string | undefined {
  const isRegex = from.length > 1 && from.startsWith("/") && from.endsWith("/");
  if (isRegex || from === "") return undefined;
  const pieces = text.split(from);
  return text.length + pieces.length * to.length > longestText ? undefined : pieces.join(to);
}

/** `%s` and `%d` of texts; other signs count digits, quote, or pad. */
function formatted([pattern, ...values]: readonly Tree[], at: Region): Tree | undefined {
  const known = pattern && textOf(pattern);
  const pieces = known?.split(/(%.)/s) ?? [];
  const left = [...values];
  const text: Text[number][] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) text.push(piece);
    else if (piece === "%%") text.push("%");
    else {
      const value = left.shift();
      if ((piece !== "%s" && piece !== "%d" && piece !== "%v") || value === undefined) return undefined;
      if (value.kind === "object" || value.kind === "list" || value.kind === "null") return undefined;
      text.push(...value.text);
    }
  }
  return known === undefined || left.length > 0 ? undefined : textTree(text, at);
}

/** One text for each item of the one list among the values. */
function formattedList([pattern, ...values]: readonly Tree[], at: Region): Tree | undefined {
  const [list, second] = values.filter(({ kind }) => kind === "list");
  if (pattern === undefined || list?.kind !== "list" || second !== undefined) return undefined;
  const texts = list.items.map((item) =>
    formatted([pattern, ...values.map((each) => (each === list ? item : each))], at),
  );
  const isWhole = (texts: readonly (Tree | undefined)[]): texts is Tree[] => !texts.includes(undefined);
  return isWhole(texts) ? { kind: "list", items: texts, at } : undefined;
}

function lengthOf(value: Tree): number | undefined {
  if (value.kind === "list") return value.items.some(isOpenItem) ? undefined : value.items.length;
  // Of a text it counts what people take for one character.
  return value.kind === "object" && !isOpenItem(value) ? value.entries.size : undefined;
}

/** What is not known of the list may stand for several items, or for none, so the separators beside it are not known either. */
function joined([separator, ...lists]: readonly Tree[], at: Region): Tree | undefined {
  const by = separator && textOf(separator);
  if (by === undefined || lists.some(({ kind }) => kind !== "list")) return undefined;
  const items = lists.flatMap(itemsOrItself);
  if (items.length * by.length > longestText) return undefined;
  const text: Text[number][] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind === "object" || item.kind === "list" || item.kind === "null") return undefined;
    const isBesideOpen = [items[index - 1], item].some((each) => each !== undefined && textOf(each) === undefined);
    if (index > 0 && !isBesideOpen) text.push(by);
    text.push(
      ...(textOf(item) === undefined ? [{ unresolved: "an item of a list", isMade: true as const }] : item.text),
    );
  }
  return textTree(text, at);
}

function merged(given: readonly Tree[], at: Region): Tree | undefined {
  const entries = new Map<string, TreeEntry>();
  for (const each of given) {
    if (each.kind === "null") continue;
    if (each.kind !== "object" || isOpenItem(each)) return undefined;
    for (const [key, entry] of each.entries) entries.set(key, entry);
  }
  return { kind: "object", entries, at };
}

function looked([map, key, fallback]: readonly Tree[]): Tree | undefined {
  const name = key && textOf(key);
  if (map?.kind !== "object" || name === undefined) return undefined;
  return map.entries.get(name)?.value ?? fallback;
}
