import type { Match } from "../../match.ts";
import type { SecretRule } from "../../rule.ts";
import { compileScanner, type ScanContext, type Scanner } from "../scanner.ts";

const words = { title: "Test", provider: "Test", why: "It is a test.", fix: "Do nothing." } as const;

/** A rule of a test: its data, and words that nobody reads. */
export function testRule<T extends SecretRule>(data: Omit<T, keyof typeof words>): T {
  return { ...words, ...data } as T;
}

/** What the rules find in a text, given in Latin-1. */
export function matchesIn(rules: readonly SecretRule[], text: string | Buffer, context: ScanContext = {}): Match[] {
  return scannerOf(rules).scan(typeof text === "string" ? Buffer.from(text, "latin1") : text, context);
}

/** A table of texts asks for the same one rule in each row, and the generic one takes a fortieth of a second to compile. */
const compiled = new WeakMap<SecretRule, Scanner>();

function scannerOf(rules: readonly SecretRule[]): Scanner {
  const [rule, ...others] = rules;
  if (rule === undefined || others.length > 0) return compileScanner(rules);
  const scanner = compiled.get(rule) ?? compileScanner(rules);
  compiled.set(rule, scanner);
  return scanner;
}

/** Short form of matches for comparing: `value confidence`, with the decoding steps when there are any. */
export function shown(matches: readonly Match[]): string[] {
  return matches.map(({ value, check, via }) => [value.toString("latin1"), check.confidence, ...via].join(" "));
}
