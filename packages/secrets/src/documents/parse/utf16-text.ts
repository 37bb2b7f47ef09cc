import { createLayer, type Layer } from "../../engine/decoding/layer.ts";
import { encodingOf } from "../../engine/decoding/utf16.ts";

/** A text in UTF-16 as UTF-8, with the way back to its bytes; without the byte order mark. Undefined for what is no UTF-16. */
export function fromUtf16(bytes: Buffer): Layer | undefined {
  const encoding = encodingOf(bytes);
  if (encoding !== "utf-16le" && encoding !== "utf-16be") return undefined;
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const text = (encoding === "utf-16le" ? even : Buffer.from(even).swap16()).toString("utf16le");
  const layer = createLayer("utf-16");
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const units = code > 0xffff ? 2 : 1;
    if (code < 0x80) {
      layer.stretch(2 * at, 1, 2);
      layer.appendByte(code);
    } else {
      const written = Buffer.from(String.fromCodePoint(code));
      layer.stretch(2 * at, written.length, 2 * units);
      layer.append(written, 0, written.length);
    }
    at += units;
  }
  return layer.build();
}
