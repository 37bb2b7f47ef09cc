import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sealStellarSeed, sealWalletImport } from "../checksums/wallet-keys.ts";
import { builtinRules } from "../rules/index.ts";
import { compileScanner } from "./scanner.ts";

const scanner = compileScanner(builtinRules);
const [bitcoin, stellar] = [sealWalletImport("a"), sealStellarSeed("b")] as const;

function found(text: string, path = "notes.txt"): string[] {
  return scanner
    .scan(Buffer.from(text), { path })
    .map(({ rule, value, via }) => [rule.id.replace("secrets/", ""), value.toString(), ...via].join(" "));
}

test.each([
  ["alone on a line", `${bitcoin}\n`],
  ["at the begin and the end of a text", bitcoin],
  ["in a call", `const pair = ECPair.fromWIF("${bitcoin}", network);`],
  ["behind an operator that base64 knows as padding", `KEY=${bitcoin}\n`],
  ["between slashes and dashes, which base64 knows too", `https://acme.test/import/${bitcoin}/-${"x".repeat(9)}`],
  ["beside another value", `${"q".repeat(30)}_${bitcoin}`],
])("a value that proves itself is found %s", (_, text) => {
  expect(found(text)).toContain(`bitcoin-private-key ${bitcoin}`);
});

test("it is found within base64, with its place", () => {
  const text = `data: ${Buffer.from(`the key is ${stellar}\n`).toString("base64")}\n`;
  expect(found(text, "a.yaml")).toEqual([`stellar-secret-key ${stellar} base64`]);
});

test.each([
  ["amid a longer word", `x${bitcoin}`],
  ["with one sign more", `${bitcoin}1`],
  ["in other case", bitcoin.toLowerCase()],
  ["in a run of data", `${"A".repeat(600)}+${bitcoin}`],
])("what stands %s is none", (_, text) => {
  expect(found(text).filter((line) => line.startsWith("bitcoin"))).toEqual([]);
});

test("a name beside it changes nothing, and it is told once", () => {
  expect(found(`const secret_key = "${stellar}";\n`, "a.js")).toEqual([`stellar-secret-key ${stellar}`]);
});

test("of a text that holds nothing but such values only so many are looked at, and it is told", () => {
  const skipped: string[] = [];
  const lines = Array.from({ length: 500 }, (_, index) => `${sealWalletImport(`${index}`)}\n`).join("");
  const matches = scanner.scan(Buffer.from(lines), { path: "a.txt", onSkipped: ({ reason }) => skipped.push(reason) });
  expect(matches).toHaveLength(400);
  expect(skipped).toEqual(["too-many-names"]);
});

test("digests of a lock file are none, however many there are", () => {
  const skipped: string[] = [];
  const line = (index: number) =>
    `"integrity": "sha512-${createHash("sha512").update(`${index}`).digest("base64")}",\n`;
  const text = Array.from({ length: 10_000 }, (_, index) => line(index)).join("");
  const matches = scanner.scan(Buffer.from(text), {
    path: "package-lock.json",
    onSkipped: ({ reason }) => skipped.push(reason),
  });
  expect(matches).toEqual([]);
  expect(skipped).toEqual([]);
});
