import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstLines } from "./first-lines.ts";

describe("firstLines", () => {
  it("keeps what fits as it is", () => {
    expect(firstLines("a\nb\n", 4)).toBe("a\nb\n");
  });

  it("cuts between lines, and says how many are left out", () => {
    const table = Array.from({ length: 2_000 }, (_, index) => `| row ${index} |`).join("\n");
    expect(firstLines(table, 120)).toMatch(
      /^\| row 0 \|\n\| row 1 \|\n(?:\| row \d+ \|\n)+\n\*\*1,99\d more lines left out: GitHub shows no more\.\*\*$/,
    );
  });

  it("is never longer than asked for, and shows whole lines alone", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", maxLength: 30 })),
        fc.integer({ min: 80, max: 400 }),
        (all, most) => {
          const text = all.join("\n");
          const cut = firstLines(text, most);
          expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(most);
          const shown = cut === text ? text : cut.slice(0, cut.lastIndexOf("\n\n"));
          expect([shown === text, shown === "", text.startsWith(`${shown}\n`)]).toContain(true);
        },
      ),
    );
  });
});
