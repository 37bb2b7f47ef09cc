import { createHmac, generateKeyPairSync } from "node:crypto";
import { canonicalJson, type Json, SallyportError } from "@sallyport/core";
import { HttpFailure, type HttpReply } from "@sallyport/http";
import fc from "fast-check";
import { createLocalJWKSet, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import { decodeIdToken } from "./decode-id-token.ts";
import { offlineKeys, onlineKeys } from "./signing-keys.ts";
import { now, part, reply, scriptedSender, seconds, testIssuer } from "./testing/test-issuer.ts";
import { verifyIdToken } from "./verify-id-token.ts";

const issuer = testIssuer();
const audience = "sts.amazonaws.com";
const expected = { issuer: issuer.url, audience, now, jwks: issuer.jwks };

async function codeOf(token: string, changes: Partial<typeof expected> = {}): Promise<string> {
  try {
    await verifyIdToken(token, { ...expected, ...changes });
    return "valid";
  } catch (error) {
    if (!(error instanceof SallyportError)) throw error;
    // No part of a token may be in what is shown.
    for (const piece of token.split(".")) if (piece.length > 20) expect(error.message + error.fix).not.toContain(piece);
    return error.code;
  }
}

/** The library's own verdict, under the same rules. */
async function isValidForJose(token: string): Promise<boolean> {
  const keys = createLocalJWKSet(issuer.jwks as never);
  const options = {
    algorithms: ["RS256"],
    issuer: issuer.url,
    audience,
    currentDate: new Date(now),
    clockTolerance: 60,
  };
  return await jwtVerify(token, keys, options).then(
    () => true,
    () => false,
  );
}

const good = issuer.token();
const [header = "", claims = "", signature = ""] = good.split(".");

/** A public key used as the secret of a MAC: the oldest forgery of all. */
function macToken(): string {
  const input = `${part({ alg: "HS256", kid: issuer.keyId, typ: "JWT" })}.${claims}`;
  const secret = JSON.stringify(issuer.jwks.keys[0]);
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}

const hostile: readonly (readonly [title: string, token: string, code: string])[] = [
  ["a good token", good, "valid"],
  ["no signature", `${header}.${claims}.`, "ID_TOKEN_MALFORMED"],
  ["alg none", `${part({ alg: "none", kid: issuer.keyId })}.${claims}.${signature}`, "ID_TOKEN_ALGORITHM"],
  ["alg None", `${part({ alg: "None", kid: issuer.keyId })}.${claims}.${signature}`, "ID_TOKEN_ALGORITHM"],
  ["a MAC with the public key", macToken(), "ID_TOKEN_ALGORITHM"],
  ["alg PS256", issuer.token({ header: { alg: "PS256" } }), "ID_TOKEN_ALGORITHM"],
  ["no alg", issuer.token({ header: { alg: null } }), "ID_TOKEN_ALGORITHM"],
  ["alg rs256", issuer.token({ header: { alg: "rs256" } }), "ID_TOKEN_ALGORITHM"],
  ["alg RS384", issuer.token({ header: { alg: "RS384" } }), "ID_TOKEN_ALGORITHM"],
  ["several algs", issuer.token({ header: { alg: ["RS256"] } }), "ID_TOKEN_ALGORITHM"],
  ["typ jwt, which is the same", issuer.token({ header: { typ: "jwt" } }), "valid"],
  ["no typ", issuer.token({ header: { typ: null } }), "valid"],
  ["the typ of an access token", issuer.token({ header: { typ: "at+jwt" } }), "ID_TOKEN_HEADER"],
  ["a list of typs", issuer.token({ header: { typ: ["JWT"] } }), "ID_TOKEN_HEADER"],
  ["a key id that is empty", issuer.token({ header: { kid: "" } }), "ID_TOKEN_HEADER"],
  ["content that may not be encoded", issuer.token({ header: { b64: true } }), "ID_TOKEN_HEADER"],
  ["content that is packed", issuer.token({ header: { zip: "DEF" } }), "ID_TOKEN_HEADER"],
  ["a key id that is a number", issuer.token({ header: { kid: 1 } }), "ID_TOKEN_HEADER"],
  ["an address of certificates", issuer.token({ header: { x5u: "https://keys.example/" } }), "ID_TOKEN_HEADER"],
  ["certificates", issuer.token({ header: { x5c: ["AAAA"] } }), "ID_TOKEN_HEADER"],
  ["content that is not encoded", issuer.token({ header: { b64: false, crit: ["b64"] } }), "ID_TOKEN_HEADER"],
  ["another key's id", issuer.token({ header: { kid: "KEY2" } }), "ID_TOKEN_KEY_UNKNOWN"],
  ["a key id that escapes", issuer.token({ header: { kid: "\u001b[2J" } }), "ID_TOKEN_KEY_UNKNOWN"],
  ["no key id", issuer.token({ header: { kid: null } }), "ID_TOKEN_HEADER"],
  ["an own key", issuer.token({ header: { jwk: issuer.jwks.keys[0] } }), "ID_TOKEN_HEADER"],
  ["an address of keys", issuer.token({ header: { jku: "https://keys.example/" } }), "ID_TOKEN_HEADER"],
  ["critical fields", issuer.token({ header: { crit: ["exp"] } }), "ID_TOKEN_HEADER"],
  [
    "other claims under the signature",
    `${header}.${part({ ...decodeIdToken(good).claims, sub: "repo:bob/shop:ref:refs/heads/main" })}.${signature}`,
    "ID_TOKEN_SIGNATURE",
  ],
  ["a changed header", `${part({ alg: "RS256", kid: issuer.keyId })}.${claims}.${signature}`, "ID_TOKEN_SIGNATURE"],
  ["a signature of zeros", `${header}.${claims}.${Buffer.alloc(256).toString("base64url")}`, "ID_TOKEN_SIGNATURE"],
  ["a short signature", `${header}.${claims}.AAAA`, "ID_TOKEN_SIGNATURE"],
  ["padding", `${header}=.${claims}.${signature}`, "ID_TOKEN_MALFORMED"],
  ["a line break", `${good}\n`, "ID_TOKEN_MALFORMED"],
  ["a fourth part", `${good}.AAAA`, "ID_TOKEN_MALFORMED"],
  ["claims that are a list", `${header}.${Buffer.from("[]").toString("base64url")}.${signature}`, "ID_TOKEN_MALFORMED"],
  [
    "claims that are no UTF-8",
    `${header}.${Buffer.from([0x7b, 0xff, 0x7d]).toString("base64url")}.${signature}`,
    "ID_TOKEN_MALFORMED",
  ],
  [
    "claims with a text that is no UTF-8",
    `${header}.${Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]).toString("base64url")}.${signature}`,
    "ID_TOKEN_MALFORMED",
  ],
  [
    "claims behind a byte order mark",
    `${header}.${Buffer.from("\ufeff{}").toString("base64url")}.${signature}`,
    "ID_TOKEN_MALFORMED",
  ],
  ["claims that are null", `${header}.${Buffer.from("null").toString("base64url")}.${signature}`, "ID_TOKEN_MALFORMED"],
  [
    "claims that are a text",
    `${header}.${Buffer.from('"a"').toString("base64url")}.${signature}`,
    "ID_TOKEN_MALFORMED",
  ],
  ["empty", "", "ID_TOKEN_MALFORMED"],
  ["much too long", `${good}${"A".repeat(17_000)}`, "ID_TOKEN_TOO_LARGE"],
  ["another issuer", issuer.token({ claims: { iss: `${issuer.url}/acme` } }), "ID_TOKEN_ISSUER"],
  ["a slash behind the issuer", issuer.token({ claims: { iss: `${issuer.url}/` } }), "ID_TOKEN_ISSUER"],
  ["no issuer", issuer.token({ claims: { iss: null } }), "ID_TOKEN_ISSUER"],
  ["another audience", issuer.token({ claims: { aud: "STS.amazonaws.com" } }), "ID_TOKEN_AUDIENCE"],
  ["a list of audiences", issuer.token({ claims: { aud: [audience, "other"] } }), "ID_TOKEN_AUDIENCE"],
  ["a list of the one audience", issuer.token({ claims: { aud: [audience] } }), "ID_TOKEN_AUDIENCE"],
  ["no audience", issuer.token({ claims: { aud: null } }), "ID_TOKEN_AUDIENCE"],
  ["expired within the skew", issuer.token({ claims: { exp: seconds - 59 } }), "valid"],
  ["expired", issuer.token({ claims: { exp: seconds - 60 } }), "ID_TOKEN_EXPIRED"],
  ["no expiry", issuer.token({ claims: { exp: null } }), "ID_TOKEN_MALFORMED"],
  ["an expiry that is a text", issuer.token({ claims: { exp: String(seconds + 300) } }), "ID_TOKEN_MALFORMED"],
  ["an expiry that no calendar has", issuer.token({ claims: { exp: 8.64e12 } }), "ID_TOKEN_MALFORMED"],
  ["no time of issue", issuer.token({ claims: { iat: null } }), "ID_TOKEN_MALFORMED"],
  ["a time of issue that is a text", issuer.token({ claims: { iat: String(seconds) } }), "ID_TOKEN_MALFORMED"],
  ["a time of issue that no calendar has", issuer.token({ claims: { iat: -8.64e12 } }), "ID_TOKEN_MALFORMED"],
  ["a start that no calendar has", issuer.token({ claims: { nbf: -1e300 } }), "ID_TOKEN_MALFORMED"],
  ["no start", issuer.token({ claims: { nbf: null } }), "valid"],
  ["from soon on, within the skew", issuer.token({ claims: { nbf: seconds + 60 } }), "valid"],
  ["made soon, within the skew", issuer.token({ claims: { iat: seconds + 60 } }), "valid"],
  ["made later", issuer.token({ claims: { iat: seconds + 61 } }), "ID_TOKEN_NOT_YET_VALID"],
  ["times of no number", issuer.token({ claims: { nbf: "0" } }), "ID_TOKEN_MALFORMED"],
  ["an expiry with a fraction of a second", issuer.token({ claims: { exp: seconds - 59.5 } }), "ID_TOKEN_EXPIRED"],
  ["no subject", issuer.token({ claims: { sub: null } }), "ID_TOKEN_MALFORMED"],
  ["an empty subject", issuer.token({ claims: { sub: "" } }), "ID_TOKEN_MALFORMED"],
  ["a subject that is a number", issuer.token({ claims: { sub: 1 } }), "ID_TOKEN_MALFORMED"],
  ["a list of subjects", issuer.token({ claims: { sub: ["repo:acme/shop:pull_request"] } }), "ID_TOKEN_MALFORMED"],
  ["from later on", issuer.token({ claims: { nbf: seconds + 61 } }), "ID_TOKEN_NOT_YET_VALID"],
];

/** Where we are stricter than the library, on purpose. */
const stricter = [
  ...["the typ of an access token", "a list of typs", "content that may not be encoded"],
  ...["content that is packed", "an address of certificates", "certificates"],
  ...["no key id", "an own key", "an address of keys", "a line break"],
  ...["a list of audiences", "a list of the one audience", "no expiry"],
  ...["an expiry that no calendar has", "no time of issue", "a time of issue that no calendar has"],
  ...["a start that no calendar has", "made later"],
  ...["an expiry with a fraction of a second", "no subject", "an empty subject"],
  ...["a subject that is a number", "a list of subjects"],
];

describe("verifyIdToken", () => {
  test.each(hostile)("%s", async (_, token, code) => {
    expect(await codeOf(token)).toBe(code);
  });

  test("agrees with jose, save where it is stricter", async () => {
    const different: string[] = [];
    for (const [title, token, code] of hostile) {
      const isValid = await isValidForJose(token);
      if (code === "valid") expect([title, isValid]).toEqual([title, true]);
      else if (isValid) different.push(title);
    }
    expect(different).toEqual(stricter);
  });

  test.each([
    [{ header: { alg: "HS256" } }, "the ID token is signed with `HS256`, and only RS256 is accepted"],
    [{ header: { alg: null } }, "the ID token names no algorithm, and only RS256 is accepted"],
    [{ header: { alg: 1 } }, "the ID token is signed with (no text), and only RS256 is accepted"],
    [{ claims: { aud: "other" } }, "the ID token is for the audience `other`, not for `sts.amazonaws.com`"],
    [{ claims: { aud: null } }, "the ID token is for no audience, not for `sts.amazonaws.com`"],
    [{ claims: { aud: [audience] } }, "the ID token is for a list of audiences, not for `sts.amazonaws.com`"],
    [
      { claims: { iss: `${issuer.url}/` } },
      `the ID token is from the issuer \`${issuer.url}/\`, not from \`${issuer.url}\``,
    ],
    [{ claims: { iss: null } }, `the ID token names no issuer; it must be from \`${issuer.url}\``],
  ])("%j: %s", async (changes, message) => {
    await expect(verifyIdToken(issuer.token(changes), expected)).rejects.toThrow(expect.objectContaining({ message }));
  });

  test("says which claim is wrong", async () => {
    const message = "the ID token's `sub` is no text that names who it is about";
    await expect(verifyIdToken(issuer.token({ claims: { sub: 1 } }), expected)).rejects.toMatchObject({ message });
  });

  test("names the minutes", async () => {
    const old = verifyIdToken(issuer.token({ claims: { exp: seconds - 7 * 60 } }), expected);
    await expect(old).rejects.toThrow("expired 7 minutes ago, at 2026-11-21T07:53:00.000Z");
    const early = verifyIdToken(issuer.token({ claims: { iat: seconds + 150 } }), expected);
    await expect(early).rejects.toThrow("valid only in 3 minutes, from 2026-11-21T08:02:30.000Z");
    const justOld = verifyIdToken(issuer.token({ claims: { exp: seconds - 60 } }), expected);
    await expect(justOld).rejects.toThrow("expired 1 minute ago");
    const older = verifyIdToken(issuer.token({ claims: { exp: seconds - 421 } }), expected);
    await expect(older).rejects.toThrow("expired 8 minutes ago");
  });

  test.each<[string, string]>([
    [`${header}.${part({})}=.${signature}`, "this is no ID token: its claims is not base64url"],
    [`${header}.${Buffer.from("{").toString("base64url")}.${signature}`, "this is no ID token: its claims is no JSON"],
    [
      `${Buffer.from("7").toString("base64url")}.${claims}.${signature}`,
      "this is no ID token: its header is no JSON object",
    ],
    [`${header}.${claims}`, "this is no ID token: it has 2 parts where a signed token has 3"],
    ["a".repeat(16_385), "the ID token has 16385 characters, and at most 16384 are read"],
    ["a".repeat(16_384), "this is no ID token: it has 1 part where a signed token has 3"],
  ])("says what is wrong with a text: %#", async (token, message) => {
    await expect(verifyIdToken(token, expected)).rejects.toThrow(expect.objectContaining({ message }));
  });

  test("shows no more of a hostile text than a reader needs", async () => {
    const long = (length: number) => "x".repeat(length);
    const messageOf = (changes: object) =>
      verifyIdToken(issuer.token(changes), expected).catch(({ message }: Error) => message);
    expect(await messageOf({ claims: { iss: long(300) } })).toContain(`\`${long(200)}…\``);
    expect(await messageOf({ header: { kid: long(300) } })).toContain(`\`${long(80)}…\``);
  });

  test("takes keys that were found before", async () => {
    const keys = offlineKeys(issuer.jwks);
    await expect(verifyIdToken(good, { issuer: issuer.url, audience, now, keys })).resolves.toMatchObject({
      aud: audience,
    });
  });

  test("a token with any one character changed is refused", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.constantFrom("A", "B", ".", "-", "=", "\n"),
        async (at, character) => {
          fc.pre(good[at] !== character);
          expect(await codeOf(good.slice(0, at) + character + good.slice(at + 1))).not.toBe("valid");
        },
      ),
      { numRuns: 60 },
    );
  });

  test("gives the claims back as they are", async () => {
    const verified = await verifyIdToken(good, expected);
    expect(canonicalJson(verified as Json)).toBe(canonicalJson(decodeIdToken(good).claims as Json));
  });
});

