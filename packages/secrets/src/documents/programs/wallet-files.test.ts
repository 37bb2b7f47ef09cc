import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase58 } from "../../checksums/base58.ts";
import { sealSolanaPair } from "../../checksums/wallet-keys.ts";
import { inspectDocuments } from "../inspect-documents.ts";

const text = sealSolanaPair("somebody");
const pair = [...(decodeBase58(text) ?? [])];

function found(list: string, path = "deploy/id.json") {
  return inspectDocuments(Buffer.from(list), path, []).matches.map(({ rule, value, start, end, check }) => ({
    rule: rule.id,
    value: value.toString(),
    from: list.slice(0, start),
    to: list.slice(end),
    confidence: check.confidence,
  }));
}

test.each([
  ["in one line", JSON.stringify(pair), "[", "]"],
  ["formatted", `${JSON.stringify(pair, null, 2)}\n`, "[\n  ", "\n]\n"],
])("the pair that Solana's tools write is the same secret as in base 58: %s", (_, list, from, to) => {
  expect(found(list)).toEqual([{ rule: "secrets/solana-keypair", value: text, from, to, confidence: "verified" }]);
});

test.each([
  ["one number too few", JSON.stringify(pair.slice(1))],
  ["a public half of another", JSON.stringify(pair.with(63, (pair[63] ?? 0) ^ 1))],
  ["a number that is no byte", JSON.stringify(pair.with(0, 999))],
  ["a list in a document", JSON.stringify({ pair })],
])("no pair: %s", (_, list) => {
  expect(found(list)).toEqual([]);
});

test("whatever 64 numbers stand there, nothing is thrown", () => {
  const numbers = fc.array(fc.nat({ max: 300 }), { minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(numbers, (list) => {
      expect(found(JSON.stringify(list))).toEqual([]);
    }),
  );
});
