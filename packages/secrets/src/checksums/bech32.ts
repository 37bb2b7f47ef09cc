import type { Check } from "../rule.ts";
import { asciiOf, checksumVerdict } from "./verdict.ts";

const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** A bech32 text (BIP 173) such as `AGE-SECRET-KEY-1…`: human-readable part, `1`, data, 6 characters of checksum. */
export function checkBech32(value: Uint8Array): Check {
  const text = asciiOf(value).toLowerCase();
  const separator = text.lastIndexOf("1");
  return checksumVerdict(polymod([...expand(text.slice(0, separator)), ...dataOf(text.slice(separator + 1))]) === 1);
}

/** Replaces the last 6 characters by the right checksum, in the case that the text has. */
export function sealBech32(value: string): string {
  const text = value.toLowerCase();
  const separator = text.lastIndexOf("1");
  const data = dataOf(text.slice(separator + 1, -6));
  const rest = polymod([...expand(text.slice(0, separator)), ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  let checksum = "";
  for (let at = 0; at < 6; at++) checksum += alphabet.charAt((rest >>> (5 * (5 - at))) & 31);
  const sealed = value.slice(0, -6) + checksum;
  return value === value.toUpperCase() ? sealed.toUpperCase() : sealed;
}

function dataOf(text: string): number[] {
  return Array.from(text, (character) => alphabet.indexOf(character));
}

function expand(humanReadable: string): number[] {
  const codes = Array.from(humanReadable, (character) => character.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (let bit = 0; bit < 5; bit++) if ((top >>> bit) & 1) sum ^= generators[bit] ?? 0;
  }
  return sum;
}
