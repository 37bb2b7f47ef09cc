import { execFileSync } from "node:child_process";
import { chmodSync, closeSync, ftruncateSync, openSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createScratch } from "../testing/scratch.ts";
import type { FileContent, Gap, StoredContent } from "./content.ts";
import { readFiles } from "./file-reader.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

function file(name: string | Buffer, link = false): FileContent {
  return { type: "file", path: name.toString(), rawPath: Buffer.from(name), size: 0, link };
}

interface Seen {
  readonly whole: Record<string, string>;
  readonly chunks: { readonly offset: number; readonly length: number; readonly last: boolean }[];
  readonly gaps: Gap[];
}

async function read(files: readonly FileContent[], wholeLimit?: number): Promise<Seen> {
  const seen: Seen = { whole: {}, chunks: [], gaps: [] };
  const sink = {
    whole: (content: StoredContent, bytes: Buffer) => {
      seen.whole[content.path ?? ""] = bytes.toString();
    },
    chunk: (_: StoredContent, bytes: Buffer, offset: number, last: boolean) => {
      seen.chunks.push({ offset, length: bytes.length, last });
    },
  };
  await readFiles(
    scratch.folder,
    files,
    sink,
    (gap) => seen.gaps.push(gap),
    wholeLimit === undefined ? {} : { wholeLimit },
  );
  return seen;
}

const inFolder = (name: string) => path.join(scratch.folder, name);

describe("readFiles", () => {
  test("reads files and the text of links", async () => {
    writeFileSync(inFolder("a"), "content");
    symlinkSync("/etc/passwd", inFolder("link"));
    expect(await read([file("a"), file("link", true)])).toEqual({
      whole: { a: "content", link: "/etc/passwd" },
      chunks: [],
      gaps: [],
    });
  });

  test("refuses what has become a link since it was listed", async () => {
    symlinkSync("/etc/hostname", inFolder("swapped"));
    const { whole, gaps } = await read([file("swapped")]);
    expect(whole).toEqual({});
    expect(gaps).toEqual([
      { kind: "unreadable-file", subject: "swapped", detail: "became a symbolic link during the scan" },
    ]);
  });

  test("does not wait for a FIFO", async () => {
    execFileSync("mkfifo", [inFolder("fifo")]);
    const { gaps } = await read([file("fifo")]);
    expect(gaps).toEqual([{ kind: "unreadable-file", subject: "fifo", detail: "no regular file any more" }]);
  });

  test("leaves out what has gone", async () => {
    writeFileSync(inFolder("plain"), "");
    expect(await read([file("gone"), file("plain/below"), file("plain")])).toEqual({
      whole: { plain: "" },
      chunks: [],
      gaps: [],
    });
  });

  test.skipIf(process.getuid?.() === 0)("says what it may not read", async () => {
    writeFileSync(inFolder("locked"), "x");
    chmodSync(inFolder("locked"), 0);
    expect((await read([file("locked")])).gaps).toEqual([
      { kind: "unreadable-file", subject: "locked", detail: "permission denied" },
    ]);
  });

  test("names that are no UTF-8 are read by their bytes", async () => {
    const name = Buffer.from([0x66, 0xff, 0x0a]);
    writeFileSync(Buffer.concat([Buffer.from(`${scratch.folder}/`), name]), "odd");
    expect(Object.values((await read([file(name)])).whole)).toEqual(["odd"]);
  });

  test("a file over the limit comes in overlapping chunks that cover it", async () => {
    writeFileSync(inFolder("large"), Buffer.alloc(2.5 * 2 ** 20, "x"));
    const { chunks } = await read([file("large")], 2 ** 20);
    expect(chunks.map(({ offset, last }) => ({ offset, last }))).toEqual([
      { offset: 0, last: false },
      { offset: 2 ** 20 - 4096, last: false },
      { offset: 2 * (2 ** 20 - 4096), last: true },
    ]);
    expect(chunks.reduce((end, chunk) => Math.max(end, chunk.offset + chunk.length), 0)).toBe(2.5 * 2 ** 20);
  });

  test("a sparse file of 100 MB takes no memory to speak of", async () => {
    const descriptor = openSync(inFolder("sparse"), "w");
    ftruncateSync(descriptor, 100 * 2 ** 20);
    closeSync(descriptor);
    const before = process.memoryUsage().arrayBuffers;
    const { chunks } = await read([file("sparse")]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6);
    expect(chunks.at(-1)).toMatchObject({ last: true });
    rmSync(inFolder("sparse"));
  });
});
