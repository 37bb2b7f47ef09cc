import { createECDH, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { base32 } from "./charset.ts";
import { sealNkeySeed } from "./checksums/nkey.ts";
import { pick, type Random, randomInteger, randomText } from "./random.ts";
import type { BlockRule } from "./rule.ts";

/** A random armoured block of a rule: real keys where that is cheap, else the frame of one. The same for the same numbers. */
export function sampleBlock(rule: BlockRule, random: Random): string {
  const makers = blockMakers[rule.id];
  if (!makers) throw new TypeError(`there is no sample of ${rule.id}`);
  return pick(random, makers)(random);
}

const blockMakers: Readonly<Record<string, readonly ((random: Random) => string)[]>> = {
  "secrets/private-key": [ed25519Pem, ecPem, opensshKey, openpgpKey],
  "secrets/encrypted-private-key": [encryptedPem, encryptedLegacyPem, encryptedOpensshKey],
  "secrets/putty-private-key": [(random) => puttyKey(random, "none")],
  "secrets/putty-encrypted-private-key": [(random) => puttyKey(random, "aes256-cbc")],
  "secrets/nats-credentials": [natsCredentials],
};

export function randomBytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => randomInteger(random, 0, 255)));
}

/** An armoured block with lines of `width`. The label is put together here so that no key's first line stands in this file. */
export function armour(label: string, content: Buffer, width = 64, headers = ""): string {
  const lines = content.toString("base64").match(new RegExp(`.{1,${width}}`, "g")) ?? [];
  const edge = "-".repeat(5);
  return `${edge}BEGIN ${label}${edge}\n${headers}${lines.join("\n")}\n${edge}END ${label}${edge}\n`;
}

function ed25519Of(random: Random): { readonly seed: Buffer; readonly der: Buffer; readonly key: KeyObject } {
  const seed = randomBytes(random, 32);
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  return { seed, der, key: createPrivateKey({ key: der, format: "der", type: "pkcs8" }) };
}

function publicBytesOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
}

function ed25519Pem(random: Random): string {
  return armour("PRIVATE KEY", ed25519Of(random).der);
}

function ecPem(random: Random): string {
  const curve = createECDH("prime256v1");
  const scalar = randomBytes(random, 32);
  scalar[0] = 0x42;
  curve.setPrivateKey(scalar);
  const frame = (tag: number, content: Buffer) => Buffer.concat([Buffer.from([tag, content.length]), content]);
  const parameters = frame(0xa0, Buffer.from("06082a8648ce3d030107", "hex"));
  const publicKey = frame(0xa1, frame(0x03, Buffer.concat([Buffer.from([0]), curve.getPublicKey()])));
  return armour(
    "EC PRIVATE KEY",
    frame(0x30, Buffer.concat([Buffer.from("020101", "hex"), frame(0x04, scalar), parameters, publicKey])),
  );
}

function field(content: Buffer | string): Buffer {
  const bytes = Buffer.from(content as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

export function opensshKey(random: Random): string {
  const { seed, key } = ed25519Of(random);
  const publicKey = publicBytesOf(key);
  const number = randomBytes(random, 4);
  const secret = Buffer.concat([
    number,
    number,
    field("ssh-ed25519"),
    field(publicKey),
    field(Buffer.concat([seed, publicKey])),
    field("deploy@acme"),
  ]);
  const padding = Buffer.from(Array.from({ length: (8 - (secret.length % 8)) % 8 }, (_, at) => at + 1));
  return opensshFile("none", "none", Buffer.alloc(0), publicKey, Buffer.concat([secret, padding]));
}

function encryptedOpensshKey(random: Random): string {
  const options = Buffer.concat([field(randomBytes(random, 16)), Buffer.from([0, 0, 0, 24])]);
  return opensshFile("aes256-ctr", "bcrypt", options, randomBytes(random, 32), randomBytes(random, 160));
}

function opensshFile(cipher: string, kdf: string, options: Buffer, publicKey: Buffer, secret: Buffer): string {
  const magic = Buffer.from("openssh-key-v1\0");
  const one = Buffer.from([0, 0, 0, 1]);
  const blob = field(Buffer.concat([field("ssh-ed25519"), field(publicKey)]));
  return armour(
    "OPENSSH PRIVATE KEY",
    Buffer.concat([magic, field(cipher), field(kdf), field(options), one, blob, field(secret)]),
    70,
  );
}

/** One version 4 secret key packet: Ed25519, secret part in the clear. */
function openpgpKey(random: Random): string {
  const { seed, key } = ed25519Of(random);
  const point = Buffer.concat([Buffer.from([0x01, 0x07, 0x40]), publicBytesOf(key)]);
  const curve = Buffer.from("092b06010401da470f01", "hex");
  const time = randomBytes(random, 4);
  const secret = Buffer.concat([Buffer.from([0x01, 0x00]), seed]);
  const sum = Buffer.alloc(2);
  sum.writeUInt16BE(secret.reduce((total, byte) => (total + byte) & 0xffff, 0));
  const body = Buffer.concat([Buffer.from([4]), time, Buffer.from([22]), curve, point, Buffer.from([0]), secret, sum]);
  return armour("PGP PRIVATE KEY BLOCK", Buffer.concat([Buffer.from([0xc5, body.length]), body]), 64, "\n");
}

function encryptedPem(random: Random): string {
  const content = randomBytes(random, 300);
  content.writeUInt32BE(0x30820128);
  return armour("ENCRYPTED PRIVATE KEY", content);
}

function encryptedLegacyPem(random: Random): string {
  const iv = randomBytes(random, 16).toString("hex").toUpperCase();
  return armour(
    "RSA PRIVATE KEY",
    randomBytes(random, 1192),
    64,
    `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${iv}\n\n`,
  );
}

function puttyKey(random: Random, encryption: "none" | "aes256-cbc"): string {
  const base64 = (length: number) => randomBytes(random, length).toString("base64");
  return [
    `${["PuTTY", "User", "Key", "File", "3"].join("-")}: ssh-ed25519`,
    `Encryption: ${encryption}`,
    "Comment: deploy@acme",
    "Public-Lines: 2",
    base64(48),
    base64(3),
    ...(encryption === "none"
      ? []
      : [
          "Key-Derivation: Argon2id",
          "Argon2-Memory: 8192",
          "Argon2-Passes: 21",
          "Argon2-Parallelism: 1",
          `Argon2-Salt: ${randomBytes(random, 16).toString("hex")}`,
        ]),
    "Private-Lines: 1",
    base64(36),
    `Private-MAC: ${randomBytes(random, 32).toString("hex")}`,
    "",
  ].join("\n");
}

function natsCredentials(random: Random): string {
  const edge = "-".repeat(5);
  return `${edge}BEGIN USER NKEY SEED${edge}\n${sealNkeySeed(randomText(random, base32, 58))}\n${edge}-END USER NKEY SEED${edge}-\n`;
}
