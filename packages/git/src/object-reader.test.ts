import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { listObjects } from "./object-list.ts";
import { readObjects } from "./object-reader.ts";
import type { ObjectSink } from "./object-sink.ts";
import { openRepository } from "./repository.ts";
import { growHistory } from "./testing/random-history.ts";
import { createScratch, type ScratchRepository } from "./testing/scratch-repository.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

interface Seen {
  readonly content: Map<string, Buffer>;
  readonly absent: [string, string][];
}

function collector(): ObjectSink & Seen {
  const content = new Map<string, Buffer>();
  const absent: [string, string][] = [];
  return {
    content,
    absent,
    whole: (ref, bytes) => content.set(ref.oid, Buffer.from(bytes)),
    chunk: () => {},
    missing: (oid, why) => absent.push([oid, why]),
  };
}

async function read(repository: ScratchRepository, oids: Iterable<string>): Promise<Seen> {
  const sink = collector();
  await readObjects(
    await openRepository(repository.root),
    [...oids].map((oid) => ({ oid })),
    sink,
  );
  return sink;
}

function looseFile(repository: ScratchRepository, oid: string): string {
  const file = path.join(repository.root, ".git/objects", oid.slice(0, 2), oid.slice(2));
  chmodSync(file, 0o644);
  return file;
}

function store(repository: ScratchRepository, content: string | Buffer): string {
  return repository.gitWith({ input: content }, "hash-object", "-w", "--stdin");
}

async function noChildren(): Promise<void> {
  await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain("ProcessWrap"));
}

describe("readObjects", () => {
  it("reads what git reads, straight from the list", async () => {
    const repository = scratch.repository("plain");
    growHistory(repository, 5, 20);
    store(repository, "");
    repository.git("tag", "empty", store(repository, ""));
    repository.git("tag", "large", store(repository, Buffer.alloc(300_000, "large\n")));
    const opened = await openRepository(repository.root);
    const sink = collector();
    await readObjects(opened, listObjects(opened, { kind: "history" }), sink);
    expect(sink.absent).toEqual([]);
    expect(sink.content.size).toBeGreaterThan(20);
    for (const [oid, bytes] of sink.content) {
      expect(
        repository.gitWith({ input: bytes }, "hash-object", "--stdin", "-t", repository.git("cat-file", "-t", oid)),
      ).toBe(oid);
    }
  });

  it("streams large content in parts that overlap", async () => {
    const repository = scratch.repository("large");
    const content = Buffer.alloc(18 * 1024 * 1024, "0123456789abcdef");
    content.write("mark across the border", 1024 * 1024 + 4096 - 10);
    const oid = store(repository, content);
    const offsets: number[] = [];
    let marks = 0;
    let end = 0;
    const sink: ObjectSink = {
      whole: () => expect.unreachable(),
      missing: () => expect.unreachable(),
      chunk: (ref, bytes, offset, last) => {
        offsets.push(offset);
        expect(ref).toEqual({ oid, type: "blob", size: content.length });
        expect(bytes.equals(content.subarray(offset, offset + bytes.length))).toBe(true);
        if (bytes.includes("mark across the border")) marks += 1;
        if (last) end = offset + bytes.length;
      },
    };
    await readObjects(await openRepository(repository.root), [{ oid }], sink);
    expect(offsets).toEqual(Array.from({ length: 18 }, (_, index) => index * 1024 * 1024));
    expect(end).toBe(content.length);
    expect(marks).toBe(1);
  });

  it("reports missing and damaged objects and reads the others", async () => {
    const repository = scratch.repository("damaged");
    const contents = Array.from({ length: 40 }, (_, index) => `${index} ${"text ".repeat(index * 50)}`);
    const oids = contents.map((content) => store(repository, content));
    const at = (index: number) => oids[index] ?? "";
    rmSync(looseFile(repository, at(3)));
    writeFileSync(looseFile(repository, at(7)), "garbage");
    for (const index of [11, 12, 39]) {
      const file = looseFile(repository, at(index));
      writeFileSync(file, readFileSync(file).subarray(0, -8));
    }
    const { content, absent } = await read(repository, [...oids, "e".repeat(40)]);
    expect(absent).toEqual([
      [at(3), "missing"],
      [at(7), "missing"],
      [at(11), "unreadable"],
      [at(12), "unreadable"],
      [at(39), "unreadable"],
      ["e".repeat(40), "missing"],
    ]);
    expect([...content.keys()]).toEqual(oids.filter((_, index) => ![3, 7, 11, 12, 39].includes(index)));
    for (const [index, oid] of oids.entries())
      if (content.has(oid)) expect(content.get(oid)?.toString()).toBe(contents[index]);
    await noChildren();
  });

  it("reports what a partial clone left out, without asking the remote", async () => {
    const server = scratch.repository("server");
    server.commit("first", { a: "1\n", b: "2\n" });
    const clone = scratch.clone(server, "partial", "--filter=blob:none", "--no-checkout");
    const marker = path.join(scratch.folder, "fetched");
    clone.git("config", "remote.origin.url", `ext::touch ${marker}`);
    clone.git("config", "protocol.ext.allow", "always");
    const { content, absent } = await read(clone, [server.id("HEAD:a"), server.id("HEAD"), server.id("HEAD:b")]);
    expect([...content.keys()]).toEqual([server.id("HEAD")]);
    expect(absent.map(([oid]) => oid)).toEqual([server.id("HEAD:a"), server.id("HEAD:b")]);
    expect(() => readFileSync(marker)).toThrow(/ENOENT/);
  });

  it("shows the real content behind a replace ref", async () => {
    const repository = scratch.repository("replaced");
    const real = store(repository, "the secret\n");
    repository.git("replace", real, store(repository, "harmless\n"));
    expect(repository.git("cat-file", "blob", real)).toBe("harmless");
    expect((await read(repository, [real])).content.get(real)?.toString()).toBe("the secret\n");
  });

  it("reads nothing for no requests", async () => {
    expect((await read(scratch.repository("none"), [])).content.size).toBe(0);
  });
});

describe("readObjects, when a caller fails", () => {
  const repository = scratch.repository("failing");
  growHistory(repository, 9, 60);

  it("throws on what the sink throws and ends the source", async () => {
    const opened = await openRepository(repository.root);
    let ended = false;
    async function* source() {
      try {
        for (let round = 0; round < 10_000; round += 1) yield* listObjects(opened, { kind: "history" });
      } finally {
        ended = true;
      }
    }
    let seen = 0;
    const sink: ObjectSink = {
      whole: () => {
        seen += 1;
        if (seen === 100) throw new RangeError("enough");
      },
      chunk: () => {},
      missing: () => {},
    };
    await expect(readObjects(opened, source(), sink)).rejects.toThrow("enough");
    expect(seen).toBe(100);
    expect(ended).toBe(true);
    await noChildren();
  });

  it("throws on what the source throws", async () => {
    const opened = await openRepository(repository.root);
    async function* source() {
      yield* listObjects(opened, { kind: "history" });
      throw new RangeError("no more");
    }
    await expect(readObjects(opened, source(), collector())).rejects.toThrow("no more");
    await noChildren();
  });

  it("refuses ids that are none, so that nothing can be smuggled into the question", async () => {
    const opened = await openRepository(repository.root);
    for (const oid of ["HEAD", "", `${"a".repeat(40)}\n${"b".repeat(40)}`]) {
      await expect(readObjects(opened, [{ oid }], collector())).rejects.toThrow(TypeError);
    }
    await noChildren();
  });
});
