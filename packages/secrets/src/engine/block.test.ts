import { describe, expect, test } from "vitest";
import { mustEnd } from "../../../core/src/testing/must-end.ts";
import { randomText } from "../../../core/src/testing/random-text.ts";
import type { BlockRule } from "../rule.ts";
import { matchesIn, shown, testRule } from "./testing/scan.ts";

/** Written in two halves, so that no scanner takes this file for a key. */
const dashes = "-----";
const begin = `${dashes}BEGIN TEST KEY${dashes}`;
const end = `${dashes}END TEST KEY${dashes}`;
const block = testRule<BlockRule>({ kind: "block", id: "secrets/test-key", begin: [begin], end: [end] });
const lines = [64, 64, 40].map((length, seed) => randomText(seed, length, "base64"));
const key = [begin, ...lines, end, ""].join("\n");

describe("a block is found, and its value is the same", () => {
  test.each([
    ["as a file", key],
    ["with the line ends of Windows", key.replaceAll("\n", "\r\n")],
    ["indented, as in YAML", `key: |\n${key.replaceAll(/^(?=.)/gm, "    ")}other: 1\n`],
    ["on one line, in JSON", JSON.stringify({ key })],
    ["escaped twice", JSON.stringify(JSON.stringify({ key }))],
    ["with spaces for line breaks", key.replaceAll("\n", " ")],
    [
      "joined in source code",
      `k = ${key
        .trimEnd()
        .split("\n")
        .map((line) => `"${line}\\n"`)
        .join(" +\n    ")};`,
    ],
    ["in a comment", key.replaceAll(/^(?=.)/gm, "# ")],
  ])("%s", (_, text) => {
    const [match, ...others] = matchesIn([block], text);
    expect(others).toEqual([]);
    expect(match?.value.toString()).toBe(key);
    expect(match?.check.confidence).toBe("high");
    expect(text.slice(match?.start, match?.end)).toMatch(/^-----BEGIN[\s\S]*END TEST KEY-----$/);
  });

  test("in base64", () => {
    expect(matchesIn([block], `key: ${Buffer.from(key).toString("base64")}`)[0]).toMatchObject({
      via: ["base64"],
      value: Buffer.from(key),
    });
  });

  test("in a binary file", () => {
    expect(matchesIn([block], Buffer.concat([Buffer.from([0, 0, 1]), Buffer.from(key)]))).toHaveLength(1);
  });
});

test.each([
  ["a body that is left out", [begin, "...", end].join("\n")],
  ["a short example", [begin, "MIIEpAIBAAKCAQEA", end].join("\n")],
  ["begin and end lines alone", `${begin}${end}`],
  ["a begin line alone", `${begin}\n`],
  [
    "a begin line in a sentence",
    `A key begins with ${begin} and has many lines that are explained here in the words of people.`,
  ],
])("%s is none", (_, text) => {
  expect(matchesIn([block], text)).toEqual([]);
});

test("two blocks are two matches", () => {
  const other = key.replace(lines[0]!, randomText(9, 64, "base64"));
  expect(matchesIn([block], key + other).map(({ value }) => value.toString())).toEqual([key, other]);
});

test("a block does not go on over the beginning of the next, and many beginnings are looked at once", () => {
  const half = testRule<BlockRule>({ kind: "block", id: "secrets/half", begin: ["Half-Key-2: "], end: ["Half-End: "] });
  const body = randomText(1, 100, "base64");
  expect(matchesIn([half], `Half-Key-2: rsa\n${body}\nHalf-Key-2: rsa\n${body}\nHalf-End: 1`)).toHaveLength(1);
  expect(mustEnd(() => matchesIn([half], "a Half-Key-2: ".repeat(200_000)))).toEqual([]);
});

test("a block whose end is missing is less sure", () => {
  const text = `${[begin, ...lines].join("\n")}\nand so on`;
  const [match] = matchesIn([block], text);
  expect(match?.check.confidence).toBe("medium");
  expect(text.slice(match?.end)).toBe("\nand so on");
});

test("the rule's check tells kinds of blocks apart", () => {
  const encrypted: BlockRule = {
    ...block,
    check: (value) =>
      Buffer.from(value).includes("Encrypted: yes") ? { confidence: "high", basis: "encrypted" } : undefined,
  };
  expect(matchesIn([encrypted], key)).toEqual([]);
  const text = key.replace("\n", "\nEncrypted: yes\n\n");
  expect(shown(matchesIn([encrypted], text))[0]).toMatch(/ high$/);
});

test("a format whose begin text is half a line keeps the line", () => {
  const file = testRule<BlockRule>({ kind: "block", id: "secrets/file", begin: ["Key-File-3: "], end: ["Key-MAC: "] });
  const text = `Key-File-3: ssh-test\nComment: a key\nLines: 1\n${lines[0]}\nKey-MAC: 00ff`;
  expect(matchesIn([file], text)[0]?.value.toString()).toBe(
    `Key-File-3: ssh-test\nComment: a key\nLines: 1\n${lines[0]}\nKey-MAC: \n`,
  );
});
