import { crc32 } from "node:zlib";
import type { Check } from "../rule.ts";
import { base62Of } from "./base62.ts";
import { crc32Bytes, crc32Hex } from "./crc32.ts";
import { asciiOf, checksumVerdict, labelled } from "./verdict.ts";

/** For a token that ends in a checksum of what stands before: verifies it, and puts the right one at the end of a made-up token. */
export interface TrailingChecksum {
  readonly check: (value: Uint8Array) => Check;
  readonly seal: (value: string) => string;
}

/**
 * `ghp_`, `gho_`, `ghu_`, `ghs_` and those who took the form over: a prefix of 4, 30 random characters, then their CRC-32 in base 62, 6 wide.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export const githubChecksum = trailing("GitHub", 6, (head) => crc32Base62(head.slice(4)));

/** `glsa_`, 32 random characters, `_`, then the CRC-32 of all before that `_`, its bytes little-endian, in lower-case hex. */
export const grafanaChecksum = trailing("Grafana", 8, (head) => crc32Hex(head.slice(0, -1), "little"));

/** `zpka_`, 32 random characters, `_`, then the CRC-32 of those 32 in lower-case hex. */
export const zuploChecksum = trailing("Zuplo", 8, (head) => crc32Hex(head.slice(5, -1)));

/** `cfk_`, `cfut_` or `cfat_`, 40 random characters, then the CRC-32 of those 40 in lower-case hex. */
export const cloudflareChecksum = trailing("Cloudflare", 8, (head) => crc32Hex(head.slice(head.indexOf("_") + 1)));

/** `ATATT3…=` and the CRC-32 of everything up to and with the `=`, in 8 upper-case hex digits. */
export const atlassianChecksum = trailing("Atlassian", 8, (head) => crc32Hex(head).toUpperCase());

/** `cflt`, 54 random characters, then the CRC-32 of those 54, little-endian, in base64 without padding. */
export const confluentChecksum = trailing("Confluent", 6, (head) =>
  crc32Bytes(head.slice(4), "little").toString("base64").slice(0, 6),
);

/** `syt_`, the user's name in base64, `_`, 20 random letters, `_`, then the CRC-32 of all before that `_` in base 62, 6 wide. */
export const synapseChecksum = trailing("Synapse", 6, (head) => crc32Base62(head.slice(0, -1)));

/** `jsrp_` and its like, 29 random characters, then the CRC-32 of all before in base 62, 6 wide. */
export const jsrChecksum = trailing("JSR", 6, crc32Base62);

/** `packagist_uut_` and its like, 60 random hex digits, then the CRC-32 of all before in lower-case hex. */
export const packagistChecksum = trailing("Private Packagist", 8, (head) => crc32Hex(head));

/** `polar_oat_` and its like, 37 random characters, then the CRC-32 of those 37 in base 62, 6 wide. */
export const polarChecksum = trailing("Polar", 6, (head) => crc32Base62(head.slice(-37)));

function trailing(name: string, width: number, checksumOf: (head: string) => string): TrailingChecksum {
  const check = (value: Uint8Array) => {
    const text = asciiOf(value);
    return checksumVerdict(text.slice(-width) === checksumOf(text.slice(0, -width)));
  };
  return {
    check: labelled(`trailing checksum, ${name}`, check),
    seal: (value) => value.slice(0, -width) + checksumOf(value.slice(0, -width)),
  };
}

function crc32Base62(text: string): string {
  return base62Of(crc32(text), 6);
}
