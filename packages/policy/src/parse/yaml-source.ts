import type { Json, Region } from "@sallyport/core";
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { quoted, shortened } from "./quoted.ts";
import { pointerOf, type SourceEntry, type SourceNode, type SourceProblem } from "./source-node.ts";
import { deepestNesting, placeOf, syntaxMessage, tagMisfit, worthSaying } from "./yaml-errors.ts";

const mostAliases = 50;
/** Most values that aliases may stand for, all together: fifty aliases of aliases could stand for billions. */
const mostAliasedValues = 10_000;

export interface YamlSource {
  /** Absent when there is nothing in the file, or nothing that can be relied on. */
  readonly root?: SourceNode;
  readonly problems: readonly SourceProblem[];
}

/** Reads one YAML 1.2 document (core schema) that may be hostile. Never throws. */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  // Keys are compared below: the library's own comparison takes quadratic time. It also reads `%YAML 1.1`, hence `schema` and `merge`.
  const options = {
    lineCounter: lines,
    uniqueKeys: false,
    merge: false,
    schema: "core",
    resolveKnownTags: false,
    prettyErrors: false,
  };
  const document = parseDocument(text, { ...options, logLevel: "error" });
  const reader = new SourceReader(text, lines);
  const root = reader.readDocument(document);
  const syntax = worthSaying(document.errors).map((error) =>
    reader.problem([], placeOf(error, document), syntaxMessage(error)),
  );
  const reliable = document.errors.every((error) => error.code === "BAD_SCALAR_START");
  return { problems: [...syntax, ...reader.problems], ...(root && reliable ? { root } : {}) };
}

type Steps = readonly (string | number)[];

/** What may stand under a tag of the core schema. Where the library cannot read a value so, it gives the text, and says nothing. */
const coreTags: Readonly<Record<string, (node: Node, value: unknown) => boolean>> = {
  map: isMap,
  seq: isSeq,
  str: (_, value) => typeof value === "string",
  int: (_, value) => Number.isInteger(value),
  float: (_, value) => typeof value === "number",
  bool: (_, value) => typeof value === "boolean",
  null: (_, value) => value === null,
};
const corePrefix = "tag:yaml.org,2002:";
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
const nowhere: Region = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Walks the tree once, in the order of the file, so that an anchor is known before its aliases. */
class SourceReader {
  readonly problems: SourceProblem[] = [];
  readonly #text: string;
  readonly #lines: LineCounter;
  /** `open` while the anchored value itself is being read. */
  readonly #anchors = new Map<string, SourceNode | "open">();
  readonly #sizes = new Map<SourceNode, number>();
  #aliases = 0;
  #aliasedValues = 0;

  constructor(text: string, lines: LineCounter) {
    this.#text = text;
    this.#lines = lines;
  }

  readDocument(document: Document.Parsed): SourceNode | undefined {
    const version = document.directives.yaml;
    if (version.explicit === true && version.version !== "1.2") {
      this.problems.push(
        this.problem(
          [],
          [0, 0],
          `this is YAML ${shortened(version.version)}; a policy is YAML 1.2 (delete the line %YAML)`,
        ),
      );
    }
    return document.contents === null ? undefined : this.#read(document.contents, []);
  }

  problem(steps: Steps, range: readonly number[] | null | undefined, message: string): SourceProblem {
    return { pointer: pointerOf(...steps), region: this.#region(range), message };
  }

  #report(steps: Steps, node: Node, message: string): void {
    this.problems.push(this.problem(steps, node.range, message));
  }

