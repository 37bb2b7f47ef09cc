import { type Count, compileGlob, printable, type Skipped, type Unchecked } from "@sallyport/core";
import type { Gap, MissedGap, SearchedGap } from "./content.ts";

/** Takes note of all that a scan left out, on purpose or not, so that a verdict can say it. */
export interface Coverage {
  skip(what: string, why: string, count?: number): void;
  gap(gap: Gap): void;
  /** An object that this clone does not hold, or holds damaged. */
  miss(oid: string): void;
  uncheck(unchecked: Unchecked): void;
  count(label: string, count: number, unit?: "bytes"): void;
  note(text: string): void;
  readonly skipped: readonly Skipped[];
  readonly unchecked: readonly Unchecked[];
  readonly examined: readonly Count[];
  readonly notes: readonly string[];
  readonly missing: ReadonlySet<string>;
}

const gapsToName = 10;

interface GapWords {
  readonly more: string;
  readonly fix: string;
}

const words: Readonly<Record<Gap["kind"], GapWords>> = {
  "archive-unopened": {
    more: "more archives that were not opened, or not wholly",
    fix: "Unpack the archive and check what it holds.",
  },
  "document-unparsed": {
    more: "more documents that were not parsed, or not wholly",
    fix: "Correct the document, so that it can be parsed.",
  },
  "lfs-pointer": {
    more: "more files of which Git LFS keeps the content elsewhere",
    fix: "Fetch the content with `git lfs pull`, and check the files.",
  },
  "document-too-complex": {
    more: "more documents of which not everything could be told",
    fix: "Write the document plainly: without aliases of aliases, deep nesting and slow patterns; or name it under `secrets.exclude`.",
  },
  "archive-too-large": {
    more: "more archives that unpack to more than is looked at",
    fix: "Unpack the archive and check what it holds, or name it under `secrets.exclude`.",
  },
  "unreadable-file": {
    more: "more files that could not be read",
    fix: "Make it readable for the user that runs the scan, or name it under `secrets.exclude` in the policy.",
  },
  oversize: {
    more: "more pieces of content over the limit",
    fix: "Raise `secrets.max-file-size` in the policy, or name the file under `secrets.exclude`.",
  },
  "rule-timeout": {
    more: "more pieces of content on which a custom rule took too long",
    fix: "Give the custom rule rarer keywords or a simpler pattern, or name the file under `secrets.exclude`.",
  },
  "too-many-secrets": {
    more: "more pieces of content that hold more than can be kept",
    fix: "Look at what the file is: a list of stolen passwords, or text made for it. Remove it, or name it under `secrets.exclude`.",
  },
  "too-many-names": {
    more: "more pieces of content with more names of passwords and keys than are looked at",
    fix: "Look at what the file is: hardly a line of it is without such a name. Split it, remove it, or name it under `secrets.exclude`.",
  },
  "decoded-too-large": {
    more: "more pieces of content whose encoded parts are too large to be decoded",
    fix: "Look at what the file is: only text made for it decodes to so much. If it is harmless, name it under `secrets.exclude`.",
  },
};

/** `show` makes the name of a piece of content safe to print. */
export function coverage(show: (subject: string) => string): Coverage {
  const skipped = new Map<string, { what: string; why: string; count: number }>();
  const gaps = new Map<Gap["kind"], { named: Gap[]; total: number }>();
  const unchecked: Unchecked[] = [];
  const examined = new Map<string, Count>();
  const notes: string[] = [];
  const missing = new Set<string>();
  return {
    missing,
    miss: (oid) => void missing.add(oid),
    skip(what, why, count = 1) {
      if (count === 0) return;
      const key = `${what}\0${why}`;
      const entry = skipped.get(key) ?? { what, why, count: 0 };
      entry.count += count;
      skipped.set(key, entry);
    },
    gap(gap) {
      const entry = gaps.get(gap.kind) ?? { named: [], total: 0 };
      // Content that comes in chunks says the same thing more than once.
      if (entry.named.some(({ subject, detail }) => subject === gap.subject && detail === gap.detail)) return;
      if (entry.named.length < gapsToName) entry.named.push(gap);
      entry.total += 1;
      gaps.set(gap.kind, entry);
    },
    uncheck: (entry) => void unchecked.push(entry),
    count(label, count, unit) {
      const total = (examined.get(label)?.count ?? 0) + count;
      examined.set(label, { label, count: total, ...(unit ? { unit } : {}) });
    },
    note: (text) => void notes.push(text),
    get skipped() {
      const searched = [...gaps].flatMap(([kind, entry]) => (isSearched(kind) ? skippedOf(kind, entry, show) : []));
      return [...skipped.values(), ...searched];
    },
    get unchecked() {
      const missed = [...gaps].flatMap(([kind, entry]) => (isSearched(kind) ? [] : uncheckedOf(kind, entry, show)));
      return [...unchecked, ...missed];
    },
    get examined() {
      return [...examined.values()];
    },
    get notes() {
      return notes;
    },
  };
}

const searchedGaps: ReadonlySet<Gap["kind"]> = new Set<SearchedGap>([
  "archive-unopened",
  "document-unparsed",
  "lfs-pointer",
]);

function isSearched(kind: Gap["kind"]): kind is SearchedGap {
  return searchedGaps.has(kind);
}

interface Gaps {
  readonly named: readonly Gap[];
  readonly total: number;
}

/** What was left undone with content that was scanned. */
function skippedOf(kind: Gap["kind"], { named, total }: Gaps, show: (subject: string) => string): Skipped[] {
  const listed = named.map(({ subject, detail }) => ({ what: printable(show(subject)), why: detail, count: 1 }));
  const rest = total - named.length;
  return rest > 0 ? [...listed, { what: words[kind].more, why: "searched only as they are", count: rest }] : listed;
}

function uncheckedOf(kind: MissedGap, entry: Gaps, show: (subject: string) => string): Unchecked[] {
  const { fix, more } = words[kind];
  const named = entry.named.map((gap) => ({ kind, what: `${printable(show(gap.subject))}: ${gap.detail}`, fix }));
  const rest = entry.total - named.length;
  return rest > 0 ? [...named, { kind, what: `${rest} ${more}`, fix }] : named;
}

/** Compiles `secrets.exclude`: answers the first pattern that names the path. */
export function exclusion(patterns: readonly string[]): (path: string) => string | undefined {
  const compiled = patterns.map((pattern) => ({ pattern, matches: compileGlob(pattern) }));
  return (path) => compiled.find(({ matches }) => matches(path))?.pattern;
}

/** Words for a file that a pattern of the policy leaves out. */
export const excludedByPolicy = "excluded by policy (secrets.exclude)";
