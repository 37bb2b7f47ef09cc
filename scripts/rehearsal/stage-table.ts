import { cellsOf } from "../../packages/assume/src/index.ts";
import type { CredentialRow } from "../../packages/evidence/src/index.ts";

const titles = ["stage", "identity", "credential", "lifetime", "decision", "revocation"];

/** What the jobs were given, as a table for a terminal: the cells of a job's summary, shortened to fit. */
export function stageTable(rows: readonly CredentialRow[], now: Date): string {
  const cells = rows.map((row) => cellsOf(row, now).map(shortened));
  const widths = titles.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd();
  return [line(titles), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

/** Without the time of day, for a rehearsal says the same whenever it runs; roles without their account. */
function shortened(cell: string): string {
  return cell
    .replace(/,? (?:until|ended) \d\d:\d\d UTC| \d\d:\d\d:\d\d UTC/g, "")
    .replace(/^arn:aws:iam::\d+:/, "")
    .replace(/^denied: /, "")
    .replace(/^its provider cannot; /, "cannot be; ");
}
