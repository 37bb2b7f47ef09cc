import { expect, test } from "vitest";
import { compileScanner, type Scanner } from "../engine/scanner.ts";
import { builtinRules } from "../rules/index.ts";
import type { StoredContent } from "./content.ts";
import { type Frame, newBytes, scanningSink } from "./frames.ts";

/** Finds each `x` in a row of bytes. */
const scanner: Scanner = {
  digest: "sha256:0",
  scan(bytes, context) {
    if (bytes.includes("slow")) context?.onSkipped?.({ reason: "custom-rule-timeout", rule: "custom/a" });
    if (bytes.includes("crowded")) context?.onSkipped?.({ reason: "too-many-names" });
    if (bytes.includes("nested")) context?.onSkipped?.({ reason: "decoded-too-large" });
    const rule = { kind: "generic", id: "secrets/a", title: "t", provider: "p", why: "w", fix: "f" } as const;
    return [...bytes.entries()]
      .filter(([, byte]) => byte === 0x78)
      .map(([start]) => ({
        rule,
        start,
        end: start + 1,
        value: Buffer.from("x"),
        check: { confidence: "high", basis: "b" },
        via: [],
      }));
  },
};

function framesOf(act: (sink: ReturnType<typeof scanningSink>) => void) {
  const frames: { part: Frame["part"]; text: string; offset: number; starts: number[]; bytes: number }[] = [];
  const gaps: unknown[] = [];
  const onFrame = (frame: Frame) =>
    frames.push({
      part: frame.part,
      text: frame.bytes.toString("latin1"),
      offset: frame.offset,
      starts: frame.matches.map((match) => match.start),
      bytes: newBytes(frame),
    });
  act(scanningSink(scanner, onFrame, (gap) => gaps.push(gap)));
  return { frames, gaps };
}

const commit: StoredContent = { type: "commit", oid: "1", size: 1 };
const file: StoredContent = { type: "file", path: "a", rawPath: Buffer.from("a"), size: 1, link: false };

test("a commit's header ends before its signature, and its message is counted from line 1", () => {
  const text = "tree 1\nauthor Ax <a>\ngpgsig -----BEGIN\n xxx\n\nsubject x\n";
  const { frames } = framesOf((sink) => sink.whole(commit, Buffer.from(text)));
  expect(frames.map(({ part, text, starts }) => ({ part, text, starts }))).toEqual([
    { part: "header", text: "tree 1\nauthor Ax <a>", starts: [15] },
    { part: "body", text: "subject x\n", starts: [8] },
  ]);
});

test("signatures alone are left out of a header, whatever stands behind them", () => {
  const lines = ["tree 1", "gpgsig a", " b", " ", " c", "gpgsig-sha256 d", " e", "other x", " gpgsig x"];
  const { frames } = framesOf((sink) => sink.whole(commit, Buffer.from(`${lines.join("\n")}\n\nsubject\n`)));
  expect(frames[0]?.text).toBe("tree 1\nother x\n gpgsig x");
});

test("chunks count each byte once", () => {
  const content = Buffer.alloc(10_000, "a");
  const { frames } = framesOf((sink) => {
    sink.chunk(file, content.subarray(0, 7000), 0, false);
    sink.chunk(file, content.subarray(7000 - 4096), 7000 - 4096, true);
  });
  expect(frames.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(content.length);
});

test("the first bytes say what all of a file is: text in a program is no text file, and later parts of UTF-16 have no mark", () => {
  const content = { ...file, path: "program" };
  const parts = (first: Buffer, later: string) => {
    const found: number[] = [];
    const sink = scanningSink(
      compileScanner(builtinRules),
      ({ matches }) => found.push(matches.length),
      () => {},
    );
    sink.chunk(content, Buffer.concat([first, Buffer.alloc(8192, 0x20)]), 0, false);
    sink.chunk(content, Buffer.concat([Buffer.alloc(4096, 0x20), Buffer.from(later, "latin1")]), 4096, true);
    return found;
  };
  const assigned = `\npassword = "${["q8Zt", "4vLw", "!x2P"].join("")}"\n`;
  const wide = Buffer.from(assigned, "utf16le").toString("latin1");
  expect(parts(Buffer.from("text"), assigned)).toEqual([0, 1]);
  expect(parts(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]), assigned)).toEqual([0, 0]);
  expect(parts(Buffer.from([0xff, 0xfe]), wide)).toEqual([0, 1]);
});

test("what the scanner gave up is a gap", () => {
  const { gaps } = framesOf((sink) => {
    sink.whole(file, Buffer.from("slow"));
    sink.whole({ type: "blob", oid: "2", size: 1 }, Buffer.from("nested"));
    sink.whole(file, Buffer.from("crowded"));
  });
  expect(gaps).toEqual([
    { kind: "rule-timeout", subject: "a", detail: "the rule custom/a took too long" },
    { kind: "decoded-too-large", subject: "2", detail: "not all that is encoded in it was decoded" },
    {
      kind: "too-many-names",
      subject: "a",
      detail: "it holds so many names of passwords and keys that only the values of the first were looked at",
    },
  ]);
});
