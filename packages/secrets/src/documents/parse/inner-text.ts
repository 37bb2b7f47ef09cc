import type { Range } from "../../engine/content.ts";
import type { Inspection } from "../inspection.ts";
import type { Leaf } from "./item.ts";
import { filler } from "./mask-templates.ts";

/**
 * Judges a document that stands as a text in a leaf, as `inspect` does: JSON in an annotation, values of a chart in a block. What is found
 * in it has its place in the file, or that of the whole leaf where escapes make the place uncertain. Inside of such a text none is looked for.
 */
export function inspectInner(
  leaf: Leaf,
  inspection: Inspection,
  inspect: (inner: Inspection, bytes: Buffer) => void,
): void {
  if (inspection.isInner || !leaf.isText) return;
  const bytes = Buffer.from(leaf.text, "latin1");
  const inner: Inspection = { ...inspection, bytes, isInner: true, matches: [], claims: [] };
  inspect(inner, bytes);
  if (inner.matches.length === 0 && inner.claims.length === 0) return;
  const written = inspection.bytes.toString("latin1", leaf.start, leaf.end);
  const places = placesOf(leaf.text, written);
  const within = ({ start, end }: Range): Range | undefined =>
    places && { start: leaf.start + (places[start] ?? 0), end: leaf.start + (places[end - 1] ?? 0) + 1 };
  for (const match of inner.matches)
    inspection.matches.push({ ...match, ...(within(match) ?? { start: leaf.start, end: leaf.end }) });
  for (const range of inner.claims) {
    const place = within(range);
    if (place) inspection.claims.push(place);
  }
}

const escapes: Readonly<Record<string, string>> = { "\n": "n", "\t": "t", "\r": "r" };

/**
 * Where each character of a parsed text stands in what is written: without indentation, folded, or with simple escapes. Undefined where
 * it is written in another way.
 */
export function placesOf(text: string, written: string): Int32Array | undefined {
  const places = new Int32Array(text.length);
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? "";
    let at = from;
    let width = widthOf(sign, written, at);
    while (width === 0 && isDress(written.charCodeAt(at))) {
      at += 1;
      width = widthOf(sign, written, at);
    }
    if (width === 0) {
      // White space that the parser added, or that was cut off the range.
      if (!/\s/.test(sign)) return undefined;
      places[index] = Math.min(from, Math.max(0, written.length - 1));
      continue;
    }
    places[index] = at;
    from = at + width;
  }
  return places;
}

/** How many characters the sign is written with at the place; none where it does not stand there. */
function widthOf(sign: string, written: string, at: number): number {
  if (at >= written.length) return 0;
  const there = written[at] ?? "";
  if (there === "\\" && escapes[sign] !== undefined && written[at + 1] === escapes[sign]) return 2;
  if (there === sign || sign === filler || (sign === " " && there === "\n")) return 1;
  return 0;
}

/** What stands in the written text alone: indentation, the sign before an escaped one, the first of two single quotes. */
function isDress(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0x5c || code === 0x27;
}
