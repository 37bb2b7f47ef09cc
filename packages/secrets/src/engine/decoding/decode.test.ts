import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mustEnd } from "../../../../core/src/testing/must-end.ts";
import { randomText } from "../../../../core/src/testing/random-text.ts";
import { base62 } from "../../charset.ts";
import { run, type TokenRule } from "../../rule.ts";
import { matchesIn, testRule } from "../testing/scan.ts";
import { decodeRuns } from "./decode-runs.ts";

const rule = testRule<TokenRule>({ kind: "token", id: "secrets/t", anchors: ["tok_"], after: [run(base62, 20)] });
const token = `tok_${randomText(3, 20, "base62")}`;
const toBase64 = (text: string): string => Buffer.from(text).toString("base64");
const toHex = (text: string): string => Buffer.from(text).toString("hex");
const each = (text: string, encode: (code: number) => string): string =>
  [...text].map((letter) => encode(letter.charCodeAt(0))).join("");
const hexOf = (code: number): string => code.toString(16).padStart(2, "0");

describe("a token is found in", () => {
  test.each([
    ["base64", ["base64"], toBase64(`{"key":"${token}"}`)],
    ["base64url", ["base64"], Buffer.from(`??>>${token}~~`).toString("base64url")],
    [
      "base64 in lines",
      ["base64"],
      toBase64(`${"some words of text before it, ".repeat(8)}${token} and more`).replace(/.{64}/g, "$&\n    "),
    ],
    ["hexadecimal", ["hex"], toHex(`key ${token}`)],
    ["hexadecimal with 0x", ["hex"], `0x${toHex(` ${token} `)}`],
    ["percent encoding", ["percent"], `a%3D${token.replace("_", "%5F")}%26`],
    ["all percent", ["percent"], each(token, (code) => `%${hexOf(code)}`)],
    ["unicode escapes", ["escape"], each(token, (code) => `\\u00${hexOf(code)}`)],
    ["one unicode escape", ["escape"], token.replace("_", "\\u005f")],
    ["unicode escapes in braces", ["escape"], each(token, (code) => `\\u{${hexOf(code)}}`)],
    ["hexadecimal escapes", ["escape"], each(token, (code) => `\\x${hexOf(code)}`)],
    ["decimal entities", ["html"], each(token, (code) => `&#${code};`)],
    ["hexadecimal entities", ["html"], each(token, (code) => `&#x${hexOf(code)};`)],
    ["base64 in base64", ["base64", "base64"], toBase64(`a: ${toBase64(`b: ${token}`)}`)],
    ["base64 in hexadecimal", ["hex", "base64"], toHex(toBase64(`b: ${token}`))],
    ["three layers", ["base64", "hex", "base64"], toBase64(`x ${toHex(toBase64(`b: ${token} `))}`)],
  ])("%s", (_, via, encoded) => {
    const text = `before "${encoded}" after`;
    const matches = matchesIn([rule], text);
    expect(matches.map((match) => [match.value.toString(), ...match.via])).toEqual([[token, ...via]]);
    const { start, end } = matches[0]!;
    const first = text.indexOf(encoded);
    expect(start).toBeGreaterThanOrEqual(first);
    expect(end).toBeLessThanOrEqual(first + encoded.length);
    expect(end - start).toBeGreaterThanOrEqual(token.length);
  });

  test("a text of a megabyte in lines, at its end", () => {
    const encoded = toBase64(`${"some words of text before it, ".repeat(40_000)}${token}`).replace(/.{76}/g, "$&\n");
    expect(matchesIn([rule], encoded).map((match) => match.value.toString())).toEqual([token]);
  });

  test("the lines of a block before the one where it is no text any more", () => {
    const text = Buffer.from(`key: ${token} and words, words, words, words, words`).subarray(0, 48);
    const block = [text, text, Buffer.alloc(48, 0xff), Buffer.alloc(48, 0xff), text];
    const encoded = block.map((line) => line.toString("base64")).join("\n");
    expect(matchesIn([rule], encoded)).toHaveLength(3);
  });

  test("a fourth layer is not followed", () => {
    const four = [1, 2, 3, 4].reduce((text) => `x: ${toBase64(text)}`, token);
    expect(matchesIn([rule], four)).toEqual([]);
  });
});

