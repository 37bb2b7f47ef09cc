import { hash } from "node:crypto";

/** The order that Bitcoin gives its digits; the XRP Ledger has another of its own. */
const bitcoin = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
export const ripple = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

/** Bytes of a number in base 58; a leading zero byte is a leading first digit. Undefined where another character stands. */
export function decodeBase58(text: string, alphabet: string = bitcoin): Buffer | undefined {
  const bytes: number[] = [];
  let zeros = 0;
  while (text[zeros] === alphabet[0]) zeros++;
  for (const character of text) {
    let carry = alphabet.indexOf(character);
    if (carry < 0) return undefined;
    for (let at = 0; at < bytes.length; at++) {
      carry += bytes[at]! * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(bytes.reverse())]);
}

export function encodeBase58(bytes: Uint8Array, alphabet: string = bitcoin): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString("hex") || "0"}`);
  let text = "";
  for (; number > 0n; number /= 58n) text = alphabet.charAt(Number(number % 58n)) + text;
  let zeros = 0;
  while (zeros < bytes.length && bytes[zeros] === 0) zeros++;
  return alphabet.charAt(0).repeat(zeros) + text;
}

const checksumSize = 4;

/** What stands before the checksum, the first four bytes of SHA-256 of SHA-256 of it. Undefined where it is wrong. */
export function openBase58Check(text: string, alphabet?: string): Buffer | undefined {
  const bytes = decodeBase58(text, alphabet);
  const payload = bytes?.subarray(0, -checksumSize);
  return payload && bytes?.subarray(-checksumSize).equals(checksumOf(payload)) ? payload : undefined;
}

export function sealBase58Check(payload: Uint8Array, alphabet?: string): string {
  return encodeBase58(Buffer.concat([payload, checksumOf(payload)]), alphabet);
}

function checksumOf(payload: Uint8Array): Buffer {
  return hash("sha256", hash("sha256", payload, "buffer"), "buffer").subarray(0, checksumSize);
}
