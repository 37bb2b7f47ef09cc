/** A set of bytes that a part of a token may hold. Built by `charset`, `union` or one of the constants below. */
export interface Charset {
  /** Stands in rule pages and in the digest of the rules. */
  readonly name: string;
  /** 256 entries, 1 where the byte belongs to the set. */
  readonly table: Uint8Array;
}

/**
 * A set written as in a regular expression's brackets, without the brackets: `a-z` is a range, `-` first or last is itself.
 * Only bytes below 0x80 can be named. Throws a RangeError for an empty text or a range that runs backwards.
 */
export function charset(name: string, members: string): Charset {
  const table = new Uint8Array(256);
  if (members === "") throw new RangeError(`charset ${name} is empty`);
  for (let at = 0; at < members.length; at++) {
    const first = byteAt(name, members, at);
    const isRange = members[at + 1] === "-" && at + 2 < members.length;
    const last = isRange ? byteAt(name, members, at + 2) : first;
    if (last < first) throw new RangeError(`charset ${name} has a range that runs backwards`);
    table.fill(1, first, last + 1);
    if (isRange) at += 2;
  }
  return { name, table };
}

/** Bytes of any of the sets. */
export function union(name: string, ...sets: readonly Charset[]): Charset {
  const table = new Uint8Array(256);
  for (const set of sets)
    for (let byte = 0; byte < 256; byte++) table[byte] = (table[byte] ?? 0) | (set.table[byte] ?? 0);
  return { name, table };
}

/** Every byte that is not of the set. */
export function complement(name: string, set: Charset): Charset {
  return { name, table: set.table.map((isMember) => 1 - isMember) };
}

function byteAt(name: string, members: string, at: number): number {
  const code = members.charCodeAt(at);
  if (code > 0x7f) throw new RangeError(`charset ${name} names a character beyond ASCII`);
  return code;
}

/** No byte at all: the boundary of what may stand amid a longer word. */
export const nothing: Charset = { name: "nothing", table: new Uint8Array(256) };
export const digits = charset("digits", "0-9");
export const lower = charset("lower", "a-z");
export const upper = charset("upper", "A-Z");
export const letters = charset("letters", "A-Za-z");
/** Digits and letters of either case; also called alphanumeric. */
export const base62 = charset("base62", "0-9A-Za-z");
export const lowerAlnum = charset("lower-alnum", "0-9a-z");
export const upperAlnum = charset("upper-alnum", "0-9A-Z");
export const hexLower = charset("hex-lower", "0-9a-f");
export const hexUpper = charset("hex-upper", "0-9A-F");
/** Either case. */
export const hex = charset("hex", "0-9A-Fa-f");
/** RFC 4648 section 6, upper case, without padding. */
export const base32 = charset("base32", "A-Z2-7");
export const base32Lower = charset("base32-lower", "a-z2-7");
/** Bitcoin's alphabet: base62 without 0, O, I and l. */
export const base58 = charset("base58", "1-9A-HJ-NP-Za-km-z");
/** RFC 4648 section 4, without padding. */
export const base64 = charset("base64", "0-9A-Za-z+/");
/** The last character of base64 that stands for 64 bytes, before `==`, and for 32 bytes, before `=`. */
export const base64LastOf64 = charset("base64-last-of-64", "AQgw");
export const base64LastOf32 = charset("base64-last-of-32", "AEIMQUYcgkosw048");
/** What stands beside a letter in base64 of either alphabet: a short prefix amid it is there by chance. */
export const base64Marks = charset("base64-marks", "0-9A-Za-z+/_-");
/** With `=`. */
export const base64Padded = charset("base64-padded", "0-9A-Za-z+/=");
/** RFC 4648 section 5, without padding. */
export const base64url = charset("base64url", "0-9A-Za-z_-");
/** Bech32's data part (BIP 173), either case. */
export const bech32 = charset("bech32", "023456789acdefghjklmnpqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ");
/** Letters, digits and `-`. */
export const alnumDash = charset("alnum-dash", "0-9A-Za-z-");
/** Letters, digits and `_`: `\w`. */
export const word = charset("word", "0-9A-Za-z_");
/** Letters, digits, `_`, `-` and `.`: names of hosts, files, keys. */
export const nameBytes = charset("name", "0-9A-Za-z_.-");
/** Every visible ASCII character, so no white space and no control characters. */
export const visible = charset("visible", "!-~");
/** Spaces and tabs. */
export const blank = charset("blank", " \t");
