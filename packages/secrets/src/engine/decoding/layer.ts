import type { Range } from "../content.ts";

/** What one decoder made of all parts of a content that it could decode, one part a line, and where each byte came from. */
export interface Layer {
  /** Name of the decoding step, for `Match.via`. */
  readonly via: string;
  readonly bytes: Buffer;
  /** Range of the encoded content that `[start, end)` of `bytes` was decoded from. */
  readonly locate: (start: number, end: number) => Range;
}

/**
 * Decoded bytes in the making. They come in stretches, in each of which `decodedUnit` decoded bytes stand for `encodedUnit` encoded ones:
 * 3 for 4 in base64, 1 for 2 in hexadecimal, 1 for 1 where nothing was encoded.
 */
export interface LayerBuilder {
  /** Begins a stretch that was decoded from `encoded` on. */
  stretch(encoded: number, decodedUnit: number, encodedUnit: number): void;
  /** Adds bytes `[start, end)` of a source to the stretch. */
  append(source: Buffer, start: number, end: number): void;
  appendByte(byte: number): void;
  /** Ends a line, so that no token goes on over the gap to the next stretch. */
  part(encoded: number): void;
  /** Undefined when nothing was added. */
  build(): Layer | undefined;
}

/** Numbers that describe a stretch: where it begins in the decoded and in the encoded bytes, and its two units. */
const fields = 4;

export function createLayer(via: string): LayerBuilder {
  let bytes = Buffer.allocUnsafe(0);
  let length = 0;
  let stretches = new Int32Array(0);
  let count = 0;
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(256, 2 * (length + more)));
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  };
  const appendByte = (byte: number): void => {
    if (length === bytes.length) reserve(1);
    bytes[length++] = byte;
  };
  const stretch = (encoded: number, decodedUnit: number, encodedUnit: number): void => {
    const last = count - fields;
    const goesOn =
      last >= 0 &&
      stretches[last + 2] === decodedUnit &&
      stretches[last + 3] === encodedUnit &&
      encoded - stretches[last + 1]! === ((length - stretches[last]!) / decodedUnit) * encodedUnit;
    if (goesOn) return;
    if (count === stretches.length) {
      const larger = new Int32Array(Math.max(16 * fields, 2 * count));
      larger.set(stretches);
      stretches = larger;
    }
    stretches[count++] = length;
    stretches[count++] = encoded;
    stretches[count++] = decodedUnit;
    stretches[count++] = encodedUnit;
  };
  return {
    stretch,
    appendByte,
    append(source, start, end) {
      reserve(end - start);
      length += source.copy(bytes, length, start, end);
    },
    part(encoded) {
      stretch(encoded, 1, 0);
      appendByte(0x0a);
    },
    build: () =>
      length === 0
        ? undefined
        : { via, bytes: bytes.subarray(0, length), locate: locator(stretches.subarray(0, count)) },
  };
}

function locator(stretches: Int32Array): Layer["locate"] {
  /** Index of the last stretch that begins at or before an offset. */
  const stretchAt = (offset: number): number => {
    let low = 0;
    let high = stretches.length / fields - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (stretches[middle * fields]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low * fields;
  };
  const encodedAt = (index: number, offset: number, round: (units: number) => number): number =>
    stretches[index + 1]! + round((offset - stretches[index]!) / stretches[index + 2]!) * stretches[index + 3]!;
  return (start, end) => ({
    start: encodedAt(stretchAt(start), start, Math.floor),
    end: encodedAt(stretchAt(Math.max(start, end - 1)), end, Math.ceil),
  });
}
