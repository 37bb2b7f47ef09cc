import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Truth } from "../truth.ts";
import type { AwsContext } from "./context.ts";
import { holdsForValue, operatorOf } from "./operator.ts";

const context: AwsContext = { prefix: "", claimOf: () => undefined, lookup: () => ({ absent: true }) };

/** Whether an operator holds for one value of the request against those of the policy. */
function holds(name: string, policy: readonly string[], held: string): Truth {
  const operator = operatorOf(name);
  if ("unknown" in operator || operator.base === "Null") throw new Error(`no operator ${name}`);
  return holdsForValue(
    operator.base,
    policy.map((text) => [text]),
    held,
    context,
    "2012-10-17",
  );
}

describe("an operator", () => {
  it.each<[name: string, policy: string, held: string, expected: Truth]>([
    ["Bool", "true", "true", true],
    ["Bool", "TRUE", "true", true],
    ["Bool", "true", "True", true],
    ["Bool", "false", "true", false],
    ["Bool", "xtrue", "xtrue", false],
    ["Bool", "truex", "truex", false],
    ["Bool", "1", "1", false],
    ["Bool", "true", "1", false],
    ["BinaryEquals", "QUJD", "QUJD", true],
    ["BinaryEquals", "QUJD", "qujd", false],
    ["NumericEquals", "5", "5", true],
    ["NumericEquals", "5", "+5", true],
    ["NumericEquals", "+5", "5", true],
    ["NumericEquals", "-5", "5", false],
    ["NumericEquals", "5", "5.0", true],
    ["NumericEquals", ".5", "0.5", true],
    ["NumericEquals", "5.", "5e0", true],
    ["NumericEquals", "12.5", "125e-1", true],
    ["NumericEquals", "9007199254740993", "9007199254740992", false],
    ["NumericEquals", "0x10", "16", false],
    ["NumericEquals", "5x", "5x", false],
    ["NumericEquals", "x5", "x5", false],
    ["NumericEquals", "x5.5", "x5.5", false],
    ["NumericEquals", "5.5x", "5.5x", false],
    ["NumericEquals", "", "", false],
    ["NumericNotEquals", "5", "6", true],
    ["NumericNotEquals", "5", "5", false],
    // IAM does not say whether a text differs from a number, nor how large a number may be.
    ["NumericNotEquals", "5", "x", "unknown"],
    ["NumericNotEquals", "1e999", "1e999", "unknown"],
    ["NumericLessThan", "5", "4", true],
    ["NumericLessThan", "5", "5", false],
    ["NumericLessThan", "5.5", "5.4", true],
    ["NumericLessThan", "-5", "-6", true],
    ["NumericLessThanEquals", "5", "5", true],
    ["NumericLessThanEquals", "5", "6", false],
    ["NumericGreaterThan", "5", "6", true],
    ["NumericGreaterThan", "5", "5", false],
    ["NumericGreaterThan", "5.5", "5.6", true],
    ["NumericGreaterThanEquals", "5", "5", true],
    ["NumericGreaterThanEquals", "5", "4", false],
    ["DateEquals", "2026-11-21T08:00:00Z", "1795248000", true],
    ["DateEquals", "2026-11-21T08:00Z", "2026-11-21T09:00:00.000+01:00", true],
    ["DateEquals", "2026-11", "2026-11-01T00:00:00Z", true],
    ["DateEquals", "2026", "2026-01-01", true],
    ["DateEquals", "12345", "1970-01-01T03:25:45Z", true],
    ["DateEquals", "999999999999", "999999999999", true],
    ["DateEquals", "9999999999999", "9999999999999", false],
    ["DateEquals", "2026-13-01", "2026-13-01", false],
    ["DateEquals", "x2026-11-21", "x2026-11-21", false],
    ["DateEquals", "2026-11-21 08:00", "2026-11-21 08:00", false],
    ["DateEquals", "21 November 2026", "21 November 2026", false],
    ["DateNotEquals", "2026-11-21", "2026-11-22", true],
    ["DateNotEquals", "2026-11-21", "soon", "unknown"],
    ["DateLessThan", "2026-11-21T08:00:00Z", "2026-11-21T07:59:59.999Z", true],
    ["DateLessThan", "2026-11-21T08:00:00Z", "2026-11-21T08:00:00Z", false],
    ["DateGreaterThan", "2026-11-21T08:00:00Z", "2026-11-21T08:00:00Z", false],
    ["DateGreaterThanEquals", "2026-11-21T08:00:00Z", "2026-11-21T08:00:00Z", true],
    ["DateLessThanEquals", "2026-11-21T08:00:00Z", "2026-11-21T08:00:00.001Z", false],
    ["IpAddress", "10.0.0.0/8", "10.255.255.255", true],
    ["IpAddress", "10.0.0.0/8", "11.0.0.0", false],
    ["IpAddress", "10.1.2.3", "10.1.2.3", true],
    ["IpAddress", "10.1.2.3", "10.1.2.4", false],
    ["IpAddress", "10.1.2.3/32", "10.1.2.4", false],
    ["IpAddress", "0.0.0.0/0", "192.0.2.1", true],
    ["IpAddress", "2001:db8::/32", "2001:db8::1", true],
    ["IpAddress", "2001:db8::/32", "2001:db9::1", false],
    ["IpAddress", "2001:db8::1", "2001:db8::1", true],
    ["IpAddress", "2001:db8::1/128", "2001:db8::2", false],
    ["IpAddress", "0.0.0.0/0", "2001:db8::1", false],
    ["IpAddress", "::/0", "10.1.2.3", false],
    ["NotIpAddress", "10.0.0.0/8", "192.0.2.1", true],
    ["NotIpAddress", "10.0.0.0/8", "10.1.1.1", false],
    ["NotIpAddress", "10.0.0.0/8", "no address", "unknown"],
    // What is no range stands for none: never for all.
    ...[
      "10.0.0.0/",
      "10.0.0.0/33",
      "10.0.0.0/8/0",
      "10.0.0.0/0x0",
      "10.0.0.0/-0",
      "10.0.0.0/ 0",
      "10.0.0/8",
      "/0",
      "",
    ].map((range): [string, string, string, Truth] => ["IpAddress", range, "192.0.2.1", false]),
    ["IpAddress", "::/129", "::1", false],
  ])("%s of %j and %j is %s", (name, policy, held, expected) => {
    expect(holds(name, [policy], held)).toBe(expected);
  });

  it("compares addresses as numbers do", () => {
    const address = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
    const numberOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum * 256 + part, 0);
    fc.assert(
      fc.property(address, address, fc.integer({ min: 0, max: 32 }), fc.boolean(), (network, other, bits, isNear) => {
        const held = isNear ? [...network.slice(0, 3), other[3]] : other;
        const size = 2 ** (32 - bits);
        const isIn = Math.floor(numberOf(network) / size) === Math.floor(numberOf(held) / size);
        expect(holds("IpAddress", [`${network.join(".")}/${bits}`], held.join("."))).toBe(isIn);
        expect(holds("NotIpAddress", [`${network.join(".")}/${bits}`], held.join("."))).toBe(!isIn);
      }),
    );
  });

  it("orders numbers as their parts do", () => {
    const names = ["Equals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"];
    fc.assert(
      fc.property(
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: -30, max: 30 }),
        fc.boolean(),
        (a, b, isDecimal) => {
          const text = (number: number) => (isDecimal ? (number / 10).toFixed(1) : String(number));
          const found = names.map((name) => holds(`Numeric${name}`, [text(a)], text(b)));
          expect(found).toEqual([b === a, b < a, b <= a, b > a, b >= a]);
        },
      ),
    );
  });

  it.each<[string, object]>([
    ["StringEquals", { ifExists: false }],
    ["StringEqualsIfExists", { ifExists: true }],
    ["ForAnyValue:StringLike", { ifExists: false, qualifier: "ForAnyValue" }],
    ["ForAllValues:StringLikeIfExists", { ifExists: true, qualifier: "ForAllValues" }],
    ["Null", { base: "Null", ifExists: false }],
    ["NullIfExists", { unknown: "IAM has no operator NullIfExists" }],
    ["StringEqual", { unknown: "IAM has no operator StringEqual; did you mean StringEquals?" }],
    ["xForAnyValue:StringLike", { unknown: expect.stringMatching(/^IAM has no operator xForAnyValue:StringLike/) }],
    ["", { unknown: "IAM has no operator " }],
    ["x".repeat(90), { unknown: `IAM has no operator ${"x".repeat(60)}` }],
    ["NumericLessThanNotEquals", { unknown: expect.stringContaining("no operator") }],
    ["DateNotEqualsX", { unknown: expect.stringContaining("no operator") }],
  ])("%s is read", (name, expected) => {
    const operator = operatorOf(name);
    expect(operator).toMatchObject(expected);
    if (!("qualifier" in expected)) expect(operator).not.toHaveProperty("qualifier");
  });
});
