import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments, type Scalar } from "yaml";
import { type Entry, type Item, type Leaf, TooComplex, TooLarge } from "./item.ts";
import { maskTemplates } from "./mask-templates.ts";
import { parseJson } from "./parse-json.ts";

export interface ParsedFile {
  /** One item a document. What could be read of a damaged one is there. */
  readonly documents: readonly Item[];
  /** The parser found mistakes, so that something may be missing. */
  readonly damaged: boolean;
}

/** Bytes, and places where a value may begin. A Secret may have 1 MiB, most of it in few values. */
const largestDocument = 2 * 2 ** 20;
const mostPlaces = 60_000;
const lineFeed = 0x0a;
const comma = 0x2c;
const openSquare = 0x5b;
/** Nested so deeply, no person wrote it. */
const deepest = 100;
/** Nodes of a file: the size of a file that is parsed at all allows for no more than about twice as many. */
const mostNodes = 500_000;
const byteOrderMark = "\u00ef\u00bb\u00bf";

/**
 * Parses YAML, with one or many documents, or JSON. Offsets are those of the bytes: the text is read as Latin-1, whose characters are
 * bytes, and UTF-8 comes out of it again where a value is taken. `offset` is where the bytes stand in their file. Throws TooComplex and TooLarge.
 */
export function parseDocuments(bytes: Buffer, offset = 0): ParsedFile {
  if (bytes.length > largestDocument) throw new TooLarge();
  const text = bytes.toString("latin1");
  const skipped = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  const body = skipped === 0 ? text : `\n\n\n${text.slice(skipped)}`;
  const json = /^\s*[{[]/.test(body) ? parseJson(body, offset) : undefined;
  if (json) return { documents: [json], damaged: false };
  refuseSize(bytes);
  refuseDepth(body);
  return parseYaml(maskTemplates(body), offset);
}

/** A parser of YAML takes a second for so many; one of JSON a twentieth of that. */
function refuseSize(bytes: Buffer): void {
  let places = 0;
  for (const byte of bytes) if (byte === lineFeed || byte === comma || byte === openSquare) places += 1;
  if (places > mostPlaces) throw new TooLarge();
}

function parseYaml(text: string, offset: number): ParsedFile {
  try {
    const parsed = parseAllDocuments(text, { uniqueKeys: false, strict: false, logLevel: "silent", merge: true });
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

/** Brackets in brackets make the parser slow long before it says that there are too many. */
function refuseDepth(text: string): void {
  if (/(?:[[{]\s*){60}/.test(text) || /(?:- ){60}/.test(text)) throw new TooComplex();
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
