import { type Item, NotLoaded, TooComplex, TooLarge } from "./item.ts";
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
/** Quotes, brackets and the like in one line: on a line of 60,000 the parser works for half a minute. */
const mostSigns = 4000;
const isSign = new Uint8Array(256);
for (const sign of Buffer.from("\"'{}[]!&*")) isSign[sign] = 1;
const byteOrderMark = "\u00ef\u00bb\u00bf";

let parseYaml: typeof import("./parse-yaml.ts").parseYaml | undefined;

/** To be awaited before content is scanned that `mayHoldDocuments`: loading a parser of YAML takes longer than to scan the files of most commits. */
export async function loadYaml(): Promise<void> {
  parseYaml ??= (await import("./parse-yaml.ts")).parseYaml;
}

/**
 * Parses YAML, with one or many documents, or JSON. Offsets are those of the bytes: the text is read as Latin-1, whose characters are
 * bytes, and UTF-8 comes out of it again where a value is taken. `offset` is where the bytes stand in their file. Throws TooComplex
 * and TooLarge, and NotLoaded where `loadYaml` was not awaited.
 */
export function parseDocuments(bytes: Buffer, offset = 0): ParsedFile {
  if (bytes.length > largestDocument) throw new TooLarge();
  const text = bytes.toString("latin1");
  const skipped = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  const body = skipped === 0 ? text : `\n\n\n${text.slice(skipped)}`;
  const json = /^\s*[{[]/.test(body) ? parseJson(body, offset) : undefined;
  if (json) return { documents: [json], damaged: false };
  refuseDepth(body);
  refuseSize(bytes);
  if (!parseYaml) throw new NotLoaded();
  return parseYaml(maskTemplates(body), offset);
}

/** A parser of YAML takes a second for so many; one of JSON a twentieth of that. */
function refuseSize(bytes: Buffer): void {
  let places = 0;
  let signs = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === lineFeed || byte === comma || byte === openSquare) places += 1;
    if (byte === lineFeed) signs = 0;
    else if (isSign[byte] === 1) signs += 1;
    if (signs > mostSigns) throw new TooLarge();
  }
  if (places > mostPlaces) throw new TooLarge();
}

/** Brackets in brackets make the parser slow long before it says that there are too many. */
function refuseDepth(text: string): void {
  if (/(?:[[{]\s*){60}/.test(text) || /(?:- ){60}/.test(text)) throw new TooComplex();
}
