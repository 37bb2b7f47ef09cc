import { createPrivateKey, type KeyObject, sign } from "node:crypto";

/** GitHub allows ten minutes from its own now; the begin lies a minute back for clocks that are a little ahead. */
const validity = { before: 60, after: 540 };

/** The token with which an App proves itself: RS256 over `iss`, `iat` and `exp`. https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app */
export function appToken(app: string, key: KeyObject, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const claims = { iat: seconds - validity.before, exp: seconds + validity.after, iss: app };
  const content = [{ alg: "RS256", typ: "JWT" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${content}.${sign("sha256", Buffer.from(content), key).toString("base64url")}`;
}

/** Reads an RSA key in PEM (PKCS#1 or PKCS#8), also one whose line breaks became `\n` on their way. Undefined when it is none. */
export function readPrivateKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem.includes("\n") ? pem : pem.replaceAll("\\n", "\n"));
    return key.asymmetricKeyType === "rsa" ? key : undefined;
  } catch {
    return undefined;
  }
}
