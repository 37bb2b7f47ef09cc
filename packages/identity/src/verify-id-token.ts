import {
  type Claims,
  type Instant,
  instant,
  isMoment,
  milliseconds,
  printable,
  quantity,
  SallyportError,
  shortText,
} from "@sallyport/core";
import type { HttpSender } from "@sallyport/http";
import { type DecodedIdToken, decodeIdToken } from "./decode-id-token.ts";
import { offlineKeys, onlineKeys, type SigningKeys } from "./signing-keys.ts";

/** What a token must be, and where the issuer's keys come from: the issuer itself (`send`), a JWKS document (`jwks`), or keys read before (`keys`). */
export type VerifyOptions = Expectation &
  ({ readonly send: HttpSender } | { readonly jwks: unknown } | { readonly keys: SigningKeys });

export interface Expectation {
  /** Exact. */
  readonly issuer: string;
  /** Exact. */
  readonly audience: string;
  readonly now: Instant;
}

/** How far two clocks may be apart. */
const skewSeconds = 60;

/**
 * Checks an ID token as a relying party does: RS256 only, a key that its issuer publishes, issuer and audience exact, times with 60
 * seconds of skew. Returns its claims. Throws a SallyportError whose code starts with ID_TOKEN_; its text holds no part of the token.
 */
export async function verifyIdToken(token: string, options: VerifyOptions): Promise<Claims> {
  const decoded = decodeIdToken(token);
  const keyId = checkHeader(decoded);
  // Before any key is asked for: a token must not choose whom we ask.
  if (decoded.claims.iss !== options.issuer) throw wrongIssuer(decoded.claims.iss, options.issuer);
  await checkSignature(token, await keysOf(options)(keyId));
  checkAudience(decoded.claims, options.audience);
  checkSubject(decoded.claims);
  checkTimes(decoded.claims, options.now);
  return decoded.claims;
}

function keysOf(options: VerifyOptions): SigningKeys {
  if ("keys" in options) return options.keys;
  return "jwks" in options ? offlineKeys(options.jwks) : onlineKeys({ issuer: options.issuer, send: options.send });
}

/** Header fields by which a token would bring its own key, or ask for rules that we do not know. */
const forbiddenFields = ["jwk", "jku", "x5c", "x5u", "crit", "b64", "zip"] as const;

function checkHeader({ header }: DecodedIdToken): string {
  const { alg, kid, typ } = header;
  if (alg !== "RS256") {
    throw new SallyportError({
      code: "ID_TOKEN_ALGORITHM",
      message: `the ID token ${alg === undefined ? "names no algorithm" : `is signed with ${shown(alg)}`}, and only RS256 is accepted`,
      fix: "Use the token as GitHub issued it; its tokens are signed with RS256.",
    });
  }
  const forbidden = forbiddenFields.find((field) => Object.hasOwn(header, field));
  if (forbidden !== undefined) throw badHeader(`it has the field \`${forbidden}\``);
  if (typ !== undefined && (typeof typ !== "string" || typ.toUpperCase() !== "JWT"))
    throw badHeader("its `typ` is not JWT");
  if (typeof kid !== "string" || kid === "") throw badHeader("it names no key (`kid`)");
  return kid;
}

async function checkSignature(token: string, key: Parameters<typeof import("jose").compactVerify>[1]): Promise<void> {
  const { compactVerify } = await import("jose");
  try {
    await compactVerify(token, key, { algorithms: ["RS256"] });
  } catch {
    throw new SallyportError({
      code: "ID_TOKEN_SIGNATURE",
      message: "the ID token's signature does not fit its content",
      fix: "Use the token as it was issued. If it was, somebody changed it on the way: do not trust what it says.",
    });
  }
}

/** GitHub writes one text. A list, which OpenID Connect would allow, may hold audiences of others, who could use the token as well. */
function checkAudience({ aud }: Claims, audience: string): void {
  if (aud === audience) return;
  const found = Array.isArray(aud) ? "for a list of audiences" : `for the audience ${shown(aud)}`;
  throw new SallyportError({
    code: "ID_TOKEN_AUDIENCE",
    message: `the ID token is ${aud === undefined ? "for no audience" : found}, not for \`${printable(audience)}\``,
    fix: "Ask for a token with this audience; each service needs one of its own.",
  });
}

/** "REQUIRED", and a text (OpenID Connect Core 1.0, 2). */
function checkSubject({ sub }: Claims): void {
  if (typeof sub !== "string" || sub === "") throw malformed("sub", "no text that names who it is about");
}

function checkTimes({ exp, nbf, iat }: Claims, now: Instant): void {
  const seconds = milliseconds(now) / 1_000;
  if (!isMoment(exp)) throw malformed("exp");
  if (!isMoment(iat)) throw malformed("iat");
  if (nbf !== undefined && !isMoment(nbf)) throw malformed("nbf");
  // Whole seconds: a fraction of one gives no more time here than elsewhere.
  if (seconds >= Math.floor(exp) + skewSeconds) {
    throw new SallyportError({
      code: "ID_TOKEN_EXPIRED",
      message: `the ID token expired ${minutes(seconds - exp)} ago, at ${instant(new Date(exp * 1_000))}`,
      fix: "Ask for a new one just before it is used; GitHub's tokens live 5 minutes. If it is new, set this machine's clock.",
    });
  }
  const from = Math.max(iat, nbf ?? iat);
  if (seconds < from - skewSeconds) {
    throw new SallyportError({
      code: "ID_TOKEN_NOT_YET_VALID",
      message: `the ID token is valid only in ${minutes(from - seconds)}, from ${instant(new Date(from * 1_000))}`,
      fix: "Set this machine's clock: it is behind the issuer's.",
    });
  }
}

function minutes(seconds: number): string {
  const count = Math.max(1, Math.ceil(seconds / 60));
  return quantity(count, "minute");
}

function wrongIssuer(found: unknown, expected: string): SallyportError {
  return new SallyportError({
    code: "ID_TOKEN_ISSUER",
    message: `the ID token ${found === undefined ? "names no issuer; it must be from" : `is from the issuer ${shown(found)}, not from`} \`${printable(expected)}\``,
    fix: "Compare letter by letter, also a slash at the end. GitHub Enterprise and data residency have issuers of their own.",
  });
}

function badHeader(why: string): SallyportError {
  return new SallyportError({
    code: "ID_TOKEN_HEADER",
    message: `the ID token's header is not one that GitHub writes: ${why}`,
    fix: "Use the token as GitHub issued it.",
  });
}

function malformed(claim: string, why = "no time in seconds"): SallyportError {
  return new SallyportError({
    code: "ID_TOKEN_MALFORMED",
    message: `the ID token's \`${claim}\` is ${why}`,
    fix: "Use the token as GitHub issued it.",
  });
}

function shown(value: unknown): string {
  return typeof value === "string" ? `\`${shortText(value, 200)}\`` : "(no text)";
}
