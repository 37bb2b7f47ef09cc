import { crc32 } from "node:zlib";
import type { Check } from "../rule.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

const routable = /^gl[a-z]+-[\w-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}$/;

/**
 * Routable tokens: prefix, base64url payload, `.`, in newer ones a version and `.`, then the payload's length (2 digits) and the
 * CRC-32 of everything before it (7 digits), both in base 36. Undefined for another shape.
 */
export function checkGitlabRoutable(value: Uint8Array): Check | undefined {
  const text = asciiOf(value);
  return routable.test(text) ? checksumVerdict(text.slice(-7) === checksumOf(text)) : undefined;
}

/** Sets version, length and checksum for the payload that the value holds. */
export function sealGitlabRoutable(value: string): string {
  const payload = value.slice(value.indexOf("-") + 1, value.indexOf("."));
  const head = `${value.slice(0, value.indexOf("."))}.01.${payload.length.toString(36).padStart(2, "0")}`;
  return head + checksumOf(`${head}0000000`);
}

function checksumOf(token: string): string {
  return crc32(token.slice(0, -7)).toString(36).padStart(7, "0");
}
