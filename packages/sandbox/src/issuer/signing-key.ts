import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, randomBytes } from "node:crypto";
import { promisify } from "node:util";

/** A key of the issuer, and what it publishes of it. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: Record<string, unknown>;
}

const generate = promisify(generateKeyPair);
/** RSA keys take long to make, so the sandboxes of a process share the first ones, in order. */
const madeKeys: Promise<SigningKey>[] = [];

/** The key with this number, the same for every sandbox of the process. */
export function keyNumber(index: number): Promise<SigningKey> {
  madeKeys[index] ??= makeKey();
  return madeKeys[index];
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generate("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const { n, e } = createPublicKey(publicKey).export({ format: "jwk" });
  const id = randomBytes(20).toString("hex").toUpperCase();
  return {
    id,
    privateKey: createPrivateKey(privateKey),
    publicJwk: { kty: "RSA", alg: "RS256", use: "sig", kid: id, n, e },
  };
}
