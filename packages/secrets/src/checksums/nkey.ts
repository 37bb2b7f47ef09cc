import type { Check } from "../rule.ts";
import { decodeBase32, encodeBase32 } from "./base32.ts";
import { crc16 } from "./crc16.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

const seed = /S[ANOUCX][A-Z2-7]{56}/;

/**
 * A NATS nkey seed, alone or in the block of a credentials file: 36 bytes in base32, of which the last two are the CRC-16/XMODEM
 * of the others, little-endian. Undefined when there is none. https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth
 */
export function checkNkeySeed(value: Uint8Array): Check | undefined {
  const text = seed.exec(asciiOf(value))?.[0];
  const bytes = text === undefined ? undefined : decodeBase32(text);
  return bytes && checksumVerdict(crc16(bytes.subarray(0, -2)) === bytes.readUInt16LE(bytes.length - 2));
}

/** Makes a user's seed of any 58 base32 characters. */
export function sealNkeySeed(value: string): string {
  const bytes = decodeBase32(value) ?? Buffer.alloc(36);
  // The first 5 bits say seed, the next 8 say user; 3 bits of padding follow before the 32 bytes of the key.
  bytes.writeUInt16BE((18 << 11) | (20 << 6));
  bytes.writeUInt16LE(crc16(bytes.subarray(0, -2)), bytes.length - 2);
  return encodeBase32(bytes);
}
