import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Leak } from "./collect/leak-table.ts";
import { fingerprintKey, fingerprintOf } from "./fingerprint.ts";
import { fingerprinter } from "./fingerprinter.ts";
import type { SecretRule } from "./rule.ts";

const rule: SecretRule = { kind: "generic", id: "secrets/a", title: "t", provider: "p", why: "w", fix: "f" };
const salt = "00112233445566778899aabbccddeeff";
const strong = "q7Z2".repeat(9);

function leak(value: string): Leak {
  const check = { confidence: "high", basis: "b" } as const;
  return { key: `key of ${value}`, rule, value: Buffer.from(value), check, holders: [] };
}

const expected = (value: string) => fingerprintOf(fingerprintKey(salt), "secrets/a", Buffer.from(value));

test.each([
  ["never noticed", []],
  ["noticed", ["Summer2026!", strong]],
  ["noticed last of many", [...Array.from({ length: 9 }, (_, index) => `Winter202${index}!`), "Summer2026!"]],
  ["noticed when enough were", [...Array.from({ length: 70 }, (_, index) => `Spring20${index}!`), "Summer2026!"]],
])("a fingerprint does not depend on when its value was seen: %s", async (_, values) => {
  const fingerprints = fingerprinter(salt);
  for (const value of values) fingerprints.notice(leak(value));
  expect(await fingerprints.of(leak("Summer2026!"))).toBe(await expected("Summer2026!"));
  expect(await fingerprints.of(leak(strong))).toBe(await expected(strong));
});

test("a value that was zeroed since is identified by what it was", async () => {
  const fingerprints = fingerprinter(salt);
  const [first, second] = [leak("Autumn2026!"), leak("Summer2026!")];
  for (const each of [first, second]) {
    fingerprints.notice(each);
    each.value.fill(0);
  }
  await setTimeout(200);
  expect(await fingerprints.of(leak("Autumn2026!"))).toBe(await expected("Autumn2026!"));
  expect(await fingerprints.of(leak("Summer2026!"))).toBe(await expected("Summer2026!"));
});

test("what was noticed is stretched before it is asked for", async () => {
  const fingerprints = fingerprinter(salt);
  fingerprints.notice(leak("Summer2026!"));
  // To stretch a value takes tens of milliseconds, so that only one that is ready comes at once.
  const atOnce = () => Promise.race([fingerprints.of(leak("Summer2026!")), setTimeout(0, "late")]);
  await expect.poll(atOnce, { timeout: 20_000 }).toBe(await expected("Summer2026!"));
});
