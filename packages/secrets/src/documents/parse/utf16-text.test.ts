import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../random.ts";
import { compileRuleSet } from "../../rule-set.ts";
import { base64, password } from "../testing/values.ts";
import { loadYaml } from "./parse-documents.ts";
import { fromUtf16 } from "./utf16-text.ts";

await loadYaml();

const encodings = {
  "little end first": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "big end first": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
} as const;

describe.each(Object.entries(encodings))("%s", (_name, encode) => {
  test("is the same text in UTF-8, and each part of it stands where it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
        const layer = fromUtf16(encode(text));
        expect(layer?.bytes.toString()).toBe(text);
        const signs = [...text];
        const [from, to] = [a % signs.length, b % signs.length].sort((one, other) => one - other) as [number, number];
        const before = signs.slice(0, from).join("");
        const part = signs.slice(from, to + 1).join("");
        const start = Buffer.byteLength(before);
        const range = layer?.locate(start, start + Buffer.byteLength(part));
        expect(range).toEqual({ start: 2 + 2 * before.length, end: 2 + 2 * (before.length + part.length) });
      }),
      { numRuns: 500, seed: 12 },
    );
  });

  test.each(["deploy/shop.yaml", "chart/values.yaml", "home/.pgpass"])("is judged as what it is: %s", (path) => {
    const value = password(seededRandom(path.length));
    const encoded = base64(value);
    const text = path.endsWith(".pgpass")
      ? `*:*:*:größe:${value}\r\n`
      : path.endsWith("values.yaml")
        ? `# größe\r\nauth:\r\n  password: ${value}\r\n`
        : `# größe 🎉\r\napiVersion: v1\r\nkind: Secret\r\ndata:\r\n  second: ${encoded}\r\n`;
    const bytes = encode(text);
    const matches = compileRuleSet([]).scanner.scan(bytes, { path });
    const shown = text.includes(encoded) ? encoded : value;
    expect(matches.map(({ start, end }) => [start, end])).toEqual([
      [2 + 2 * text.indexOf(shown), 2 + 2 * (text.indexOf(shown) + shown.length)],
    ]);
    expect(matches[0]?.value.toString()).toBe(value);
    expect(matches[0]?.via[0]).toBe("utf-16");
    expect(matches[0]?.rule.kind).toBe("document");
  });
});

test("an odd byte at the end, half a pair and nothing but a mark are no trouble", () => {
  expect(fromUtf16(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]))?.bytes.toString()).toBe("a");
  expect(fromUtf16(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))?.bytes.toString()).toBe("\ufffd");
  expect(fromUtf16(Buffer.from([0xff, 0xfe]))).toBeUndefined();
  expect(fromUtf16(Buffer.from("a: b\n"))).toBeUndefined();
});
