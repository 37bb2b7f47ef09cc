import fc from "fast-check";
import { expect, test } from "vitest";
import { charset } from "../charset.ts";
import { createRuns } from "./runs.ts";

const member = charset("ab", "ab");
const text = fc.string({ unit: fc.constantFrom("a", "b", "a", "."), maxLength: 60 });
const questions = fc.array(fc.tuple(fc.boolean(), fc.nat(60), fc.nat(60)), { maxLength: 40 });

test("answers as one who looks anew at every question", () => {
  fc.assert(
    fc.property(text, questions, (value, asked) => {
      const bytes = Buffer.from(value);
      const runs = createRuns(bytes);
      for (const [forwards, first, second] of asked) {
        const at = Math.min(first, bytes.length);
        if (forwards) {
          const limit = Math.min(bytes.length, at + second);
          let end = at;
          while (end < limit && member.table[bytes[end]!] === 1) end++;
          expect(runs.end(member, at, limit)).toBe(end);
        } else {
          const limit = Math.max(0, at - second);
          let start = at;
          while (start > limit && member.table[bytes[start - 1]!] === 1) start--;
          expect(runs.start(member, at, limit)).toBe(start);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("reads a run once, however often it is asked for", () => {
  let reads = 0;
  const bytes = new Proxy(Buffer.alloc(2000, "a"), {
    get(target, key) {
      if (typeof key === "string" && /^\d+$/.test(key)) reads++;
      return Reflect.get(target, key, target);
    },
  });
  const runs = createRuns(bytes);
  for (let at = 0; at < 2000; at++) {
    runs.end(member, at, 2000);
    runs.start(member, at, 0);
  }
  expect(reads).toBeLessThan(3 * 2000);
});
