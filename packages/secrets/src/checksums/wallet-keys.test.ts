import { createECDH, createHash, createHmac } from "node:crypto";
import { base58, base58xrp, bech32, createBase58check } from "@scure/base";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase58, encodeBase58, openBase58Check, ripple, sealBase58Check } from "./base58.ts";
import { checkBech32 } from "./bech32.ts";
import { isDocumentationExample } from "./documentation-examples.ts";
import { checkMnemonic } from "./mnemonic.ts";
import {
  checkEd25519Pair,
  checkExtendedKey,
  checkSolanaPair,
  checkStellarSeed,
  checkTezosKey,
  checkWalletImport,
  checkXrpSeed,
  sealExtendedKey,
  sealSolanaPair,
  sealStellarSeed,
  sealTezosKey,
  sealWalletImport,
  sealXrpSeed,
} from "./wallet-keys.ts";

const verified = { confidence: "verified", basis: "checksum matches" };
const failed = { confidence: "low", basis: "checksum does not match" };
const published = { confidence: "low", basis: "documentation example" };
const invented = { confidence: "low", basis: "a key that somebody typed, not one that was drawn" };
const bytes = fc.uint8Array({ minLength: 1, maxLength: 90 });
const sha256 = (data: Uint8Array) => createHash("sha256").update(data).digest();

describe("base 58", () => {
  test("is written and read as another library does it", () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(encodeBase58(data)).toBe(base58.encode(data));
        expect(encodeBase58(data, ripple)).toBe(base58xrp.encode(data));
        expect([...(decodeBase58(base58.encode(data)) ?? [])]).toEqual([...data]);
        expect(sealBase58Check(data)).toBe(createBase58check(sha256).encode(data));
        expect([...(openBase58Check(createBase58check(sha256).encode(data)) ?? [])]).toEqual([...data]);
      }),
    );
  });

  test.each(["0", "1O", "Il", "é", "1 1"])("%s is none", (text) => {
    expect(decodeBase58(text)).toBeUndefined();
  });

  test("whatever the text, it is refused where that library refuses it", () => {
    const text = fc.string({ unit: fc.constantFrom(..."123zZLKabO0l+ é"), maxLength: 20 });
    const opened = (value: string) => {
      try {
        return Buffer.from(createBase58check(sha256).decode(value)).toString("hex");
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(text, (value) => {
        expect(openBase58Check(value)?.toString("hex")).toBe(opened(value));
      }),
    );
  });
});

test("bech32 is that of another library", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
      const text = bech32.encode("nsec", bech32.toWords(key));
      expect(checkBech32(Buffer.from(text))).toEqual(verified);
      expect(checkBech32(Buffer.from(text.replace(/.$/, (last) => (last === "q" ? "p" : "q"))))).toEqual(failed);
    }),
  );
});

/** The keys that the formats' own pages print, from what they print them for. */
describe("published keys", () => {
  test("of the wiki's page on the wallet import format", () => {
    const key = Buffer.from("0c28fca386c7a227600b2fe50b7cae11ec86d3bf1fbe471be89827e19d72aa1d", "hex");
    for (const tail of [[], [1]]) {
      const text = sealBase58Check(Buffer.concat([Buffer.of(0x80), key, Buffer.from(tail)]));
      expect(isDocumentationExample(Buffer.from(text))).toBe(true);
      expect(checkWalletImport(Buffer.from(text))).toEqual(published);
    }
  });

  test("of BIP 32: the master key of its first test vector", () => {
    const digest = createHmac("sha512", "Bitcoin seed")
      .update(Buffer.from("000102030405060708090a0b0c0d0e0f", "hex"))
      .digest();
    const head = Buffer.from(`0488ade4${"00".repeat(9)}`, "hex");
    const payload = Buffer.concat([head, digest.subarray(32), Buffer.of(0), digest.subarray(0, 32)]);
    expect(checkExtendedKey(Buffer.from(sealBase58Check(payload)))).toEqual(published);
    // The same with the public key instead of the private one is no private key.
    const pair = createECDH("secp256k1");
    pair.setPrivateKey(digest.subarray(0, 32));
    const open = Buffer.concat([head, digest.subarray(32), pair.getPublicKey(null, "compressed")]);
    expect(checkExtendedKey(Buffer.from(sealBase58Check(open)))).toEqual(failed);
  });

  test("of the XRP Ledger: the seed of its first account is a passphrase's digest", () => {
    const digest = createHash("sha512").update("masterpassphrase").digest().subarray(0, 16);
    const text = sealBase58Check(Buffer.concat([Buffer.of(0x21), digest]), ripple);
    expect(checkXrpSeed(Buffer.from(text))).toEqual(published);
  });

  test("of Hardhat and Ganache, with 0x and without", () => {
    const key = ["ac0974bec39a17e36ba4a6b4d238ff94", "4bacb478cbed5efcae784d7bf4f2ff80"].join("");
    for (const text of [key, `0x${key}`]) expect(isDocumentationExample(Buffer.from(text))).toBe(true);
    expect(
      checkMnemonic(Buffer.from("candy maple cake sugar pudding cream honey rich smooth crumble sweet treat")),
    ).toEqual(published);
  });
});

