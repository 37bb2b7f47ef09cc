import fc from "fast-check";
import { expect, test } from "vitest";
import { mustEnd } from "../../../../core/src/testing/must-end.ts";
import { seededRandom } from "../../random.ts";
import { compileRuleSet } from "../../rule-set.ts";
import { password } from "../testing/values.ts";
import { fromBinaryPlist } from "./binary-plist.ts";
import { loadYaml } from "./parse-documents.ts";

await loadYaml();

/** Writes a list as `plutil -convert binary1` does: numbers of two bytes, texts beyond ASCII as UTF-16. */
function plistOf(entries: Readonly<Record<string, string>>, referenceSize = 2): Buffer {
  const keys = Object.keys(entries);
  const texts = [...keys, ...Object.values(entries)];
  const count = (kind: number, length: number) =>
    length < 15
      ? Buffer.from([(kind << 4) | length])
      : Buffer.from([(kind << 4) | 15, 0x11, length >> 8, length & 255]);
  const references = texts.map((_, index) => Buffer.from([...Array(referenceSize - 1).fill(0), index + 1]));
  const objects = [
    Buffer.concat([count(0xd, keys.length), ...references]),
    ...texts.map((text) => {
      const isAscii = /^[\u0000-\u007f]*$/.test(text);
      return Buffer.concat([
        count(isAscii ? 5 : 6, text.length),
        isAscii ? Buffer.from(text) : Buffer.from(text, "utf16le").swap16(),
      ]);
    }),
  ];
  const magic = Buffer.from("bplist00");
  let at = magic.length;
  const offsets = objects.map((object) => {
    const offset = Buffer.from([at >> 8, at & 255]);
    at += object.length;
    return offset;
  });
  const trailer = Buffer.alloc(32);
  trailer[6] = 2;
  trailer[7] = referenceSize;
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(at, 28);
  return Buffer.concat([magic, ...objects, ...offsets, trailer]);
}

const scan = (bytes: Buffer, path = "Settings.plist") =>
  compileRuleSet([])
    .scanner.scan(bytes, { path })
    .map(({ rule, start, end, value }) => ({
      rule: rule.id,
      written: bytes.toString("latin1", start, end),
      value: value.toString(),
    }));

const secret = password(seededRandom(3));

test.each([1, 2, 4])("a password under a name, references of %i bytes", (referenceSize) => {
  const bytes = plistOf({ Host: "db.acme.test", "DB Password": secret, Port: "5432" }, referenceSize);
  expect(scan(bytes)).toEqual([{ rule: "secrets/generic-password", written: secret, value: secret }]);
});

test("a short one, and one in UTF-16", () => {
  const chosen = ["ember", "95"].join("");
  expect(scan(plistOf({ password: chosen })).map(({ written }) => written)).toEqual([chosen]);
  const wide = plistOf({ password: `${secret}\u00e9` });
  expect(fromBinaryPlist(wide)?.bytes.toString()).toBe(`password="${secret}\u00e9"\n`);
});

test("names that say nothing, and lists of other kinds", () => {
  expect(scan(plistOf({ Host: secret.toLowerCase().slice(0, 9), Title: "Enter password" }))).toEqual([]);
  for (const text of ["", "bplist00", `bplist00${"\u0000".repeat(40)}`, "<plist><dict/></plist>"])
    expect(fromBinaryPlist(Buffer.from(text))).toBeUndefined();
});

test("a dictionary that is named again and again is read within a budget", () => {
  const bytes = plistOf(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`password${index}`, secret])));
  const table = bytes.readUInt32BE(bytes.length - 4);
  const offsets = Buffer.concat([bytes.subarray(table, -32), ...Array(99_799).fill(bytes.subarray(table, table + 2))]);
  const trailer = Buffer.from(bytes.subarray(-32));
  trailer.writeUInt32BE(100_000, 12);
  const layer = mustEnd(() => fromBinaryPlist(Buffer.concat([bytes.subarray(0, table), offsets, trailer])));
  expect(layer?.bytes.length).toBeGreaterThan(100_000);
  expect(layer?.bytes.length).toBeLessThan(10 * 2 ** 20);
});

test("whatever is changed or cut off, nothing is thrown, and each place is inside of the file", () => {
  const bytes = plistOf({ Host: "db.acme.test", password: secret, other: `${secret}\u00e9` });
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, byte, length) => {
      const changed = Buffer.from(bytes);
      changed[at] = byte;
      for (const content of [changed, Buffer.concat([changed.subarray(0, length), bytes.subarray(-32)])]) {
        const layer = fromBinaryPlist(content);
        for (let end = 1; layer && end <= layer.bytes.length; end++) {
          const place = layer.locate(end - 1, end);
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeLessThanOrEqual(content.length);
        }
      }
    }),
    { numRuns: 500, seed: 12 },
  );
});
