import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { seededRandom } from "./random.ts";
import type { SecretRule, Segment } from "./rule.ts";
import { builtinRules } from "./rules/index.ts";
import { partsOf } from "./sample.ts";
import { createCanary } from "./testing/canary.ts";
import { detect } from "./testing/detect.ts";
import { createScratch } from "./testing/scratch.ts";

const scratch = createScratch();
afterAll(() => scratch.remove());

const width = 8;

/** What of a value everybody knows: the literals of its format. */
function publicParts(rule: SecretRule): string[] {
  const literals = (segments: readonly Segment[] = []) =>
    segments.flatMap((segment) => ("literal" in segment ? [segment.literal] : []));
  if (rule.kind === "token") return [...rule.anchors, ...literals(rule.before), ...literals(rule.after)];
  if (rule.kind === "named") return literals(rule.value);
  return rule.kind === "block" ? [...rule.begin, ...rule.end] : [];
}

/** All stretches of a value that no text may hold. */
function secretPieces(rule: SecretRule, value: string): string[] {
  // Headers of an armoured block name the cipher.
  let text = rule.kind === "block" ? value.replace(/^[\w-]+: .*$/gm, "") : value;
  for (const known of publicParts(rule).sort((a, b) => b.length - a.length)) text = text.replaceAll(known, "\0");
  const encoded = [value, ` ${value}`, `  ${value}`].map((shifted) => Buffer.from(shifted).toString("base64"));
  return [...text.split(/[\0\n]/), ...encoded].flatMap(windowsOf);
}

function windowsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - width + 1) }, (_, at) => text.slice(at, at + width));
}

test("of no rule's values a part comes out, wherever they stand", async () => {
  const random = seededRandom(7);
  const pieces = new Map<string, string>();
  const samples = builtinRules
    .filter(({ kind }) => kind !== "document")
    .map((rule) => ({ rule, ...partsOf(rule, random) }));
  for (const { rule, value } of samples) for (const piece of secretPieces(rule, value)) pieces.set(piece, rule.id);
  for (const known of builtinRules.flatMap(publicParts)) for (const piece of windowsOf(known)) pieces.delete(piece);
  const dresses: Record<string, (before: string, value: string, after: string) => string> = {
    plain: (before, value, after) => `${before}${value}${after}\n`,
    crowded: (before, value, after) =>
      `{ "a": 1, "note": "${before}${value}${after}" } ${before}${value}${after} ${value}\n`,
    encoded: (before, value, after) => `data:\n  token: ${Buffer.from(before + value + after).toString("base64")}\n`,
  };
  const folder = path.join(scratch.folder, "all");
  for (const [dress, write] of Object.entries(dresses)) {
    mkdirSync(path.join(folder, dress), { recursive: true });
    for (const [at, { before, value, after }] of samples.entries()) {
      writeFileSync(path.join(folder, dress, `${at}.env`), write(before, value, after));
    }
  }
  const result = await detect(folder, { kind: "tree" }, createCanary(), { plain: true });
  const found = new Set(result.verdict.findings.map(({ rule }) => rule));
  expect(samples.filter(({ rule }) => !found.has(rule.id)).map(({ rule }) => rule.id)).toEqual([]);
  // The pages of the rules are ours, and hold what is public about the formats.
  const text = JSON.stringify({ ...result, rules: [] });
  for (let at = 0; at + width <= text.length; at += 1) {
    const rule = pieces.get(text.slice(at, at + width));
    if (rule) throw new Error(`a part of a value of ${rule} came out: ${text.slice(Math.max(0, at - 60), at + width)}`);
  }
});
