import { base62 } from "../charset.ts";
import type { BareRule, Check } from "../rule.ts";
import type { Range } from "./content.ts";

/** Rules for values without a mark of their own, by the lengths that such values have. */
export interface CompiledBare {
  /** No run that is shorter holds one. */
  readonly shortest: number;
  readonly byLength: ReadonlyMap<number, readonly BareRule[]>;
}

export interface BareMatch extends Range {
  readonly rule: BareRule;
  readonly check: Check;
}

/** Longer runs are data; a key that stands in one stands there by chance. */
const longestRun = 512;

export function compileBare(rules: readonly BareRule[]): CompiledBare {
  const byLength = new Map<number, BareRule[]>();
  for (const rule of rules)
    for (const length of rule.lengths) byLength.set(length, [...(byLength.get(length) ?? []), rule]);
  return { shortest: Math.min(...byLength.keys()), byLength };
}

/** Letters and digits that stand alone in a run of base64 and may be such a value, by their length and their signs. */
export function bareCandidates(bytes: Buffer, run: Range, { shortest, byLength }: CompiledBare): Range[] {
  if (run.end - run.start < shortest || run.end - run.start > longestRun) return [];
  const { table } = base62;
  const found: Range[] = [];
  for (let start = run.start; start <= run.end - shortest; start++) {
    let end = start;
    while (end < run.end && table[bytes[end]!] === 1) end++;
    if (end - start >= shortest && byLength.get(end - start)?.some((rule) => mayBe(bytes, { start, end }, rule)))
      found.push({ start, end });
    start = end;
  }
  return found;
}

/** By its signs alone: a digest of a lock file has others, too. */
function mayBe(bytes: Buffer, { start, end }: Range, { first, charset }: BareRule): boolean {
  if (!first.includes(String.fromCharCode(bytes[start]!))) return false;
  let at = start;
  while (at < end && charset.table[bytes[at]!] === 1) at++;
  return at === end;
}

/** What a candidate is, proven by itself. */
export function matchBare(bytes: Buffer, { start, end }: Range, { byLength }: CompiledBare): BareMatch | undefined {
  const value = bytes.subarray(start, end);
  for (const rule of byLength.get(end - start) ?? []) {
    if (!mayBe(bytes, { start, end }, rule)) continue;
    const check = rule.check(value);
    if (check) return { rule, check, start, end };
  }
  return undefined;
}
