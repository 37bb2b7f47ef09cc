/** Letters that Unicode takes for no others with a mark. */
const ligatures: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };

/**
 * A text of visible signs, given byte by byte (Latin-1), in which letters beyond ASCII stand as plain ones of the same case: `Zürich` as
 * `Zurich`. As it is where it is no UTF-8, or holds white space or other signs.
 */
export function inAscii(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const text = Buffer.from(bytes, "latin1").toString("utf8").normalize("NFD").replace(/\p{M}/gu, "");
  if (!/^[\p{L}!-~]+$/u.test(text)) return bytes;
  return text.replace(/[^!-~]/gu, (letter) => {
    const lower = letter.toLowerCase();
    const plain = ligatures[lower] ?? "a";
    return letter === lower ? plain : plain.toUpperCase();
  });
}
