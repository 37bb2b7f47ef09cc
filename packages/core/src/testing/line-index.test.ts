import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Position } from "../position.ts";
import { LineIndex } from "./line-index.ts";

/** Walks the text character by character. */
function naivePosition(text: string, offset: number): Position {
  let [line, column, bytes] = [1, 1, 0];
  for (const character of text) {
    if (bytes >= offset) break;
    bytes += Buffer.byteLength(character);
    if (character === "\n") [line, column] = [line + 1, 1];
    else column += character.length;
  }
  return { line, column };
}

const character = fc.oneof(
  fc.constantFrom("\n", "\r\n", "\r", "é", "€", "😀", "\ufeff", "\0", "\t"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
);
const text = fc.array(character, { maxLength: 40 }).map((parts) => parts.join(""));

describe("LineIndex", () => {
  it("agrees with counting, at every border of a character", () => {
    fc.assert(
      fc.property(text, (content) => {
        const index = new LineIndex(Buffer.from(content));
        let offset = 0;
        for (const each of [...content, ""]) {
          expect(index.positionAt(offset)).toEqual(naivePosition(content, offset));
          offset += Buffer.byteLength(each);
        }
        expect(index.lineCount).toBe(content.split("\n").length);
      }),
    );
  });

  it("bounds lines as splitting does", () => {
    fc.assert(
      fc.property(text, (content) => {
        const bytes = Buffer.from(content);
        const index = new LineIndex(bytes);
        content.split("\n").forEach((line, row) => {
          const { start, end } = index.lineBounds(row + 1);
          expect(bytes.subarray(start, end).toString()).toBe(line.replace(/\r$/, ""));
        });
      }),
    );
  });

  it("gives regions across lines", () => {
    const index = new LineIndex(Buffer.from("one\ntwo €x\nthree"));
    expect(index.regionOf(4, 12)).toEqual({ start: { line: 2, column: 1 }, end: { line: 2, column: 7 } });
    expect(index.regionOf(2, 14)).toEqual({ start: { line: 1, column: 3 }, end: { line: 3, column: 2 } });
  });

  it("counts a column a replacement character where bytes are no UTF-8", () => {
    const index = new LineIndex(Buffer.from([0x61, 0xff, 0xfe, 0x62, 0x0a, 0xff, 0x63]));
    expect(index.positionAt(3)).toEqual({ line: 1, column: 4 });
    expect(index.positionAt(6)).toEqual({ line: 2, column: 2 });
  });

  it("answers for lines and offsets beyond the text", () => {
    const index = new LineIndex(Buffer.from("ab\n"));
    expect(index.lineBounds(9)).toEqual({ start: 3, end: 3 });
    expect(index.lineBounds(2)).toEqual({ start: 3, end: 3 });
    expect(index.positionAt(99)).toEqual({ line: 2, column: 1 });
    expect(new LineIndex(Buffer.alloc(0)).positionAt(0)).toEqual({ line: 1, column: 1 });
  });
});
