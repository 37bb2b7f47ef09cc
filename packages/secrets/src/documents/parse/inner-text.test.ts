import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAllDocuments, Scalar, stringify } from "yaml";
import { placesOf } from "./inner-text.ts";

const characters = fc.constantFrom(..."abcXYZ019", " ", " ", "\n", "\t", "'", '"', "\\", ":", "#", "{", "}", "-", ",");
const texts = fc.array(characters, { maxLength: 60 }).map((signs) => signs.join(""));
const styles = [
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED,
  Scalar.QUOTE_DOUBLE,
  Scalar.QUOTE_SINGLE,
  Scalar.PLAIN,
] as const;

/** The text as YAML's own writer puts it, and what stands there as the value. */
function written(text: string, style: (typeof styles)[number]): string {
  const scalar = new Scalar(text);
  scalar.type = style;
  const source = stringify({ a: { b: scalar } });
  const [document] = parseAllDocuments(source, { logLevel: "silent" });
  const node = document?.getIn(["a", "b"], true) as Scalar;
  const [from = 0, to = 0] = node.range ?? [];
  return source.slice(from, to);
}

test("each visible character of a text has a place where that character is written, in order", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...styles), (text, style) => {
      const source = written(text, style);
      const body = source.replace(/^[|>][-+\d]*\n\s*|^["']/, "");
      const places = placesOf(text, body);
      if (!places) return;
      let last = -1;
      for (const [index, sign] of [...text].entries()) {
        if (/\s/.test(sign)) continue;
        const place = places[index] ?? -1;
        expect(body[place]).toBe(sign);
        expect(place).toBeGreaterThan(last);
        last = place;
      }
    }),
    { numRuns: 2000, seed: 12 },
  );
});

test.each([
  ["a: b\nc: d\n", "a: b\n    c: d"],
  ['{"a":"b"}', '{\\"a\\":\\"b\\"}'],
  ["it's", "it''s"],
  ["a b", "a\n   b"],
])("%j is found in %j", (text, source) => {
  const places = placesOf(text, source);
  const letters = [...text].flatMap((sign, index) => (/\w/.test(sign) ? [source[places?.[index] ?? -1]] : []));
  expect(letters.join("")).toBe(text.replace(/\W/g, ""));
});

test("has no places for what is written in another way", () => {
  expect(placesOf("A", "\\u0041")).toBeUndefined();
  expect(placesOf("a b", "x y")).toBeUndefined();
});
