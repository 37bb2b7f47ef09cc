import { expect, test } from "vitest";
import { shortText } from "./short-text.ts";

const token = ["ghp", "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"].join("_");

test.each([
  ["", 5, ""],
  ["five!", 5, "five!"],
  ["sixths", 5, "sixth…"],
  ["a\nb\x1b[1m", 20, "a\\nb\\x1b[1m"],
])("%j in %i characters is %j", (text, longest, short) => {
  expect(shortText(text, longest)).toBe(short);
});

test.each([10, 12, 20, 30, 60, 100])("no part of a token is left in %i characters", (longest) => {
  const short = shortText(`use ${token} here`, longest);
  for (let end = 8; end <= token.length; end++) expect(short).not.toContain(token.slice(0, end));
});
