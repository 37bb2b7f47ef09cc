import fc from "fast-check";
import { expect, test } from "vitest";
import { mustEnd } from "../../../../core/src/testing/must-end.ts";
import { anyName } from "./any-name.ts";
import { patternFiles } from "./patterns/credential-patterns.ts";

const names = [...patternFiles.map(({ name }) => name), /(?:^|\/)a[|(]b$|c\|d$|(?:^|\/)(?:e|f)g$/];
const isAny = anyName(names);

test("says the same as the expressions one by one", () => {
  const piece = fc.constantFrom(
    ..."/.-_|(abcdefg",
    ...[".xml", "redis", "conf", ".env", "vpn/", "auth", ".HCL", "snmpd.conf", "ks.cfg", ".travis.yml", "users", "\n"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = pieces.join("");
      if (path.includes("\n")) return;
      expect(isAny(path)).toBe(names.some((name) => new RegExp(name, "i").test(path)));
    }),
    { numRuns: 2000, seed: 12 },
  );
});

test.each([
  ["a(b", true],
  ["x/a|b", true],
  ["xa|b", false],
  ["xc|d", true],
  ["x/eg", true],
  ["xeg", false],
])("%s: %s", (path, is) => {
  expect(isAny(path)).toBe(is);
});

test("a long path takes no time", () => {
  for (const path of ["a/".repeat(500_000), "a".repeat(1_000_000), "htpasswd.".repeat(100_000)])
    mustEnd(() => isAny(path));
});