describe("the place", () => {
  test("of a value in base64 is the groups of four that hold it", () => {
    const encoded = toBase64(`abc${token}xyz`);
    const [match] = matchesIn(
      [
        {
          ...rule,
          leftBoundary: { name: "none", table: new Uint8Array(256) },
          rightBoundary: { name: "none", table: new Uint8Array(256) },
        },
      ],
      encoded,
    );
    expect([match?.start, match?.end]).toEqual([4, 4 + (token.length / 3) * 4]);
  });

  test("of a value with an escape covers the escape", () => {
    const text = `x "${token.replace("_", "%5f")}"`;
    const [match] = matchesIn([rule], text);
    expect(text.slice(match?.start, match?.end)).toBe(token.replace("_", "%5f"));
  });

  test("a value that also stands in the clear beside an escape is found in the clear", () => {
    expect(matchesIn([rule], `%20${token} %41`).map(({ via }) => via)).toEqual([["percent"]]);
    expect(matchesIn([rule], `%20 ${token} %41`).map(({ via }) => via)).toEqual([[]]);
  });
});

test("a block of many lines that each begin as text, and are none, is looked at once", () => {
  const line = `${"YWFh".repeat(5)}${"//79".repeat(11)}\n`;
  // It took minutes when every line decoded all those below it.
  expect(mustEnd(() => decodeRuns(Buffer.from(line.repeat(15_000))))).toEqual([]);
});

describe("decodeRuns", () => {
  const words = fc.string({ unit: fc.constantFrom(..."abcxyz 0189=:{}\"'\n_-"), minLength: 30, maxLength: 300 });

  test("gives back every text that was encoded", () => {
    fc.assert(
      fc.property(words, fc.boolean(), fc.nat(40), (text, asHex, offset) => {
        const encoded = asHex ? toHex(text) : toBase64(text);
        const bytes = Buffer.from(`${" ".repeat(offset)}${encoded} `);
        const layers = decodeRuns(bytes).filter((layer) => layer.bytes.toString().startsWith(text));
        expect(layers).toHaveLength(1);
        const [{ locate }] = layers as [(typeof layers)[0]];
        expect(locate(0, text.length)).toEqual({
          start: offset,
          end:
            offset + Math.ceil((text.length * (asHex ? 2 : 4)) / (asHex ? 1 : 3) / (asHex ? 1 : 4)) * (asHex ? 1 : 4),
        });
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["a path", "/usr/lib/python3/dist-packages/something/else"],
    ["an identifier", "someVeryLongIdentifierThatGoesOnAndOn"],
    ["a digest", randomText(5, 64, "hex")],
    ["a random key", randomText(6, 64, "base64")],
  ])("leaves %s alone", (_, text) => {
    expect(decodeRuns(Buffer.from(`x ${text} y`))).toEqual([]);
  });
});

describe("UTF-16", () => {
  const text = `password\r\nkey = ${token}\r\n`.repeat(3);
  const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

  test.each([
    ["little endian with a mark", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["big endian with a mark", swapped(Buffer.from(`\ufeff${text}`, "utf16le"))],
    ["little endian without", Buffer.from(text, "utf16le")],
    ["big endian without", swapped(Buffer.from(text, "utf16le"))],
  ])("%s", (_, bytes) => {
    const matches = matchesIn([rule], bytes);
    expect(matches.map((match) => [match.value.toString(), ...match.via])).toEqual(Array(3).fill([token, "utf-16"]));
    const { start, end } = matches[0]!;
    expect(bytes.subarray(start, end).toString("latin1").replaceAll("\0", "")).toBe(token);
  });

  test.each([
    ["the mark of one order", Buffer.from([0xff, 0xfe])],
    ["the mark of the other", Buffer.from([0xfe, 0xff])],
    ["a long text that is UTF-16", Buffer.from("a word and another one\n".repeat(400), "utf16le")],
  ])("%s hides nothing that stands behind it in plain ASCII", (_, before) => {
    const bytes = Buffer.concat([before, Buffer.from(text)]);
    expect(matchesIn([rule], bytes).map(({ value, via }) => [value.toString(), ...via])).toEqual(
      Array(3).fill([token]),
    );
  });
});
