import { isDigit, isLower, isUpper } from "../ascii.ts";
import type { SecretName } from "./secret-name.ts";

/** RFC 9562 section 5.4: of the UUIDs only those of version 4 are drawn at random. */
const randomUuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
/** Names that stand for nothing but a secret; a token or a credential has a number, which is no secret, by which it is known. */
const secretForCertain =
  /(?:^secret|secretkey|apikey|apisecret|apitoken|authtoken|accesstoken|hmackey|jwtkey|password|passwd|passphrase|pwd)$/;

/** Issuers take random UUIDs for keys. Nearly all others are numbers of something, so the name must leave no doubt. */
export function isSecretUuid({ byPlace, end, mayBeUuid }: SecretName, text: string): boolean {
  return (mayBeUuid || (!byPlace && secretForCertain.test(end))) && randomUuid.test(text);
}

/** Behind the name of a digest they are one. */
const noDigest = "(?!(?:[\\w.:/|~$-]{0,60}[._:/|~$-])?(?:sha|md5|blake|crc|rev|commit|digest|hash|etag))";
const uuid = randomUuid.source.slice(1, -1);
const marked = [
  // `web_1f3a…`, `ES_1f3a…`, `1/4711:1f3a…`: marks of the issuer or a number, then hexadecimal digits.
  "(?:[A-Za-z\\d*]{1,24}[._:/|~$-]){1,4}([\\da-f]{25,}(?:[_-][\\da-f]{6,10})?)",
  // A number: the mark is none of its digits.
  "0[xX]([\\da-f]{25,}|[\\dA-F]{25,})",
  // `api-` and a random UUID.
  `(?:[a-z][a-z\\d]{0,15}[_.-]){1,3}(${uuid})`,
  // `esecret_8m2k…`, `secret_admin_9Qx…`: what has a digit. Words behind marks look no more random than alone.
  "(?:[a-z][a-z\\d]{1,11}_){1,3}((?=[A-Za-z]*\\d)[A-Za-z\\d]{20,})",
].map((shape) => new RegExp(`^${noDigest}${shape}$`));
/** `1f3a….9b2c…`: hexadecimal digits in parts, of which a UUID has shorter ones. */
const partedHex = /^(?:\d{1,6}\.)?[\da-f]{16,}(?:[.:-][\da-f]{4,}){1,6}$/;

/** What a machine drew of the value: beside letters or signs that it put around them, random digits look like a name. */
export function drawnPartOf(text: string): string {
  for (const shape of marked) {
    const drawn = shape.exec(text)?.[1];
    if (drawn !== undefined) return drawn.replace(/[_-]/g, "");
  }
  return partedHex.test(text) ? text.replace(/[.:-]/g, "") : text;
}

/** Shorter, code has as many signs. */
const shortestOfAll = 24;
const fewestSigns = 6;
/** Share of neighbours of different kinds: of values that are drawn from all it is 0.6, give or take 0.1. */
const leastChanges = 0.4;
/** Share of the letters that stand in rows as long as words: of such values hardly more than a third. */
const mostInWords = 0.6;

/**
 * Letters, digits and many a sign among each other, as in no word, path or expression: so Django and WordPress draw their keys. Under a
 * model of what people write, signs that code is full of speak against chance.
 */
export function isDrawnFromAll(text: string): boolean {
  if (text.length < shortestOfAll || !/\d.*\d/.test(text)) return false;
  if (new Set(text.match(/[^A-Za-z\d]/g)).size < fewestSigns) return false;
  const letters = text.replace(/[^A-Za-z]/g, "").length;
  const inWords = text.match(/[A-Za-z]{5,}/g)?.join("").length ?? 0;
  if (letters < 2 || inWords > letters * mostInWords) return false;
  let changes = 0;
  for (let at = 1; at < text.length; at++) if (kindOf(text, at) !== kindOf(text, at - 1)) changes++;
  return changes >= (text.length - 1) * leastChanges;
}

function kindOf(text: string, at: number): "letter" | "digit" | "sign" {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return "digit";
  return isLower(code) || isUpper(code) ? "letter" : "sign";
}
