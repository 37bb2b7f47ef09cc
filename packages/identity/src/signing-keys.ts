import { createPublicKey, type KeyObject } from "node:crypto";
import { isRecord, recordOf, SallyportError, shortText, type UnknownRecord } from "@sallyport/core";
import { HttpFailure, type HttpReply, type HttpSender, isTransientStatus, withRetries } from "@sallyport/http";

/** Finds the key with an id. Rejects with ID_TOKEN_KEY_UNKNOWN, ID_TOKEN_KEYS_UNREACHABLE or ID_TOKEN_KEYS_INVALID. */
export type SigningKeys = (keyId: string) => Promise<KeyObject>;

export interface OnlineKeysOptions {
  readonly issuer: string;
  readonly send: HttpSender;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number;
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

const largestAnswer = 100 * 1024;
const mostKeys = 50;
/** An unknown key id makes us ask again, so a sender of forged ids must not be able to make us ask often. */
const pauseBetweenReads = 60_000;

/** The issuer's own keys, read by OpenID discovery and kept; read again when a key is unknown, at most once a minute. */
export function onlineKeys(options: OnlineKeysOptions): SigningKeys {
  const clock = options.clock ?? (() => performance.now());
  let known: Promise<ReadonlyMap<string, KeyObject>> | undefined;
  let readAt = 0;
  const read = (): Promise<ReadonlyMap<string, KeyObject>> => {
    readAt = clock();
    const reading = readKeys(options);
    known = reading;
    // A failure is not kept: the next token asks again. Nobody reads anew before this reading has ended.
    reading.catch(() => {
      known = undefined;
    });
    return reading;
  };
  return async (keyId) => {
    const found = (await (known ?? read())).get(keyId);
    if (found !== undefined) return found;
    const again = clock() - readAt >= pauseBetweenReads ? (await read()).get(keyId) : undefined;
    if (again === undefined) throw unknownKey(keyId, `the keys of ${options.issuer}`);
    return again;
  };
}

/** Keys of a JWKS document that the caller has, for verifying without a network. Throws ID_TOKEN_KEYS_INVALID. */
export function offlineKeys(document: unknown): SigningKeys {
  const keys = parseKeys(document, "the key document");
  return async (keyId) => {
    const key = keys.get(keyId);
    if (key === undefined) throw unknownKey(keyId, "the key document");
    return key;
  };
}

async function readKeys(options: OnlineKeysOptions): Promise<ReadonlyMap<string, KeyObject>> {
  const { issuer } = options;
  // "any terminating / MUST be removed before appending" (OpenID Connect Discovery 1.0, 4.1); the issuer itself is compared as it is.
  const discovery = await fetchJson(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, options);
  if (!isRecord(discovery)) throw invalidKeys(`the discovery document of ${issuer} is no object`);
  const { issuer: named, jwks_uri: address } = discovery;
  if (named !== issuer) throw invalidKeys(`the discovery document of ${issuer} is that of another issuer`);
  if (typeof address !== "string" || !URL.canParse(address) || !isSameOrigin(address, issuer)) {
    throw invalidKeys(`the discovery document of ${issuer} names keys on another host`);
  }
  return parseKeys(await fetchJson(address, options), `the keys of ${issuer}`);
}

function isSameOrigin(address: string, issuer: string): boolean {
  return new URL(address).origin === new URL(issuer).origin;
}

async function fetchJson(url: string, { send, random, sleep }: OnlineKeysOptions): Promise<unknown> {
  const reply = await ask(url, send, { ...(random ? { random } : {}), ...(sleep ? { sleep } : {}) });
  const host = new URL(url).host;
  if (reply.status !== 200) {
    throw unreachable(
      `${host} answers with status ${reply.status}`,
      "Try again in some minutes, or give the keys as a file.",
    );
  }
  try {
    return JSON.parse(reply.body);
  } catch {
    throw invalidKeys(`the answer of ${host} is no JSON`);
  }
}

interface Waits {
  readonly random?: () => number;
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

async function ask(url: string, send: HttpSender, waits: Waits): Promise<HttpReply> {
  try {
    return await withRetries(
      () => send({ method: "GET", url, headers: { accept: "application/json" }, maxBytes: largestAnswer }),
      {
        classify: (outcome) => {
          if ("reply" in outcome) return isTransientStatus(outcome.reply.status) ? "retry" : "never";
          return outcome.error instanceof HttpFailure && outcome.error.transient ? "retry" : "never";
        },
        budgetMilliseconds: 20_000,
        ...waits,
      },
    );
  } catch (error) {
    if (error instanceof HttpFailure) throw unreachable(error.message, error.fix, error);
    throw error;
  }
}

function parseKeys(document: unknown, name: string): ReadonlyMap<string, KeyObject> {
  const list = recordOf(document)?.keys;
  if (!Array.isArray(list)) throw invalidKeys(`${name}: no list of \`keys\``);
  if (list.length > mostKeys) throw invalidKeys(`${name}: more than ${mostKeys} keys`);
  const keys = new Map<string, KeyObject>();
  for (const item of list) {
    const key = rsaKey(item);
    if (key === undefined) continue;
    if (keys.has(key.id)) throw invalidKeys(`${name}: two keys with one id`);
    keys.set(key.id, key.key);
  }
  if (keys.size === 0) throw invalidKeys(`${name}: none is an RSA key of 2048 bits or more for signatures`);
  return keys;
}

/** The document's other keys, such as ones for encryption, are none of ours. */
function rsaKey(item: unknown): { readonly id: string; readonly key: KeyObject } | undefined {
  if (!isRecord(item)) return undefined;
  const { kid, kty, n, e } = item;
  if (typeof kid !== "string" || kid === "" || kty !== "RSA" || !isForSignatures(item)) return undefined;
  if (!isNumber(n) || !isNumber(e)) return undefined;
  try {
    const key = createPublicKey({ key: { kty, n, e }, format: "jwk" });
    const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
    return modulusLength < 2048 || publicExponent < 3n ? undefined : { id: kid, key };
  } catch {
    return undefined;
  }
}

/** RFC 7517, 4.2 to 4.4. Whoever reads a document with the private part (`d`) can sign as the issuer. */
function isForSignatures({ use, alg, key_ops, d }: UnknownRecord): boolean {
  if ((use !== undefined && use !== "sig") || (alg !== undefined && alg !== "RS256")) return false;
  return d === undefined && (key_ops === undefined || (Array.isArray(key_ops) && key_ops.includes("verify")));
}

/** Base64url as RFC 7518, 2 has it. Node also takes spaces, padding and the letters of base64. */
function isNumber(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9_-]+$/.test(value);
}

function unknownKey(keyId: string, where: string): SallyportError {
  return new SallyportError({
    code: "ID_TOKEN_KEY_UNKNOWN",
    message: `the ID token names the key \`${shortText(keyId, 80)}\`, which is not among ${where}`,
    fix: "Check that the token comes from this issuer. If it is old or the key file is, get a new one: issuers change their keys.",
  });
}

function unreachable(why: string, fix: string, cause?: unknown): SallyportError {
  return new SallyportError({
    code: "ID_TOKEN_KEYS_UNREACHABLE",
    message: `the keys of the ID token's issuer cannot be read: ${why}`,
    fix,
    cause,
  });
}

function invalidKeys(why: string): SallyportError {
  return new SallyportError({
    code: "ID_TOKEN_KEYS_INVALID",
    message: `the issuer's keys cannot be used: ${why}`,
    fix: "Use the JWKS document as the issuer publishes it, at the `jwks_uri` of its `/.well-known/openid-configuration`.",
  });
}
