import { expect, test } from "vitest";
import type { Leak } from "./collect/leak-table.ts";
import type { CollectedLeak } from "./collect/sightings.ts";
import { describeLeaks } from "./describe-leaks.ts";
import { fingerprinter } from "./fingerprinter.ts";
import type { SecretRule } from "./rule.ts";

const rule: SecretRule = { kind: "generic", id: "secrets/a", title: "t", provider: "p", why: "w", fix: "f" };

function leak(value: string, changes: Partial<CollectedLeak> = {}, from: SecretRule = rule): CollectedLeak {
  const check = { confidence: "high", basis: "b" } as const;
  const known: Leak = { key: value, rule: from, value: Buffer.from(value), check, holders: [] };
  return { leak: known, places: [{ path: value }], placeCount: 1, ...changes };
}

test("facts hold everything but the value", async () => {
  const { secrets } = await describeLeaks(
    [leak("Summer2026!", { age: "new", stillAt: null })],
    fingerprinter(undefined),
  );
  expect(secrets).toEqual([
    {
      rule,
      check: { confidence: "high", basis: "b" },
      length: 11,
      preview: "…",
      fingerprint: expect.stringMatching(/^s1:[0-9a-f]{32}$/),
      places: [{ path: "Summer2026!" }],
      placeCount: 1,
      age: "new",
      stillAt: null,
    },
  ]);
});

test("beyond the limit guessable values get passing fingerprints, the mildest first; strong values never", async () => {
  const strong = "q7Z2".repeat(9);
  const leaks = [
    leak("old-one", { age: "existing" }),
    leak(strong),
    leak("mild-one", {}, { ...rule, severity: "warning" }),
    leak("worst-one"),
  ];
  const { secrets, passing } = await describeLeaks(leaks, fingerprinter(undefined), { limit: 1 });
  const kinds = new Map(secrets.map(({ places, fingerprint }) => [places[0].path, fingerprint.slice(0, 2)]));
  expect(passing).toBe(2);
  expect(Object.fromEntries(kinds)).toEqual({ [strong]: "s1", "worst-one": "s1", "mild-one": "s0", "old-one": "s0" });
  const again = await describeLeaks(leaks, fingerprinter(undefined), { limit: 1 });
  const passingOf = (all: typeof secrets) =>
    all.filter(({ fingerprint }) => fingerprint.startsWith("s0")).map(({ fingerprint }) => fingerprint);
  expect(new Set([...passingOf(secrets), ...passingOf(again.secrets)]).size).toBe(4);
});
