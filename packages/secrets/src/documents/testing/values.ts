import { base62 } from "../../charset.ts";
import { type Random, randomText } from "../../random.ts";

/** For tests: a random password, which no word gives away. */
export function password(random: Random): string {
  return randomText(random, base62, 24);
}

export function base64(text: string): string {
  return Buffer.from(text, "latin1").toString("base64");
}

/** The shape of what kubeseal writes: length of the session key, the key, the body and its tag. */
export function sealedValue(random: Random, keyLength = 512): string {
  const length = Buffer.from([keyLength >> 8, keyLength & 0xff]);
  return Buffer.concat([length, randomBytes(random, keyLength + 24 + 16)]).toString("base64");
}

/** The shape of a value that SOPS has encrypted. */
export function sopsValue(random: Random, type = "str"): string {
  const part = (length: number) => randomBytes(random, length).toString("base64");
  return `ENC[AES256_GCM,data:${part(20)},iv:${part(32)},tag:${part(16)},type:${type}]`;
}

/** SOPS's metadata, as it stands at the end of a file. */
export function sopsMetadata(random: Random, more: readonly string[] = []): string {
  return [
    "sops:",
    "  age:",
    "    - recipient: age1shop",
    `  lastmodified: "2026-11-21T08:00:00Z"`,
    `  mac: ${sopsValue(random)}`,
    ...more.map((line) => `  ${line}`),
    "  version: 3.9.0",
    "",
  ].join("\n");
}

export function randomBytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

/** The shape of a file that `ansible-vault encrypt` has written. */
export function vaulted(random: Random): string {
  const inner = [32, 32, 48].map((length) => randomBytes(random, length).toString("hex")).join("\n");
  const body =
    Buffer.from(inner)
      .toString("hex")
      .match(/.{1,80}/g) ?? [];
  return ["$ANSIBLE_VAULT;1.1;AES256", ...body, ""].join("\n");
}
