import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import type { Check, TokenRule } from "../rule.ts";
import { builtinRules } from "../rules/index.ts";
import { partsOf } from "../sample.ts";
import { awsAccountOf, checkAwsKeyId } from "./aws-account.ts";
import { decodeBase32, encodeBase32 } from "./base32.ts";
import { base62Of } from "./base62.ts";
import { checkBech32, sealBech32 } from "./bech32.ts";
import { crc16 } from "./crc16.ts";
import { checkDefuseKey } from "./defuse.ts";
import { isDocumentationExample } from "./documentation-examples.ts";
import { checkBasicCredentials } from "./encoded-pair.ts";
import { isApiKey, isServiceAccount, jwtCheck } from "./jwt.ts";
import { checkNkeySeed, sealNkeySeed } from "./nkey.ts";

/** CRC-32 a bit at a time, so that nothing of zlib is in it. */
function slowCrc32(text: string): number {
  let sum = 0xffffffff;
  for (const byte of Buffer.from(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

function digitsOf(value: number, alphabet: string, width: number): string {
  const digits: string[] = [];
  for (let rest = BigInt(value); digits.length < width; rest /= BigInt(alphabet.length)) {
    digits.unshift(alphabet[Number(rest % BigInt(alphabet.length))] ?? "");
  }
  return digits.join("");
}

function hexBytes(value: number): string[] {
  return (value.toString(16).padStart(8, "0").match(/../g) ?? []) as string[];
}

const base36 = "0123456789abcdefghijklmnopqrstuvwxyz";
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const body40 = "k3Qz9TbW1xLr7VnYc5HdJ0mSgA8uEoPfRi2CtX6N".slice(0, 40);
const body54 = `${body40}aB3dE5fG7hJ9kL`;

/** Tokens put together from the published description by other means than the product's. */
const vectors: readonly (readonly [rule: string, token: string])[] = [
  [
    "secrets/github-personal-access-token",
    `ghp_${body40.slice(0, 30)}${digitsOf(slowCrc32(body40.slice(0, 30)), base62, 6)}`,
  ],
  ["secrets/github-oauth-token", `gho_${body40.slice(5, 35)}${digitsOf(slowCrc32(body40.slice(5, 35)), base62, 6)}`],
  ["secrets/npm-access-token", `npm_${body40.slice(9, 39)}${digitsOf(slowCrc32(body40.slice(9, 39)), base62, 6)}`],
  [
    "secrets/grafana-service-account-token",
    `glsa_${body40.slice(0, 32)}_${hexBytes(slowCrc32(`glsa_${body40.slice(0, 32)}`))
      .reverse()
      .join("")}`,
  ],
  ["secrets/cloudflare-token", `cfut_${body40}${hexBytes(slowCrc32(body40)).join("")}`],
  ["secrets/zuplo-api-key", `zpka_${body40.slice(0, 32)}_${hexBytes(slowCrc32(body40.slice(0, 32))).join("")}`],
  [
    "secrets/confluent-secret",
    `cflt${body54}${Buffer.from(hexBytes(slowCrc32(body54)).reverse().join(""), "hex")
      .toString("base64")
      .replace(/=+$/, "")}`,
  ],
  ["secrets/netbird-access-token", `nbp_${body40.slice(3, 33)}${digitsOf(slowCrc32(body40.slice(3, 33)), base62, 6)}`],
  ["secrets/thunderstore-token", `tss_${body40.slice(2, 32)}${digitsOf(slowCrc32(body40.slice(2, 32)), base62, 6)}`],
  ["secrets/polar-token", `polar_oat_${body40.slice(1, 38)}${digitsOf(slowCrc32(body40.slice(1, 38)), base62, 6)}`],
  ["secrets/jsr-token", jsrToken()],
  ["secrets/private-packagist-token", packagistToken()],
  ["secrets/matrix-access-token", synapseToken()],
  ["secrets/atlassian-api-token", atlassianToken()],
  ["secrets/gitlab-routable-token", gitlabToken()],
];

function atlassianToken(): string {
  const head = `ATATT3xFfGF0${body40.repeat(5).slice(0, 170)}=`;
  return head + hexBytes(slowCrc32(head)).join("").toUpperCase();
}

function jsrToken(): string {
  const head = `jsrp_${body40.slice(4, 33)}`;
  return head + digitsOf(slowCrc32(head), base62, 6);
}

function packagistToken(): string {
  const head = `packagist_uut_${Buffer.from(body40).toString("hex").slice(0, 60)}`;
  return head + hexBytes(slowCrc32(head)).join("");
}

function synapseToken(): string {
  const head = `syt_${Buffer.from("shop.bot").toString("base64").replace(/=+$/, "")}_${body40.replace(/\d/g, "x").slice(0, 20)}`;
  return `${head}_${digitsOf(slowCrc32(head), base62, 6)}`;
}

function gitlabToken(): string {
  const payload = Buffer.from(`o:1\nu:${body40}`).toString("base64url");
  const head = `glpat-${payload}.01.${digitsOf(payload.length, base36, 2)}`;
  return head + digitsOf(slowCrc32(head), base36, 7);
}

function checkOf(id: string): (value: Uint8Array) => Check | undefined {
  const rule = builtinRules.find((candidate) => candidate.id === id);
  if (rule?.kind !== "token" || !rule.check) throw new TypeError(`${id} checks nothing`);
  return rule.check;
}

describe.each(vectors)("%s", (id, token) => {
  test("verifies a token made by other means", () => {
    expect(checkOf(id)(Buffer.from(token))).toEqual({ confidence: "verified", basis: "checksum matches" });
  });

  test.each([0.2, 0.5, 0.9])("demotes it when the character at %f of it is another", (share) => {
    const at = Math.floor(token.length * share);
    if (token[at] === "." || token[at] === "_" || token[at] === "=") return;
    const turned = token.slice(0, at) + (token[at] === "7" ? "8" : "7") + token.slice(at + 1);
    expect(checkOf(id)(Buffer.from(turned))).toEqual({ confidence: "low", basis: "checksum does not match" });
  });
});

test.each(
  builtinRules
    .filter((rule): rule is TokenRule => rule.kind === "token" && rule.seal !== undefined)
    .map((rule) => [rule.id, rule] as const),
)("what %s seals, it verifies", (_id, rule) => {
  const random = seededRandom(11);
  for (let count = 0; count < 5; count++) {
    const { value } = partsOf(rule, random);
    if (rule.check) expect(["high", "verified"]).toContain(rule.check(Buffer.from(value))?.confidence);
  }
});

test("base 62 counts with digits, capitals, small letters, and pads with zeros", () => {
  expect([0, 9, 10, 35, 36, 61, 62, 0xffffffff].map((value) => base62Of(value, 6))).toEqual([
    "000000",
    "000009",
    "00000A",
    "00000Z",
    "00000a",
    "00000z",
    "000010",
    "4gfFC3",
  ]);
});

test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("base32 of %j is %j (RFC 4648, section 10)", (text, encoded) => {
  expect(encodeBase32(Buffer.from(text))).toBe(encoded);
  expect(decodeBase32(encoded)?.toString()).toBe(text);
});

test("base32 has no 0, 1, 8 and 9", () => {
  expect(decodeBase32("MZX0")).toBeUndefined();
});

test("CRC-16/XMODEM of the check string is 31c3", () => {
  expect(crc16(Buffer.from("123456789")).toString(16)).toBe("31c3");
});

test.each([
  ["A12UEL5L", "verified"],
  ["a12uel5l", "verified"],
  ["an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs", "verified"],
  ["abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "verified"],
  ["split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "verified"],
  ["?1ezyfcl", "verified"],
  ["A1G7SGD8", "low"],
  ["split1checkupstagehandshakeupstreamerranterredcaperred2y9e3x", "low"],
])("bech32 %s is %s (BIP 173, test vectors)", (text, confidence) => {
  expect(checkBech32(Buffer.from(text)).confidence).toBe(confidence);
  if (confidence === "verified") expect(sealBech32(text)).toBe(text);
});

test("an nkey seed verifies and a mangled one does not", () => {
  const seed = sealNkeySeed("SUAABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNOPQRSTUVWXY".slice(0, 58));
  expect(seed).toMatch(/^SU[AB][A-Z2-7]{55}$/);
  expect(checkNkeySeed(Buffer.from(seed))?.confidence).toBe("verified");
  expect(checkNkeySeed(Buffer.from(seed.replace(/.$/, seed.endsWith("A") ? "Q" : "A")))?.confidence).toBe("low");
  expect(checkNkeySeed(Buffer.from("no seed"))).toBeUndefined();
});

test("an AWS key id tells its account", () => {
  // Printed with its account in a published analysis of the format; long revoked, and only an id.
  expect(awsAccountOf(["ASIA", "QNZGKIQY56JQ7WML"].join(""))).toBe("029608264753");
  expect(awsAccountOf(["AKIA", "IOSFODNN7", "EXAMPLE"].join(""))).toBeUndefined();
  expect(checkAwsKeyId(Buffer.from(["AKIA", "77777777", "77777777"].join("")))).toEqual({
    confidence: "medium",
    basis: "published format, but no possible account number",
  });
  expect(checkAwsKeyId(Buffer.from(["ASIA", "QNZGKIQY56JQ7WML"].join(""))).evidence).toEqual([
    { label: "AWS account", value: "029608264753" },
  ]);
});

describe("JSON web tokens", () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const token = (header: unknown, payload: unknown) =>
    Buffer.from(`${part(header)}.${part(payload)}.${"s".repeat(43)}`);
  const check = jwtCheck(() => true);

  test("a signed token shows algorithm, issuer and expiry", () => {
    expect(check(token({ alg: "RS256" }, { iss: "https://login.acme.test", exp: 1767225600 }))).toEqual({
      confidence: "high",
      basis: "header and payload are JSON",
      evidence: [
        { label: "algorithm", value: "RS256" },
        { label: "issuer", value: "https://login.acme.test" },
        { label: "expires", value: "2026-01-01T00:00:00.000Z" },
      ],
    });
  });

  test.each([
    ["an unsigned token", token({ alg: "none" }, {})],
    ["a header without algorithm", token({ typ: "JWT" }, {})],
    ["a header that is a list", token(["alg"], {})],
    ["a payload that is no JSON", Buffer.from(`${part({ alg: "RS256" })}.bm90IEpTT04.${"s".repeat(43)}`)],
    ["no signature", Buffer.from(`${part({ alg: "RS256" })}.${part({})}.`)],
  ])("%s is none", (_what, value) => {
    expect(check(value)).toBeUndefined();
  });

  const issued = Date.UTC(2026, 0, 1) / 1000;
  const day = 24 * 60 * 60;

  test.each([
    ["one without an end that somebody issued", { iss: "https://api.acme.test", iat: issued }, true],
    ["one that ends in years", { iat: issued, exp: issued + 3650 * day }, true],
    ["one that ends in hours", { iss: "https://api.acme.test", iat: issued, exp: issued + day / 2 }, false],
    ["one that nobody issued", { sub: "ada", iat: issued }, false],
    ["one without a date", { iss: "https://api.acme.test" }, false],
    ["one with a date that somebody made up", { iss: "https://api.acme.test", iat: 12_345 }, false],
  ])("%s: %o is an API key: %s", (_what, payload, isKey) => {
    expect(isApiKey({ header: { alg: "HS256" }, payload })).toBe(isKey);
  });

  test("the token of jwt.io is a documentation example", () => {
    expect(
      check(token({ alg: "HS256", typ: "JWT" }, { sub: "1234567890", name: "John Doe", iat: 1516239022 })),
    ).toEqual({
      confidence: "low",
      basis: "documentation example",
    });
  });

  test.each([
    [{ iss: "kubernetes/serviceaccount" }, true],
    [{ iss: "https://kubernetes.default.svc", "kubernetes.io": { namespace: "shop" } }, true],
    [{ sub: "system:serviceaccount:shop:deployer" }, true],
    [{ iss: "argocd", sub: "admin" }, false],
  ])("%j is of a service account: %s", (payload, expected) => {
    expect(isServiceAccount({ header: { alg: "RS256" }, payload })).toBe(expected);
  });

  test("an issuer of a hostile length is cut", () => {
    const issuer = check(token({ alg: "RS256" }, { iss: "x".repeat(5000) }))?.evidence?.[1]?.value;
    expect(issuer).toHaveLength(100);
  });
});

test.each([
  ["deploy:k3Qz9TbW1x", "high"],
  ["user:password", "low"],
  [`deploy:\${PASSWORD}`, "low"],
  ["deploy:", undefined],
  ["no pair at all", undefined],
  ["\u0001\u0002:\u0003\u0004\u0005\u0006", undefined],
])("basic credentials %j are %s", (pair, confidence) => {
  expect(checkBasicCredentials(Buffer.from(Buffer.from(pair).toString("base64")))?.confidence).toBe(confidence);
});

test.each([
  ["AKIAIOSFODNN7", "EXAMPLE"],
  ["wJalrXUtnFEMI/K7MDENG/", "bPxRfiCYEXAMPLEKEY"],
  ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/", "K1SZFPTOtr/KBHBeksoGMGw=="],
  ["sk_test_", "4eC39HqLyjWDarjtT1zdp7dc"],
  ["abcdef.", "0123456789abcdef"],
])("the documentation's example that begins with %s is known", (begin, end) => {
  expect(isDocumentationExample(Buffer.from(begin + end))).toBe(true);
  expect(isDocumentationExample(Buffer.from(`${begin}${end}x`))).toBe(false);
});

test("a key of defuse/php-encryption ends in the SHA-256 of what is before", () => {
  // 32 zeros behind the header: the digest is by `printf 'def00000%064d' 0 | xxd -r -p | sha256sum`.
  const digest = "742868268cf93926c88c0d20e8ec44cb076d83b4861f57f038daadc71d517fe6";
  const key = `def00000${"0".repeat(64)}`;
  expect(checkDefuseKey(Buffer.from(key + digest)).confidence).toBe("verified");
  expect(checkDefuseKey(Buffer.from(key + digest.replace(/.$/, (end) => (end === "0" ? "1" : "0")))).confidence).toBe(
    "low",
  );
});
