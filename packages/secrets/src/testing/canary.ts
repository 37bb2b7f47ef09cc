import { createHash, generateKeyPairSync } from "node:crypto";
import { githubChecksum } from "../checksums/trailing-checksum.ts";

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** For tests: values that stand for secrets, made at run time, and a look-out for them in whatever comes out. */
export interface Canary {
  /** A GitHub token with a right checksum, the same for the same name. */
  githubToken(name: string): string;
  /** A random password, which only its name gives away. */
  password(name: string): string;
  /** A PEM block. */
  privateKey(): string;
  /** Throws when the text holds 8 characters in a row of any value made so far, as it is or in base64. */
  assertUnseen(text: string): void;
}

export function createCanary(): Canary {
  const pieces = new Set<string>();
  function plant(value: string, random: string): string {
    for (const text of [
      random,
      ...[0, 1, 2].map((shift) => Buffer.from(" ".repeat(shift) + value).toString("base64")),
    ]) {
      for (let at = 0; at + 8 <= text.length; at += 1) pieces.add(text.slice(at, at + 8));
    }
    return value;
  }
  return {
    githubToken(name) {
      const random = randomText(name, 30);
      const token = githubChecksum.seal(`${["ghp", ""].join("_")}${random}000000`);
      return plant(token, token.slice(4));
    },
    password(name) {
      const random = randomText(`password ${name}`, 24);
      return plant(random, random);
    },
    privateKey() {
      const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
      // The first 16 bytes say what kind of key it is, the same for all.
      return plant(pem, pem.split("\n")[1]?.slice(24) ?? "");
    },
    assertUnseen(text) {
      for (let at = 0; at + 8 <= text.length; at += 1) {
        if (pieces.has(text.slice(at, at + 8)))
          throw new Error(`a part of a planted value came out at offset ${at} of ${text.length}`);
      }
    },
  };
}

function randomText(seed: string, length: number): string {
  let text = "";
  for (let block = 0; text.length < length; block += 1) {
    const bytes = createHash("sha256").update(`${seed} ${block}`).digest();
    for (const byte of bytes) if (byte < 248) text += base62[byte % 62];
  }
  return text.slice(0, length);
}
