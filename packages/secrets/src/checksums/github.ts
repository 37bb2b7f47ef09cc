import { crc32 } from "node:zlib";
import type { Check } from "../rule.ts";
import { base62Of } from "./base62.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

/**
 * `ghp_`, `gho_`, `ghu_`, `ghs_` and `npm_` tokens: a prefix of 4, 30 random characters, then their CRC-32 in base 62, 6 wide.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export function checkGithubToken(value: Uint8Array): Check {
  const text = asciiOf(value);
  return checksumVerdict(text.slice(-6) === checksumOf(text));
}

/** Replaces the last 6 characters by the right checksum. */
export function sealGithubToken(value: string): string {
  return value.slice(0, -6) + checksumOf(value);
}

function checksumOf(token: string): string {
  return base62Of(crc32(token.slice(4, -6)), 6);
}
