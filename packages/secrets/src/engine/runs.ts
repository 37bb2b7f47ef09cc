import type { Charset } from "../charset.ts";

/**
 * Ends of runs of a charset, remembered. Matchers ask for the same run again and again when a hostile text is one long run full of
 * anchors; what is known of the last run makes all these questions together cost one pass over the text. Made anew for each content.
 */
export interface Runs {
  /** First index at or after `at`, at most `limit`, whose byte is not of the charset. */
  end(charset: Charset, at: number, limit: number): number;
  /** Lowest index, at least `limit`, from which on every byte before `at` is of the charset. */
  start(charset: Charset, at: number, limit: number): number;
}

interface Known {
  /** Every byte of `[from, to)` is of the charset. */
  from: number;
  to: number;
  /** The byte at `to` (forwards) or before `from` (backwards) is known not to be. */
  closed: boolean;
}

export function createRuns(bytes: Uint8Array): Runs {
  const forwards = createMemory();
  const backwards = createMemory();
  return {
    end({ table }, at, limit) {
      const known = forwards(table);
      if (at < known.from || at > known.to) {
        known.from = at;
        known.to = at;
        known.closed = false;
      }
      if (known.to >= limit) return limit;
      if (known.closed) return known.to;
      const stop = Math.min(limit, bytes.length);
      let to = known.to;
      while (to < stop && table[bytes[to]!] === 1) to++;
      known.to = to;
      known.closed = to < stop;
      return to;
    },
    start({ table }, at, limit) {
      const known = backwards(table);
      if (at < known.from || at > known.to) {
        // A later question about the same run: what lies between joins what is known.
        const joint = Math.max(limit, known.to);
        let from = at;
        while (from > joint && table[bytes[from - 1]!] === 1) from--;
        const joins = from === known.to && known.from < known.to;
        known.to = at;
        if (!joins) {
          known.from = from;
          known.closed = false;
        }
      }
      if (known.from <= limit) return limit;
      while (!known.closed && known.from > limit && table[bytes[known.from - 1]!] === 1) known.from--;
      known.closed ||= known.from > limit;
      return known.from;
    },
  };
}

/** What is known by charset. The same one is asked for many times in a row, so the last answer comes first. */
function createMemory(): (table: Uint8Array) => Known {
  // Made when it is needed: most files of a history ask nothing.
  let byTable: Map<Uint8Array, Known> | undefined;
  let lastTable: Uint8Array | undefined;
  let last: Known = { from: 0, to: -1, closed: false };
  return (table) => {
    if (table === lastTable) return last;
    byTable ??= new Map();
    let known = byTable.get(table);
    if (!known) {
      known = { from: 0, to: -1, closed: false };
      byTable.set(table, known);
    }
    lastTable = table;
    last = known;
    return known;
  };
}
