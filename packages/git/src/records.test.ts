import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, it } from "vitest";
import { records } from "./records.ts";

it("gives each record that ends, however the stream is cut, and no other", async () => {
  const bytes = fc.array(fc.constantFrom(0, 10, 0x61, 0xe9), { maxLength: 60 }).map((list) => Buffer.from(list));
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom("\n", "\0"),
      async (all, step, separator) => {
        const chunks = Array.from({ length: Math.ceil(all.length / step) }, (_, at) =>
          all.subarray(at * step, (at + 1) * step),
        );
        const found: string[] = [];
        for await (const some of records(Readable.from(chunks), separator)) found.push(...some);
        expect(found).toEqual(all.toString("latin1").split(separator).slice(0, -1));
      },
    ),
  );
});
