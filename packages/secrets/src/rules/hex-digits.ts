import { sha256 } from "@sallyport/core";

/** Hex digits (64 at most) made of a random text, for generated examples of formats that a list of segments says too loosely. */
export function hexDigits(text: string, length: number): string {
  return sha256(text).slice(0, length);
}

/** Decimal digits, likewise. */
export function decimalDigits(text: string, length: number): string {
  return Buffer.from(sha256(text), "hex").join("").slice(0, length);
}

/** 32 hex digits with the dashes, or other marks, of a UUID between them. */
export function uuidLike(text: string, mark = "-"): string {
  return hexDigits(text, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, ["$1", "$2", "$3", "$4", ""].join(mark));
}

/** Ends a text in small letters, digits and capitals, which a random one of some length nearly always has. */
export function withMixedEnd(text: string): string {
  return `${text.slice(0, -6)}a1BC2D`;
}
