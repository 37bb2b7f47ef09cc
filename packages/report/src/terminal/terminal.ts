import { type Finding, quantity, type Run } from "@sallyport/core";
import { leftOutText } from "../closing-text.ts";
import { groupFindings } from "../finding-group.ts";
import { type Overview, overviewOf } from "../overview.ts";
import { shownFindings } from "../shown-findings.ts";
import { closingLines } from "./closing.ts";
import { briefLines, exceptedLines, groupLines } from "./finding.ts";
import { penOf } from "./paint.ts";
import { type Canvas, paragraph } from "./row.ts";

export interface TerminalOptions {
  /** Whether to write colours (SGR). The caller asks NO_COLOR, FORCE_COLOR and whether the stream is a terminal. */
  readonly color: boolean;
  /** Columns of the terminal; sentences wrap there, paths and addresses never. Less than 40 counts as 40. */
  readonly width: number;
  /** Whether the terminal shows OSC 8 links. */
  readonly hyperlinks?: boolean;
}

const findingsShown = 50;
const exceptedShown = 20;

/**
 * The report for people at a terminal and for logs: findings, worst first, then one block with the verdict and what was and was
 * not looked at. Ends with a line break. Nothing in it can start a workflow command or move the cursor.
 */
export function renderTerminal(run: Run, options: TerminalOptions): string {
  const canvas: Canvas = { pen: penOf(options), width: options.width };
  const overview = overviewOf(run);
  const blocks = [
    ...findingBlocks(run, overview, canvas),
    ...exceptedBlocks(overview, canvas),
    closingLines(run, overview, canvas),
  ];
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

function findingBlocks(run: Run, overview: Overview, canvas: Canvas): string[][] {
  const shown = shownFindings(overview.findings, findingsShown);
  const levels = new Set(run.verdicts.map(({ failOn }) => failOn));
  const isGuess = ({ severity, confidence }: Finding) =>
    severity === "info" && confidence === "low" && !levels.has("info");
  const certain = shown.filter((finding) => !isGuess(finding));
  const blocks = [
    ...groupFindings(certain, run.rules).map((group) => groupLines(group, canvas, overview.now)),
    ...guessBlock(shown.filter(isGuess), canvas),
  ];
  const hidden = overview.findings.length - shown.length;
  return hidden > 0 ? [...blocks, paragraph(canvas, leftOutText(hidden, run.command), "strong")] : blocks;
}

/** What most likely is nothing, and fails nothing, must not bury what does: two lines each, and how to see more. */
function guessBlock(findings: readonly Finding[], canvas: Canvas): string[][] {
  if (findings.length === 0) return [];
  const more = "For information only; `sallyport explain --finding PATH:LINE` says what decided one.";
  return [[...findings.flatMap((finding) => briefLines(finding, canvas)), ...paragraph(canvas, more, "dim")]];
}

function exceptedBlocks(overview: Overview, canvas: Canvas): string[][] {
  const shown: readonly Finding[] = overview.excepted.slice(0, exceptedShown);
  const lines = exceptedLines(shown, canvas, overview.now);
  const hidden = overview.excepted.length - shown.length;
  if (hidden > 0) lines.push(...paragraph(canvas, `and ${quantity(hidden, "more excepted finding")}`, "dim"));
  return lines.length > 0 ? [lines] : [];
}
