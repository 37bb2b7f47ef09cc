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
    for (let depth = 0; depth < 6; depth += 1) archive = gzipSync(archive);
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
