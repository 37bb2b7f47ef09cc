import type { Charset } from "../charset.ts";

/**
 * Anchors of four bytes for a prefix of three: the prefix with each byte that may come next. The segment after it is one shorter.
 * A short anchor would be hit too often, and the engine wants four bytes.
 */
export function anchorsOf(prefix: string, next: Charset): string[] {
  const anchors: string[] = [];
  for (let byte = 0; byte < 128; byte++) if (next.table[byte] === 1) anchors.push(prefix + String.fromCharCode(byte));
  return anchors;
}

/** How a signed JWT can begin: `{"` and the first letter of a header's first member (alg, b64, cty, enc, jku, kid, typ, JFrog's ver, x5t). */
export const jwtAnchors: readonly string[] = ["eyJh", "eyJi", "eyJj", "eyJl", "eyJq", "eyJr", "eyJ0", "eyJ2", "eyJ4"];
