import { createHmac, scryptSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimatedBits, fingerprintKey, fingerprintOf, needsStretching } from "./fingerprint.ts";

const key = fingerprintKey("00112233445566778899aabbccddeeff");
/** Over 64 bits by far, so that no run costs a scrypt. */
const strong = fc.uint8Array({ minLength: 32, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString("hex"));

describe("fingerprintOf", () => {
  test("is the HMAC of family and value, as the reference says", async () => {
    const value = Buffer.from("q7Z2".repeat(9));
    const mac = createHmac("sha256", key).update("secrets/a\0").update(value).digest("hex");
    expect(await fingerprintOf(key, "secrets/a", value)).toBe(`s1:${mac.slice(0, 32)}`);
  });

  test("stretches a value that could be guessed", async () => {
    const value = Buffer.from("Summer2026!");
    const derived = scryptSync(value, key, 32, { N: 2 ** 14, r: 8, p: 1 });
    const mac = createHmac("sha256", key).update("secrets/a\0").update(derived).digest("hex");
    expect(await fingerprintOf(key, "secrets/a", value)).toBe(`s1:${mac.slice(0, 32)}`);
  });

  test("does not change with quotes and white space around the value", async () => {
    const around = fc.stringMatching(/^[ \t\r\n"'`]{0,6}$/);
    await fc.assert(
      fc.asyncProperty(strong, around, around, async (value, left, right) => {
        const dressed = await fingerprintOf(key, "f", Buffer.from(`${left}${value}${right}`));
        expect(dressed).toBe(await fingerprintOf(key, "f", Buffer.from(value)));
      }),
      { numRuns: 200 },
    );
  });

  test("differs by value, by family and by key", async () => {
    await fc.assert(
      fc.asyncProperty(strong, strong, async (a, b) => {
        fc.pre(a !== b);
        const first = await fingerprintOf(key, "f", Buffer.from(a));
        expect(first).toMatch(/^s1:[0-9a-f]{32}$/);
        expect(await fingerprintOf(key, "f", Buffer.from(b))).not.toBe(first);
        expect(await fingerprintOf(key, "g", Buffer.from(a))).not.toBe(first);
        expect(await fingerprintOf(fingerprintKey(undefined), "f", Buffer.from(a))).not.toBe(first);
      }),
      { numRuns: 200 },
    );
  });
});

test.each([
  ["hunter2", true],
  ["Summer2026!", true],
  ["correct-horse-battery-staple", true],
  ["MyCompanyPassword2024!", true],
  ["11111111111111111111111111111111", true],
  ["abcdefghijklmnopqrstuvwxyz0123456789", true],
  ["9f1c7be2a04d83559f1c7be2a04d8355", false],
  ["qT7v-Zk2m_Xp9w.Rb4n", false],
])("%j needs stretching: %s", (value, expected) => {
  expect(needsStretching(Buffer.from(value))).toBe(expected);
});

test("an estimate never exceeds 4 bits a byte", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(estimatedBits(bytes)).toBeLessThanOrEqual(4 * bytes.length);
    }),
  );
});
