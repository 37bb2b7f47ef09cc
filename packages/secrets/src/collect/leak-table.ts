import { hash } from "node:crypto";
import { compareConfidence } from "@sallyport/core";
import { canonicalValue, familyOf } from "../canonical.ts";
import type { Match } from "../match.ts";
import type { Check, SecretRule } from "../rule.ts";
import { type Content, contentId, type StoredContent } from "./content.ts";
import type { Coverage } from "./coverage.ts";

/** One secret value and everything that holds it. Lives only in memory; `LeakTable.clear` zeroes the value. */
export interface Leak {
  /** Digest of family and canonical value: the same for the same secret in all tables of a process. */
  readonly key: string;
  readonly rule: SecretRule;
  readonly value: Buffer;
  readonly check: Check;
  /** Each piece of content once, in the order in which they were scanned. */
  readonly holders: readonly Content[];
}

export interface LeakTable {
  record(match: Match, content: Content): void;
  /** Takes over leaks of another table, a worker's, and the keys of what that one had no room for. */
  merge(leaks: Iterable<Leak>, overflow?: Iterable<string>): void;
  get(key: string): Leak | undefined;
  delete(key: string): void;
  all(): readonly Leak[];
  /** Remembers content that may hold an allow comment. */
  mark(content: StoredContent): void;
  readonly marked: readonly StoredContent[];
  /** Keys of distinct values that were not kept because of the limit. */
  readonly overflow: readonly string[];
  clear(): void;
}

export interface LeakTableOptions {
  /** Distinct values to keep; what comes after is only counted. A list of stolen passwords must not exhaust memory. */
  readonly limit?: number;
  /** Only values with these keys are of interest. */
  readonly only?: ReadonlySet<string>;
  /** Hears of each leak that is kept, when it is first found. */
  readonly onLeak?: (leak: Leak) => void;
}

export const defaultLeakLimit = 20_000;

interface MutableLeak extends Leak {
  rule: SecretRule;
  check: Check;
  readonly holders: Content[];
  readonly seen: Set<string>;
}

export function leakTable(options: LeakTableOptions = {}): LeakTable {
  const leaks = new Map<string, MutableLeak>();
  const overflow = new Set<string>();
  const marked = new Map<string, StoredContent>();
  const limit = options.limit ?? defaultLeakLimit;

  function drop(key: string): void {
    if (overflow.size < 10 * limit) overflow.add(key);
  }

  function slot(key: string, rule: SecretRule, value: Uint8Array, check: Check): MutableLeak | undefined {
    if (options.only && !options.only.has(key)) return undefined;
    const known = leaks.get(key);
    if (known) {
      if (compareConfidence(check.confidence, known.check.confidence) > 0) Object.assign(known, { rule, check });
      return known;
    }
    if (leaks.size >= limit) {
      drop(key);
      return undefined;
    }
    const leak = { key, rule, value: Buffer.from(value), check, holders: [], seen: new Set<string>() };
    leaks.set(key, leak);
    options.onLeak?.(leak);
    return leak;
  }

  return {
    record(match, content) {
      hold(slot(leakKey(match.rule, match.value), match.rule, match.value, match.check), content);
    },
    merge(others, more = []) {
      for (const other of others) {
        const leak = slot(other.key, other.rule, other.value, other.check);
        for (const holder of other.holders) hold(leak, holder);
      }
      for (const key of more) if (!leaks.has(key)) drop(key);
    },
    get: (key) => leaks.get(key),
    delete(key) {
      leaks.get(key)?.value.fill(0);
      leaks.delete(key);
    },
    all: () => [...leaks.values()],
    mark: (content) => void marked.set(contentId(content), content),
    get marked() {
      return [...marked.values()];
    },
    get overflow() {
      return [...overflow];
    },
    clear() {
      for (const leak of leaks.values()) leak.value.fill(0);
      leaks.clear();
    },
  };
}

function hold(leak: MutableLeak | undefined, content: Content): void {
  if (!leak || leak.holders.at(-1) === content) return;
  const id = contentId(content);
  if (leak.seen.has(id)) return;
  leak.seen.add(id);
  leak.holders.push(content);
}

/** Digest under which a table keeps a value. */
export function leakKey(rule: SecretRule, value: Uint8Array): string {
  const canonical = canonicalValue(value);
  const key = hash("sha256", Buffer.concat([Buffer.from(`${familyOf(rule)}\0`), canonical]), "base64");
  canonical.fill(0);
  return key;
}

/** Says in the verdict that more was found than can be listed. */
export function sayDropped(table: LeakTable, coverage: Coverage): void {
  const dropped = table.overflow.length;
  if (dropped === 0) return;
  coverage.uncheck({
    kind: "too-many-secrets",
    what: `at least ${dropped} more secrets than the ${table.all().length} that are listed`,
    fix: "Revoke and remove what is listed, or name files that hold sample values under `secrets.exclude`; then scan again.",
  });
}
