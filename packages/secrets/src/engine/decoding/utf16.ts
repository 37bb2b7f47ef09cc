import { ascii } from "../ascii.ts";
import { createLayer, type Layer } from "./layer.ts";

/**
 * What kind of bytes a file holds. `binary` is Git's rule: a NUL in the first 8000 bytes; unless a byte order mark or the place of the
 * NULs shows that it is UTF-16.
 */
export type Encoding = "text" | "utf-16le" | "utf-16be" | "binary";

const lookedAt = 8000;

export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const nul = bytes.indexOf(ascii.nul);
  if (nul === -1 || nul >= lookedAt) return "text";
  const head = bytes.subarray(0, lookedAt);
  // In UTF-16 most text has a NUL in every second byte, always on the same side.
  let even = 0;
  let odd = 0;
  for (let index = 0; index + 1 < head.length; index += 2) {
    if (head[index] === 0) even++;
    if (head[index + 1] === 0) odd++;
  }
  const half = head.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
  return even > half * 0.7 && odd < half * 0.05 ? "utf-16be" : "binary";
}

/** UTF-16 as one byte a unit: ASCII as it is, everything else as 0xff, which is of no token. */
export function decodeUtf16(bytes: Buffer, encoding: "utf-16le" | "utf-16be"): Layer | undefined {
  const low = encoding === "utf-16le" ? 0 : 1;
  const units = Buffer.alloc(bytes.length >> 1);
  for (let index = 0; index < units.length; index++) {
    const isAscii = bytes[index * 2 + 1 - low] === 0 && bytes[index * 2 + low]! < 0x80;
    units[index] = isAscii ? bytes[index * 2 + low]! : 0xff;
  }
  const layer = createLayer("utf-16");
  layer.stretch(0, 1, 2);
  layer.append(units, 0, units.length);
  return layer.build();
}
