import { createECDH, generateKeyPairSync } from "node:crypto";
import { compareConfidence } from "@sallyport/core";
import { describe, expect, test } from "vitest";
import { base64url } from "../charset.ts";
import { compileScanner } from "../engine/scanner.ts";
import { randomText, seededRandom } from "../random.ts";
import { builtinRules } from "./index.ts";

const scanner = compileScanner(builtinRules);

function found(text: string, path = "src/keys.py", atLeast: "low" | "medium" = "medium"): string[] {
  return scanner
    .scan(Buffer.from(text), { path })
    .filter(({ check }) => compareConfidence(check.confidence, atLeast) >= 0)
    .map((match) => match.rule.id);
}

type KeyForm = "pkcs1" | "pkcs8" | "sec1";

const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 });
const rsa2048 = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ec = (namedCurve: string) => generateKeyPairSync("ec", { namedCurve }).privateKey;
const der = (key: typeof rsa.privateKey, type: KeyForm) => key.export({ type, format: "der" }).toString("base64");

const privateKeys: readonly (readonly [what: string, base64: string])[] = [
  ["RSA of 1024 bits, PKCS #1", der(rsa.privateKey, "pkcs1")],
  ["RSA of 1024 bits, PKCS #8", der(rsa.privateKey, "pkcs8")],
  ["RSA of 2048 bits, PKCS #1", der(rsa2048.privateKey, "pkcs1")],
  ["RSA of 2048 bits, PKCS #8", der(rsa2048.privateKey, "pkcs8")],
  ...(["prime256v1", "secp384r1", "secp521r1", "secp256k1"] as const).flatMap((curve) =>
    (["pkcs8", "sec1"] as const).map((type) => [`${curve}, ${type}`, der(ec(curve), type)] as const),
  ),
  ["Ed25519", der(generateKeyPairSync("ed25519").privateKey, "pkcs8")],
  ["X25519", der(generateKeyPairSync("x25519").privateKey, "pkcs8")],
];

describe.each(privateKeys)("the base64 of a private key: %s", (_what, key) => {
  test.each([
    ["a literal", `KEY = "${key}"\n`],
    ["a property", `alipay.merchant=${key}\n`],
    ["JSON", `{"merchant": 4711, "value": "${key}"}\n`],
    ["an element", `<item>${key}</item>\n`],
  ])("is found in %s", (_where, text) => {
    expect(found(text)).toEqual(["secrets/der-private-key"]);
  });

  test("is none when a part is missing", () => {
    expect(found(`v = "${key.slice(0, -8)}"\n`)).not.toContain("secrets/der-private-key");
    expect(found(`v = "${key.slice(0, 40)}..."\n`)).toEqual([]);
  });
});

test("a key that a test made for itself does not count", () => {
  const key = `KEY = "${privateKeys[1]?.[1]}"\n`;
  expect(found(key, "tests/keys_test.py")).toEqual([]);
  expect(found(key, "tests/keys_test.py", "low")).toEqual(["secrets/der-private-key"]);
});

test("public keys and certificates in base64 are none", () => {
  for (const key of [rsa.publicKey, rsa2048.publicKey])
    for (const type of ["spki", "pkcs1"] as const)
      expect(found(`v = "${key.export({ type, format: "der" }).toString("base64")}"\n`)).toEqual([]);
  const curve = createECDH("prime256v1");
  expect(found(`v = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${curve.generateKeys("base64").slice(2)}"\n`)).toEqual([]);
});

test("a key between lines of dashes is found as that, and not twice", () => {
  expect(found(String(rsa.privateKey.export({ type: "pkcs8", format: "pem" })))).toEqual(["secrets/private-key"]);
  const dashes = "-".repeat(5);
  const line = `${dashes}BEGIN PRIVATE KEY${dashes}${der(rsa.privateKey, "pkcs8")}${dashes}END PRIVATE KEY${dashes}`;
  expect(found(`key = "${line}"\n`)).toEqual(["secrets/private-key"]);
});

const random = seededRandom(7);
const text = (length: number) => randomText(random, base64url, length);
const jwk = (format: "jwk", key: typeof rsa.privateKey) => key.export({ format });

const webKeys: readonly (readonly [what: string, text: string])[] = [
  ["RSA", JSON.stringify(jwk("jwk", rsa2048.privateKey))],
  ["RSA, indented", JSON.stringify(jwk("jwk", rsa2048.privateKey), undefined, 2)],
  ["EC in a set", JSON.stringify({ keys: [jwk("jwk", ec("prime256v1"))] })],
  ["Ed25519", JSON.stringify(jwk("jwk", generateKeyPairSync("ed25519").privateKey), undefined, 1)],
  ["the type behind the key", `{"alg": "RS256", "d": "${text(342)}", "e": "AQAB", "kty": "RSA"}`],
  ["a symmetric key", `{"keys": [{"kty": "oct", "kid": "1", "k": "${text(43)}"}]}`],
  ["JavaScript", `const jwk = { kty: 'OKP', crv: 'Ed25519', x: '${text(43)}', d: '${text(43)}' }`],
  ["Python", `JWK = {'kty': 'EC', 'crv': 'P-256', 'd': '${text(43)}'}`],
  ["JSON in a string", JSON.stringify(JSON.stringify({ kty: "OKP", crv: "Ed25519", d: text(43) }))],
];

describe("a JSON web key", () => {
  test.each(webKeys)("is found: %s", (_what, key) => {
    expect(found(`${key}\n`, "src/keys.js")).toEqual(["secrets/json-web-key"]);
  });

  test("that a test made for itself does not count", () => {
    expect(found(`${webKeys[2]?.[1]}\n`, "tests/fixtures/keys.json")).toEqual([]);
    expect(found(`${webKeys[2]?.[1]}\n`, "tests/fixtures/keys.json", "low")).toEqual(["secrets/json-web-key"]);
  });

  test.each([
    ["a public key", JSON.stringify(rsa2048.publicKey.export({ format: "jwk" }))],
    [
      "no private member",
      `{"kty": "EC", "crv": "P-256", "x": "${text(43)}", "y": "${text(43)}", "kid": "${text(43)}"}`,
    ],
    ["no key at all", `{"a": "${text(43)}", "d": "${text(43)}", "k": "${text(43)}"}`],
    ["a word in its place", `{"kty": "oct", "k": "the-key-of-the-shop-goes-here"}`],
    ["another member that ends so", `{"kty": "RSA", kid: "${text(43)}", "mark": "${text(43)}"}`],
  ])("is none: %s", (_what, key) => {
    expect(found(`${key}\n`, "src/keys.js")).toEqual([]);
  });
});
