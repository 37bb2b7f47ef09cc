import { createPrivateKey, createPublicKey, hash } from "node:crypto";
import type { Check } from "../rule.ts";
import { decodeBase32, encodeBase32 } from "./base32.ts";
import { decodeBase58, encodeBase58, openBase58Check, ripple, sealBase58Check } from "./base58.ts";
import { crc16 } from "./crc16.ts";
import { isDocumentationExample } from "./documentation-examples.ts";
import { asciiOf, checksumVerdict, documentationExample, labelled } from "./verdict.ts";

/** Private keys of wallets: what of their bytes says that they are some, as each ledger publishes it. */

const keySize = 32;
/** Of 32 bytes that were drawn, at least so many differ, but for once in 10^20 times. */
const fewestDifferent = 14;
const invented: Check = { confidence: "low", basis: "a key that somebody typed, not one that was drawn" };

/** The verdict on a proven key of these bytes: one, two and three are published private keys of every ledger. */
function keyVerdict(text: Uint8Array, key: Uint8Array): Check {
  if (isDocumentationExample(text)) return documentationExample;
  return new Set(key).size < fewestDifferent ? invented : checksumVerdict(true);
}

/** `5…`, `K…`, `L…`: version 0x80, 32 bytes, and 0x01 where the public key is a compressed one. https://en.bitcoin.it/wiki/Wallet_import_format */
export function checkWalletImport(value: Uint8Array): Check | undefined {
  const payload = openBase58Check(asciiOf(value));
  const isCompressed = payload?.length === keySize + 2 && payload.at(-1) === 1;
  if (payload?.[0] !== 0x80 || !(isCompressed || payload.length === keySize + 1)) return undefined;
  return keyVerdict(value, payload.subarray(1, keySize + 1));
}

export function sealWalletImport(value: string): string {
  return sealBase58Check(Buffer.concat([Buffer.of(0x80), drawnFrom(value), Buffer.of(1)]));
}

/** Versions of extended private keys of the main network, by prefix: BIP 32 and SLIP 132. */
const extendedVersions: Readonly<Record<string, number>> = {
  xprv: 0x0488ade4,
  yprv: 0x049d7878,
  zprv: 0x04b2430c,
};
const extendedSize = 78;

/** `xprv…`: version, depth, parent, index, chain code, a zero byte and the key. https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki */
export function checkExtendedKey(value: Uint8Array): Check {
  const text = asciiOf(value);
  const payload = openBase58Check(text);
  const isKey =
    payload?.length === extendedSize &&
    payload.readUInt32BE() === extendedVersions[text.slice(0, 4)] &&
    payload[extendedSize - keySize - 1] === 0;
  return isKey ? keyVerdict(value, payload.subarray(-keySize)) : checksumVerdict(false);
}

export function sealExtendedKey(value: string): string {
  const payload = Buffer.alloc(extendedSize);
  payload.writeUInt32BE(extendedVersions[value.slice(0, 4)] ?? 0);
  drawnFrom(`chain code ${value}`).copy(payload, extendedSize - 2 * keySize - 1);
  drawnFrom(value).copy(payload, extendedSize - keySize);
  return sealBase58Check(payload);
}

/** What Tezos puts before the bytes of its secret keys, so that they begin with these letters, and how many bytes follow. */
const tezosPrefixes: readonly (readonly [string, string, number])[] = [
  ["edsk", "0d0f3a07", 32],
  ["edsk", "2bf64e07", 64],
  ["spsk", "11a2e0c9", 32],
  ["p2sk", "1051eebd", 32],
];

/** `edsk…`, `spsk…`, `p2sk…`. https://octez.tezos.com/docs/developer/encodings.html */
export function checkTezosKey(value: Uint8Array): Check {
  const payload = openBase58Check(asciiOf(value));
  const isKey = tezosPrefixes.some(
    ([, prefix, size]) => payload?.length === 4 + size && payload.toString("hex", 0, 4) === prefix,
  );
  return payload && isKey ? keyVerdict(value, payload.subarray(4, 4 + keySize)) : checksumVerdict(false);
}

