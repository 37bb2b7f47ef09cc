import { crc32 } from "node:zlib";
import type { Check } from "../rule.ts";
import { base62Of } from "./base62.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

/** `syt_`, the user's name in base64, `_`, 20 random letters, `_`, then the CRC-32 of all before that `_` in base 62, 6 wide. */
export function checkSynapseToken(value: Uint8Array): Check {
  const text = asciiOf(value);
  return checksumVerdict(text.slice(-6) === checksumOf(text));
}

export function sealSynapseToken(value: string): string {
  return value.slice(0, -6) + checksumOf(value);
}

function checksumOf(token: string): string {
  return base62Of(crc32(token.slice(0, -7)), 6);
}
