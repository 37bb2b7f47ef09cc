import { createHash } from "node:crypto";

/** 160 random bits in base64 are 27 characters; the hash of a weaker token can be guessed back. */
const shortest = 32;

/** A token as GitHub's audit log names it, base64 of its SHA-256; nothing for one so short that the hash would give it away. */
export function hashedToken(token: string): { readonly hashed_token?: string } {
  return token.length < shortest ? {} : { hashed_token: createHash("sha256").update(token).digest("base64") };
}
