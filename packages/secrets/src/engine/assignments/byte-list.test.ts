import { describe, expect, test } from "vitest";
import { seededRandom } from "../../random.ts";
import { reported } from "../testing/passwords.ts";
import { isDrawn } from "./byte-list.ts";

const random = seededRandom(77);
const drawn = (length: number): number[] => Array.from({ length }, () => Math.floor(random() * 256));
const hex = (values: readonly number[]): string =>
  values.map((value) => `0x${value.toString(16).padStart(2, "0")}`).join(", ");

/** `@` stands for the numbers, `#` for the same as hexadecimal ones. */
// biome-ignore format: a table
const keys: readonly (readonly [path: string, text: string])[] = [
  ["A.java", "private static final byte[] AES_KEY = { @ };"],
  ["A.java", "byte[] hmacKey = new byte[] { # };"],
  ["a.go", "var signingKey = []byte{#}"],
  ["a.go", "var signingKey = [16]byte{\n\t#,\n}"],
  ["a.ts", "const encryptionKey = new Uint8Array([@]);"],
  ["a.ts", "const encryptionKey = Buffer.from([#]);"],
  ["a.rs", "const SECRET_KEY: [u8; 16] = [#];"],
  ["a.rs", "static MASTER_KEY: &[u8; 16] = &[@];"],
  ["a.c", "static const unsigned char aes_key[16] = { # };"],
  ["a.c", "uint8_t aes_key[16] = {\n  #\n};"],
  ["a.py", "encryption_key = bytes([@])"],
  ["a.kt", "val signingKey = byteArrayOf(@)"],
];

describe("a key as a list of numbers", () => {
  test.each(keys)("in %s: %s", (path, text) => {
    const values = drawn(16);
    const found = reported(path, text.replace("@", values.join(", ")).replace("#", hex(values)));
    expect(found).toEqual([Buffer.from(values).toString()]);
  });

  test("signed numbers and casts", () => {
    const values = drawn(16);
    const signed = values.map((value) => (value > 127 ? `${value - 256}` : `(byte) ${value}`)).join(", ");
    expect(reported("A.java", `byte[] secretKey = { ${signed} };`)).toEqual([Buffer.from(values).toString()]);
  });

  test("escapes of a literal", () => {
    const text = drawn(16)
      .map((value) => `\\x${value.toString(16).padStart(2, "0")}`)
      .join("");
    expect(reported("a.py", `secret = b"${text}"`)).toEqual([text]);
  });

  test.each([
    ["the name is no key", "a.c", `unsigned char crc_table[16] = { ${hex(drawn(16))} };`],
    ["a token is a number of a lexer", "a.c", `int token[16] = { ${drawn(16).join(", ")} };`],
    ["too few for a key", "a.c", `char aes_key[8] = { ${drawn(8).join(", ")} };`],
    ["they count up", "a.c", "char aes_key[16] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };"],
    ["a text", "a.c", `char secret_key[] = { ${[...Buffer.from("nothing but a text")].join(", ")} };`],
    [
      "no bytes",
      "a.c",
      `int aes_key[16] = { ${drawn(16)
        .map((value) => value + 256)
        .join(", ")} };`,
    ],
    ["a public key", "a.go", `var publicKey = []byte{${hex(drawn(32))}}`],
    ["a call", "a.c", "aes_key = derive(12, 14, salt);"],
    ["a test holds it", "a_test.go", `var signingKey = []byte{${hex(drawn(16))}}`],
    [
      "FIPS 197 prints it",
      "a.go",
      `var aesKey = []byte{${hex([...Buffer.from("2b7e151628aed2a6" + "abf7158809cf4f3c", "hex")])}}`,
    ],
  ])("%s", (_, path, text) => {
    expect(reported(path, text)).toEqual([]);
  });

  test("16 or more bytes that are drawn look so", () => {
    const lists = Array.from({ length: 1000 }, () => Buffer.from(drawn(16)));
    expect(lists.filter(isDrawn).length).toBeGreaterThan(980);
  });
});
