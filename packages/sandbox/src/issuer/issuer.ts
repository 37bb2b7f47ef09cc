import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, randomBytes, sign } from "node:crypto";
import { promisify } from "node:util";
import type { Claims } from "@sallyport/core";
import type { Faults } from "../network/fault.ts";
import { bearerOf, jsonReply, type SandboxReply, type SandboxRequest, type Service } from "../network/service.ts";
import { tokenClaims } from "./job-identity.ts";

/** Where the runner's token endpoint is. */
export const requestHost = "run-actions-1-sandbox.actions.githubusercontent.com";

export interface MintOptions {
  readonly audience?: string;
  /** Claims in place of the usual ones; null takes one away. */
  readonly claims?: Readonly<Record<string, string | number | null>>;
  readonly header?: Readonly<Record<string, unknown>>;
}

export type Checked =
  | { readonly ok: true; readonly claims: Claims }
  | {
      readonly ok: false;
      readonly why: "malformed" | "signature" | "issuer" | "audience" | "expired" | "not-yet-valid";
    };

/** GitHub's token issuer: signs with keys of its own, which it publishes. */
export interface SandboxIssuer {
  readonly url: string;
  /** A token with these claims; times and `jti` are new unless given. */
  mint(claims: Claims, options?: MintOptions): string;
  /** What a relying party finds. `audiences` undefined: any. */
  check(token: string, expected?: { readonly audiences?: readonly string[] }): Promise<Checked>;
  /** Signs with a new key from now on. `forget`: the old ones are no longer published. */
  rotate(options?: { readonly forget?: boolean }): Promise<void>;
  jwks(): { readonly keys: readonly Record<string, unknown>[] };
}

/** A job that may ask for tokens. */
export interface RequestRight {
  readonly url: string;
  readonly token: string;
  end(): void;
}

export interface IssuerService extends SandboxIssuer {
  readonly service: Service;
  /** Lets a job ask for tokens with these claims. */
  open(claims: Claims): RequestRight;
}

interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: Record<string, unknown>;
}

const generate = promisify(generateKeyPair);
/** RSA keys take long to make, so the sandboxes of a process share the first ones, in order. */
const madeKeys: Promise<SigningKey>[] = [];

function keyNumber(index: number): Promise<SigningKey> {
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

export async function createIssuer(url: string, now: () => Date, faults: Faults): Promise<IssuerService> {
  let keys = [await keyNumber(0)];
  let made = 1;
  const decoy = () => keyNumber(50);
  const rights = new Map<string, Claims>();
  const host = new URL(url).host;
  const base = new URL(url).pathname.replace(/\/$/, "");

  const issuer: Omit<IssuerService, "service" | "open"> = {
    url,
    mint(claims, { audience, claims: changes, header } = {}) {
      const key = keys.at(-1) as SigningKey;
      const all = { ...claims, ...tokenClaims(audience ?? defaultAudience(claims), now()), ...changes };
      const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
      const fields = { typ: "JWT", alg: "RS256", x5t: key.id, kid: key.id, ...header };
      // GitHub's real header has an `x5t`, too, which is only a key's name.
      const input = `${encode(fields)}.${encode(kept)}`;
      return `${input}.${sign("RSA-SHA256", Buffer.from(input), key.privateKey).toString("base64url")}`;
    },
    check: (token, expected = {}) => checkToken(token, { url, keys: issuer.jwks(), now: now(), ...expected }),
    async rotate({ forget = false } = {}) {
      const next = await keyNumber(made);
      made += 1;
      keys = forget ? [next] : [...keys, next];
    },
    jwks: () => ({ keys: keys.map(({ publicJwk }) => publicJwk) }),
  };

  const answerIssuer = async (request: SandboxRequest): Promise<SandboxReply | undefined> => {
    if (request.host !== host || request.method !== "GET") return undefined;
    if (request.path === `${base}/.well-known/openid-configuration`) {
      return jsonReply(200, {
        issuer: url,
        jwks_uri: `${url}/.well-known/jwks`,
        subject_types_supported: ["public", "pairwise"],
        response_types_supported: ["id_token"],
        id_token_signing_alg_values_supported: ["RS256"],
        scopes_supported: ["openid"],
      });
    }
    if (request.path !== `${base}/.well-known/jwks`) return undefined;
    const wrong = faults.next(request, ["keys"]) !== undefined;
    return jsonReply(200, wrong ? { keys: [(await decoy()).publicJwk] } : issuer.jwks());
  };

  const answerRequest = async (request: SandboxRequest): Promise<SandboxReply | undefined> => {
    if (request.host !== requestHost || request.method !== "GET") return undefined;
    const claims = rights.get(bearerOf(request) ?? "");
    if (claims === undefined) return jsonReply(401, { message: "Authentication failed" });
    const audience = request.query.get("audience") ?? defaultAudience(claims);
    const value = issuer.mint(claims, { audience });
    return jsonReply(200, { count: value.length, value });
  };

  return {
    ...issuer,
    service: {
      name: "github-issuer",
      isHost: (asked) => asked === host || asked === requestHost,
      answer: async (request) => (await answerRequest(request)) ?? (await answerIssuer(request)),
    },
    open(claims) {
      const token = `${encode({ typ: "JWT", alg: "RS256" })}.${encode({ scp: "sandbox" })}.${randomBytes(32).toString("base64url")}`;
      rights.set(token, claims);
      return {
        url: `https://${requestHost}/1//idtoken/${randomBytes(8).toString("hex")}?api-version=2.0`,
        token,
        end: () => void rights.delete(token),
      };
    },
  };
}

/** What GitHub writes when no audience is asked for. */
function defaultAudience(claims: Claims): string {
  return `https://github.com/${String(claims.repository_owner ?? "acme")}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

interface Expected {
  readonly url: string;
  readonly keys: { readonly keys: readonly Record<string, unknown>[] };
  readonly now: Date;
  readonly audiences?: readonly string[];
}

/** By the library `jose`, so that Sallyport's own check is not tested against itself. */
async function checkToken(token: string, { url, keys, now, audiences }: Expected): Promise<Checked> {
  const { createLocalJWKSet, errors, jwtVerify } = await import("jose");
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys as never), {
      algorithms: ["RS256"],
      currentDate: now,
      clockTolerance: 60,
    });
    const claims = payload as Claims;
    if (claims.iss !== url) return { ok: false, why: "issuer" };
    if (audiences !== undefined && !audiences.includes(String(claims.aud))) return { ok: false, why: "audience" };
    return { ok: true, claims };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { ok: false, why: "expired" };
    if (error instanceof errors.JWTClaimValidationFailed) return { ok: false, why: "not-yet-valid" };
    if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
      return { ok: false, why: "signature" };
    }
    return { ok: false, why: "malformed" };
  }
}
