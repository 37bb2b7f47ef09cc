import { isPlain, type Json, type Position, type Region } from "@sallyport/core";

/** One value of a YAML file together with where it stands. Aliases are followed; their region is that of the alias. */
export interface SourceNode {
  /** Plain data. Mappings have no prototype. */
  readonly value: Json;
  readonly region: Region;
  /** A scalar as it is written in the file, quotes and escapes included; empty for lists and mappings. */
  readonly text: string;
  /** Of a mapping, in the order of the file. */
  readonly entries: ReadonlyMap<string, SourceEntry>;
  /** Of a list. */
  readonly items: readonly SourceNode[];
}

export interface SourceEntry {
  readonly keyRegion: Region;
  readonly node: SourceNode;
}

/** One thing wrong in a policy file. */
export interface SourceProblem {
  /** JSON pointer of the value, or of the mapping that holds an unwanted key; empty for the whole file. */
  readonly pointer: string;
  readonly region: Region;
  /** One sentence without a full stop, harmless to print. */
  readonly message: string;
}

/** Follows keys and indexes; undefined when there is nothing. */
export function nodeAt(node: SourceNode | undefined, ...steps: readonly (string | number)[]): SourceNode | undefined {
  let current = node;
  for (const step of steps) {
    current = current?.entries.get(String(step))?.node ?? current?.items[Number(step)];
  }
  return current;
}

/** The text under a key; undefined for anything else. */
export function textAt(node: SourceNode | undefined, key: string): string | undefined {
  const value = nodeAt(node, key)?.value;
  return typeof value === "string" ? value : undefined;
}

/** A JSON pointer (RFC 6901) of keys and indexes. */
export function pointerOf(...steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The steps of a JSON pointer. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A pointer as a message shows it: a key that may be a secret in the wrong place is `…`. */
export function shownPointer(pointer: string): string {
  return pointerOf(...stepsOf(pointer).map((step) => (isPlain(step) ? step : "…")));
}

/** The empty region where another one starts: enough to find a list or mapping of many lines. */
export function startOf(region: Region): Region {
  return { start: region.start, end: region.start };
}

export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}
