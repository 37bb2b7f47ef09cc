import type { Check } from "../rule.ts";
import { crc32Hex } from "./crc32.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

/** `glsa_`, 32 random characters, `_`, then the CRC-32 of all before that `_`, its bytes little-endian, in lower-case hex. */
export function checkGrafanaToken(value: Uint8Array): Check {
  const text = asciiOf(value);
  return checksumVerdict(text.slice(-8) === checksumOf(text));
}

export function sealGrafanaToken(value: string): string {
  return value.slice(0, -8) + checksumOf(value);
}

function checksumOf(token: string): string {
  return crc32Hex(token.slice(0, -9), "little");
}
