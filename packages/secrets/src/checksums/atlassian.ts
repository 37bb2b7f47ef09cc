import type { Check } from "../rule.ts";
import { crc32Hex } from "./crc32.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

/** `ATATT3…=` and the CRC-32 of everything up to and with the `=`, in 8 upper-case hex digits. */
export function checkAtlassianToken(value: Uint8Array): Check {
  const text = asciiOf(value);
  return checksumVerdict(text.slice(-8) === checksumOf(text));
}

export function sealAtlassianToken(value: string): string {
  return value.slice(0, -8) + checksumOf(value);
}

function checksumOf(token: string): string {
  return crc32Hex(token.slice(0, -8)).toUpperCase();
}
