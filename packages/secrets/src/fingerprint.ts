import { createHmac, scrypt } from "node:crypto";
import { canonicalValue } from "./canonical.ts";
import { isDigit, isLower, isUpper } from "./engine/ascii.ts";

/**
 * Key of fingerprints where the policy has no salt. Published, so such fingerprints can be compared across repositories,
 * and by everybody; a salt in the policy makes them the repository's own.
 */
const publishedKey = Buffer.from("sallyport secret fingerprint s1");

/** The HMAC key: the policy's salt (hex digits) or the published constant. */
export function fingerprintKey(salt: string | undefined): Buffer {
  return salt === undefined ? publishedKey : Buffer.from(salt, "hex");
}

/**
 * Identity of a leaked value: `s1:` and the first 32 hex digits of HMAC-SHA-256(key, family NUL canonical value). It holds no
 * commit, path, line or version, so it survives rebase, squash and move. A value that could be guessed goes through scrypt
 * first (about 40 ms in the thread pool), for otherwise whoever reads a report could try a dictionary against it.
 */
export async function fingerprintOf(
  key: Buffer,
  family: string,
  value: Uint8Array,
  stretched = () => stretchedValue(value, key),
): Promise<string> {
  const canonical = canonicalValue(value);
  const subject = isGuessable(canonical) ? await stretched() : canonical;
  const mac = createHmac("sha256", key).update(family).update("\0").update(subject).digest("hex");
  canonical.fill(0);
  return `s1:${mac.slice(0, 32)}`;
}

/** Whether a fingerprint of this value costs a scrypt. */
export function needsStretching(value: Uint8Array): boolean {
  const canonical = canonicalValue(value);
  const guessable = isGuessable(canonical);
  canonical.fill(0);
  return guessable;
}

/** What stands for a guessable value in its fingerprint: one pass of scrypt, 16 MiB of memory. */
export function stretchedValue(value: Uint8Array, key: Buffer): Promise<Buffer> {
  const canonical = canonicalValue(value);
  return new Promise((resolve, reject) => {
    scrypt(canonical, key, 32, { N: 2 ** 14, r: 8, p: 1 }, (error, derived) =>
      error ? reject(error) : resolve(derived),
    );
    // The thread has a copy.
    canonical.fill(0);
  });
}

const guessableBits = 64;
const wordRun = 4;

function isGuessable(value: Uint8Array): boolean {
  return estimatedBits(value) < guessableBits;
}

/**
 * A careful estimate of how many bits a guesser must find, in whole numbers so that it is the same on every platform for ever:
 * fingerprints depend on it. Letters in a row of four or more of one case read as words and count 2 bits each, other letters 4,
 * digits 3, other bytes 4; a byte that repeats or continues its predecessor counts 0 or 1.
 */
export function estimatedBits(value: Uint8Array): number {
  let bits = 0;
  let wordEnd = 0;
  for (const [at, byte] of value.entries()) {
    if (at >= wordEnd) {
      const length = lengthOfWord(value, at);
      if (length >= wordRun) wordEnd = at + length;
    }
    const alone = bitsOfByte(byte, at === 0 ? -9 : (value[at - 1] ?? 0));
    bits += at < wordEnd ? Math.min(2, alone) : alone;
  }
  return bits;
}

/** Length of `word`, `Word` or `WORD` at this place; 0 when there is no letter. */
function lengthOfWord(value: Uint8Array, start: number): number {
  let at = start;
  if (isUpper(value[at])) {
    at += 1;
    if (isUpper(value[at])) {
      while (isUpper(value[at])) at += 1;
      return at - start;
    }
  }
  while (isLower(value[at])) at += 1;
  return at - start;
}

function bitsOfByte(byte: number, previous: number): number {
  if (byte === previous) return 0;
  if (Math.abs(byte - previous) === 1) return 1;
  return isDigit(byte) ? 3 : 4;
}
