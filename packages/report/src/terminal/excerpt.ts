import type { Finding } from "@sallyport/core";
import { excerptParts } from "../excerpt-parts.ts";
import type { Canvas } from "./row.ts";
import { displayWidth } from "./width.ts";

const gutterWidth = 8;

/**
 * The redacted line with its number, and carets under what was found:
 *
 *          14 | const token = "ghp_…";
 *             |                ^^^^^
 */
export function excerptLines(finding: Finding, canvas: Canvas): string[] {
  if (!finding.excerpt) return [];
  const { pen } = canvas;
  const number = String(finding.excerpt.line);
  const parts = excerptParts(finding.excerpt, Math.max(40, canvas.width) - gutterWidth - 5);
  const carets = "^".repeat(Math.max(1, displayWidth(parts.marked)));
  const gutter = (text: string) => pen.paint("gutter", `  ${text.padStart(gutterWidth)} | `);
  return [
    `${gutter(number)}${parts.before}${pen.paint(finding.severity, parts.marked)}${parts.after}`.trimEnd(),
    `${gutter("")}${" ".repeat(displayWidth(parts.before))}${pen.paint(finding.severity, carets)}${lastLine(finding)}`,
  ];
}

/** Only the first line is shown; what was found may be longer. */
function lastLine(finding: Finding): string {
  const region = finding.places[0].region;
  return region && region.end.line > region.start.line ? ` down to line ${region.end.line}` : "";
}
