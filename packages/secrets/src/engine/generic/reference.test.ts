import { expect, test } from "vitest";
import { looksLike } from "./reference.ts";

test.each([
  ["__TOKEN__", "a template"],
  ["prefix-__DB_PASSWORD_2__", "a template"],
  ["__dbPassword__", "a template"],
  // What Google Cloud KMS encrypts begins with the length of the key's name.
  [`CiQA${"pQ3xZk9v".repeat(14)}`, "encrypted"],
  [`CiQA${"pQ3xZk9v".repeat(4)}`, undefined],
  // A token in base64url has such signs in it by chance.
  [["pQ3x", "__Zk9vTq", "__8LmWc2RbYs"].join(""), undefined],
])("%s for certain is %s", (value, what) => {
  expect(looksLike(value, "certain")).toBe(what);
});
