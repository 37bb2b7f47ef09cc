import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePath } from "./place.ts";

describe("decodePath", () => {
  it("keeps valid UTF-8, whatever it says, but for what looks like an escape", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodePath(Buffer.from(text))).toBe(
          Buffer.from(text)
            .toString()
            .replace(/\\(?=x[0-9a-f]{2})/g, "\\x5c"),
        );
      }),
    );
  });

  it.each([
    [[0x62, 0xff, 0x61], "b\\xffa"],
    [[0xc3, 0xa9, 0xff], "\\xc3\\xa9\\xff"],
    [[0xed, 0xa0, 0x80], "\\xed\\xa0\\x80"],
    [[0xef, 0xbb, 0xbf, 0x61], "\ufeffa"],
    [[], ""],
    [[...Buffer.from("C:\\new\\xyz")], "C:\\new\\xyz"],
    [[...Buffer.from("b\\xffa")], "b\\x5cxffa"],
    [[...Buffer.from("b\\x5cxffa")], "b\\x5cx5cxffa"],
    [[0xff, ...Buffer.from("\\x80")], "\\xff\\x5cx80"],
  ])("writes %j as %j", (bytes, expected) => {
    expect(decodePath(Uint8Array.from(bytes))).toBe(expected);
  });

  it("gives every path a text of its own", () => {
    const pieces = ["\\", "x", "f", "5c", "xff", "\\xff", "\\x5c", "a"].map((text) => Buffer.from(text));
    const piece = fc.constantFrom(...pieces, Buffer.from([0xff]), Buffer.from([0xc3]), Buffer.from("é"));
    const path = fc.array(piece, { maxLength: 5 }).map((parts) => Buffer.concat(parts));
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(path, (bytes) => {
        const text = decodePath(bytes);
        expect(seen.get(text) ?? bytes.toString("hex")).toBe(bytes.toString("hex"));
        seen.set(text, bytes.toString("hex"));
      }),
      { numRuns: 2000 },
    );
  });
});
