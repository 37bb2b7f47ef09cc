import { describe, expect, test } from "vitest";
import type { CustomRule } from "../rule.ts";
import { windowsAround } from "./custom.ts";
import { matchesIn, shown, testRule } from "./testing/scan.ts";

const rule = testRule<CustomRule>({
  kind: "custom",
  id: "custom/acme",
  keywords: ["acme"],
  pattern: "acme-([a-z]{4})\\b",
});

describe("a custom rule", () => {
  test("takes its first group as the value", () => {
    const text = "x ACME acme-abcd y";
    const matches = matchesIn([rule], text);
    expect(shown(matches)).toEqual(["abcd high"]);
    expect(text.slice(matches[0]?.start, matches[0]?.end)).toBe("abcd");
  });

  test("or the whole match", () => {
    expect(shown(matchesIn([{ ...rule, pattern: "acme-[a-z]{4}" }], "acme-abcd acme-efgh"))).toEqual([
      "acme-abcd high",
      "acme-efgh high",
    ]);
  });

  test.each(["Schlüssel", "ÄCME", "ключ", "鍵"])("has keywords in any language: %s", (keyword) => {
    const own: CustomRule = { ...rule, keywords: [keyword], pattern: "[a-z]{4}-\\d{4}" };
    expect(shown(matchesIn([own], Buffer.from(`${keyword}: abcd-1234`)))).toEqual(["abcd-1234 high"]);
  });

  test("looks only near its keywords", () => {
    const apart: CustomRule = { ...rule, pattern: "Z{8}" };
    expect(matchesIn([apart], `acme${" ".repeat(200)}ZZZZZZZZ`)).toHaveLength(1);
    expect(matchesIn([apart], `acme${" ".repeat(2000)}ZZZZZZZZ`)).toEqual([]);
    expect(matchesIn([apart], "ZZZZZZZZ")).toEqual([]);
  });

  test("finds every match once where windows overlap", () => {
    const text = Array.from(
      { length: 500 },
      (_, index) => `acme-${String.fromCharCode(97 + (index % 26)).repeat(4)} `,
    ).join("");
    expect(matchesIn([rule], text)).toHaveLength(500);
  });

  test("that takes too long is given up, and it is told", () => {
    const slow: CustomRule = { ...rule, pattern: "(?:[ab]|a|b){1,9}(?:[ab]|a|b){1,9}!" };
    const skipped: unknown[] = [];
    const text = Array.from({ length: 400 }, () => `acme ${"ab".repeat(9)} ${" ".repeat(700)}`).join("");
    matchesIn([slow], text, {
      onSkipped: (skip) => skipped.push(skip),
    });
    expect(skipped).toEqual([{ reason: "custom-rule-timeout", rule: "custom/acme" }]);
  });
});

describe("windowsAround", () => {
  test("every hit has its reach in some window, and no window is long", () => {
    const hits = [0, 4, 300, 900, 904, 5000, 5100, 9996].map((start) => ({ start, end: start + 4 }));
    const windows = windowsAround(hits, 10_000);
    for (const hit of hits) {
      const holds = windows.some(
        ({ start, end }) => start <= Math.max(0, hit.start - 320) && end >= Math.min(10_000, hit.end + 320),
      );
      expect([hit.start, holds]).toEqual([hit.start, true]);
    }
    expect(Math.max(...windows.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1024);
  });
});
