import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameReader } from "./frame-reader.ts";
import { chunkOverlap, chunkStep, type ObjectSink } from "./object-sink.ts";

function oidOf(index: number): string {
  return index.toString(16).padStart(40, "0");
}

/** What `git cat-file --batch` would print; undefined content stands for a missing object. */
function printed(contents: readonly (Uint8Array | undefined)[]): Buffer {
  const parts = contents.flatMap((content, index) =>
    content === undefined
      ? [Buffer.from(`${oidOf(index)} missing\n`)]
      : [Buffer.from(`${oidOf(index)} blob ${content.length}\n`), content, Buffer.from("\n")],
  );
  return Buffer.concat(parts);
}

/** Puts together what the sink gets, checking that parts fit on each other. */
function collector(wholeLimit: number): ObjectSink & {
  readonly seen: Map<string, Buffer | undefined>;
  readonly parts: Map<string, number>;
} {
  const seen = new Map<string, Buffer | undefined>();
  const parts = new Map<string, number>();
  return {
    seen,
    parts,
    whole: (ref, bytes) => {
      expect(bytes.length).toBe(ref.size);
      expect(ref.size).toBeLessThanOrEqual(wholeLimit);
      seen.set(ref.oid, Buffer.from(bytes));
    },
    chunk: (ref, bytes, offset, last) => {
      expect(ref.size, "only what is too large to be held comes in parts").toBeGreaterThan(wholeLimit);
      const before = seen.get(ref.oid) ?? Buffer.alloc(0);
      const overlap = before.subarray(offset);
      expect(overlap.length).toBe(offset === 0 ? 0 : chunkOverlap);
      expect(overlap.equals(bytes.subarray(0, overlap.length))).toBe(true);
      const content = Buffer.concat([before, bytes.subarray(overlap.length)]);
      expect(last).toBe(content.length === ref.size);
      seen.set(ref.oid, content);
      parts.set(ref.oid, (parts.get(ref.oid) ?? 0) + 1);
    },
    missing: (oid) => seen.set(oid, undefined),
  };
}

function feed(
  contents: readonly (Uint8Array | undefined)[],
  chunkLength: (index: number) => number,
  wholeLimit: number,
) {
  const sink = collector(wholeLimit);
  const frames = new FrameReader(sink, wholeLimit);
  for (let index = 0; index < contents.length; index += 1) frames.expect({ oid: oidOf(index) });
  const bytes = printed(contents);
  for (let at = 0, index = 0; at < bytes.length; index += 1) {
    const end = Math.min(bytes.length, at + Math.max(1, chunkLength(index)));
    // A copy, so that a reader that keeps a view beyond the call reads rubbish.
    const chunk = Buffer.from(bytes.subarray(at, end));
    frames.push(chunk);
    chunk.fill(0xaa);
    at = end;
  }
  expect(frames.unanswered).toEqual([]);
  expect(frames.isDone).toBe(true);
  expect(frames.giveUpOne()).toBe(false);
  return sink;
}

/** Where the answer about one object stands in what is printed about all. */
function boundsOf(contents: readonly (Uint8Array | undefined)[], index: number): [number, number] {
  return [printed(contents.slice(0, index)).length, printed(contents.slice(0, index + 1)).length];
}

/** Repeats itself in steps that no part of the stream has. */
const uneven = Buffer.from(Uint8Array.from({ length: 65_521 }, (_, index) => (index * 31 + (index >> 8)) & 0xff));

