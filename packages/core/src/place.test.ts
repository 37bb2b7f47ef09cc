import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePath } from "./place.ts";

describe("decodePath", () => {
  it("keeps valid UTF-8, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodePath(Buffer.from(text))).toBe(Buffer.from(text).toString());
      }),
    );
  });

  it.each([
    [[0x62, 0xff, 0x61], "b\\xffa"],
    [[0xc3, 0xa9, 0xff], "\\xc3\\xa9\\xff"],
    [[0xed, 0xa0, 0x80], "\\xed\\xa0\\x80"],
    [[0xef, 0xbb, 0xbf, 0x61], "\ufeffa"],
    [[], ""],
  ])("writes %j as %j", (bytes, expected) => {
    expect(decodePath(Uint8Array.from(bytes))).toBe(expected);
  });
});
