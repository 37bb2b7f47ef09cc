const alphabets = {
  hex: "0123456789abcdef",
  lower: "abcdefghijklmnopqrstuvwxyz",
  base32: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
  base62: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  base64: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/",
} as const;

/** Text that looks drawn at random, the same for the same seed. Secret-like values of tests are made by it, so that none stands in a file. */
export function randomText(seed: number, length: number, alphabet: keyof typeof alphabets): string {
  const letters = alphabets[alphabet];
  let state = (seed * 0x9e3779b9 + 0x7f4a7c15) >>> 0;
  let text = "";
  for (let index = 0; index < length; index++) {
    // xorshift32; its low bits are weak, so the high ones choose.
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    text += letters[Math.floor((state / 2 ** 32) * letters.length)];
  }
  return text;
}
