import { claim, type Inspection, report } from "../inspection.ts";
import { at, type Item, type Leaf, leafEntries } from "../parse/item.ts";
import { fromBase64, judgeSecretValue } from "../values/secret-value.ts";
import { inspectSecret } from "./kubernetes-secret.ts";

const rule = "sealed-secret-not-sealed";
const holder = "in place of a sealed value";

/** Proves each value of a SealedSecret to be sealed, and judges its template, which is a Secret. */
export function inspectSealedSecret(sealed: Item, inspection: Inspection): void {
  for (const { key, leaf } of leafEntries(sealed, "spec", "encryptedData")) {
    if (isSealed(leaf.text)) {
      inspection.tools.add("sealed-secrets");
      claim(inspection, leaf);
    } else judgeUnsealed(key, leaf, inspection);
  }
  // Before version 0.6 the whole Secret was sealed as one.
  for (const leaf of at(sealed, "spec", "data")) {
    if (leaf.kind === "leaf" && isSealed(leaf.text)) claim(inspection, leaf);
  }
  for (const template of at(sealed, "spec", "template")) inspectSecret(template, inspection, rule);
}

/** Length of the encrypted session key, 2 bytes; the key, RSA of 2048 to 8192 bits; then AES-GCM, whose tag alone has 16 bytes. */
function isSealed(text: string): boolean {
  const bytes = fromBase64(text);
  if (!bytes || bytes.length < 2) return false;
  const keyLength = bytes.readUInt16BE(0);
  return keyLengths.has(keyLength) && bytes.length >= 2 + keyLength + 16;
}

const keyLengths = new Set([256, 384, 512, 1024]);

function judgeUnsealed(key: string, leaf: Leaf, inspection: Inspection): void {
  const decoded = fromBase64(leaf.text);
  const text = decoded && /^[\t\n\r -~]+$/.test(decoded.toString("latin1")) ? decoded : undefined;
  const check = judgeSecretValue(key, text ? text.toString("latin1") : leaf.text, holder, inspection);
  if (check) report(inspection, rule, leaf, check, text ? { value: text, step: "base64" } : undefined);
}
