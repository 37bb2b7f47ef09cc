import type { Position } from "@sallyport/core";
import { InvalidTree } from "./invalid-tree.ts";
import { readJson } from "./read-json.ts";
import { joinKnown, knownText, type Text } from "./text.ts";
import { placedAt, type TextPiece, type Tree, type TreeEntry, type TreeScalar, unresolvedScalar } from "./tree.ts";

/**
 * A document of JSON within a text. Where the text is known by its pieces, everything has its own place, and what is not known stands in it as
 * unresolved; else all of it stands where the text stands. Throws an InvalidTree for what is no JSON.
 */
export function readEmbeddedJson(document: TreeScalar): Tree {
  const { at, pieces, source } = document;
  const known = knownText(document.text);
  const inSource = source === undefined ? {} : { source };
  if (pieces) return { ...fromPieces(pieces, document), ...inSource };
  if (known === undefined) return document;
  return {
    ...placedAt(
      readJson(known, () => at.start),
      at,
    ),
    ...inSource,
  };
}

/** Not a character, so that no text means anything by it. */
const mark = "\ufdd0";
const marked = new RegExp(`${mark}(\\d+)${mark}`, "g");

function fromPieces(pieces: readonly TextPiece[], document: TreeScalar): Tree {
  const open = document.text.find((part) => typeof part !== "string");
  const unresolved = unresolvedScalar(
    typeof open === "object" ? open.unresolved : "a text with signs that are none",
    document.at,
  );
  const flat = flatten(pieces);
  if (flat === undefined) return unresolved;
  try {
    return filled(readJson(flat.text, flat.positionAt), flat.values);
  } catch (error) {
    // With the missing parts it may be JSON.
    if (error instanceof InvalidTree && flat.values.length > 0) return unresolved;
    throw error;
  }
}

interface Flat {
  readonly text: string;
  /** What the marks stand for. */
  readonly values: readonly Tree[];
  positionAt(offset: number): Position;
}

/** One text with marks for what is not known; undefined where that may reach beyond the text it stands in. */
function flatten(pieces: readonly TextPiece[]): Flat | undefined {
  const spots: { readonly offset: number; readonly at: Position; readonly isLiteral: boolean }[] = [];
  const values: Tree[] = [];
  let text = "";
  let isWithinText = false;
  for (const piece of pieces) {
    spots.push({ offset: text.length, at: piece.at, isLiteral: "literal" in piece });
    const known = "literal" in piece ? piece.literal : textOf(piece.value);
    if (known?.includes(mark)) return undefined;
    if (known !== undefined) {
      isWithinText = endsWithinText(known, isWithinText);
      text += known;
    } else if ("value" in piece) {
      if (isWithinText && piece.mayHoldQuotes) return undefined;
      const stand = `${mark}${values.push(piece.value) - 1}${mark}`;
      text += isWithinText ? stand : `"${stand}"`;
    }
  }
  return { text, values, positionAt: (offset) => placeIn(spots, offset) };
}

function placeIn(
  spots: readonly { readonly offset: number; readonly at: Position; readonly isLiteral: boolean }[],
  offset: number,
): Position {
  let low = 0;
  let high = spots.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spots[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const { at, isLiteral, offset: from } = spots[low] ?? { at: { line: 1, column: 1 }, isLiteral: false, offset: 0 };
  return isLiteral ? { line: at.line, column: at.column + offset - from } : at;
}

function textOf(tree: Tree): string | undefined {
  return tree.kind === "object" || tree.kind === "list" || tree.kind === "null" ? undefined : knownText(tree.text);
}

const quote = /["\\]/g;

function endsWithinText(piece: string, isWithinText: boolean): boolean {
  let isWithin = isWithinText;
  for (let index = piece.search(quote); index >= 0 && index < piece.length; ) {
    if (piece[index] === '"') isWithin = !isWithin;
    quote.lastIndex = index + (piece[index] === "\\" ? 2 : 1);
    index = quote.exec(piece)?.index ?? -1;
  }
  return isWithin;
}

/** With what the marks stand for in their place. */
function filled(tree: Tree, values: readonly Tree[]): Tree {
  if (tree.kind === "list") return { ...tree, items: tree.items.map((item) => filled(item, values)) };
  if (tree.kind === "object") {
    const entries = new Map<string, TreeEntry>();
    for (const [key, { keyAt, value }] of tree.entries) {
      // Which key it is may matter for every other.
      if (key.includes(mark)) return unresolvedScalar("a key that is not known", keyAt);
      entries.set(key, { keyAt, value: filled(value, values) });
    }
    return { ...tree, entries };
  }
  return tree.kind === "text" ? filledText(tree, values) : tree;
}

function filledText(scalar: TreeScalar, values: readonly Tree[]): Tree {
  const { inside, ...plain } = scalar;
  const known = knownText(scalar.text) ?? "";
  const pieces = known.split(marked);
  if (pieces.length === 1) {
    const { start, end } = scalar.inside ?? scalar.at;
    const isAsWritten = start.line === end.line && end.column - start.column === known.length;
    return inside && !isAsWritten ? plain : scalar;
  }
  const [before, index, after] = pieces;
  const alone = pieces.length === 3 && before === "" && after === "" ? values[Number(index)] : undefined;
  if (alone) return alone;
  const text = pieces.flatMap((piece, at): Text => {
    if (at % 2 === 0) return piece === "" ? [] : [piece];
    const value = values[Number(piece)];
    return value && value.kind !== "object" && value.kind !== "list" ? value.text : [{ unresolved: "a part of it" }];
  });
  return { ...plain, text: joinKnown(text) };
}
