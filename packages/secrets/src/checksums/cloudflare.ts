import type { Check } from "../rule.ts";
import { crc32Hex } from "./crc32.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

/** `cfk_`, `cfut_` or `cfat_`, 40 random characters, then the CRC-32 of those 40 in lower-case hex. */
export function checkCloudflareToken(value: Uint8Array): Check {
  const text = asciiOf(value);
  return checksumVerdict(text.slice(-8) === checksumOf(text));
}

export function sealCloudflareToken(value: string): string {
  return value.slice(0, -8) + checksumOf(value);
}

function checksumOf(token: string): string {
  return crc32Hex(token.slice(token.indexOf("_") + 1, -8));
}
