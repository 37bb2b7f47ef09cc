import type { Check } from "../rule.ts";
import { crc32Bytes } from "./crc32.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

/** `cflt`, 54 random characters, then the CRC-32 of those 54, little-endian, in base64 without padding. */
export function checkConfluentSecret(value: Uint8Array): Check {
  const text = asciiOf(value);
  return checksumVerdict(text.slice(-6) === checksumOf(text));
}

export function sealConfluentSecret(value: string): string {
  return value.slice(0, -6) + checksumOf(value);
}

function checksumOf(secret: string): string {
  return crc32Bytes(secret.slice(4, -6), "little").toString("base64").slice(0, 6);
}