describe("onlineKeys", () => {
  const discovery = { issuer: issuer.url, jwks_uri: `${issuer.url}/.well-known/jwks` };
  const options = { issuer: issuer.url, sleep: async () => {}, random: () => 0 };

  test("reads the keys once, and again for an unknown one after a minute only", async () => {
    const send = scriptedSender(
      reply(200, discovery),
      reply(200, issuer.jwks),
      reply(200, discovery),
      reply(200, issuer.jwks),
    );
    let clock = 30_000;
    const keys = onlineKeys({ ...options, send, clock: () => clock });
    await keys(issuer.keyId);
    await keys(issuer.keyId);
    expect(send.asked).toHaveLength(2);
    for (clock of [30_000, 60_000, 89_999]) {
      await expect(keys("KEY2")).rejects.toMatchObject({ code: "ID_TOKEN_KEY_UNKNOWN" });
      expect(send.asked).toHaveLength(2);
    }
    clock = 90_000;
    await expect(keys("KEY2")).rejects.toMatchObject({ code: "ID_TOKEN_KEY_UNKNOWN" });
    expect(send.asked).toHaveLength(4);
  });

  test("finds a key that the issuer has taken into use since", async () => {
    const [key] = issuer.jwks.keys;
    const send = scriptedSender(
      ...[reply(200, discovery), reply(200, issuer.jwks)],
      ...[reply(200, discovery), reply(200, { keys: [key, { ...key, kid: "KEY2" }] })],
    );
    let clock = 0;
    const keys = onlineKeys({ ...options, send, clock: () => clock });
    await keys(issuer.keyId);
    clock = 60_000;
    await expect(keys("KEY2")).resolves.toMatchObject({ type: "public" });
  });

  test.each([reply(503, ""), new HttpFailure({ kind: "truncated", host: "x" })])(
    "tries again what may pass, with the waits of its caller: %#",
    async (first) => {
      const slept: number[] = [];
      const sleep = async (milliseconds: number) => void slept.push(milliseconds);
      const send = scriptedSender(first, reply(200, discovery), reply(200, issuer.jwks));
      await onlineKeys({ issuer: issuer.url, send, sleep, random: () => 0.5 })(issuer.keyId);
      expect(slept).toEqual([125]);
    },
  );

  test("lets a mistake that is none of the network pass as it is", async () => {
    const mistake = new TypeError("a mistake of ours");
    await expect(onlineKeys({ ...options, send: scriptedSender(mistake) })(issuer.keyId)).rejects.toBe(mistake);
  });

  test("verifies through discovery", async () => {
    const send = scriptedSender(reply(200, discovery), reply(200, issuer.jwks));
    await expect(verifyIdToken(good, { issuer: issuer.url, audience, now, send })).resolves.toMatchObject({
      repository: "acme/shop",
    });
    expect(send.asked.map(({ url }) => url)).toEqual([
      `${issuer.url}/.well-known/openid-configuration`,
      discovery.jwks_uri,
    ]);
    expect(send.asked.map(({ maxBytes }) => maxBytes)).toEqual([102_400, 102_400]);
  });

  test("takes a slash at the end of the issuer away before the well-known path, and nowhere else", async () => {
    const url = "https://keys.example/path/";
    const send = scriptedSender(reply(200, { issuer: url, jwks_uri: `${url}jwks` }), reply(200, issuer.jwks));
    await onlineKeys({ ...options, issuer: url, send })(issuer.keyId);
    expect(send.asked[0]?.url).toBe("https://keys.example/path/.well-known/openid-configuration");
  });

  test("asks nobody for a token of another issuer", async () => {
    const send = scriptedSender(reply(200, discovery));
    const token = issuer.token({ claims: { iss: "https://keys.example" } });
    await expect(verifyIdToken(token, { issuer: issuer.url, audience, now, send })).rejects.toMatchObject({
      code: "ID_TOKEN_ISSUER",
    });
    expect(send.asked).toEqual([]);
  });

  /** Good keys always come next: what is wrong must be seen before they are asked for. */
  test.each<[string, readonly (HttpReply | Error)[], string]>([
    ["keys on another host", [reply(200, { ...discovery, jwks_uri: "https://keys.example/jwks" })], "on another host"],
    [
      "keys without encryption",
      [reply(200, { ...discovery, jwks_uri: "http://token.actions.githubusercontent.com/k" })],
      "on another host",
    ],
    ["keys at no address", [reply(200, { ...discovery, jwks_uri: "jwks" })], "on another host"],
    ["keys at a list", [reply(200, { ...discovery, jwks_uri: [discovery.jwks_uri] })], "on another host"],
    ["no word of the keys", [reply(200, { issuer: issuer.url })], "on another host"],
    [
      "another issuer's document",
      [reply(200, { ...discovery, issuer: "https://keys.example" })],
      "is that of another issuer",
    ],
    ["no JSON", [reply(200, "<html>")], "the answer of token.actions.githubusercontent.com is no JSON"],
    ["a text", [reply(200, '"text"')], "is no object"],
    ["null", [reply(200, "null")], "is no object"],
    ["no list of keys", [reply(200, discovery), reply(200, {})], "no list of `keys`"],
    ["no keys", [reply(200, discovery), reply(200, { keys: [] })], "none is an RSA key of 2048 bits or more"],
  ])("refuses %s", async (_, answers, words) => {
    const send = scriptedSender(...answers, reply(200, issuer.jwks));
    const refused = expect.objectContaining({ code: "ID_TOKEN_KEYS_INVALID", message: expect.stringContaining(words) });
    await expect(onlineKeys({ ...options, send })(issuer.keyId)).rejects.toEqual(refused);
    expect(send.asked).toHaveLength(answers.length);
  });

  test.each([reply(404, ""), reply(302, discovery), new HttpFailure({ kind: "tls", host: "x" })])(
    "does not reach them: %#",
    async (answer) => {
      const send = scriptedSender(answer, reply(200, discovery), reply(200, issuer.jwks));
      const unreachable = { code: "ID_TOKEN_KEYS_UNREACHABLE" };
      await expect(onlineKeys({ ...options, send })(issuer.keyId)).rejects.toMatchObject(unreachable);
      expect(send.asked).toHaveLength(1);
    },
  );

  test("a failure is not kept", async () => {
    const send = scriptedSender(
      new HttpFailure({ kind: "tls", host: "x" }),
      reply(200, discovery),
      reply(200, issuer.jwks),
    );
    const keys = onlineKeys({ ...options, send });
    await expect(keys(issuer.keyId)).rejects.toMatchObject({ code: "ID_TOKEN_KEYS_UNREACHABLE" });
    await expect(keys(issuer.keyId)).resolves.toMatchObject({ type: "public" });
  });
});

