import type { Position, Region } from "@sallyport/core";
import { InvalidTree } from "../../tree/invalid-tree.ts";
import { knownText } from "../../tree/text.ts";
import { entriesOf, itemsOf, type Tree, type TreeObject, type TreeScalar } from "../../tree/tree.ts";
import { HclCursor } from "./hcl-cursor.ts";
import { readExpression } from "./read-expression.ts";
import { readWhole } from "./read-template.ts";
import type { Expression, HclAttribute, HclBlock, HclBody, TemplatePart } from "./syntax.ts";

/**
 * What a configuration file in JSON says in HashiCorp's language. Every text is a template, but for those of defaults, types and sources.
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function jsonConfiguration(tree: Tree, text: string, isOfValues = false): HclBody {
  const lines = text.split("\n");
  const body: Body = { attributes: new Map(), blocks: [] };
  for (const root of itemsOf(tree)) {
    if (root.kind !== "object") throw new InvalidTree("a mapping stands here", root.at.start);
    for (const [type, { keyAt, value }] of root.entries) {
      const labels = Object.hasOwn(labelled, type) ? labelled[type] : undefined;
      if (isOfValues) body.attributes.set(type, { keyAt, value: literally(value) });
      else if (labels !== undefined) body.blocks.push(...blocksOf(type, labels, value, keyAt, lines));
    }
  }
  return { ...body, at: tree.at };
}

interface Body {
  readonly attributes: Map<string, HclAttribute>;
  readonly blocks: HclBlock[];
}

/** How many labels the blocks have that anything refers to. */
const labelled: Readonly<Record<string, number>> = {
  ...{ resource: 2, data: 2, variable: 1, output: 1, module: 1, locals: 0 },
};

/** Blocks within resources: JSON does not tell them from mappings, and only the provider knows. Of others a mapping is as good. */
const nested: Readonly<Record<string, number>> = {
  ...{ statement: 0, principals: 0, not_principals: 0, condition: 0, oidc: 0, lifecycle: 0, content: 0, dynamic: 1 },
};

function blocksOf(
  type: string,
  labelsLeft: number,
  tree: Tree,
  typeAt: Region,
  lines: readonly string[],
  labels: readonly string[] = [],
): HclBlock[] {
  return itemsOf(tree).flatMap((item): HclBlock[] => {
    if (item.kind !== "object") throw new InvalidTree("a mapping stands here", item.at.start);
    if (labelsLeft === 0) return [{ type, labels, body: bodyOf(item, type, lines), typeAt }];
    return [...item.entries].flatMap(([label, { keyAt, value }]) =>
      label === "//" ? [] : blocksOf(type, labelsLeft - 1, value, keyAt, lines, [...labels, label]),
    );
  });
}

function bodyOf(tree: TreeObject, type: string, lines: readonly string[]): HclBody {
  const body: Body = { attributes: new Map(), blocks: [] };
  for (const [name, { keyAt, value }] of tree.entries) {
    const labels = Object.hasOwn(nested, name) ? nested[name] : undefined;
    const isBlock = labels !== undefined && itemsOf(value).every(({ kind }) => kind === "object");
    const special = literals[type]?.[name];
    if (isBlock) body.blocks.push(...blocksOf(name, labels, value, keyAt, lines));
    else if (name !== "//") body.attributes.set(name, { keyAt, value: special?.(value) ?? expressionOf(value, lines) });
  }
  return { ...body, at: tree.at };
}

/** What is no template, by the type of the block and the name. */
const literals: Readonly<Record<string, Readonly<Record<string, (value: Tree) => Expression>>>> = {
  variable: { default: literally, type: asName },
  module: { source: literally, version: literally },
  dynamic: { iterator: asName },
};

function literally(tree: Tree): Expression {
  return expressionOf(tree, undefined);
}

/** A name without quotes in the language itself. */
function asName(tree: Tree): Expression {
  const root = tree.kind === "text" ? (knownText(tree.text) ?? "") : "";
  return { kind: "reference", root, steps: [], at: tree.at, written: root };
}

