import { type Claims, isRecord, type Json, quantity, SallyportError } from "@sallyport/core";

export interface DecodedIdToken {
  readonly header: Readonly<Record<string, Json>>;
  readonly claims: Claims;
}

/** GitHub's tokens have some 2,000 characters; long subjects and custom properties make them longer. */
export const longestToken = 16_384;

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Takes a JWT apart without checking its signature: what it says must not decide anything before `verifyIdToken`. Base64url must be
 * canonical, so that no two texts are the same token. Throws ID_TOKEN_MALFORMED or ID_TOKEN_TOO_LARGE, which never hold a part of it.
 */
export function decodeIdToken(token: string): DecodedIdToken {
  if (token.length > longestToken) {
    throw new SallyportError({
      code: "ID_TOKEN_TOO_LARGE",
      message: `the ID token has ${token.length} characters, and at most ${longestToken} are read`,
      fix: "If a custom subject or custom properties made the token this large, use fewer of them.",
    });
  }
  const parts = token.split(".");
  if (parts.length !== 3) throw malformed(`it has ${quantity(parts.length, "part")} where a signed token has 3`);
  const [header, claims, signature] = parts as [string, string, string];
  bytesOf(signature, "signature");
  return { header: objectOf(header, "header"), claims: objectOf(claims, "claims") };
}

function objectOf(part: string, name: string): Readonly<Record<string, Json>> {
  const value = parseJson(part, name);
  if (isRecord(value)) return value as Record<string, Json>;
  throw malformed(`its ${name} is no JSON object`);
}

function parseJson(part: string, name: string): unknown {
  const bytes = bytesOf(part, name);
  try {
    return JSON.parse(strict.decode(bytes));
  } catch {
    // The parser's message quotes the text.
    throw malformed(`its ${name} is no JSON`);
  }
}

function bytesOf(part: string, name: string): Buffer {
  const bytes = Buffer.from(part, "base64url");
  if (bytes.length === 0 || bytes.toString("base64url") !== part) throw malformed(`its ${name} is not base64url`);
  return bytes;
}

function malformed(why: string): SallyportError {
  return new SallyportError({
    code: "ID_TOKEN_MALFORMED",
    message: `this is no ID token: ${why}`,
    fix: "Give the token as it was issued: three parts with dots between, without quotes and line breaks.",
  });
}