describe("offlineKeys", () => {
  const [key] = issuer.jwks.keys;
  const shortKey = generateKeyPairSync("rsa", { modulusLength: 2047 }).publicKey.export({ format: "jwk" });

  test.each<[string, readonly unknown[]]>([
    ["a key that says neither its use nor its algorithm", [{ ...key, use: undefined, alg: undefined }]],
    ["a good key among others", [null, "text", { kty: "oct", kid: "KEY1" }, { ...key, use: "enc" }, key]],
    ["as many keys as may be", [key, ...Array.from({ length: 49 }, (_, index) => ({ ...key, kid: String(index) }))]],
  ])("takes %s", async (_, keys) => {
    await expect(offlineKeys({ keys })("KEY1")).resolves.toMatchObject({ type: "public" });
  });

  test("takes a key whose operations are given", async () => {
    await expect(offlineKeys({ keys: [{ ...key, key_ops: ["verify"] }] })("KEY1")).resolves.toMatchObject({
      type: "public",
    });
  });

  test.each<[string, unknown]>([
    ["null", null],
    ["a list", []],
    ["a text", "keys"],
    ["no list of keys", { keys: key }],
    ["what are no objects", { keys: [null, "text", 7] }],
    ["a key without an id", { keys: [{ ...key, kid: undefined }] }],
    ["a key with an empty id", { keys: [{ ...key, kid: "" }] }],
    ["a key with a number for an id", { keys: [{ ...key, kid: 1 }] }],
    ["a key for another algorithm", { keys: [{ ...key, alg: "PS256" }] }],
    ["a key without its modulus", { keys: [{ ...key, n: undefined }] }],
    ["a key without its exponent", { keys: [{ ...key, e: undefined }] }],
    ["a key that calls itself one of another kind", { keys: [{ ...key, kty: "EC" }] }],
    ["a key of 2047 bits", { keys: [{ ...shortKey, kid: "KEY1" }] }],
    ["no keys", { keys: [] }],
    ["two keys with one id", { keys: [key, key] }],
    ["a key for encryption", { keys: [{ ...key, use: "enc" }] }],
    ["a key of another kind", { keys: [{ kty: "oct", kid: "KEY1", k: "AAAA" }] }],
    ["a key that is none", { keys: [{ ...key, n: "AQAB" }] }],
    ["a key for other operations", { keys: [{ ...key, key_ops: ["encrypt"] }] }],
    ["operations that are no list", { keys: [{ ...key, key_ops: "verify" }] }],
    ["a key whose private part is published", { keys: [{ ...key, d: "AQAB" }] }],
    ["an exponent of one, under which everything is signed", { keys: [{ ...key, e: "AQ" }] }],
    ["padding", { keys: [{ ...key, e: "AQAB=" }] }],
    ["a space", { keys: [{ ...key, n: ` ${key?.n}` }] }],
    ["the letters of base64", { keys: [{ ...key, n: `+${String(key?.n).slice(1)}` }] }],
    ["too many", { keys: Array.from({ length: 51 }, (_, index) => ({ ...key, kid: String(index) })) }],
  ])("refuses %s", (_, document) => {
    expect(() => offlineKeys(document)).toThrow(expect.objectContaining({ code: "ID_TOKEN_KEYS_INVALID" }));
  });
});
