import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { HttpReply, HttpRequest, HttpSender } from "@sallyport/http";

/** An issuer for tests: signs whatever it is told to, also what no issuer would. */
export interface TestIssuer {
  readonly url: string;
  readonly keyId: string;
  readonly jwks: { readonly keys: readonly Record<string, unknown>[] };
  /** Header and claims replace the usual ones; null takes one away. */
  token(changes?: { readonly claims?: Fields; readonly header?: Fields }): string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The moment at which every test happens. */
export const now = "2026-11-21T08:00:00.000Z";
export const seconds = Date.parse(now) / 1_000;

let keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined;

export function testIssuer(): TestIssuer {
  keys ??= generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { privateKey, publicKey } = keys;
  const keyId = "KEY1";
  const url = "https://token.actions.githubusercontent.com";
  const usual = {
    iss: url,
    aud: "sts.amazonaws.com",
    sub: "repo:acme/shop:ref:refs/heads/main",
    repository: "acme/shop",
    jti: "00000000-0000-4000-8000-000000000001",
    iat: seconds,
    nbf: seconds - 300,
    exp: seconds + 300,
  };
  return {
    url,
    keyId,
    jwks: { keys: [{ ...publicKey.export({ format: "jwk" }), kid: keyId, use: "sig", alg: "RS256" }] },
    token({ claims = {}, header = {} } = {}) {
      const input = `${part({ alg: "RS256", kid: keyId, typ: "JWT", ...header })}.${part({ ...usual, ...claims })}`;
      return `${input}.${sign("RSA-SHA256", Buffer.from(input), privateKey).toString("base64url")}`;
    },
  };
}

/** One part of a token: base64url of JSON. Null fields are left out. */
export function part(fields: Fields): string {
  const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return Buffer.from(JSON.stringify(kept)).toString("base64url");
}

export function reply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { status, headers, body: typeof body === "string" ? body : JSON.stringify(body), elapsedMilliseconds: 1 };
}

/** A sender that answers in order, its last answer again and again; an answer may be an error. */
export function scriptedSender(
  ...answers: readonly (HttpReply | Error)[]
): HttpSender & { readonly asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  const send: HttpSender = async (request) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(request);
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error("nothing was scripted");
    return answer;
  };
  return Object.assign(send, { asked });
}
