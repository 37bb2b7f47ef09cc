import fc from "fast-check";
import { expect, test } from "vitest";
import { indexFiles } from "./file-index.ts";
import { patternFiles } from "./patterns/credential-patterns.ts";

const made = [/\wy$/, /(?:^|\/)x\.?yz$/, /z{2}xy$/, /(?:yx|xz)$/, /xy/, /a[xy]$|\/yy$/];
const entries = [...patternFiles.map(({ name }) => name), ...made].map((name) => ({ name: new RegExp(name, "i") }));
const index = indexFiles(entries);

test("finds what the expressions find one by one, in their order", () => {
  const piece = fc.constantFrom(
    ..."/.-_axyz",
    ...[".xml", "redis", "conf", ".env", "vpn/", "auth", ".HCL", "snmpd.conf", "ks.cfg", ".travis.yml", "users", "Xy"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = pieces.join("");
      const found = entries.filter(({ name }) => name.test(path));
      expect(index.of(path)).toEqual(found);
      expect(index.has(path)).toBe(found.length > 0);
    }),
    { numRuns: 2000, seed: 12 },
  );
});