describe("FrameReader", () => {
  it("gives every object its own bytes, however the stream is cut", () => {
    const content = fc.option(fc.uint8Array({ maxLength: 300 }), { nil: undefined });
    const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(content, { maxLength: 12 }),
        lengths,
        fc.integer({ min: 0, max: 300 }),
        (contents, cuts, limit) => {
          const { seen } = feed(contents, (index) => cuts[index % cuts.length] ?? 1, limit);
          contents.forEach((expected, index) => {
            const actual = seen.get(oidOf(index));
            expect(actual === undefined ? undefined : [...actual]).toEqual(
              expected === undefined ? undefined : [...expected],
            );
          });
        },
      ),
    );
  });

  it.each([
    [chunkStep + chunkOverlap - 1, 1],
    [chunkStep + chunkOverlap, 1],
    [chunkStep + chunkOverlap + 1, 2],
    [2 * chunkStep + chunkOverlap, 2],
    [2 * chunkStep + chunkOverlap + 1, 3],
    [5 * chunkStep, 5],
  ])("hands an object of %i bytes on in %i parts", (size, count) => {
    const content = Buffer.alloc(size, uneven);
    const sink = feed([Buffer.from("before"), content, Buffer.from("after")], () => 65_536, 1000);
    expect(sink.parts.get(oidOf(1))).toBe(count);
    expect(sink.seen.get(oidOf(1))?.equals(content)).toBe(true);
    expect(sink.seen.get(oidOf(2))?.toString()).toBe("after");
  });

  it("keeps the request's path and takes type and size from git", () => {
    const refs: unknown[] = [];
    const frames = new FrameReader({ whole: (ref) => refs.push(ref), chunk: () => {}, missing: () => {} }, 100);
    frames.expect({ oid: oidOf(1), path: "a/b" });
    frames.push(Buffer.from(`${oidOf(1)} tag 2\nhi\n`));
    expect(refs).toEqual([{ oid: oidOf(1), path: "a/b", type: "tag", size: 2 }]);
  });

  it("blames the object in which git stopped, or else the next one", () => {
    const missing: string[] = [];
    const frames = new FrameReader(
      { whole: () => {}, chunk: () => {}, missing: (oid, why) => missing.push(`${oid} ${why}`) },
      100,
    );
    for (const index of [1, 2, 3]) frames.expect({ oid: oidOf(index) });
    frames.push(Buffer.from(`${oidOf(1)} blob 5\nab`));
    expect(frames.giveUpOne()).toBe(true);
    expect(frames.unanswered.map((request) => request.oid)).toEqual([oidOf(2), oidOf(3)]);
    expect(frames.giveUpOne()).toBe(true);
    frames.push(Buffer.from(`${oidOf(3)} blob 0\n\n`));
    expect(frames.giveUpOne()).toBe(false);
    expect(missing).toEqual([`${oidOf(1)} unreadable`, `${oidOf(2)} unreadable`]);
  });

  it.each([1, 3, 60, 1000])("passes over what is no content, and says so, in chunks of %i bytes", (step) => {
    const told: string[] = [];
    const frames = new FrameReader(
      {
        whole: (ref, bytes) => told.push(`${ref.oid} ${bytes}`),
        chunk: () => expect.unreachable(),
        missing: (oid, why) => told.push(`${oid} ${why}`),
      },
      100,
    );
    // The smallest tree, one that is larger than what is read whole, and what a newer git may name.
    const answers = ["blob 1\na\n", "tree 0\n\n", `tree 200\n${"\n".repeat(200)}\n`, "wood 2\nx\n\n", "blob 1\nb\n"];
    for (const index of answers.keys()) frames.expect({ oid: oidOf(index) });
    const bytes = Buffer.from(answers.map((answer, index) => `${oidOf(index)} ${answer}`).join(""));
    for (let at = 0; at < bytes.length; at += step) {
      expect(frames.isDone).toBe(false);
      frames.push(bytes.subarray(at, at + step));
    }
    expect(frames.isDone).toBe(true);
    const unreadable = [1, 2, 3].map((index) => `${oidOf(index)} unreadable`);
    expect(told).toEqual([`${oidOf(0)} a`, ...unreadable, `${oidOf(4)} b`]);
  });

  it("blames a tree in which git stopped once, and nothing else", () => {
    const missing: string[] = [];
    const sink = { whole: () => {}, chunk: () => {}, missing: (oid: string) => missing.push(oid) };
    const frames = new FrameReader(sink, 100);
    for (const index of [1, 2]) frames.expect({ oid: oidOf(index) });
    frames.push(Buffer.from(`${oidOf(1)} tree 5\nab`));
    expect(frames.giveUpOne()).toBe(true);
    frames.push(Buffer.from(`${oidOf(2)} blob 0\n\n`));
    expect(frames.isDone).toBe(true);
    expect(missing).toEqual([oidOf(1)]);
  });

  it.each([
    ["a header without end", "x".repeat(1000)],
    ["an answer to another question", `${oidOf(9)} blob 1\na\n`],
    ["a size that is no number", `${oidOf(1)} blob many\na\n`],
    ["a size below nothing", `${oidOf(1)} blob -1\na\n`],
    ["a size with a fraction", `${oidOf(1)} blob 0.5\na\n`],
    ["a size beyond all numbers", `${oidOf(1)} blob ${"9".repeat(16)}\na\n`],
    ["an empty size", `${oidOf(1)} blob \na\n`],
    ["content that is longer than its size", `${oidOf(1)} blob 1\nab\n`],
    ["chunked content that is longer than its size", `${oidOf(1)} blob 101\n${"a".repeat(102)}\n`],
  ])("stops at %s", (_, text) => {
    const frames = new FrameReader(collector(100), 100);
    frames.expect({ oid: oidOf(1) });
    expect(() => frames.push(Buffer.from(text))).toThrow(TypeError);
  });

  it("tells of each object once, wherever git dies, when another git answers the rest", () => {
    const contents = [Buffer.from("first"), undefined, Buffer.alloc(12, "\n"), Buffer.from(""), Buffer.from("last")];
    const all = printed(contents);
    // Behind the last content nothing is left to be blamed: then git has failed as a whole.
    for (let end = 0; end < all.length - 1; end += 1) {
      const told: string[] = [];
      const sink: ObjectSink = {
        whole: (ref, bytes) => told.push(`${ref.oid} ${bytes}`),
        chunk: (ref, bytes, _, last) => last && told.push(`${ref.oid} ${bytes}`),
        missing: (oid, why) => told.push(`${oid} ${why}`),
      };
      const frames = new FrameReader(sink, 10);
      for (let index = 0; index < contents.length; index += 1) frames.expect({ oid: oidOf(index) });
      frames.push(all.subarray(0, end));
      const before = told.length;
      expect(frames.giveUpOne()).toBe(true);
      const left = frames.unanswered.map(({ oid }) => Number.parseInt(oid, 16));
      for (const index of left) frames.push(printed(contents).subarray(...boundsOf(contents, index)));
      expect(frames.isDone, `${end} of ${all.length}`).toBe(true);
      const expected = contents.map((content, index) => `${oidOf(index)} ${content ?? "missing"}`);
      expect(told.slice(0, before)).toEqual(expected.slice(0, before));
      expect(told.slice(told.length - left.length)).toEqual(expected.slice(contents.length - left.length));
      expect(told.slice(before, told.length - left.length)).toEqual([`${oidOf(before)} unreadable`]);
    }
  });

  it("keeps the order of many thousands of questions", () => {
    const missing: string[] = [];
    const frames = new FrameReader({ whole: () => {}, chunk: () => {}, missing: (oid) => missing.push(oid) }, 10);
    const oids = Array.from({ length: 9_000 }, (_, index) => oidOf(index));
    for (const oid of oids) frames.expect({ oid });
    for (const [index, oid] of oids.entries()) {
      frames.push(Buffer.from(`${oid} missing\n`));
      if (index % 1024 === 0) expect(frames.unanswered.map((request) => request.oid)).toEqual(oids.slice(index + 1));
    }
    expect(missing).toEqual(oids);
    expect(frames.isDone).toBe(true);
  });

  it("is done only when the last answer is whole, wherever git stops", () => {
    const whole = printed([Buffer.from("first"), undefined, Buffer.alloc(12, "b"), Buffer.from("")]);
    for (let end = 0; end <= whole.length; end += 1) {
      const frames = new FrameReader({ whole: () => {}, chunk: () => {}, missing: () => {} }, 10);
      for (let index = 0; index < 4; index += 1) frames.expect({ oid: oidOf(index) });
      frames.push(whole.subarray(0, end));
      expect([end, frames.isDone]).toEqual([end, end === whole.length]);
    }
  });

  it("never passes off as read what a broken stream cut, moved or made up", () => {
    const contents = [Buffer.from("alpha"), Buffer.alloc(30, "\n0 blob 1\n"), undefined, Buffer.from("omega")];
    const whole = printed(contents);
    const edit = fc.record({
      at: fc.nat(whole.length),
      cut: fc.integer({ min: 0, max: 50 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc.constantFrom("\0", "\n", " ", "999999", "missing\n").map(Buffer.from),
      ),
    });
    fc.assert(
      fc.property(edit, fc.integer({ min: 1, max: 60 }), ({ at, cut, put }, step) => {
        const bytes = Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + cut)]);
        const told = new Map<string, number | "missing">();
        const frames = new FrameReader(
          {
            whole: (ref, content) => told.set(ref.oid, content.length),
            chunk: (ref, _, __, last) => last && told.set(ref.oid, ref.size),
            missing: (oid) => told.set(oid, "missing"),
          },
          10,
        );
        for (let index = 0; index < contents.length; index += 1) frames.expect({ oid: oidOf(index) });
        try {
          for (let from = 0; from < bytes.length; from += step) frames.push(bytes.subarray(from, from + step));
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          return;
        }
        // Only what is as long as git says, to the line break behind it, counts.
        if (frames.isDone) expect([...told.keys()]).toEqual(contents.map((_, index) => oidOf(index)));
        else expect(told.size).toBeLessThanOrEqual(contents.length);
      }),
      { numRuns: 200 },
    );
  });
});