describe.each([
  ["of Bitcoin", checkWalletImport, sealWalletImport, undefined],
  ["that others are derived of", checkExtendedKey, (text: string) => sealExtendedKey(`xprv${text}`), failed],
  ["of Stellar", checkStellarSeed, sealStellarSeed, undefined],
  ["of the XRP Ledger", checkXrpSeed, sealXrpSeed, undefined],
  ["of Tezos", checkTezosKey, (text: string) => sealTezosKey(`spsk${text}`), failed],
] as const)("a key %s", (_, check, seal, otherwise) => {
  test("is proven by its checksum, and nothing with one sign changed is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(), (text, at) => {
        const value = seal(text);
        expect(check(Buffer.from(value))).toEqual(verified);
        const place = 4 + (at % (value.length - 5));
        const turned = value.slice(0, place) + (value[place] === "7" ? "5" : "7") + value.slice(place + 1);
        expect(check(Buffer.from(turned))).toEqual(otherwise);
        expect(check(Buffer.from(value.slice(0, -1)))).toEqual(otherwise);
      }),
    );
  });
});

test("a number that somebody typed is no drawn key, in any format", () => {
  const key = Buffer.concat([Buffer.alloc(31), Buffer.of(1)]);
  expect(checkWalletImport(Buffer.from(sealBase58Check(Buffer.concat([Buffer.of(0x80), key]))))).toEqual(invented);
  const other = Buffer.concat([Buffer.of(0xef), Buffer.alloc(32, 5)]);
  expect(checkWalletImport(Buffer.from(sealBase58Check(other)))).toBeUndefined();
});

describe("a pair of Ed25519", () => {
  test("is proven by its public half, in bytes and in base 58", () => {
    const text = sealSolanaPair("somebody");
    const pair = base58.decode(text);
    const proven = { confidence: "verified", basis: "its public half belongs to its private half" };
    expect(checkSolanaPair(Buffer.from(text))).toEqual(proven);
    expect(checkEd25519Pair(pair)).toEqual(proven);
    for (const at of [0, 31, 32, 63]) {
      const other = Uint8Array.from(pair, (byte, index) => (index === at ? byte ^ 1 : byte));
      expect(checkEd25519Pair(other)).toBeUndefined();
      expect(checkSolanaPair(Buffer.from(base58.encode(other)))).toBeUndefined();
    }
    expect(checkEd25519Pair(pair.subarray(0, 63))).toBeUndefined();
  });

  test("whatever the bytes, nothing is thrown", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (pair) => {
        expect(checkEd25519Pair(pair)).toBeUndefined();
      }),
    );
  });
});

test.each([
  [
    "twelve different words",
    "ocean violin hazard pencil crater wagon gentle mirror slogan bicycle kitten powder",
    true,
  ],
  ["one word too few", "ocean violin hazard pencil crater wagon gentle mirror slogan bicycle kitten", false],
  [
    "a word that is too long",
    "ocean violin hazard pencil crater wagon gentle mirrorball slogan bicycle kitten powder",
    false,
  ],
  ["a phrase for tests", `${"test ".repeat(11)}junk`, false],
])("a recovery phrase: %s", (_, text, is) => {
  expect(checkMnemonic(Buffer.from(text)) !== undefined).toBe(is);
});
