/** A set of byte values: bit n stands for byte n. */
export type ByteSet = bigint;

export const noByte: ByteSet = 0n;
export const everyByte: ByteSet = (1n << 256n) - 1n;

export function byteSet(
  ...members: readonly (number | string | readonly [number | string, number | string])[]
): ByteSet {
  let set = noByte;
  for (const member of members) {
    const [first, last] = typeof member === "object" ? member : [member, member];
    for (let byte = codeOf(first); byte <= codeOf(last); byte += 1) set |= 1n << BigInt(byte);
  }
  return set;
}

export function complement(set: ByteSet): ByteSet {
  return everyByte & ~set;
}

function codeOf(member: number | string): number {
  return typeof member === "number" ? member : member.charCodeAt(0);
}

const digits = byteSet(["0", "9"]);
const word = byteSet(["0", "9"], ["A", "Z"], ["a", "z"], "_");
/** Of Latin-1, the text that a window of bytes is decoded to. */
const space = byteSet([0x09, 0x0d], " ", 0xa0);

/** What the class escapes `\d`, `\w`, `\s` and their opposites stand for. */
export const classEscapes: Readonly<Record<string, ByteSet>> = {
  d: digits,
  D: complement(digits),
  w: word,
  W: complement(word),
  s: space,
  S: complement(space),
};

/** What `.` stands for without the flag `s`. */
export const anyButLineBreak = complement(byteSet("\n", "\r"));
