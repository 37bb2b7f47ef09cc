const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Decodes RFC 4648 base32 without padding; bits that do not fill a byte are dropped. Undefined for a character outside of it. */
export function decodeBase32(text: string): Buffer | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let width = 0;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit === -1) return undefined;
    bits = ((bits << 5) | digit) & 0xfff;
    width += 5;
    if (width >= 8) {
      width -= 8;
      bytes.push((bits >>> width) & 0xff);
    }
  }
  return Buffer.from(bytes);
}

/** Encodes as RFC 4648 base32 without padding. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let width = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    for (width += 8; width >= 5; width -= 5) text += alphabet.charAt((bits >>> (width - 5)) & 31);
  }
  return width === 0 ? text : text + alphabet.charAt((bits << (5 - width)) & 31);
}
