import { sha256 } from "@sallyport/core";
import type { Check } from "../rule.ts";
import { asciiOf, structureVerdict } from "./verdict.ts";

/** Tags of ASN.1 that private keys are made of. */
const tags = { integer: 0x02, octets: 0x04, sequence: 0x30 } as const;

interface Element {
  readonly tag: number;
  readonly content: Buffer;
}

/** PKCS #1: the version, then the modulus and all that belongs to it. */
const integersOfRsa = 9;
/** Without this much an algorithm's key is none. */
const shortestKey = 16;

/** Base64 of the DER of a private key without a passphrase (PKCS #8, PKCS #1, SEC 1), and of nothing else. In a test it was made for the test. */
export function checkDerPrivateKey(value: Uint8Array): Check | undefined {
  const text = asciiOf(value);
  if (text.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(text)) return undefined;
  const [outer, ...others] = elementsOf(Buffer.from(text, "base64")) ?? [];
  if (outer?.tag !== tags.sequence || others.length > 0) return undefined;
  const parts = elementsOf(outer.content);
  const kind = parts && kindOf(parts);
  if (kind === undefined) return undefined;
  return { ...structureVerdict("DER structure of a key", [{ label: "form", value: kind }]), madeUp: true };
}

function kindOf([version, second, third, ...others]: readonly Element[]): string | undefined {
  if (version?.tag !== tags.integer || version.content.length !== 1 || (version.content[0] ?? 2) > 1) return undefined;
  if (second?.tag === tags.sequence && third?.tag === tags.octets)
    return third.content.length > shortestKey && others.every(({ tag }) => tag >= 0x80) ? "PKCS #8" : undefined;
  if (second?.tag === tags.octets && second.content.length >= shortestKey)
    return third === undefined || third.tag >= 0x80 ? "SEC 1" : undefined;
  if (second?.tag === tags.integer && third?.tag === tags.integer)
    return others.length === integersOfRsa - 3 && others.every(({ tag }) => tag === tags.integer)
      ? "PKCS #1"
      : undefined;
  return undefined;
}

/** The elements that fill the bytes exactly; undefined where they do not. Every step goes on, so it ends. */
function elementsOf(bytes: Buffer): Element[] | undefined {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at + 1];
    if (first === undefined) return undefined;
    const width = first < 0x80 ? 0 : first & 0x7f;
    if (width > 2 || at + 2 + width > bytes.length) return undefined;
    const length = first < 0x80 ? first : width === 0 ? Number.NaN : bytes.readUIntBE(at + 2, width);
    const start = at + 2 + width;
    if (!(start + length <= bytes.length)) return undefined;
    found.push({ tag: bytes[at] ?? 0, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}

/** An Ed25519 key in PKCS #8 made from the value; for generated examples. */
export function sealDerPrivateKey(value: string): string {
  return Buffer.from(`302e020100300506032b657004220420${sha256(Buffer.from(value))}`, "hex").toString("base64");
}
