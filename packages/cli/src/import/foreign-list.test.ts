import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestList, readForeignList } from "./foreign-list.ts";

const read = (text: string) => readForeignList(Buffer.from(text));
const commit = "0123456789".repeat(4);
const sha1 = "ab".repeat(20);
const record = { type: "Secret Keyword", hashed_secret: sha1, line_number: 3 };
const json = (results: unknown) => JSON.stringify({ version: "1.5.0", plugins_used: [], results });

describe("readForeignList", () => {
  it.each<[string, string, object]>([
    ["a finding in a commit", `${commit}:src/a.env:generic-api-key:3\n`, { paths: ["src/a.env"], line: 3, commit }],
    [
      "a finding in a short commit",
      "0123456:src/a.env:generic-api-key:3",
      { paths: ["src/a.env"], line: 3, commit: "0123456" },
    ],
    ["a finding in a folder", "src/a.env:generic-api-key:3", { paths: ["src/a.env"], line: 3 }],
    ["a path with a colon", "src/a:b.env:generic-api-key:3", { paths: ["src/a:b.env"], line: 3 }],
    ["a record", json({ "a.env": [record] }), { paths: ["a.env"], line: 3, sha1 }],
    ["a path of Windows", json({ "src\\a.env": [record] }), { paths: ["src/a.env"], line: 3, sha1 }],
    [
      "an audited record",
      json({ "a.env": [{ ...record, is_secret: true }] }),
      { paths: ["a.env"], line: 3, sha1, objection: expect.any(String) },
    ],
  ])("reads %s", async (_, text, entry) => {
    expect(await read(text)).toMatchObject({ entries: [entry], unread: [] });
  });

  it.each([
    [
      "lines",
      `# comment\n\nsrc/a.env:rule:3\nwhatever\n`,
      "line 4: not of the form commit:path:rule:line or path:rule:line",
    ],
    [
      "records",
      json({ "a.env": [record, { hashed_secret: "x" }] }),
      "entry 2 of a.env: without a hashed_secret of 40 hex digits",
    ],
  ])("says which other %s are among them", async (_, text, unread) => {
    const list = await read(text);
    expect(list.kind !== "unknown" && [list.entries.length, list.unread]).toEqual([1, [unread]]);
  });

  it.each<[string, Buffer]>([
    ["prose", Buffer.from("hello\nworld\n")],
    ["JSON that was cut off", Buffer.from(json({ "a.env": [record] }).slice(0, -5))],
    ["other JSON", Buffer.from('{"a":1}')],
    ["binary", Buffer.from([0, 1, 2, 255])],
    ["UTF-16", Buffer.from("src/a.env:rule:3\n", "utf16le")],
    ["too much", Buffer.alloc(largestList + 1, "\n")],
  ])("refuses %s", async (_, bytes) => {
    expect(await readForeignList(bytes)).toEqual({ kind: "unknown", problem: expect.any(String) });
  });

  it("never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => void (await readForeignList(bytes))),
    );
    await fc.assert(fc.asyncProperty(fc.json(), async (text) => void (await read(`{"results":${text}}`))));
  });
});
