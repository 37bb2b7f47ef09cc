import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readGivenFile } from "./given-file.ts";

const folder = mkdtempSync(join(tmpdir(), "sallyport-given-file-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "small"), "hello");
writeFileSync(join(folder, "exact"), Buffer.alloc(1024));
writeFileSync(join(folder, "large"), Buffer.alloc(1025));
mkdirSync(join(folder, "folder"));

const limits = { largest: 1024, unreadable: (why: string) => new Error(why) };

test.each([
  ["small", 5],
  ["exact", 1024],
  ["/dev/null", 0],
])("reads %s", async (file, size) => {
  expect((await readGivenFile(file, { folder }, limits)).length).toBe(size);
});

test.each([
  ["none", "it is not there"],
  ["small/below", "it is not there"],
  ["folder", "it is a folder"],
  ["large", "it is larger than 1 KiB"],
  ["/dev/zero", "it is larger than 1 KiB"],
])("refuses %s", async (file, why) => {
  await expect(readGivenFile(file, { folder }, limits)).rejects.toThrow(why);
});
