import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Unopened, UnpackBudget } from "./archive-member.ts";
import { openArchive } from "./open-archive.ts";
import { type ZipEntry, zipOf } from "./testing/zip-of.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sallyport-archives-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plenty = (): UnpackBudget => ({ bytes: 1e6, members: 100 });

function open(archive: Buffer, budget = plenty()) {
  const unopened: Unopened[] = [];
  const members = [...openArchive(archive, { budget, onUnopened: (reason) => unopened.push(reason) })].map(
    ({ via, bytes }) => [via.join(" > "), bytes.toString()],
  );
  return { members, unopened };
}

/** A tar archive by the system's own tar, in one of its formats. */
function tarOf(files: Readonly<Record<string, string>>, ...options: string[]): Buffer {
  const root = mkdtempSync(path.join(folder, "tar-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  const archive = path.join(folder, "archive.tar");
  execFileSync("tar", ["-cf", archive, ...options, "-C", root, ...Object.keys(files)]);
  return readFileSync(archive);
}

const deep = `${"a-folder-with-a-name/".repeat(8)}app.env`;
const entry = (name: string, text: string, more: Partial<ZipEntry> = {}): ZipEntry => ({
  name,
  packed: deflateRawSync(text),
  method: 8,
  ...more,
});

describe("what an archive holds", () => {
  test.each([
    ["gzip", gzipSync("text"), [["gzip", "text"]]],
    ["several gzips in a row", Buffer.concat([gzipSync("one "), gzipSync("two")]), [["gzip", "one two"]]],
    ["zstd", zstdCompressSync("text"), [["zstd", "text"]]],
    [
      "zip",
      zipOf([entry("a.env", "one"), entry("d/", "", { packed: Buffer.alloc(0), method: 0 }), entry("d/b", "two")]),
      [
        ["zip (a.env)", "one"],
        ["zip (d/b)", "two"],
      ],
    ],
    [
      "zip, stored, with a comment",
      zipOf([{ name: "a", packed: Buffer.from("one"), method: 0 }], "of a comment"),
      [["zip (a)", "one"]],
    ],
    ["zip with zstd", zipOf([{ name: "a", packed: zstdCompressSync("one"), method: 93 }]), [["zip (a)", "one"]]],
    ["a name that is no UTF-8", zipOf([entry("\u00ff", "one", { latin1: true })]), [["zip (\\xff)", "one"]]],
    [
      "tar",
      tarOf({ "a.env": "one", "d/b": "two" }),
      [
        ["tar (a.env)", "one"],
        ["tar (d/b)", "two"],
      ],
    ],
    ["tar of GNU with a long name", tarOf({ [deep]: "one" }, "--format=gnu"), [[`tar (${deep})`, "one"]]],
    ["tar of pax with a long name", tarOf({ [deep]: "one" }, "--format=posix"), [[`tar (${deep})`, "one"]]],
    ["tar of ustar with a long name", tarOf({ [deep]: "one" }, "--format=ustar"), [[`tar (${deep})`, "one"]]],
    ["a zip in a compressed tar", gzipSync(zipInTar()), [["gzip > tar (inner.zip) > zip (a)", "one"]]],
    ["text", Buffer.from("text"), []],
    ["nothing", Buffer.alloc(0), []],
  ])("%s", (_, archive, members) => {
    expect(open(archive)).toEqual({ members, unopened: [] });
  });

  test("its place in the outer archive is known", () => {
    const packed = deflateRawSync("one");
    const archive = zipOf([entry("a", "one")]);
    const [member] = openArchive(archive, { budget: plenty(), onUnopened: () => {} });
    expect(archive.subarray(member?.start, member?.end)).toEqual(packed);
  });
});

function zipInTar(): Buffer {
  const root = mkdtempSync(path.join(folder, "nest-"));
  writeFileSync(path.join(root, "inner.zip"), zipOf([entry("a", "one")]));
  execFileSync("tar", ["-cf", path.join(root, "outer.tar"), "-C", root, "inner.zip"]);
  return readFileSync(path.join(root, "outer.tar"));
}

describe("what an archive hides from a hasty reader", () => {
  /** One tar entry; `name` may be empty. */
  const tarEntry = (name: string, type: string, text: string) => {
    const header = Buffer.alloc(512);
    header.write(name);
    header.write(Buffer.byteLength(text).toString(8).padStart(11, "0"), 124);
    header.write(`ustar\0${"00"}`, 257);
    header.write(type, 156);
    const sum = header.reduce((total, byte) => total + byte, 8 * 0x20);
    header.write(sum.toString(8).padStart(6, "0"), 148);
    return Buffer.concat([header, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)]);
  };
  const end = Buffer.alloc(1024);
  const pax = tarEntry("pax", "x", "20 path=hidden.env\n");

  test.each<[string, Buffer, string[][]]>([
    [
      "a file of tar whose name is only in its pax header",
      Buffer.concat([pax, tarEntry("", "0", "one"), end]),
      [["tar (hidden.env)", "one"]],
    ],
    [
      "a tar behind the end of another",
      Buffer.concat([tarEntry("a", "0", "one"), end, tarEntry("b", "0", "two"), end]),
      [
        ["tar (a)", "one"],
        ["tar (b)", "two"],
      ],
    ],
    [
      "a file of tar of a kind that nobody knows",
      Buffer.concat([tarEntry("a", "Z", "one"), end]),
      [["tar (a)", "one"]],
    ],
    ["a sparse file of tar", Buffer.concat([tarEntry("a", "S", "one"), end]), [["tar (a)", "one"]]],
    ["a folder of tar with content", Buffer.concat([tarEntry("a/", "5", "one"), end]), [["tar (a/)", "one"]]],
    [
      "notes of tar",
      Buffer.concat([tarEntry("g", "g", "11 a=bcdef\n"), tarEntry("a", "0", "one"), end]),
      [["tar (a)", "one"]],
    ],
    ["folders and links of tar", Buffer.concat([tarEntry("a/", "5", ""), tarEntry("l", "2", ""), end]), []],
    ["a folder of zip with content", zipOf([entry("a/", "one")]), [["zip (a/)", "one"]]],
    ["a folder of zip", zipOf([entry("a/", ""), entry("b", "one")]), [["zip (b)", "one"]]],
  ])("%s", (_, archive, members) => {
    expect(open(archive)).toEqual({ members, unopened: [] });
  });

  const directoryOf = (count: number, more = Buffer.alloc(0)) => {
    const archive = zipOf([entry("a", "one"), entry("b", "two")]);
    archive.writeUInt16LE(count, archive.length - 12);
    return Buffer.concat([archive.subarray(0, -22), more, archive.subarray(-22)]);
  };
  const zip64 = Buffer.alloc(76);
  zip64.writeUInt32LE(0x06064b50);

  test.each<[string, Buffer, string[], Unopened[]]>([
    ["counts one file too few", directoryOf(1), ["one"], ["damaged"]],
    ["counts none", directoryOf(0), [], ["damaged"]],
    ["counts one too many", directoryOf(3), ["one", "two"], ["damaged"]],
    ["is empty, and said to end where it begins", emptyDirectory(), [], ["damaged"]],
    ["has the record of a large archive behind it", directoryOf(2, zip64), ["one", "two"], []],
    ["has anything else behind it", directoryOf(2, Buffer.alloc(76)), ["one", "two"], ["damaged"]],
  ])("a zip whose directory %s", (_, archive, texts, unopened) => {
    const opened = open(archive);
    expect(opened.members.map(([, text]) => text)).toEqual(texts);
    expect(opened.unopened).toEqual(unopened);
  });

  test("a member that ends before it begins has no place", () => {
    const archive = zipOf([{ name: "a", packed: Buffer.from("one"), method: 0 }]);
    archive.writeUInt16LE(0xffff, 28);
    for (const { start, end } of openArchive(archive, { budget: plenty(), onUnopened: () => {} })) {
      expect(start).toBeLessThanOrEqual(end);
    }
  });
});

function emptyDirectory(): Buffer {
  const archive = zipOf([entry("a", "one")]);
  archive.writeUInt16LE(0, archive.length - 12);
  archive.writeUInt32LE(archive.length - 22, archive.length - 6);
  return archive;
}

describe("what cannot be opened is said", () => {
  const whole = gzipSync("a text that is long enough to be cut somewhere, and does not repeat: 0123456789");
  const brokenTar = tarOf({ a: "one" });
  brokenTar.write("x", 0);
  test.each<[string, Buffer, Unopened[]]>([
    ["an encrypted member", zipOf([entry("a", "one", { flags: 1 })]), ["encrypted"]],
    ["a method that nobody uses", zipOf([entry("a", "one", { method: 12 })]), ["unsupported"]],
    ["a zip without its directory", zipOf([entry("a", "one")]).subarray(0, 40), ["damaged"]],
    ["a directory that points to nothing", zipOf([entry("a", "one", { offset: 9999 })]), ["damaged"]],
    ["a directory that is none", brokenDirectory(), ["damaged"]],
    ["a tar whose checksum does not fit", brokenTar, ["damaged"]],
    ["bzip2", Buffer.from("BZh91AY"), ["unsupported"]],
    ["xz", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), ["unsupported"]],
    ["nonsense after the first bytes", Buffer.concat([whole.subarray(0, 10), Buffer.alloc(50, 7)]), ["damaged"]],
    ["more than the budget", gzipSync(Buffer.alloc(2e6)), ["too-large"]],
  ])("%s", (_, archive, unopened) => {
    const opened = open(archive);
    expect(opened.unopened).toEqual(unopened);
    expect(opened.members.filter(([, text]) => text !== "")).toEqual([]);
  });

  test("of one that breaks off, what there is comes back", () => {
    const { members, unopened } = open(whole.subarray(0, -30));
    expect(unopened).toEqual(["damaged"]);
    expect(members[0]?.[1]).toMatch(/^a text/);
  });

  test("a member over the budget does not keep the others back", () => {
    const archive = zipOf([entry("large", "x".repeat(5000)), entry("small", "one")]);
    expect(open(archive, { bytes: 1000, members: 9 })).toEqual({
      members: [["zip (small)", "one"]],
      unopened: ["too-large"],
    });
  });

  test("archives nested too deep", () => {
    let archive = gzipSync("text");
    for (let depth = 0; depth < 8; depth += 1) archive = gzipSync(archive);
    expect(open(archive)).toEqual({ members: [], unopened: ["too-large"] });
  });

  test("many members share one budget", () => {
    const archive = zipOf(Array.from({ length: 20 }, (_, index) => entry(`${index}`, "one")));
    const { members, unopened } = open(archive, { bytes: 1e6, members: 5 });
    expect([members.length, unopened.length]).toEqual([5, 15]);
  });
});

