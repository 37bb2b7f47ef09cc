import type { Check } from "../rule.ts";
import { asciiOf, structureVerdict } from "./verdict.ts";

/**
 * A PuTTY key file (`.ppk`, versions 2 and 3): the line `Encryption: none` says that there is no passphrase.
 * https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html
 */
export function checkClearPuttyKey(value: Uint8Array): Check | undefined {
  const encryption = encryptionOf(value);
  if (encryption === undefined) return { confidence: "low", basis: "not a whole key" };
  return encryption === "none" ? structureVerdict("PuTTY key file, no passphrase") : undefined;
}

export function checkEncryptedPuttyKey(value: Uint8Array): Check | undefined {
  const encryption = encryptionOf(value);
  return encryption === undefined || encryption === "none"
    ? undefined
    : structureVerdict(`encrypted with ${encryption}`);
}

/** Undefined when there is no such line, or no private part after it. */
function encryptionOf(value: Uint8Array): string | undefined {
  const text = asciiOf(value).replace(/\\+r/g, "").replace(/\\+n/g, "\n");
  const encryption = /\bEncryption: ?([\w-]{1,40})/.exec(text)?.[1];
  return /\bPrivate-Lines: ?[1-9]/.test(text) ? encryption : undefined;
}
