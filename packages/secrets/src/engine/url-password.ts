import { randomnessBits } from "@sallyport/core";
import { charset } from "../charset.ts";
import type { Check } from "../rule.ts";
import { ascii } from "./ascii.ts";
import { type Content, type Range, standsAt } from "./content.ts";
import { isHumanPassword } from "./generic/human-password.ts";
import { placeholderMark } from "./generic/placeholder.ts";
import { looksLike } from "./generic/reference.ts";
import type { Syntax } from "./syntax.ts";

/** What the automaton looks for. */
export const urlMark = "://";

export interface UrlPasswordMatch extends Range {
  readonly check: Check;
}

/** RFC 3986 section 3.2 up to the path, with what people forget to percent-encode; braces and `$` because templates hold them. */
const authority = charset("authority", "!$-.0-;=@-[]^-_a-~");
const scheme = charset("scheme", "A-Za-z0-9+.-");
const longestScheme = 20;
/** Whoever is found there proves by this key who it is: EIP-1459, EIP-778, and the nodes of Ethereum. */
const publicKeys = /^(?:enrtree|enr|enode)$/i;
const longestAuthority = 300;
const shortest = 6;

/** Hosts that exist only in documents and on one's own machine. */
const madeUpHost =
  /^(?:localhost|127\.|0\.0\.0\.0|\[|(?:.*\.)?(?:example|test|invalid|localhost)(?:\.|:|$)|(?:.*\.)?example\.|host(?:name|$|:|\d)|my|your|some|(?:server|proxy|domain)(?:$|:|\d)|foo|bar|a\.|b\.|x\.)/i;
const trivial =
  /^(?:pass|password|passwd|pwd|pw|secret|token|key|user|username|admin|root|test|guest|foo|bar|baz|hunter2|secrets|xyz|abc|x+|\*+|-+|_+|\.+|p|s|auth|login|me|my(?:[-_]?(?:\w*pass\w*|pwd?|secret|token|db|app|user))?|your\w*)\d{0,3}$/i;

/** Reads `scheme://user:password@host` around `://`, which stands at `[markStart, markEnd)`. */
export function matchUrlPassword(
  { bytes, runs, syntax }: Content,
  markStart: number,
  markEnd: number,
): UrlPasswordMatch | undefined {
  const end = runs.end(authority, markEnd, bytes.length);
  if (end - markEnd > longestAuthority || end === markEnd) return undefined;
  let at = end - 1;
  while (at > markEnd && bytes[at] !== ascii.at) at--;
  let colon = markEnd;
  while (colon < at && bytes[colon] !== ascii.colon) colon++;
  const isTokenAlone = colon >= at - 1 || isFiller(bytes, colon + 1, at);
  if (at === markEnd || (isTokenAlone ? colon - markEnd < shortestToken : at - colon - 1 < shortest)) return undefined;
  const schemeStart = runs.start(scheme, markStart, Math.max(0, markStart - longestScheme));
  if (schemeStart === markStart || publicKeys.test(bytes.toString("latin1", schemeStart, markStart))) return undefined;
  if (isTokenAlone) return tokenOf(bytes.toString("latin1", markEnd, colon), markEnd, colon);
  const user = bytes.toString("latin1", markEnd, colon);
  const password = bytes.toString("latin1", colon + 1, at);
  const check = judgeUrlPassword(user, password, bytes.toString("latin1", at + 1, end), syntax);
  return check && { start: colon + 1, end: at, check };
}

/** What GitHub's manual puts after a token that stands in the user's place. */
const filler = Buffer.from("x-oauth-basic");

function isFiller(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === filler.length && standsAt(bytes, filler, start);
}

const shortestToken = 20;
const longestToken = 100;
/** Tokens are not hexadecimal digits of 32: those are the public half of what Sentry calls a DSN. */
const tokenShape = /^(?![\da-f]{32}$)\w[\w-]{19,}$/;

/** `https://TOKEN@host`: nobody's name looks so random. */
function tokenOf(user: string, start: number, end: number): UrlPasswordMatch | undefined {
  if (user.length > longestToken || !tokenShape.test(user) || randomnessBits(user) < bitsForToken) return undefined;
  const check = placeholderMark(user) ? placeholder : token;
  return { start, end, check };
}

const token: Check = { confidence: "medium", basis: "token in a URL" };
const bitsForToken = 30;

const found: Check = { confidence: "medium", basis: "password in a URL" };
const placeholder: Check = { confidence: "low", basis: "placeholder" };
const bitsForRandom = 10;

/** What the escapes stand for (RFC 3986 section 2.1): the digits of `%20` are none of the password. */
function percentDecoded(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function judgeUrlPassword(user: string, password: string, host: string, syntax: Syntax): Check | undefined {
  if (!/^[\w.~%!*+@:=,;^&$#-]+$/.test(password)) return undefined;
  if (password === user || trivial.test(password) || !/^[A-Za-z\d[]/.test(host)) return undefined;
  if (looksLike(password, "certain") || /^[$%:<{]|\$\{?\w|%[sv]/.test(password)) return undefined;
  const isConfig = syntax === "config";
  const bits = randomnessBits(password);
  const isUnusual =
    bits >= bitsForRandom ||
    (syntax !== "prose" && isHumanPassword(percentDecoded(password), bits) && /\d/.test(percentDecoded(password))) ||
    (isConfig && /\d|[!@#$%^&*+]/.test(password) && /[A-Za-z]/.test(password));
  if (madeUpHost.test(host) || placeholderMark(password)) return isUnusual || isConfig ? placeholder : undefined;
  return isUnusual || isConfig ? found : undefined;
}
