import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf, previewOf } from "./excerpt.ts";
import type { SecretRule } from "./rule.ts";

const common = { title: "t", provider: "p", why: "w", fix: "f" };
const tokenRule: SecretRule = { ...common, kind: "token", id: "secrets/a", anchors: ["tok_", "toke_long_"], after: [] };
const infixRule: SecretRule = {
  ...common,
  kind: "token",
  id: "secrets/b",
  anchors: ["T3BlbkFJ"],
  before: [{ literal: "sk-" }],
  after: [],
};
const blockRule: SecretRule = {
  ...common,
  kind: "block",
  id: "secrets/c",
  begin: ["-----BEGIN X-----"],
  end: ["-----END X-----"],
};
const genericRule: SecretRule = { ...common, kind: "generic", id: "secrets/d" };

/** A prefix of three bytes, listed with each byte that may follow. */
const listedRule: SecretRule = {
  ...common,
  kind: "token",
  id: "secrets/e",
  anchors: [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `tk_${letter}`),
  after: [],
};

function textOf(rule: SecretRule, left: string, value: string, right = "", via: string[] = []): string | undefined {
  return excerptOf({ rule, line: 1, left, value: Buffer.from(value), right, via })?.text;
}

describe("what an excerpt shows", () => {
  test.each([
    ["the name and the prefix", tokenRule, 'api_token: "', "tok_123456789", '"', 'api_token: "tok_…"'],
    ["of a listed prefix only what is public", listedRule, "token=", "tk_QRSTUVWXY", "", "token=tk_…"],
    ["the longer prefix", tokenRule, "token=", "toke_long_12345", "", "token=toke_long_…"],
    ["indentation is dropped", tokenRule, '\t  "accessToken" : "', "tok_1", '",', '"accessToken" : "tok_…",'],
    ["only the last assignment", tokenRule, "https://user:hunter2@host?token=", "tok_1", "&x=y", "…token=tok_… …"],
    ["no name that is a word unknown to us", tokenRule, "hunter2hunter2: ", "tok_1", "", "…tok_…"],
    ["no name with digits in it", tokenRule, "token9f8a7b6c = ", "tok_1", "", "…tok_…"],
    ["nothing before a value inside of text", tokenRule, "my words ", "tok_1", " and more", "…tok_… …"],
    ["no prefix where the value begins with random bytes", infixRule, "key = ", "sk-abcT3BlbkFJdef", "", "key = …"],
    ["the first line of a block", blockRule, "key: ", "-----BEGIN X-----\nabc", "", "key: -----BEGIN X-----…"],
    ["a name alone", genericRule, "db.password=", "hunter2", "", "db.password=…"],
    ["names of well-known programs", genericRule, "  POSTGRES_PASSWORD: ", "hunter2", "", "POSTGRES_PASSWORD: …"],
    ["names of settings", genericRule, "spring.datasource.password=", "hunter2", "", "spring.datasource.password=…"],
    ["a default", genericRule, '  default = "', "hunter2", '"', 'default = "…"'],
    ["a Go assignment", genericRule, "  clientSecret := `", "hunter2", "`", "clientSecret := `…`"],
  ])("%s", (_, rule, left, value, right, expected) => {
    expect(textOf(rule, left, value, right)).toBe(expected);
  });

  test("the decoding, and no prefix that does not stand there", () => {
    expect(textOf(tokenRule, "token: ", "tok_1", "", ["base64"])).toBe("token: (base64)…");
  });

  test("nothing at all where there is neither a name nor a prefix", () => {
    expect(textOf(genericRule, "hunter3-hunter3 ", "hunter2")).toBeUndefined();
  });

  test("the mark covers what stands for the value", () => {
    const excerpt = excerptOf({
      rule: tokenRule,
      line: 7,
      left: "token = '",
      value: Buffer.from("tok_123"),
      right: "' # note",
      via: [],
    });
    expect(excerpt).toEqual({ line: 7, text: "token = 'tok_… …", startColumn: 10, endColumn: 15 });
  });
});

test("no eight characters of what stands around the value are shown, unless they are a name of known words", () => {
  const harmless = new Set(["password", "api_token", "secret"]);
  const name = fc.oneof(fc.constantFrom(...harmless), fc.stringMatching(/^[A-Za-z0-9_.-]{8,40}$/));
  const random = fc.stringMatching(/^[ -~]{8,60}$/);
  fc.assert(
    fc.property(
      random,
      name,
      fc.constantFrom("=", ": ", ' := "', " => '"),
      random,
      random,
      (before, key, operator, value, after) => {
        const shown = textOf(genericRule, `${before} ${key}${operator}`, value, after) ?? "";
        const allowed = harmless.has(key) ? [key] : [];
        for (const text of [before, value, after, ...(harmless.has(key) ? [] : [key])]) {
          for (let at = 0; at + 8 <= text.length; at += 1) {
            const piece = text.slice(at, at + 8);
            if (!allowed.some((word) => `${word}${operator}`.includes(piece)) && isUnknown(piece))
              expect(shown).not.toContain(piece);
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});

/** A generated name may by chance be one of known words; those may show. */
function isUnknown(piece: string): boolean {
  return /\d/.test(piece) && !/^[ =:>"'`]+$/.test(piece);
}

test.each([
  [tokenRule, "tok_abcdef", "tok_…"],
  [tokenRule, "toke_long_abcdef", "toke…"],
  [infixRule, "sk-abcT3BlbkFJdef", "…"],
  [blockRule, "-----BEGIN X-----abc", "-----BEGIN X-----…"],
  [genericRule, "hunter2", "…"],
])("preview %#", (rule, value, preview) => {
  expect(previewOf(rule, Buffer.from(value))).toBe(preview);
});
