import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePushedRefs, readPushedRefs } from "./pushed-refs.ts";

const id = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 40, maxLength: 40 });
const name = fc.string({ minLength: 1, unit: fc.constantFrom(..."abc/@{}.-é") });

it("reads back what git writes, also a local name with spaces", () => {
  const ref = fc.record({
    localRef: fc.array(name, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
    localOid: id,
    remoteRef: name,
    remoteOid: id,
  });
  fc.assert(
    fc.property(fc.array(ref, { maxLength: 5 }), (refs) => {
      const text = refs.map((each) => `${each.localRef} ${each.localOid} ${each.remoteRef} ${each.remoteOid}\n`);
      expect(parsePushedRefs(text.join(""))).toEqual(refs);
    }),
  );
});

it("never takes a line that it cannot read for none", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      fc.pre(text.replaceAll("\n", "") !== "");
      expect(() => parsePushedRefs(text)).toThrow(/^--pre-push reads lines of/);
    }),
  );
});

it("does not pass where the pre-commit framework has kept the lines", async () => {
  const input = async () => "";
  expect(await readPushedRefs({ input, environment: {} })).toEqual([]);
  await expect(readPushedRefs({ input, environment: { PRE_COMMIT: "1" } })).rejects.toMatchObject({
    code: "PUSH_LINES_MISSING",
  });
});
