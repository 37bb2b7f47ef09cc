import { type Fact, isRecord } from "@sallyport/core";
import type { Check } from "../rule.ts";
import { asciiOf, documentationExample, labelled, structureVerdict } from "./verdict.ts";

export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Header and payload of a signed token (RFC 7519), or undefined when either is no JSON object or nothing signs it. */
function parseJwt(text: string): Jwt | undefined {
  const [head, body, signature] = text.split(".");
  const header = jsonObjectOf(head ?? "");
  const payload = jsonObjectOf(body ?? "");
  if (!header || !payload || !signature) return undefined;
  return typeof header.alg === "string" && header.alg.toLowerCase() !== "none" ? { header, payload } : undefined;
}

/** A rule's check for tokens whose payload satisfies a condition. */
export function jwtCheck(wanted: (jwt: Jwt) => boolean): (value: Uint8Array) => Check | undefined {
  return labelled(`JWT ${wanted.name}`, (value) => {
    const jwt = parseJwt(asciiOf(value));
    if (!jwt || !wanted(jwt)) return undefined;
    return isTextbook(jwt) ? documentationExample : structureVerdict("header and payload are JSON", evidenceOf(jwt));
  });
}

/** The same for tokens that people make up for tests. */
export function madeUpJwtCheck(wanted: (jwt: Jwt) => boolean): (value: Uint8Array) => Check | undefined {
  const check = jwtCheck(wanted);
  return labelled(check.name, (value) => {
    const verdict = check(value);
    return verdict && { ...verdict, madeUp: true };
  });
}

/** The header alone is looked at, the rest is opaque: GitHub says so of its installation tokens. */
export function checkJwtHeader(value: Uint8Array): Check | undefined {
  const text = asciiOf(value);
  const header = jsonObjectOf(text.slice(text.indexOf("eyJ")).split(".", 1)[0] ?? "");
  return typeof header?.alg === "string" ? structureVerdict("holds a JWT header") : undefined;
}

export function isServiceAccount({ payload }: Jwt): boolean {
  return (
    payload.iss === "kubernetes/serviceaccount" ||
    typeof payload["kubernetes.io"] === "object" ||
    (typeof payload.sub === "string" && payload.sub.startsWith("system:serviceaccount:"))
  );
}

export function isArgocd({ payload }: Jwt): boolean {
  return payload.iss === "argocd";
}

function isSupabase({ payload }: Jwt): boolean {
  return (payload.iss === "supabase" || payload.iss === "supabase-demo") && typeof payload.role === "string";
}

/** Supabase gives one such key to browsers, `anon`, and one to servers that no row policy stops, `service_role`. */
export function isSupabaseServiceRole(jwt: Jwt): boolean {
  return isSupabase(jwt) && jwt.payload.role === "service_role";
}

/** Supabase's key for browsers counts too: it is meant to be public. */
function hasOwnRule(jwt: Jwt): boolean {
  return isServiceAccount(jwt) || isArgocd(jwt) || isSupabase(jwt);
}

/** A token that ends, without a rule of its own. */
export function isOrdinary(jwt: Jwt): boolean {
  return !hasOwnRule(jwt) && !isEndless(jwt);
}

/** An API key in the form of a JWT, without a rule of its own. */
export function isApiKey(jwt: Jwt): boolean {
  return !hasOwnRule(jwt) && isEndless(jwt);
}

/** Seconds for which a token is a credential to keep, as an API key is: services give such out on a page of settings. */
const longLife = 90 * 24 * 60 * 60;
/** JWTs have been issued since then; `iat` before is made up, as is that of the token on the front page of jwt.io. */
const firstYear = Date.UTC(2010) / 1000;
const textbookMoment = 1516239022;

/** Somebody issued it to somebody, and it does not end, or not soon. */
function isEndless({ payload }: Jwt): boolean {
  const { exp, iat } = payload;
  if (typeof iat !== "number" || iat < firstYear || iat === textbookMoment) return false;
  return exp === undefined || exp === null ? isIssued(payload) : typeof exp === "number" && exp - iat > longLife;
}

function isIssued(payload: Jwt["payload"]): boolean {
  return [payload.iss, payload.jti, payload.aud, payload.kid, payload.uid, payload.tid].some(
    (claim) => (typeof claim === "string" && claim.length > 3) || typeof claim === "number",
  );
}

const textbookPayloads: ReadonlySet<string> = new Set(['{"some":"payload"}', '{"hello":"world"}', '{"foo":"bar"}']);

/** The token on the front page of jwt.io, whatever it is signed with, and those in the manuals of the libraries. */
function isTextbook({ payload }: Jwt): boolean {
  const isJohnDoe = payload.sub === "1234567890" && payload.name === "John Doe";
  return isJohnDoe || textbookPayloads.has(JSON.stringify(payload));
}

function evidenceOf({ header, payload }: Jwt): Fact[] {
  const facts: Fact[] = [{ label: "algorithm", value: shortOf(header.alg) }];
  if (typeof payload.iss === "string") facts.push({ label: "issuer", value: shortOf(payload.iss) });
  const expires = typeof payload.exp === "number" ? new Date(payload.exp * 1000) : undefined;
  if (expires && !Number.isNaN(expires.getTime())) facts.push({ label: "expires", value: expires.toISOString() });
  return facts;
}

function shortOf(value: unknown): string {
  const text = String(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** Decodes base64url JSON; undefined unless it is an object. */
export function jsonObjectOf(base64url: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64url, "base64url").toString("utf8"));
    return isRecord(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
