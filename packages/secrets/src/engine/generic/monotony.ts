import { isLower, isUpper } from "../ascii.ts";

/** Rows of a keyboard, and what is counted up: neighbours there are neighbours in a lazy value. */
const walks = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz"];

/** `first << 7 | second` is 1 when one follows the other, in either direction, or they are the same letter or digit. */
const isStep = new Uint8Array(128 * 128);
for (let code = 0; code < 128; code++) isStep[(code << 7) | code] = 1;
for (const walk of walks) {
  for (let index = 0; index + 1 < walk.length; index++) {
    const first = walk.charCodeAt(index);
    const second = walk.charCodeAt(index + 1);
    isStep[(first << 7) | second] = 1;
    isStep[(second << 7) | first] = 1;
  }
}

/** Share of steps that no random value reaches; more where only the letters or the digits are looked at, because of which there are few. */
const stepShare = 0.6;
const stepShareOfPart = 0.85;
/** Longest text that is looked for over and over. */
const longestPeriod = 40;

/**
 * True for a value that somebody typed without a thought: few different characters, one short text over and over, or mostly steps to
 * the same or a neighbouring character; also when only its letters and its digits taken for themselves are so: `a1b2c3d4`.
 */
export function isMonotonous(value: string): boolean {
  const codes = lowerCodes(value);
  if (hasFewCharacters(codes) || isRepetition(codes) || isWalk(codes, stepShare)) return true;
  const letters = codes.filter(isLower);
  const digits = codes.filter((code) => code >= 0x30 && code <= 0x39);
  return (
    letters.length >= 4 && digits.length >= 3 && isWalk(letters, stepShareOfPart) && isWalk(digits, stepShareOfPart)
  );
}

/** Character codes, upper-case letters as lower-case ones; whatever is beyond ASCII is one and the same. */
function lowerCodes(value: string): Uint8Array {
  const codes = new Uint8Array(value.length);
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    codes[index] = isUpper(code) ? code + 0x20 : code & 0x7f;
  }
  return codes;
}

function hasFewCharacters(codes: Uint8Array): boolean {
  const limit = Math.min(3, codes.length / 3);
  const seen = new Uint8Array(128);
  let count = 0;
  for (let index = 0; index < codes.length && count <= limit; index++) {
    const code = codes[index]!;
    if (seen[code] === 0) count++;
    seen[code] = 1;
  }
  return count <= limit;
}

function isWalk(codes: Uint8Array, share: number): boolean {
  let steps = 0;
  for (let index = 0; index + 1 < codes.length; index++) steps += isStep[(codes[index]! << 7) | codes[index + 1]!]!;
  return steps >= (codes.length - 1) * share;
}

/** `abcdabcdabcd`: at least three times the same text, the last one maybe cut. */
function isRepetition(codes: Uint8Array): boolean {
  for (let period = 1; period <= longestPeriod && period * 3 <= codes.length; period++) {
    let index = period;
    while (index < codes.length && codes[index] === codes[index - period]) index++;
    if (index === codes.length) return true;
  }
  return false;
}
