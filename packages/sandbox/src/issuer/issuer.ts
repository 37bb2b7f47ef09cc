import { randomBytes, sign } from "node:crypto";
import type { Claims } from "@sallyport/core";
import type { Faults } from "../network/fault.ts";
import { bearerOf, jsonReply, type SandboxReply, type SandboxRequest, type Service } from "../network/service.ts";
import { tokenClaims } from "./job-identity.ts";
import { keyNumber, type SigningKey } from "./signing-key.ts";

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

export async function createIssuer(url: string, now: () => Date, faults: Faults): Promise<IssuerService> {
  let keys = [await keyNumber(0)];
  let made = 1;
  const rights = new Map<string, Claims>();
  const issuer: SandboxIssuer = {
    url,
    mint(claims, { audience, claims: changes, header } = {}) {
      const all = { ...claims, ...tokenClaims(audience ?? defaultAudience(claims), now()), ...changes };
      return signed(all, header, keys.at(-1) as SigningKey);
    },
    check: (token, expected = {}) => checkToken(token, { url, keys: issuer.jwks(), now: now(), ...expected }),
    async rotate({ forget = false } = {}) {
      const next = await keyNumber(made);
      made += 1;
      keys = forget ? [next] : [...keys, next];
    },
    jwks: () => ({ keys: keys.map(({ publicJwk }) => publicJwk) }),
  };
  const { host } = new URL(url);
  return {
    ...issuer,
    service: {
      name: "github-issuer",
      isHost: (asked) => asked === host || asked === requestHost,
      answer: async (request) => answerRequest(request, issuer, rights) ?? (await publish(request, issuer, faults)),
    },
    open: (claims) => openRight(claims, rights),
  };
}

/** A claim that is null is left out. */
function signed(claims: Readonly<Record<string, unknown>>, header: MintOptions["header"], key: SigningKey): string {
  const kept = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
  // GitHub's real header has an `x5t`, too, which is only a key's name.
  const fields = { typ: "JWT", alg: "RS256", x5t: key.id, kid: key.id, ...header };
  const input = `${encode(fields)}.${encode(kept)}`;
  return `${input}.${sign("RSA-SHA256", Buffer.from(input), key.privateKey).toString("base64url")}`;
}

/** A key that signs nothing, for the fault that publishes the wrong one. */
const decoy = () => keyNumber(50);

/** OpenID discovery and the keys. */
async function publish(
  request: SandboxRequest,
  { url, jwks }: SandboxIssuer,
  faults: Faults,
): Promise<SandboxReply | undefined> {
  const { host, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, "");
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
  const isWrong = faults.next(request, ["keys"]) !== undefined;
  return jsonReply(200, isWrong ? { keys: [(await decoy()).publicJwk] } : jwks());
}

/** The runner's endpoint, where jobs ask for tokens. */
function answerRequest(
  request: SandboxRequest,
  issuer: SandboxIssuer,
  rights: ReadonlyMap<string, Claims>,
): SandboxReply | undefined {
  if (request.host !== requestHost || request.method !== "GET") return undefined;
  const claims = rights.get(bearerOf(request) ?? "");
  if (claims === undefined) return jsonReply(401, { message: "Authentication failed" });
  const value = issuer.mint(claims, { audience: request.query.get("audience") ?? defaultAudience(claims) });
  return jsonReply(200, { count: value.length, value });
}

function openRight(claims: Claims, rights: Map<string, Claims>): RequestRight {
  const parts = [{ typ: "JWT", alg: "RS256" }, { scp: "sandbox" }].map(encode);
  const token = [...parts, randomBytes(32).toString("base64url")].join(".");
  rights.set(token, claims);
  return {
    url: `https://${requestHost}/1//idtoken/${randomBytes(8).toString("hex")}?api-version=2.0`,
    token,
    end: () => void rights.delete(token),
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
