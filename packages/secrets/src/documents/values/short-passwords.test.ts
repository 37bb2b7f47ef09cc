import { describe, expect, test } from "vitest";
import { mustEnd } from "../../../../core/src/testing/must-end.ts";
import { inspectDocuments } from "../inspect-documents.ts";

const kibibyte = 1024;
const chosen = ["ember", "95"].join("");
const inspect = (path: string, text: string) => inspectDocuments(Buffer.from(text), path, []);

const units: Readonly<Record<string, string>> = {
  assignments: `a_password=${chosen}\n`,
  "lines of two words": `a_password ${chosen}\n`,
  "names without values": "a_password=",
  "names and values": `name: a_password\nvalue: ${chosen}\n`,
  flags: `--a-password ${chosen} `,
  elements: `<password>${chosen}</password>`,
  "open elements": "<password ",
  attributes: ` password="${chosen}"`,
  "marks of hashes": "$6$",
  hashes: `$6$salt$${"a1".repeat(43)}\n`,
  dots: "pass.",
  blanks: " ",
};

describe.each(["a.env", "a.yaml", "a.conf", "a.xml", "a.sql"])("%s", (path) => {
  test.each(Object.entries(units))("64 KiB of %s take no time", (_name, unit) => {
    const text = unit.repeat(Math.floor((64 * kibibyte) / unit.length));
    mustEnd(() => inspect(path, text), 5_000);
  });
});

test("what is beyond the bounds is said", () => {
  const { matches, skipped } = inspect("a.env", `A_PASSWORD=${chosen}\n`.repeat(501));
  expect(matches).toHaveLength(500);
  expect(skipped).toEqual(["short passwords beyond the first 500 of a file"]);
});

test("in tests and examples none is looked for", () => {
  expect(inspect("tests/a.env", `A_PASSWORD=${chosen}\n`).matches).toEqual([]);
});

test("what the search in any text has found is not told again", () => {
  const bytes = Buffer.from(`A_PASSWORD=${chosen}\n`);
  const known = [{ start: 11, end: bytes.length - 1, rule: { kind: "generic" } }] as unknown as Parameters<
    typeof inspectDocuments
  >[2];
  expect(inspectDocuments(bytes, "a.env", known).matches).toEqual([]);
});