/** Without the lines of the file, texts are what they are. */
function expressionOf(tree: Tree, lines: readonly string[] | undefined): Expression {
  const { at } = tree;
  if (tree.kind === "list") {
    const items = tree.items.map((item) => expressionOf(item, lines));
    return { kind: "list", items, at, written: `[${items.map(({ written }) => written).join(", ")}]` };
  }
  if (tree.kind === "object") {
    const items = entriesOf(tree).map(([key, { keyAt, value }]) => {
      const name: TreeScalar = { kind: "text", text: [key], at: keyAt };
      return { key: expressionOf(name, lines), value: expressionOf(value, lines) };
    });
    return { kind: "object", items, at, written: `{ ${items.map(({ key }) => `${key.written} = …`).join(", ")} }` };
  }
  const written = knownText(tree.text) ?? "";
  if (tree.kind !== "text") return { kind: "literal", value: tree.kind, at, written: written || "null" };
  return templateOf(tree, written, lines);
}

function templateOf(tree: TreeScalar, text: string, lines: readonly string[] | undefined): Expression {
  const { at, inside } = tree;
  const place = { at, written: JSON.stringify(text), ...(inside ? { inside } : {}) };
  if (lines === undefined || !/[$%]\{/.test(text))
    return { kind: "template", parts: text === "" ? [] : piecesOf(text, tree, lines), ...place };
  // How far these reach over the end of a line is another thing in each syntax.
  if (text.includes("\n") && /\{~|~\}/.test(text)) return { kind: "other", ...place };
  const columns = columnsOf(tree, text, lines);
  const positionAt = (offset: number): Position => ({
    line: at.start.line,
    column: columns?.[offset] ?? at.start.column,
  });
  const parts = readWhole(new HclCursor(text, positionAt), readExpression);
  return { kind: "template", parts: columns ? parts.flatMap((part) => runsOf(part, columns)) : parts, ...place };
}

/** A literal text as it stands in the file: in one piece, or in those between escapes. */
function piecesOf(text: string, tree: TreeScalar, lines: readonly string[] | undefined): TemplatePart[] {
  const { line } = tree.at.start;
  const columns = lines && columnsOf(tree, text, lines);
  const column = columns?.[0] ?? tree.inside?.start.column ?? tree.at.start.column;
  const whole: TemplatePart = { literal: text, at: { line, column } };
  return columns ? runsOf(whole, columns) : [whole];
}

/** The column of each sign of a text that stands in one line between quotes, and of their end; undefined for what stands elsewhere. */
function columnsOf({ at: { start, end } }: TreeScalar, text: string, lines: readonly string[]): number[] | undefined {
  const raw = lines[start.line - 1]?.slice(start.column, end.column - 2) ?? "";
  const columns: number[] = [];
  for (let at = 0; at < raw.length; at += raw[at] !== "\\" ? 1 : raw[at + 1] === "u" ? 6 : 2) {
    columns.push(start.column + 1 + at);
  }
  columns.push(end.column - 1);
  return columns.length === text.length + 1 ? columns : undefined;
}

/** The pieces of a literal that stand in the file letter by letter. */
function runsOf(part: TemplatePart, columns: readonly number[]): TemplatePart[] {
  if (!("literal" in part)) return [part];
  const first = indexIn(columns, part.at.column);
  const runs: { literal: string; at: Position }[] = [];
  for (let at = 0; at < part.literal.length; at += 1) {
    const column = columns[first + at] ?? part.at.column;
    const last = runs.at(-1);
    if (last && column === last.at.column + last.literal.length) last.literal += part.literal[at] ?? "";
    else runs.push({ literal: part.literal[at] ?? "", at: { line: part.at.line, column } });
  }
  return runs;
}

/** By halves: the columns of a text go up. */
function indexIn(columns: readonly number[], column: number): number {
  let [low, high] = [0, columns.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
