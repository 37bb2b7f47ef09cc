import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BaselineLine, largestBaseline, readBaseline, writeBaseline } from "./baseline-file.ts";

const [a, b] = ["0a".repeat(16), "ff".repeat(16)];
const heading = "# sallyport secrets baseline 1\n";
const row = `s1:${a} secrets/generic-password\n`;
const read = (text: string) => readBaseline(Buffer.from(text, "latin1"));

describe("readBaseline", () => {
  it.each([
    ["a row", heading + row],
    ["CRLF", (heading + row).replaceAll("\n", "\r\n")],
    ["comments and empty lines", `${heading}\n# from the first scan\n${row}`],
    ["a row twice, as a merge makes it", heading + row + row],
  ])("reads %s", (_, text) => {
    expect(read(text)).toEqual({
      kind: "lines",
      lines: [{ fingerprint: `s1:${a}`, rule: "secrets/generic-password" }],
    });
  });

  it.each<[string, string, number | undefined]>([
    ["an empty file", "", 1],
    ["another file", "root:x:0:0\n", 1],
    ["a file of a later form", heading.replace("1", "2") + row, 1],
    ["rows without the heading", row, 1],
    ["a merge that was not finished", `${heading}<<<<<<< HEAD\n${row}`, 2],
    ["a file that was cut off", (heading + row).slice(0, -4), undefined],
    ["a fingerprint that was cut off", `${heading}${row}s1:0a secrets/generic-password\n`, 3],
    ["a pattern for every rule", `${heading}s1:${a} secrets/*\n`, 2],
    ["another area", `${heading}s1:${a} policy/weakened-rules\n`, 2],
    ["a fingerprint of one run", `${heading}s0:${a} secrets/generic-password\n`, 2],
    ["capital digits", heading + row.replaceAll("a", "A"), 2],
    ["NUL bytes", `${heading}${row}\0\n`, 3],
    ["binary", `${heading}\xff\xfe\x00\n`, 2],
    ["UTF-16", Buffer.from(heading + row, "utf16le").toString("latin1"), undefined],
    ["too much", heading + "#\n".repeat(largestBaseline), undefined],
  ])("refuses %s whole", (_, text, line) => {
    expect(read(text)).toEqual({ kind: "broken", problem: expect.any(String), ...(line ? { line } : {}) });
  });

  it("reads what is written, whatever the order", () => {
    const line: fc.Arbitrary<BaselineLine> = fc.record({
      fingerprint: fc.constantFrom(`s1:${a}`, `s1:${b}`),
      rule: fc.constantFrom("secrets/private-key", "custom/acme"),
    });
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (some, more) => {
        const text = writeBaseline([...some, ...more]);
        expect(writeBaseline([...more, ...some])).toBe(text);
        const reading = read(text);
        expect(reading.kind === "lines" && writeBaseline(reading.lines)).toBe(text);
      }),
    );
  });

  it("never throws, and never lists what is not written out", () => {
    const piece = fc.oneof(
      fc.constantFrom(heading, row, "\n", "s1:", a, " ", "secrets/x", "#"),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join("");
        const reading = readBaseline(Buffer.from(text));
        if (reading.kind === "lines")
          for (const { fingerprint, rule } of reading.lines) expect(text).toContain(`${fingerprint} ${rule}`);
      }),
    );
  });
});