  #read(node: Node, steps: Steps): SourceNode | undefined {
    if (steps.length > deepestNesting) {
      this.#report(steps.slice(0, 1), node, `nested more than ${deepestNesting} levels deep`);
      return undefined;
    }
    if (isAlias(node)) return this.#readAlias(node.source, node, steps);
    this.#checkTag(node, steps);
    const anchor = "anchor" in node && typeof node.anchor === "string" ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, "open");
    const read = this.#readValue(node, steps);
    if (anchor !== undefined) this.#anchors.set(anchor, read);
    return read;
  }

  #checkTag(node: Node, steps: Steps): void {
    const { tag } = node;
    if (tag === undefined) return;
    const core = tag.startsWith(corePrefix) ? tag.slice(corePrefix.length) : "";
    const fits = Object.hasOwn(coreTags, core) ? coreTags[core] : undefined;
    if (fits === undefined) this.#report(steps, node, `the tag ${quoted(tag)} is not read; delete it`);
    else if (!fits(node, isScalar(node) ? node.value : undefined)) this.#report(steps, node, tagMisfit);
  }

  #readValue(node: Node, steps: Steps): SourceNode {
    if (isMap(node)) return this.#readMap(node, steps);
    if (isSeq(node)) return this.#readSequence(node, steps);
    const value = isScalar(node) ? node.value : null;
    const text = node.range ? this.#text.slice(node.range[0], node.range[1]) : "";
    const region = this.#region(node.range);
    return this.#sized({ value: plainScalar(value, text), region, text, entries: new Map(), items: [] }, []);
  }

  #readMap(map: YAMLMap, steps: Steps): SourceNode {
    const entries = new Map<string, SourceEntry>();
    const value: Record<string, Json> = Object.create(null);
    for (const pair of map.items) {
      const key = this.#readKey(pair, steps, entries);
      if (key === undefined) continue;
      const keyRegion = this.#region((pair.key as Node).range);
      const node = isNode(pair.value) ? this.#read(pair.value, [...steps, key]) : this.#nothing(keyRegion);
      if (node === undefined) continue;
      entries.set(key, { keyRegion, node });
      value[key] = node.value;
    }
    const parts = [...entries.values()].map((entry) => entry.node);
    return this.#sized({ value, region: this.#span(map, parts), text: "", entries, items: [] }, parts);
  }

  #readKey(pair: Pair, steps: Steps, entries: ReadonlyMap<string, SourceEntry>): string | undefined {
    const node = pair.key;
    if (!isScalar(node)) {
      const at = isNode(node) ? node.range : undefined;
      this.problems.push(this.problem(steps, at, "a key must be plain text, not a list, mapping or alias"));
      return undefined;
    }
    this.#checkTag(node, steps);
    const key = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
    const first = entries.get(key);
    if (first)
      this.#report(steps, node, `${quoted(key)} is written twice; the first is on line ${first.keyRegion.start.line}`);
    else if (key === "") this.problems.push(this.problem(steps, node.range, "a key is missing before this colon"));
    else if (forbiddenKeys.has(key)) this.#report(steps, node, `the key "${key}" is not allowed anywhere`);
    else if (key === "<<") this.#report(steps, node, "merge keys (<<) are not read; write the keys out");
    else return key;
    return undefined;
  }

  #readSequence(sequence: YAMLSeq, steps: Steps): SourceNode {
    const items: SourceNode[] = [];
    for (const item of sequence.items) {
      const node = isNode(item) ? this.#read(item, [...steps, items.length]) : undefined;
      if (node) items.push(node);
    }
    const value = items.map((item) => item.value);
    return this.#sized({ value, region: this.#span(sequence, items), text: "", entries: new Map(), items }, items);
  }

  #readAlias(name: string, node: Node, steps: Steps): SourceNode | undefined {
    const target = this.#anchors.get(name);
    this.#aliases += 1;
    if (target === undefined) this.#report(steps, node, `the alias ${quoted(`*${name}`)} has no anchor before it`);
    else if (target === "open")
      this.#report(steps, node, `the alias ${quoted(`*${name}`)} stands inside its own anchor`);
    else if (this.#aliases === mostAliases + 1)
      this.#report(steps, node, `more than ${mostAliases} aliases; write the values out`);
    if (target === undefined || target === "open" || this.#aliases > mostAliases) return undefined;

    const before = this.#aliasedValues;
    this.#aliasedValues += this.#sizes.get(target) ?? 1;
    if (this.#aliasedValues <= mostAliasedValues)
      return this.#sized({ ...target, region: this.#region(node.range) }, [target]);
    if (before <= mostAliasedValues) {
      this.#report(steps, node, `aliases stand for more than ${mostAliasedValues} values; write them out`);
    }
    return undefined;
  }

  /** Remembers how many values a node stands for, aliases expanded. */
  #sized(node: SourceNode, parts: readonly SourceNode[]): SourceNode {
    this.#sizes.set(
      node,
      parts.reduce((sum, part) => sum + (this.#sizes.get(part) ?? 1), 1),
    );
    return node;
  }

  /** A block list or mapping ends with its last value; the library counts the line break after it too. */
  #span(node: YAMLMap | YAMLSeq, parts: readonly SourceNode[]): Region {
    const region = this.#region(node.range);
    const last = parts.at(-1);
    return node.flow === true || last === undefined ? region : { start: region.start, end: last.region.end };
  }

  #nothing(region: Region): SourceNode {
    return { value: null, region: { start: region.end, end: region.end }, text: "", entries: new Map(), items: [] };
  }

  #region(range: readonly number[] | null | undefined): Region {
    const start = range?.[0];
    if (start === undefined) return nowhere;
    return { start: this.#position(start), end: this.#position(Math.max(start, range?.[1] ?? start)) };
  }

  #position(offset: number): Region["start"] {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);
}

/** Scalars of the core schema; numbers that JSON lacks (`.inf`, `.nan`) stay text. */
function plainScalar(value: unknown, text: string): Json {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  return typeof value === "number" && Number.isFinite(value) ? value : text;
}
