import { createLayer, type Layer, type LayerBuilder } from "../../engine/decoding/layer.ts";

/**
 * Property lists of Apple's in their binary form. Source: the layout that CoreFoundation documents in `CFBinaryPList.c`: a magic number, objects,
 * a table of their offsets, and 32 bytes that say how wide its numbers are and where it stands.
 */
const magic = Buffer.from("bplist0");
const trailerLength = 32;
/** Of objects, and of references to them: a list may name one dictionary a million times. Settings have a few thousand. */
const mostReferences = 200_000;
const largestFile = 16 * 2 ** 20;

const kinds = { integer: 0x1, ascii: 0x5, utf16: 0x6, dictionary: 0xd } as const;

interface Table {
  readonly bytes: Buffer;
  /** Of each object in the file. */
  readonly offsets: readonly number[];
  /** Bytes of a reference to an object. */
  readonly referenceSize: number;
}

interface Head {
  readonly kind: number;
  /** Of characters or entries. */
  readonly count: number;
  /** Where they begin. */
  readonly start: number;
}

/** Texts that stand under a key, as lines `key="text"`, with the way back to the file. Undefined for what is no such list, or holds none. */
export function fromBinaryPlist(bytes: Buffer): Layer | undefined {
  const table = isBinaryPlist(bytes) ? tableOf(bytes) : undefined;
  if (!table) return undefined;
  const layer = createLayer("plist");
  let left = mostReferences;
  for (const offset of table.offsets) {
    const head = headAt(bytes, offset);
    if (head?.kind !== kinds.dictionary) continue;
    left -= 2 * head.count;
    if (left < 0) break;
    for (let entry = 0; entry < head.count; entry++) {
      const key = referenced(table, head.start, entry);
      const value = referenced(table, head.start, head.count + entry);
      if (key?.kind === kinds.ascii && value) appendLine(layer, bytes, key, value);
    }
  }
  return layer.build();
}

/** Whether the content begins as such a list does. */
function isBinaryPlist(bytes: Buffer): boolean {
  return (
    bytes.length <= largestFile &&
    bytes.length > magic.length + trailerLength &&
    magic.equals(bytes.subarray(0, magic.length))
  );
}

function tableOf(bytes: Buffer): Table | undefined {
  const trailer = bytes.length - trailerLength;
  const offsetSize = bytes[trailer + 6] ?? 0;
  const referenceSize = bytes[trailer + 7] ?? 0;
  const count = numberAt(bytes, trailer + 8, 8) ?? 0;
  const start = numberAt(bytes, trailer + 24, 8) ?? 0;
  if (offsetSize < 1 || offsetSize > 8 || referenceSize < 1 || referenceSize > 8) return undefined;
  if (count > mostReferences || start + count * offsetSize > trailer) return undefined;
  const offsets = Array.from(
    { length: count },
    (_, index) => numberAt(bytes, start + index * offsetSize, offsetSize) ?? 0,
  );
  return { bytes, offsets, referenceSize };
}

/** Undefined beyond what a file can have. */
function numberAt(bytes: Buffer, at: number, size: number): number | undefined {
  if (at + size > bytes.length) return undefined;
  if (size <= 6) return bytes.readUIntBE(at, size);
  return bytes.readUIntBE(at, size - 6) === 0 ? bytes.readUIntBE(at + size - 6, 6) : undefined;
}

function headAt(bytes: Buffer, at: number): Head | undefined {
  const marker = bytes[at];
  if (marker === undefined) return undefined;
  const kind = marker >> 4;
  const low = marker & 0xf;
  if (low !== 0xf) return { kind, count: low, start: at + 1 };
  // A longer count is an integer of its own.
  const integer = bytes[at + 1] ?? 0;
  const size = 1 << (integer & 0xf);
  const count = integer >> 4 === kinds.integer && size <= 8 ? numberAt(bytes, at + 2, size) : undefined;
  return count === undefined ? undefined : { kind, count, start: at + 2 + size };
}

function referenced({ bytes, offsets, referenceSize }: Table, start: number, index: number): Head | undefined {
  const object = numberAt(bytes, start + index * referenceSize, referenceSize);
  const offset = object === undefined ? undefined : offsets[object];
  return offset === undefined ? undefined : headAt(bytes, offset);
}

const longestText = 4096;

function appendLine(layer: LayerBuilder, bytes: Buffer, key: Head, value: Head): void {
  const width = value.kind === kinds.utf16 ? 2 : 1;
  const end = value.start + value.count * width;
  if ((value.kind !== kinds.ascii && width === 1) || value.count > longestText || end > bytes.length) return;
  layer.stretch(key.start, 1, 1);
  for (const code of bytes.subarray(key.start, Math.min(key.start + key.count, key.start + longestText)))
    layer.appendByte(/\w/.test(String.fromCharCode(code)) ? code : 0x5f);
  for (const sign of Buffer.from('="')) layer.appendByte(sign);
  if (width === 1) {
    layer.stretch(value.start, 1, 1);
    layer.append(bytes, value.start, end);
  } else appendWide(layer, bytes.subarray(value.start, end), value.start);
  layer.stretch(end, 1, 0);
  layer.appendByte(0x22);
  layer.part(end);
}

/** UTF-16 as UTF-8. */
function appendWide(layer: LayerBuilder, units: Buffer, start: number): void {
  for (let at = 0; at < units.length; at += 2) {
    const written = Buffer.from(String.fromCharCode(units.readUInt16BE(at)));
    layer.stretch(start + at, written.length, 2);
    layer.append(written, 0, written.length);
  }
}
