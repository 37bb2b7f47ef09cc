import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, digestOf, type Json, sha256 } from "./digest.ts";

/** JSON values with well-formed strings and keys that JavaScript treats specially. */
const json = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => JSON.stringify(value).isWellFormed()) as fc.Arbitrary<Json>;

function shuffled(value: Json): Json {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, item === undefined ? undefined : shuffled(item)]),
  );
}

describe("canonicalJson", () => {
  it("gives the example of RFC 8785, 3.2.3", () => {
    const input = {
      // biome-ignore lint/correctness/noPrecisionLoss: the example has it, and shows how it is rounded
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts keys by UTF-16 code units, as the example of RFC 8785, 3.2.3, does", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [key, key])))) as object);
    expect(sorted).toEqual(["1", "\r", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"]);
  });

  it("keeps the value", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("does not depend on the order of keys, and repeats itself", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });

  it.each<[Json, string]>([
    [-0, "0"],
    ["\u2028</script>", '"\u2028</script>"'],
    [{ b: undefined, a: 1 }, '{"a":1}'],
    [[], "[]"],
    [{}, "{}"],
    [JSON.parse('{"__proto__":1,"constructor":2}') as Json, '{"__proto__":1,"constructor":2}'],
  ])("writes %j as %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each<Json>([Number.NaN, Number.POSITIVE_INFINITY, "\ud800", { "\udc00": 1 }, ["a\ud800b"]])(
    "refuses %s",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

describe("digests", () => {
  it("are SHA-256 of the canonical text", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(digestOf({ b: 1, a: "é" })).toBe(`sha256:${createHash("sha256").update('{"a":"é","b":1}').digest("hex")}`);
  });
});
