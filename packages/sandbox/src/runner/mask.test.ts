import fc from "fast-check";
import { expect, test } from "vitest";
import { createMask } from "./mask.ts";

test.each([
  ["abc", "x abc y", "x *** y"],
  ["abc", "abcabc", "***"],
  ["aba", "ababa", "***"],
  ["line 1\n  line 2 \r\n", "only line 2 here", "only *** here"],
  ["a&b", "a&amp;b", "***"],
  ['q"q', 'say q\\"q', "say ***"],
  ["x y", "x%20y", "***"],
  ["user:word", Buffer.from("12user:word").toString("base64"), "MTJ1***"],
])("%j hides in %j", (value, text, expected) => {
  const mask = createMask();
  mask.add(value);
  expect(mask.apply(text)).toBe(expected);
});

test("a value shows before it is added, not after", () => {
  const mask = createMask();
  expect(mask.apply("abc")).toBe("abc");
  mask.add("abc");
  expect(mask.apply("abc")).toBe("***");
});

test("no text that was masked holds a secret, and nothing else is lost", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 3 }),
      fc.string({ unit: fc.constantFrom("a", "b", "c", " ") }),
      (secrets, text) => {
        const mask = createMask();
        for (const secret of secrets) mask.add(secret);
        const masked = mask.apply(text);
        for (const secret of secrets) expect(masked).not.toContain(secret);
        if (!secrets.some((secret) => text.includes(secret))) expect(masked).toBe(text);
      },
    ),
  );
});