export function sealTezosKey(value: string): string {
  const isPair = value.startsWith("edsk") && value.length > 60;
  const [, prefix = "", size = keySize] =
    tezosPrefixes.find(([letters, , bytes]) => value.startsWith(letters) && isPair === bytes > keySize) ?? [];
  return sealBase58Check(
    Buffer.concat([Buffer.from(prefix, "hex"), drawnFrom(value), Buffer.alloc(size - keySize, 7)]),
  );
}

const stellarSeed = 18 << 3;

/** `S…`: version, 32 bytes, CRC-16 little-endian, in base32. https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md */
export function checkStellarSeed(value: Uint8Array): Check | undefined {
  const bytes = decodeBase32(asciiOf(value));
  if (bytes?.length !== keySize + 3 || bytes[0] !== stellarSeed) return undefined;
  if (crc16(bytes.subarray(0, -2)) !== bytes.readUInt16LE(keySize + 1)) return undefined;
  return keyVerdict(value, bytes.subarray(1, -2));
}

export function sealStellarSeed(value: string): string {
  const bytes = Buffer.concat([Buffer.of(stellarSeed), drawnFrom(value), Buffer.alloc(2)]);
  bytes.writeUInt16LE(crc16(bytes.subarray(0, -2)), keySize + 1);
  return encodeBase32(bytes);
}

/** Before the 16 bytes of a seed of the XRP Ledger: of the family `s…`, and of Ed25519 `sEd…`. */
const xrpPrefixes: readonly Buffer[] = [Buffer.of(0x21), Buffer.of(0x01, 0xe1, 0x4b)];
const xrpSeedSize = 16;

/** `s…`, `sEd…`. https://xrpl.org/docs/references/protocol/data-types/base58-encodings */
export function checkXrpSeed(value: Uint8Array): Check | undefined {
  const payload = openBase58Check(asciiOf(value), ripple);
  const isSeed = xrpPrefixes.some(
    (prefix) => payload?.length === prefix.length + xrpSeedSize && payload.subarray(0, prefix.length).equals(prefix),
  );
  if (!isSeed) return undefined;
  return isDocumentationExample(value) ? documentationExample : checksumVerdict(true);
}

export function sealXrpSeed(value: string): string {
  const prefix = xrpPrefixes[value.length > 29 ? 1 : 0] ?? Buffer.of();
  return sealBase58Check(Buffer.concat([prefix, drawnFrom(value).subarray(0, xrpSeedSize)]), ripple);
}

const pairProven: Check = { confidence: "verified", basis: "its public half belongs to its private half" };

/** 64 bytes of an Ed25519 pair, the private half first: proven where the second half is the public key of the first. */
export function checkEd25519Pair(pair: Uint8Array): Check | undefined {
  if (pair.length !== 2 * keySize || !publicKeyOf(pair.subarray(0, keySize)).equals(pair.subarray(keySize))) return;
  return new Set(pair.subarray(0, keySize)).size < fewestDifferent ? invented : pairProven;
}

/** A pair of Solana in base 58, as wallets export it. https://docs.anza.xyz/cli/wallets/file-system */
export const checkSolanaPair = labelled("pair of Solana in base 58", (value) => {
  const bytes = decodeBase58(asciiOf(value));
  return bytes && checkEd25519Pair(bytes);
});

export function sealSolanaPair(value: string): string {
  const seed = drawnFrom(value);
  return encodeBase58(Buffer.concat([seed, publicKeyOf(seed)]));
}

const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

function publicKeyOf(seed: Uint8Array): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-keySize);
}

/** 32 bytes for a made-up key, the same for the same text. */
function drawnFrom(text: string): Buffer {
  return hash("sha256", text, "buffer");
}
