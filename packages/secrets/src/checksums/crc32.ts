import { crc32 } from "node:zlib";

/** CRC-32 (IEEE 802.3) of ASCII text as 8 lower-case hex digits; `little` turns the four bytes round, as Grafana does. */
export function crc32Hex(text: string, order: "big" | "little" = "big"): string {
  return crc32Bytes(text, order).toString("hex");
}

/** The four bytes of the CRC-32 of ASCII text. */
export function crc32Bytes(text: string, order: "big" | "little"): Buffer {
  const bytes = Buffer.alloc(4);
  if (order === "big") bytes.writeUInt32BE(crc32(text));
  else bytes.writeUInt32LE(crc32(text));
  return bytes;
}
