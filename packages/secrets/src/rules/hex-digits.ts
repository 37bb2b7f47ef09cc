import { sha256 } from "@sallyport/core";

/** Hex digits (64 at most) made of a random text, for generated examples of formats that a list of segments says too loosely. */
export function hexDigits(text: string, length: number): string {
  return sha256(text).slice(0, length);
}

/** Decimal digits, likewise. */
export function decimalDigits(text: string, length: number): string {
  return Buffer.from(sha256(text), "hex").join("").slice(0, length);
}
