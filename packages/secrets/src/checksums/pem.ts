import { createPrivateKey, type KeyObject } from "node:crypto";
import type { Fact } from "@sallyport/core";
import type { Check } from "../rule.ts";
import { type Armour, parseArmour } from "./armour.ts";
import { openpgpProtection } from "./openpgp.ts";
import { opensshKeyOf } from "./openssh.ts";
import { structureVerdict } from "./verdict.ts";

/** What an armoured private key turns out to be. */
type PrivateKey =
  | { readonly state: "clear"; readonly check: Check }
  | { readonly state: "encrypted"; readonly check: Check };

const broken: Check = { confidence: "low", basis: "not a whole key" };

/** Private keys that anybody who has the file can use. Undefined for encrypted ones. */
export function checkClearPrivateKey(value: Uint8Array): Check | undefined {
  const key = privateKeyOf(value);
  return key.state === "clear" ? key.check : undefined;
}

/** Private keys that a passphrase protects. Undefined for others. */
export function checkEncryptedPrivateKey(value: Uint8Array): Check | undefined {
  const key = privateKeyOf(value);
  return key.state === "encrypted" ? key.check : undefined;
}

function privateKeyOf(value: Uint8Array): PrivateKey {
  const armour = parseArmour(value);
  if (!armour) return { state: "clear", check: broken };
  if (armour.label === "OPENSSH PRIVATE KEY") return opensshState(armour);
  if (armour.label === "PGP PRIVATE KEY BLOCK") return openpgpState(armour);
  if (armour.label === "ENCRYPTED PRIVATE KEY") {
    return encryptedState(armour, isWholeSequence(armour.content) ? structureVerdict("encrypted PKCS #8 key") : broken);
  }
  const cipher = cipherOf(armour);
  if (cipher !== undefined) return encryptedState(armour, structureVerdict(`encrypted with ${cipher}`));
  return { state: "clear", check: derCheck(armour) };
}

/** What the header lines say that it is encrypted with; undefined where they say nothing of it. */
function cipherOf({ headers }: Armour): string | undefined {
  if (!headers.get("proc-type")?.includes("ENCRYPTED")) return undefined;
  return headers.get("dek-info")?.split(",")[0] ?? "a passphrase";
}

/** Whoever has the file may strike out the line that calls it encrypted: what reads as a key without a passphrase is one. */
function encryptedState({ content }: Armour, check: Check): PrivateKey {
  for (const type of ["pkcs8", "pkcs1", "sec1"] as const) {
    const key = readKey(content, type);
    if (key) return { state: "clear", check: { ...verifiedKey(key), basis: "calls itself encrypted and is not" } };
  }
  return { state: "encrypted", check };
}

function opensshState(armour: Armour): PrivateKey {
  const key = opensshKeyOf(armour.content);
  if (!key) return { state: "clear", check: broken };
  const facts: Fact[] = [{ label: "key type", value: key.type }];
  return key.cipher === "none"
    ? { state: "clear", check: { confidence: "verified", basis: "key parses, no passphrase", evidence: facts } }
    : { state: "encrypted", check: structureVerdict(`encrypted with ${key.cipher}`, facts) };
}

function openpgpState(armour: Armour): PrivateKey {
  const protection = openpgpProtection(armour.content);
  if (protection === undefined) return { state: "clear", check: broken };
  return protection === "none"
    ? { state: "clear", check: { confidence: "verified", basis: "key parses, no passphrase" } }
    : { state: "encrypted", check: structureVerdict("secret key packet is encrypted") };
}

const derTypes: Readonly<Record<string, "pkcs1" | "pkcs8" | "sec1">> = {
  "RSA PRIVATE KEY": "pkcs1",
  "EC PRIVATE KEY": "sec1",
  "PRIVATE KEY": "pkcs8",
};

function derCheck(armour: Armour): Check {
  const type = derTypes[armour.label];
  const key = type && readKey(armour.content, type);
  if (key) return verifiedKey(key);
  // DSA and others that this build of OpenSSL may not read: their outer frame has to do.
  return isWholeSequence(armour.content) ? structureVerdict("DER structure of a key") : broken;
}

function verifiedKey(key: KeyObject): Check {
  return {
    confidence: "verified",
    basis: "key parses, no passphrase",
    evidence: [{ label: "key type", value: describe(key) }],
  };
}

function readKey(der: Buffer, type: "pkcs1" | "pkcs8" | "sec1"): KeyObject | undefined {
  try {
    return createPrivateKey({ key: der, format: "der", type });
  } catch {
    return undefined;
  }
}

function describe(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  return [key.asymmetricKeyType, namedCurve, modulusLength].filter((part) => part !== undefined).join(" ");
}

/** Whether the bytes are one DER SEQUENCE of exactly this length. */
function isWholeSequence(der: Buffer): boolean {
  if (der.length < 2 || der[0] !== 0x30) return false;
  const first = der[1] ?? 0;
  if (first < 0x80) return der.length === first + 2;
  const width = first & 0x7f;
  return width >= 1 && width <= 4 && der.length > 2 + width && der.length === 2 + width + der.readUIntBE(2, width);
}
