import { describe, expect, test } from "vitest";
import { builtinRules } from "../rules/index.ts";
import type { Baseline } from "./load-baselines.ts";
import { askBaselines } from "./suppress-by-baseline.ts";

const [rule, other] = builtinRules;
if (rule === undefined || other === undefined) throw new Error("no rules");
const fingerprint = "s1:0123456789abcdef";
const line = { fingerprint, rule: rule.id };

function baseline(path: string, expires: string, changes: Partial<Baseline> = {}): Baseline {
  const entry = {
    path,
    expires,
    reason: "From before.",
    owner: "@a",
    approvedBy: "@b",
    control: "none",
    replacement: "issue 1",
  };
  return { entry, index: 0, reading: { kind: "whole", lines: [line] }, added: [], ...changes } as unknown as Baseline;
}

const secret = { fingerprint, rule };

describe("a baseline lets pass", () => {
  test.each<
    [string, readonly Baseline[], Parameters<ReturnType<typeof askBaselines>["suppressionOf"]>[0], string | undefined]
  >([
    ["what it lists", [baseline("a", "2026-12-01")], secret, "a"],
    ["what was there before the change", [baseline("a", "2026-12-01")], { ...secret, age: "existing" }, "a"],
    ["nothing that the change brings", [baseline("a", "2026-12-01")], { ...secret, age: "new" }, undefined],
    ["nothing else", [baseline("a", "2026-12-01")], { ...secret, fingerprint: "s1:fedcba9876543210" }, undefined],
    ["nothing of another rule", [baseline("a", "2026-12-01")], { ...secret, rule: other }, undefined],
    ["nothing when it is idle", [baseline("a", "2026-12-01", { idle: "it has ended" })], secret, undefined],
    [
      "nothing when it is broken",
      [baseline("a", "2026-12-01", { reading: { kind: "broken", problem: "x" } as Baseline["reading"] })],
      secret,
      undefined,
    ],
    ["as the one that ends last, of two", [baseline("b", "2026-12-02"), baseline("a", "2026-12-01")], secret, "b"],
    [
      "as the one that ends last, in any order",
      [baseline("a", "2026-12-01"), baseline("b", "2026-12-02")],
      secret,
      "b",
    ],
  ])("%s", (_, baselines, subject, source) => {
    const { suppressionOf, hintOf } = askBaselines(baselines);
    expect(suppressionOf(subject)?.source).toBe(source);
    expect(hintOf(subject)).toHaveLength(subject.age === "new" ? 1 : 0);
  });
});
