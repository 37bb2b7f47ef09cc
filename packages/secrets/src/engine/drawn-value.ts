import type { SecretName } from "./secret-name.ts";

/** RFC 9562 section 5.4: of the UUIDs only those of version 4 are drawn at random. */
const randomUuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
/** Names that stand for nothing but a secret; a token or a credential has a number, which is no secret, by which it is known. */
const secretForCertain = /(?:^secret|secretkey|apikey|apisecret|hmackey|jwtkey|password|passwd|passphrase|pwd)$/;

/** Issuers take random UUIDs for keys. Nearly all others are numbers of something, so the name must leave no doubt. */
export function isSecretUuid({ byPlace, end }: SecretName, text: string): boolean {
  return !byPlace && secretForCertain.test(end) && randomUuid.test(text);
}

/** `web_1f3a…`: marks of the issuer, then hexadecimal digits. Behind the name of a digest they are one. */
const markedHex =
  /^(?!(?:sha|md5|blake|crc|rev|commit|digest|hash|etag))(?:[a-z][a-z\d]{0,11}[_-]){1,3}([\da-f]{32,})$/;
/** `1f3a….9b2c…`: hexadecimal digits in parts, of which a UUID has shorter ones. */
const partedHex = /^[\da-f]{16,}(?:[.:-][\da-f]{8,}){1,3}$/;

/** What a machine drew of the value: beside letters or signs that it put around them, random digits look like a name. */
export function drawnPartOf(text: string): string {
  return markedHex.exec(text)?.[1] ?? (partedHex.test(text) ? text.replace(/[.:-]/g, "") : text);
}
