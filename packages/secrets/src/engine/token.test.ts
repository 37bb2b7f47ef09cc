import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomText } from "../../../core/src/testing/random-text.ts";
import { base62, base64url, digits, hexLower } from "../charset.ts";
import { literal, run, type TokenRule } from "../rule.ts";
import { matchesIn, shown, testRule } from "./testing/scan.ts";

const plain = testRule<TokenRule>({ kind: "token", id: "secrets/plain", anchors: ["tok_"], after: [run(base62, 20)] });
const body = randomText(1, 20, "base62");
const token = `tok_${body}`;

describe("a token whose checksum matches", () => {
  const checksummed = testRule<TokenRule>({
    kind: "token",
    id: "secrets/sealed",
    anchors: ["tok_"],
    after: [run(base62, 20)],
    check: (value) =>
      Buffer.from(value).toString() === token
        ? { confidence: "verified", basis: "checksum matches" }
        : { confidence: "low", basis: "checksum does not match" },
    seal: () => token,
  });

  test.each([
    ["begins in a word", `x_${token}`],
    ["stands behind a name", `TOKEN${token}`],
    ["goes on", `${token}9`],
    ["runs into the next", `${token}${token}`],
  ])("is found although it %s", (_, text) => {
    const found = shown(matchesIn([checksummed], text));
    expect(found).toEqual(text.length > 40 ? [`${token} verified`, `${token} verified`] : [`${token} verified`]);
  });

  test("is none amid a word when the checksum does not match", () => {
    expect(matchesIn([checksummed], `x${token.slice(0, -1)}0`.replace(body, randomText(2, 20, "base62")))).toEqual([]);
  });
});

describe("a prefix and a run", () => {
  test.each([
    ["alone", token],
    ["in quotes", `x = "${token}"`],
    ["at the end of a sentence", `It is ${token}.`],
    ["behind an equals sign", `T=${token}`],
    ["behind an escaped line break", `"line\\n${token}\\n"`],
    ["behind a colour of a terminal", `\u001b[32m${token}\u001b[0m`],
    ["between bytes that are no text", `\u0080${token}\u00ff`],
  ])("is found %s", (_, text) => {
    expect(shown(matchesIn([plain], text))).toEqual([`${token} high`]);
  });

  test.each([
    ["one short", token.slice(0, -1)],
    ["one long", `${token}0`],
    ["goes on with _", `${token}_`],
    ["begins in a word", `x${token}`],
    ["in the wrong case", token.replace("tok_", "TOK_")],
    ["cut by another byte", `${token.slice(0, 12)}-${token.slice(13)}`],
  ])("is not found: %s", (_, text) => {
    expect(matchesIn([plain], text)).toEqual([]);
  });

  test("is found wherever it is embedded in random bytes", () => {
    const bytes = fc.uint8Array({ maxLength: 3000 });
    fc.assert(
      fc.property(bytes, bytes, fc.nat(), (before, after, seed) => {
        const value = `tok_${randomText(seed, 20, "base62")}`;
        // A space on both sides keeps random letters from making it longer; the first byte decides whether it is text at all.
        const content = Buffer.concat([before, Buffer.from(` ${value} `), after]);
        const start = before.length + 1;
        const found = matchesIn([plain], content).map((match) => [match.start, match.end, match.value.toString()]);
        expect(found).toContainEqual([start, start + value.length, value]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("several parts", () => {
  const parts = testRule<TokenRule>({
    kind: "token",
    id: "secrets/parts",
    anchors: ["gx_"],
    after: [run(digits, 1, 5), literal("_"), run(base64url, 4, 40), literal("."), run(hexLower, 8)],
  });

  test("are matched in their order", () => {
    const value = "gx_123_ab-c_d.0123abcd";
    expect(shown(matchesIn([parts], `"${value}"`))).toEqual([`${value} high`]);
    expect(matchesIn([parts], "gx_123_abc.0123abcd")).toEqual([]);
    expect(matchesIn([parts], "gx_123456_abcd.0123abcd")).toEqual([]);
  });

  test("a run gives back what a text after it needs", () => {
    const rule = testRule<TokenRule>({
      kind: "token",
      id: "secrets/x",
      anchors: ["gx_"],
      after: [run(base62, 4, 40), literal("END")],
    });
    expect(shown(matchesIn([rule], "gx_k7QzEND"))).toEqual(["gx_k7QzEND high"]);
    expect(shown(matchesIn([rule], "gx_k7QzENDm2XwEND"))).toEqual(["gx_k7QzENDm2XwEND high"]);
    expect(matchesIn([rule], "gx_abcEND")).toEqual([]);
  });
});

describe("parts before the anchor", () => {
  const infix = testRule<TokenRule>({
    kind: "token",
    id: "secrets/infix",
    anchors: ["T3st"],
    before: [literal("sk-"), run(base62, 4, 8)],
    after: [run(base62, 4)],
  });

  test("are matched backwards", () => {
    expect(matchesIn([infix], "x sk-abcdT3stwxyz y").map(({ start, end }) => [start, end])).toEqual([[2, 17]]);
    expect(matchesIn([infix], "sk-abcT3stwxyz")).toEqual([]);
    expect(matchesIn([infix], "xsk-abcdT3stwxyz")).toEqual([]);
  });

  test("`value: after` leaves them out of the value", () => {
    const rule: TokenRule = { ...infix, value: "after" };
    expect(shown(matchesIn([rule], "sk-abcdT3stk7Qz"))).toEqual(["k7Qz high"]);
  });
});

describe("verification", () => {
  test("the rule's check decides", () => {
    const checked: TokenRule = {
      ...plain,
      check: (value) => (value[4] === 0x41 ? { confidence: "verified", basis: "begins with A" } : undefined),
    };
    const good = `tok_A${body.slice(1)}`;
    expect(shown(matchesIn([checked], good))).toEqual([`${good} verified`]);
    expect(matchesIn([checked], `tok_B${body.slice(1)}`)).toEqual([]);
  });

  test.each(["x".repeat(20), "EXAMPLE".padEnd(20, "Kq7Zm"), "12345678901234567890"])(
    "tok_%s is a placeholder",
    (made) => {
      expect(matchesIn([plain], `tok_${made}`)[0]?.check).toEqual({ confidence: "low", basis: "placeholder" });
    },
  );

  test("a word of the context must stand near", () => {
    const rule: TokenRule = { ...plain, context: { words: ["acme"], within: 20 } };
    expect(matchesIn([rule], `ACME key: ${token}`)).toHaveLength(1);
    expect(matchesIn([rule], `${token} # for acme`)).toHaveLength(1);
    expect(matchesIn([rule], `acme${" ".repeat(20)}${token}`)).toEqual([]);
    expect(matchesIn([rule], token)).toEqual([]);
  });
});

describe("in a binary file", () => {
  const binary = (value: string): Buffer =>
    Buffer.concat([Buffer.from([0, 1, 2, 0x7f]), Buffer.from(value), Buffer.from([0, 3])]);

  test("long tokens are found", () => {
    expect(matchesIn([plain], binary(token))).toHaveLength(1);
  });

  test("short ones are noise, unless something verifies them", () => {
    const short: TokenRule = { ...plain, after: [run(base62, 12)] };
    const value = `tok_${body.slice(0, 12)}`;
    expect(matchesIn([short], value)).toHaveLength(1);
    expect(matchesIn([short], binary(value))).toEqual([]);
    const verified: TokenRule = { ...short, check: () => ({ confidence: "verified", basis: "checksum matches" }) };
    expect(matchesIn([verified], binary(value))).toHaveLength(1);
  });
});
