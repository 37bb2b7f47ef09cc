import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments, type Scalar } from "yaml";
import { type Entry, type Item, type Leaf, TooComplex } from "./item.ts";
import type { ParsedFile } from "./parse-documents.ts";

/** Nested so deeply, no person wrote it. */
const deepest = 100;
/** Nodes of a file: the size of a file that is parsed at all allows for no more than about twice as many. */
const mostNodes = 500_000;

/** A carriage return alone ends a line in YAML (5.4), and not in the library, to which all behind `# …` would be one comment. */
const loneReturn = /\r(?!\n)/g;

const options = {
  uniqueKeys: false,
  strict: false,
  // Nobody reads them.
  prettyErrors: false,
  logLevel: "silent",
  merge: true,
} as const;

/** The documents of a text whose characters are bytes; `offset` is where it stands in its file. Throws TooComplex. */
export function parseYaml(written: string, offset: number): ParsedFile {
  const text = written.replace(loneReturn, "\n");
  try {
    const parsed = withoutStacks(() => parseAllDocuments(text, options));
    const documents = "empty" in parsed ? [] : [...parsed];
    let nodes = 0;
    return {
      documents: documents.flatMap((document) => {
        const reader = { text, offset, items: new Map<Node, Item>(), anchors: new Map<string, Node>() };
        const item = itemOf(document.contents as Node | null, reader, 0);
        nodes += reader.items.size;
        if (nodes > mostNodes) throw new TooComplex();
        return item ? [item] : [];
      }),
      damaged: documents.some(({ errors }) => errors.length > 0),
    };
  } catch (error) {
    if (error instanceof TooComplex || error instanceof RangeError) throw new TooComplex();
    // The parser gives up on some texts by throwing: nothing of them can be read.
    return { documents: [], damaged: true };
  }
}

/** The parser makes an error of every mistake, and with a stack each costs as much as to parse thirty bytes: half of the time of a text full of them. */
function withoutStacks<Result>(work: () => Result): Result {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

interface Reader {
  readonly text: string;
  /** Of the text in the file. */
  readonly offset: number;
  readonly items: Map<Node, Item>;
  /** The last node of each name so far: an alias means that one. */
  readonly anchors: Map<string, Node>;
}

function itemOf(node: Node | null, reader: Reader, depth: number): Item | undefined {
  if (!node) return undefined;
  if (depth > deepest) throw new TooComplex();
  if (isAlias(node)) {
    const target = reader.anchors.get(node.source);
    return target && reader.items.get(target);
  }
  if ("anchor" in node && typeof node.anchor === "string") reader.anchors.set(node.anchor, node);
  if (isScalar(node)) {
    const leaf = leafOf(node, reader);
    reader.items.set(node, leaf);
    return leaf;
  }
  if (isMap(node)) {
    const entries: Entry[] = [];
    reader.items.set(node, { kind: "map", entries });
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? (key.source ?? String(key.value)) : undefined;
      const item = itemOf(value as Node | null, reader, depth + 1);
      if (name === undefined || !item) continue;
      if (name === "<<") entries.push(...merged(item));
      else entries.push({ key: name, value: item });
    }
    return reader.items.get(node);
  }
  if (!isSeq(node)) return undefined;
  const items: Item[] = [];
  reader.items.set(node, { kind: "list", items });
  for (const child of node.items) {
    const item = itemOf(child as Node | null, reader, depth + 1);
    if (item) items.push(item);
  }
  return reader.items.get(node);
}

/** `<<: *defaults` and `<<: [*one, *other]`. */
function merged(item: Item): readonly Entry[] {
  if (item.kind === "map") return item.entries;
  return item.kind === "list" ? item.items.flatMap((one) => (one.kind === "map" ? one.entries : [])) : [];
}

function leafOf(node: Scalar, { text, offset }: Reader): Leaf {
  const [from, to] = node.range ?? [0, 0];
  const isText = typeof node.value === "string";
  const value = isText ? (node.value as string) : (node.source ?? "");
  const { start, end } = withinQuotes(node, text, from, to);
  return { kind: "leaf", text: value, isText, start: offset + start, end: offset + end };
}

function withinQuotes({ type }: Scalar, text: string, from: number, to: number): { start: number; end: number } {
  if (type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") {
    return { start: from + 1, end: Math.max(from + 1, to - 1) };
  }
  if (type !== "BLOCK_LITERAL" && type !== "BLOCK_FOLDED") return { start: from, end: Math.max(from, to) };
  const header = text.indexOf("\n", from);
  let start = header === -1 || header > to ? to : header + 1;
  while (start < to && isSpace(text.charCodeAt(start))) start += 1;
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
