import { expect, test } from "vitest";
import { hintOf } from "./claim-hint.ts";

test.each([
  ["repository_id", "every token of GitHub has it, so these are not all claims of one"],
  ["repositry_id", "GitHub puts no claim of this name into a token; look for a misspelling"],
  ["head_ref", undefined],
  ["ref", "the run is for a commit and not for a ref"],
])("why %s is missing", (claim, hint) => {
  const at = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  expect(hintOf({ claim, matcher: "x", holds: false, at })).toBe(hint);
});
