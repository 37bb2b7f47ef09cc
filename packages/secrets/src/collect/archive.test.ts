import { gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { isArchive } from "./archive.ts";

test.each([
  ["gzip", gzipSync("x"), true],
  ["zstd", zstdCompressSync("x"), true],
  ["zip", Buffer.from("PK\u0003\u0004rest"), true],
  ["text", Buffer.from("BZ is no archive"), false],
  ["a single byte", Buffer.from([0x1f]), false],
  ["nothing", Buffer.alloc(0), false],
])("%s", (_, bytes, expected) => {
  expect(isArchive(bytes)).toBe(expected);
});
