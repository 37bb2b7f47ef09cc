import { expect, it } from "vitest";
import { extract } from "./google-functions.ts";

it.each([
  ["refs/heads/main", "refs/heads/{branch}", "main"],
  ["projects/p/zones/z", "projects/{project}/", "p"],
  ["projects/p/zones/z", "/zones/{zone}", "z"],
  ["projects/p", "folders/{folder}", ""],
  ["projects/p", "projects/{project}/", ""],
  ["abc", "{all}", "abc"],
  ["abc", "no braces", ""],
  ["abc", "{a}{b}", ""],
])("extract of %s by %s is %j", (text, template, expected) => {
  expect(extract(text, template)).toBe(expected);
});
