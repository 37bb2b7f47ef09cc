import { encodeBase58 } from "../../checksums/base58.ts";
import { checkEd25519Pair } from "../../checksums/wallet-keys.ts";
import { type Inspection, report } from "../inspection.ts";
import { textLeaf } from "../parse/item.ts";
import { documentRule } from "../rules/document-rules.ts";

/** Files in which wallets keep their keys. */

/** Names of JSON, and those that Ethereum's clients give a key store: `UTC--2026-01-20T08-00-00.000000000Z--…`. */
export function mayBeWallet(path: string): boolean {
  return /\.json$|(?:^|\/)UTC--\d{4}-\d\d-\d\dT[^/]{1,80}$/i.test(path);
}

const pairSize = 64;
/** 64 numbers of three digits, each with a comma, and white space. */
const longestPair = 64 * 16;
const numbers = /^\s*\[\s*(\d{1,3}(?:\s*,\s*\d{1,3}){63})\s*\]\s*$/;

/** Reports the pair of a file that Solana's tools write, and the key in a key store of Ethereum, which is encrypted. */
export function inspectWallet(bytes: Buffer, inspection: Inspection): void {
  if (bytes.length <= longestPair) inspectPair(bytes.toString("latin1"), inspection);
  if (bytes.includes('"kdfparams"')) inspectKeyStore(bytes.toString("latin1"), inspection);
}

function inspectPair(text: string, inspection: Inspection): void {
  const list = numbers.exec(text)?.[1];
  const pair = list?.split(",").map(Number);
  if (list === undefined || pair?.length !== pairSize || pair.some((byte) => byte > 0xff)) return;
  const check = checkEd25519Pair(Uint8Array.from(pair));
  const start = text.indexOf(list);
  if (!check) return;
  inspection.matches.push({
    rule: documentRule("solana-keypair"),
    start,
    end: start + list.length,
    // As a wallet exports it: the same pair elsewhere is the same secret.
    value: Buffer.from(encodeBase58(Uint8Array.from(pair))),
    check,
    via: [],
  });
}

/** A client writes one key to a file; a list of them is a backup of some. */
const mostKeys = 100;

function inspectKeyStore(text: string, inspection: Inspection): void {
  let count = 0;
  for (const found of text.matchAll(/"ciphertext"\s{0,8}:\s{0,8}"([\da-f]{64})"/g)) {
    if (++count > mostKeys) return;
    const start = found.index + found[0].indexOf(found[1] ?? "");
    report(inspection, "encrypted-wallet-key", textLeaf(found[1] ?? "", start), {
      confidence: "high",
      basis: "key store of Ethereum, encrypted with a passphrase",
    });
  }
}
