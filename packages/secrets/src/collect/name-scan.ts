import type { Scanner } from "../engine/scanner.ts";
import type { Match } from "../match.ts";
import type { NameContent } from "./content.ts";

/** Collects names of files and scans them in bulk: one call of the scanner a name would cost more than all of the scanning. */
export interface NameScan {
  add(path: string, oid?: string): void;
  /** Scans what has been added and not yet been scanned. */
  flush(): void;
}

const batchBytes = 2 ** 18;
const separator = 0x0a;

export function nameScan(scanner: Scanner, onMatch: (match: Match, content: NameContent) => void): NameScan {
  const buffer = Buffer.alloc(batchBytes);
  let used = 0;
  let names: {
    readonly start: number;
    readonly end: number;
    readonly path: string;
    readonly oid: string | undefined;
  }[] = [];

  function flush(): void {
    const suspects = new Set<(typeof names)[number]>();
    for (const match of scanner.scan(buffer.subarray(0, used))) {
      for (let at = indexOfName(names, match.start); at < names.length; at += 1) {
        const name = names[at];
        if (!name || name.start >= match.end) break;
        suspects.add(name);
      }
    }
    for (const { path, oid } of suspects) scanOne(path, oid);
    used = 0;
    names = [];
  }

  function scanOne(path: string, oid: string | undefined): void {
    const content: NameContent = { type: "name", path, ...(oid === undefined ? {} : { oid }) };
    for (const match of scanner.scan(Buffer.from(path))) onMatch(match, content);
  }

  return {
    add(path, oid) {
      const length = Buffer.byteLength(path);
      if (length >= batchBytes) return scanOne(path, oid);
      if (used + length + 1 > batchBytes) flush();
      buffer.write(path, used);
      buffer[used + length] = separator;
      names.push({ start: used, end: used + length, path, oid });
      used += length + 1;
    },
    flush,
  };
}

/** The name in whose range the offset lies. */
function indexOfName(names: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = names.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((names[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
