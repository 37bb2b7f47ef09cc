import type { Range } from "../../engine/content.ts";

const mark = Buffer.from("\n---");

/**
 * The documents of a file of YAML, each with its `---`. Inside of a document no line begins with that, so that one can be parsed without
 * the others: of the bundle of an operator only the Secret is.
 */
export function splitDocuments(bytes: Buffer): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
    if (!endsLine(bytes[at + mark.length])) continue;
    ranges.push({ start, end: at + 1 });
    start = at + 1;
  }
  ranges.push({ start, end: bytes.length });
  return ranges;
}

function endsLine(byte: number | undefined): boolean {
  return byte === undefined || byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0x09;
}
