import { compareConfidence, isRuleId } from "@sallyport/core";
import { describe, expect, test } from "vitest";
import { compileScanner } from "../engine/scanner.ts";
import { seededRandom } from "../random.ts";
import type { SecretRule } from "../rule.ts";
import { nearMissesOf, partsOf } from "../sample.ts";
import { describeSecretRule } from "./describe.ts";
import { builtinRules } from "./index.ts";

const scanner = compileScanner(builtinRules);

/** Rules that report a text of a configuration file, with at least this confidence. */
function found(text: string, atLeast: "low" | "medium" | "high") {
  return scanner
    .scan(Buffer.from(text), { path: "deploy/config.yaml" })
    .filter((match) => compareConfidence(match.check.confidence, atLeast) >= 0);
}

const line = (text: string) => (text.includes("\n") ? text : `  ${text}\n`);

/** Rules about places in documents have samples of their own beside them. */
const rulesOfValues = builtinRules.filter(({ kind }) => kind !== "document");

describe.each(rulesOfValues.map((rule) => [rule.id, rule] as const))("%s", (_id, rule: SecretRule) => {
  const random = seededRandom(rule.id.length * 7919);

  test.each([1, 2, 3])("finds sample %i at its place", () => {
    const { before, value, after } = partsOf(rule, random);
    const text = line(before + value + after);
    const start = text.indexOf(value);
    const match = found(text, "medium").find((candidate) => candidate.rule.id === rule.id);
    expect(match && [match.start, match.end]).toEqual([start, start + lengthOf(rule, value)]);
  });

  test("lets near misses pass", () => {
    const misses = nearMissesOf(rule, random);
    expect(misses.length).toBeGreaterThanOrEqual(2);
    for (const miss of misses) {
      const ids = found(line(miss.before + miss.value + miss.after), "high").map((match) => match.rule.id);
      expect(ids, miss.kind).not.toContain(rule.id);
    }
  });

  test("is described in full", () => {
    expect(isRuleId(rule.id)).toBe(true);
    expect(rule.id).toMatch(/^secrets\//);
    expect(rule.title).toMatch(/[^.]$/);
    expect(rule.why).toMatch(/^[A-Z].{30,}\.$/);
    expect(rule.fix).toMatch(/^[A-Z].{20,}\.$/);
    expect(rule.source).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
  });
});

/** A block ends with its end line; of PuTTY's the digest after it is left out. */
function lengthOf(rule: SecretRule, value: string): number {
  const end = rule.kind === "block" ? rule.end.find((text) => value.includes(text)) : undefined;
  return end === undefined ? value.length : value.indexOf(end) + end.length;
}

test("names are written as they are compared: words in lower case, parted by an underscore", () => {
  const names = builtinRules.flatMap((rule) => (rule.kind === "named" ? rule.names : []));
  expect(names.filter((name) => !/^[a-z0-9]+(?:_[a-z0-9]+)*$/.test(name))).toEqual([]);
});

test("a provider is somebody who issues it, never a format", () => {
  const formats = /\b(?:PEM|OpenSSH|OpenPGP|PuTTY|age|JWT|RFC|HTTP|netrc|WireGuard)\b/;
  expect(builtinRules.filter(({ provider }) => formats.test(provider)).map(({ id }) => id)).toEqual([]);
});

test("ids are unique", () => {
  expect(new Set(builtinRules.map(({ id }) => id)).size).toBe(builtinRules.length);
});

test("pages hold no value that a scanner takes for real", () => {
  for (const { id, bad, good, title, why, fix } of builtinRules.map(describeSecretRule)) {
    expect(bad, id).not.toBe("");
    expect(good, id).not.toBe("");
    expect(found([title, why, fix, bad, good].join("\n"), "low"), id).toEqual([]);
  }
});

test("anchors have four bytes and rules of one family exist", () => {
  const ids = new Set(builtinRules.map(({ id }) => id));
  for (const rule of builtinRules) {
    if (rule.kind === "token")
      expect(Math.min(...rule.anchors.map(({ length }) => length)), rule.id).toBeGreaterThanOrEqual(4);
    if (rule.family !== undefined) expect(ids).toContain(rule.family);
  }
});

test("the digest of the rules is the same in every process and changes with a rule", () => {
  expect(compileScanner(builtinRules).digest).toBe(scanner.digest);
  expect(scanner.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(compileScanner(builtinRules.slice(1)).digest).not.toBe(scanner.digest);
});
