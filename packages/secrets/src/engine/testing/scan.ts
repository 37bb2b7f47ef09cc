import type { Match } from "../../match.ts";
import type { SecretRule } from "../../rule.ts";
import { compileScanner, type ScanContext } from "../scanner.ts";

const words = { title: "Test", provider: "Test", why: "It is a test.", fix: "Do nothing." } as const;

/** A rule of a test: its data, and words that nobody reads. */
export function testRule<T extends SecretRule>(data: Omit<T, keyof typeof words>): T {
  return { ...words, ...data } as T;
}

/** What the rules find in a text, given in Latin-1. */
export function matchesIn(rules: readonly SecretRule[], text: string | Buffer, context: ScanContext = {}): Match[] {
  return compileScanner(rules).scan(typeof text === "string" ? Buffer.from(text, "latin1") : text, context);
}

/** Short form of matches for comparing: `value confidence`, with the decoding steps when there are any. */
export function shown(matches: readonly Match[]): string[] {
  return matches.map(({ value, check, via }) => [value.toString("latin1"), check.confidence, ...via].join(" "));
}
