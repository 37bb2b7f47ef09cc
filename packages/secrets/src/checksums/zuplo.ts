import type { Check } from "../rule.ts";
import { crc32Hex } from "./crc32.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

/** `zpka_`, 32 random characters, `_`, then the CRC-32 of those 32 in lower-case hex. */
export function checkZuploKey(value: Uint8Array): Check {
  const text = asciiOf(value);
  return checksumVerdict(text.slice(-8) === checksumOf(text));
}

export function sealZuploKey(value: string): string {
  return value.slice(0, -8) + checksumOf(value);
}

function checksumOf(key: string): string {
  return crc32Hex(key.slice(5, -9));
}
