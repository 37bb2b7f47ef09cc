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

/** Of RFC 8785, 3.2.2. */
const example = {
  // biome-ignore lint/correctness/noPrecisionLoss: the example has it, and shows how it is rounded
  numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
  string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
  literals: [null, true, false],
};

describe("canonicalJson", () => {
  it("gives the example of RFC 8785, 3.2.3", () => {
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts keys by UTF-16 code units, as the example of RFC 8785, 3.2.3, does", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [key, key])))) as object);
    expect(sorted).toEqual(["1", "\r", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"]);
  });

  it("is encoded as the example of RFC 8785, 3.2.4", () => {
    expect(Buffer.from(canonicalJson(example)).toString("hex")).toBe(
      [
        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b",
        "3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c",
        "22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d",
      ].join(""),
    );
  });

  it.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("writes the number %s as RFC 8785, appendix B: %s", (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, "hex").readDoubleBE())).toBe(text);
  });

  it.each(["7fffffffffffffff", "7ff0000000000000"])("refuses the number %s, as appendix B", (bits) => {
    expect(() => canonicalJson(Buffer.from(bits, "hex").readDoubleBE())).toThrow(TypeError);
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
