import { isRuleId } from "@sallyport/core";

/** One known finding. */
export interface BaselineLine {
  readonly fingerprint: string;
  readonly rule: string;
}

/** What a file is: the findings that it lists, or why it lists none, a clause without a full stop that holds nothing of the file. */
export type BaselineReading =
  | { readonly kind: "lines"; readonly lines: readonly BaselineLine[] }
  | { readonly kind: "broken"; readonly problem: string; readonly line?: number };

/** Bytes. */
export const largestBaseline = 2 ** 20;
const heading = "# sallyport secrets baseline 1";
const entry = /^(s1:[0-9a-f]{32}) ([a-z0-9/-]{1,100})$/;

/**
 * Reads a baseline. One damaged line breaks all of it: a file that was tampered with or cut off says nothing that could be relied on.
 * Lines may repeat and stand in any order, so that two branches merge. Never throws.
 */
export function readBaseline(bytes: Uint8Array): BaselineReading {
  if (bytes.length > largestBaseline) return broken(`it is larger than 1 MiB`);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (text !== "" && !text.endsWith("\n")) return broken("its last line has no end: it may be cut off");
  const rows = text.split(/\r?\n/);
  if (rows[0] !== heading) return broken(`its first line is not "${heading}"`, 1);
  const lines = new Map<string, BaselineLine>();
  for (const [index, row] of rows.entries()) {
    if (row === "" || row.startsWith("#")) continue;
    const [, fingerprint, rule] = entry.exec(row) ?? [];
    if (fingerprint === undefined || rule === undefined || !isSecretRule(rule)) {
      return broken("a line is no fingerprint and rule", index + 1);
    }
    lines.set(row, { fingerprint, rule });
  }
  return { kind: "lines", lines: [...lines.values()] };
}

function isSecretRule(rule: string): boolean {
  return isRuleId(rule) && /^(?:secrets|custom)\//.test(rule);
}

function broken(problem: string, line?: number): BaselineReading {
  return { kind: "broken", problem, ...(line === undefined ? {} : { line }) };
}

/** The file for these findings: sorted, each once, no dates, places or values, so that two branches merge line by line. */
export function writeBaseline(lines: readonly BaselineLine[]): string {
  const rows = new Set(lines.map(({ fingerprint, rule }) => `${fingerprint} ${rule}`));
  return `${[heading, ...[...rows].sort()].join("\n")}\n`;
}
