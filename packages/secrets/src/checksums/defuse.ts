import { createHash } from "node:crypto";
import type { Check } from "../rule.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

/**
 * A key that defuse/php-encryption has saved: in hexadecimal a header of 4 bytes, 32 random ones, and the SHA-256 of both.
 * https://github.com/defuse/php-encryption/blob/master/docs/CryptoDetails.md
 */
export function checkDefuseKey(value: Uint8Array): Check {
  const text = asciiOf(value);
  return checksumVerdict(text.slice(72) === digestOf(text.slice(0, 72)));
}

/** Of bytes written in hexadecimal. */
export function digestOf(hexadecimal: string): string {
  return createHash("sha256").update(Buffer.from(hexadecimal, "hex")).digest("hex");
}