function brokenDirectory(): Buffer {
  const archive = zipOf([entry("a", "one")]);
  archive.writeUInt32LE(3, archive.length - 6);
  return archive;
}

test("never throws, and never takes more than the budget, whatever is changed in an archive", () => {
  const samples = [
    zipOf([entry("a", "one"), entry("b", "two".repeat(300))]),
    tarOf({ a: "one", [deep]: "two" }),
    gzipSync("some text"),
    zstdCompressSync("some text"),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      (sample, changes, cut) => {
        const archive = Buffer.from(sample);
        for (const [at, byte] of changes) archive[at % archive.length] = byte;
        const end = cut % 3 === 0 ? cut % archive.length : archive.length;
        const budget = { bytes: 2000, members: 3 };
        const bytes = [...openArchive(archive.subarray(0, end), { budget, onUnopened: () => {} })];
        expect(bytes.reduce((sum, member) => sum + member.bytes.length, 0)).toBeLessThanOrEqual(2000);
        expect(bytes.length).toBeLessThanOrEqual(3);
      },
    ),
    { numRuns: 500 },
  );
});

const python = spawnSync("python3", ["--version"]).status === 0;

test.skipIf(!python)("the zip of the tests is one (skipped without python3)", () => {
  const file = path.join(folder, "ours.zip");
  writeFileSync(file, zipOf([entry("a", "one")]));
  const script = "import sys,zipfile;print(zipfile.ZipFile(sys.argv[1]).read('a').decode())";
  expect(execFileSync("python3", ["-c", script, file]).toString().trim()).toBe("one");
});
