import type { Position, Region } from "@sallyport/core";
import {
  CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  parseAllDocuments,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { deepestNesting, InvalidTree, tooDeep } from "./invalid-tree.ts";
import { type Tree, type TreeEntry, type TreeScalar, unresolvedScalar } from "./tree.ts";

/** Most values that aliases may stand for, all together: fifty aliases of aliases could stand for billions. */
const mostAliasedValues = 10_000;

/**
 * Reads the documents of a YAML 1.2 file (core schema). The short forms of CloudFormation's functions (`!Sub`, `!Ref`) become the long
 * ones. Throws an InvalidTree for anything else that cannot be relied on.
 */
export function readYaml(text: string, positionAt: (offset: number) => Position): Tree[] {
  const hidden = hiddenBreak.exec(text);
  if (hidden)
    throw new InvalidTree("a character that not every reader takes for a line break", positionAt(hidden.index));
  refuseDepth(text, positionAt);
  const options = { uniqueKeys: false, merge: false, schema: "core", resolveKnownTags: false } as const;
  const documents = parseAllDocuments(text, { ...options, prettyErrors: false, logLevel: "silent" });
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document) => {
    const [error] = document.errors;
    if (error) throw new InvalidTree(`not valid YAML (${error.code})`, positionAt(error.pos[0]));
    return document.contents === null ? [] : [new YamlReader(text, positionAt).read(document.contents as Node, 0)];
  });
}

/** Carriage returns alone, which end a line in YAML 1.2 and not in the library, and what ends one in YAML 1.1 only; control characters. */
const hiddenBreak = /\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]/;

/** The library goes down one call for each level, and ends with the stack. So levels are counted before, in the tokens. */
function refuseDepth(text: string, positionAt: (offset: number) => Position): void {
  const deep = /^[ \t?-]{400}/m.exec(text);
  if (deep) throw new InvalidTree(tooDeep, positionAt(deep.index));
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === "flow-seq-start" || type === "flow-map-start") depth += 1;
    else if (type === "flow-seq-end" || type === "flow-map-end") depth = Math.max(0, depth - 1);
    if (depth > deepestNesting) throw new InvalidTree(tooDeep, positionAt(offset));
    if (!marks.has(token)) offset += token.length;
  }
}

/** Tokens of the lexer that stand for no text: byte order mark, document, end of flow, scalar. */
const marks = new Set(["\u0002", "\u0018", "\u001f"]);

/** Under others (`!!binary`) the text stands for something else. */
const coreTag = /^tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$/;

class YamlReader {
  readonly #text: string;
  readonly #positionAt: (offset: number) => Position;
  /** `open` while the anchored value itself is being read. */
  readonly #anchors = new Map<string, { readonly tree: Tree; readonly size: number } | "open">();
  #aliased = 0;
  #count = 0;

  constructor(text: string, positionAt: (offset: number) => Position) {
    this.#text = text;
    this.#positionAt = positionAt;
  }

  read(node: Node, depth: number): Tree {
    if (depth > deepestNesting) throw this.#error(tooDeep, node);
    this.#count += 1;
    if (isAlias(node)) return this.#alias(node.source, node);
    const anchor = "anchor" in node && typeof node.anchor === "string" ? node.anchor : undefined;
    if (anchor === undefined) return this.#tagged(node, depth);
    const before = this.#count;
    this.#anchors.set(anchor, "open");
    const tree = this.#tagged(node, depth);
    this.#anchors.set(anchor, { tree, size: this.#count - before + 1 });
    return tree;
  }

  #alias(name: string, node: Node): Tree {
    const target = this.#anchors.get(name);
    if (target === undefined) throw this.#error("this alias has no anchor before it", node);
    if (target === "open") throw this.#error("this alias stands inside its own anchor", node);
    this.#aliased += target.size;
    // An alias inside another anchor counts with all that it stands for.
    this.#count += target.size;
    if (this.#aliased > mostAliasedValues)
      throw this.#error(`aliases stand for more than ${mostAliasedValues} values`, node);
    return { ...target.tree, at: this.#region(node) };
  }

  #tagged(node: Node, depth: number): Tree {
    const { tag } = node as { readonly tag?: string };
    const value = this.#value(node, depth);
    if (tag === undefined || coreTag.test(tag)) return value;
    if (!/^![A-Za-z0-9]+$/.test(tag)) return unresolvedScalar("a value with a tag that is not known", value.at);
    const name = tag === "!Ref" || tag === "!Condition" ? tag.slice(1) : `Fn::${tag.slice(1)}`;
    return { kind: "object", entries: new Map([[name, { keyAt: value.at, value }]]), at: value.at };
  }

  #value(node: Node, depth: number): Tree {
    if (isMap(node)) return this.#map(node, depth);
    if (isSeq(node)) return this.#list(node, depth);
    return this.#scalar(node);
  }

  #map(map: YAMLMap, depth: number): Tree {
    const entries = new Map<string, TreeEntry>();
    for (const pair of map.items as Pair[]) {
      const { key } = pair;
      if (!isScalar(key)) throw this.#error("a key must be plain text", (isNode(key) ? key : map) as Node);
      const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
      const keyAt = this.#region(key);
      if (entries.has(name)) throw this.#error("this key is written twice", key);
      // What a merge brings in depends on the reader, so nothing is said to be known.
      if (name === "<<") throw this.#error("merge keys (<<) are not read; write the keys out", key);
      const nothing: TreeScalar = { kind: "null", text: [""], at: { start: keyAt.end, end: keyAt.end } };
      const value = isNode(pair.value) ? this.read(pair.value, depth + 1) : nothing;
      entries.set(name, { keyAt, value });
    }
    const last = [...entries.values()].at(-1)?.value.at.end;
    return { kind: "object", entries, at: this.#span(map, last) };
  }

  #list(sequence: YAMLSeq, depth: number): Tree {
    const items = sequence.items.flatMap((item) => (isNode(item) ? [this.read(item, depth + 1)] : []));
    return { kind: "list", items, at: this.#span(sequence, items.at(-1)?.at.end) };
  }

  #scalar(node: Node): TreeScalar {
    const at = this.#region(node);
    const value = isScalar(node) ? node.value : null;
    const written = isScalar(node) && node.source !== undefined ? node.source : "";
    if (value === null || value === undefined) return { kind: "null", text: [""], at };
    // As written, for a number of many digits would not survive.
    if (typeof value === "number") return { kind: "number", text: [written], at };
    if (typeof value === "boolean") return { kind: "boolean", text: [String(value)], at };
    const text = String(value);
    const inside = this.#inside(node, text);
    return { kind: "text", text: [text], at, ...(inside ? { inside } : {}) };
  }

  #inside(node: Node, text: string): Region | undefined {
    const [start = 0, end = 0] = node.range ?? [];
    const written = this.#text.slice(start, end);
    const offset = written === text ? 0 : written.slice(1, -1) === text ? 1 : undefined;
    if (offset === undefined) return undefined;
    return { start: this.#positionAt(start + offset), end: this.#positionAt(end - offset) };
  }

  /** A block list or mapping ends with its last value; the library counts the line break after it too. */
  #span(node: YAMLMap | YAMLSeq, last: Position | undefined): Region {
    const region = this.#region(node);
    return node.flow === true || last === undefined ? region : { start: region.start, end: last };
  }

  #region(node: Node): Region {
    const [start = 0, end = start] = node.range ?? [];
    return { start: this.#positionAt(start), end: this.#positionAt(end) };
  }

  #error(message: string, node: Node): InvalidTree {
    return new InvalidTree(message, this.#region(node).start);
  }
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);
}
