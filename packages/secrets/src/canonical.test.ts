import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalValue } from "./canonical.ts";

const { privateKey } = generateKeyPairSync("ed25519");
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const lines = pem.trim().split("\n");

describe("an armoured block is the same in every dress", () => {
  const dresses: [string, string][] = [
    ["Windows line ends", lines.join("\r\n")],
    ["indented, as in YAML", lines.map((line) => `    ${line}`).join("\n")],
    ["escaped, as in JSON", lines.join("\\n")],
    ["escaped twice", lines.join("\\\\n")],
    ["with carriage returns escaped", lines.join("\\r\\n")],
    ["glued in source code", lines.map((line) => `"${line}\\n"`).join(" +\n")],
    ["in quotes", `"${pem}"`],
    [
      "wrapped at another width",
      `${lines[0]}\n${lines
        .slice(1, -1)
        .join("")
        .replace(/(.{20})/g, "$1\n")}\n${lines.at(-1)}`,
    ],
    ["on one line with spaces", lines.join(" ")],
    ["with a header", [lines[0], "X-Comment: mine", "", ...lines.slice(1)].join("\n")],
    ["without an end", lines.slice(0, -1).join("\n")],
  ];
  test.each(dresses)("%s", (_, text) => {
    expect(canonicalValue(Buffer.from(text))).toEqual(canonicalValue(Buffer.from(pem)));
  });

  test("another key is another value", () => {
    const other = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    expect(canonicalValue(Buffer.from(other))).not.toEqual(canonicalValue(Buffer.from(pem)));
  });

  test("the checksum line of OpenPGP armour does not count", () => {
    const block = (end: string) =>
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 1\n\n${"lQOYBF".repeat(10)}\n${end}-----END PGP PRIVATE KEY BLOCK-----`;
    expect(canonicalValue(Buffer.from(block("=aB3d\n")))).toEqual(canonicalValue(Buffer.from(block(""))));
  });
});

test.each([
  ['"quoted"', "quoted"],
  [" \t'quoted and spaced' \r\n", "quoted and spaced"],
  ["`ticks`", "ticks"],
  ["inner 'quotes' stay", "inner 'quotes' stay"],
  ["-----BEGIN NOTHING-----", "-----BEGIN NOTHING-----"],
])("%j is %j", (value, canonical) => {
  expect(canonicalValue(Buffer.from(value)).toString()).toBe(canonical);
});

test("the result is a copy", () => {
  const value = Buffer.from("value");
  canonicalValue(value).fill(0);
  expect(value.toString()).toBe("value");
});
