import { expect, test } from "vitest";
import { hintOf } from "./claim-hint.ts";

test.each([
  ["repository_id", "every token of GitHub has it, so these are not all claims of one"],
  ["repositry_id", "GitHub puts no claim of this name into a token; look for a misspelling"],
  ["head_ref", undefined],
  ["ref", "the run is for a commit and not for a ref"],
])("why %s is missing", (claim, hint) => {
  expect(hintOf({ claim, matcher: "x", observed: undefined } as Parameters<typeof hintOf>[0])).toBe(hint);
});
