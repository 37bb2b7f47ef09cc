import { type Finding, quantity, type Run } from "@sallyport/core";
import { seeAllText } from "../closing-text.ts";
import { type FindingGroup, groupFindings } from "../finding-group.ts";
import { type Overview, overviewOf } from "../overview.ts";
import { closingLines } from "./closing.ts";
import { exceptedLines } from "./excepted.ts";
import { briefLines, groupLines, headlineOfMany } from "./finding.ts";
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

/** Findings in full; what there is no room for gets a line for each rule. */
const findingsShown = 50;
const rulesListed = 50;

/**
 * The report for people at a terminal and for logs: findings, worst first, then one block with the verdict and what was and was
 * not looked at. Ends with a line break. Nothing in it can start a workflow command or move the cursor.
 */
export function renderTerminal(run: Run, options: TerminalOptions): string {
  const canvas: Canvas = { pen: penOf(options), width: options.width };
  const overview = overviewOf(run);
  const blocks = [
    ...findingBlocks(run, overview, canvas),
    exceptedLines(overview, canvas),
    closingLines(run, overview, canvas),
  ].filter((block) => block.length > 0);
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

function findingBlocks(run: Run, overview: Overview, canvas: Canvas): string[][] {
  const levels = new Set(run.verdicts.map(({ failOn }) => failOn));
  const isGuess = ({ severity, confidence }: Finding) =>
    severity === "info" && confidence === "low" && !levels.has("info");
  const { certain = [], guesses = [] } = Object.groupBy(overview.findings, (finding) =>
    isGuess(finding) ? "guesses" : "certain",
  );
  const groups = groupFindings(certain, run.rules);
  const guessed = groupFindings(guesses, run.rules);
  const inFull = groupsWithin(groups, findingsShown);
  const brief = groupsWithin(guessed, findingsShown - shownIn(inFull));
  const left = [...groups.slice(inFull.length), ...guessed.slice(brief.length)];
  const isPartial = left.length > 0 || [...inFull, ...brief].some(({ places }) => places.length > 0);
  return [
    ...inFull.map((group) => groupLines(group, canvas, overview.now)),
    guessLines(brief, canvas),
    leftLines(left, canvas),
    isPartial ? paragraph(canvas, seeAllText(run.command), "strong") : [],
  ];
}

/** The first groups that together show no more findings than there is room for. */
function groupsWithin(groups: readonly FindingGroup[], room: number): readonly FindingGroup[] {
  let left = room;
  const end = groups.findIndex(({ shown }) => {
    left -= shown.length;
    return left < 0;
  });
  return end === -1 ? groups : groups.slice(0, end);
}

function shownIn(groups: readonly FindingGroup[]): number {
  return groups.reduce((sum, { shown }) => sum + shown.length, 0);
}

/** What most likely is nothing, and fails nothing, must not bury what does: two lines each, and how to see more. */
function guessLines(groups: readonly FindingGroup[], canvas: Canvas): string[] {
  if (groups.length === 0) return [];
  const more = "For information only; `sallyport explain --finding PATH:LINE` says what decided one.";
  return [...groups.flatMap((group) => briefLines(group, canvas)), ...paragraph(canvas, more, "dim")];
}

/** What there was no room for: a line for each rule and severity, so that none hides another. */
function leftLines(groups: readonly FindingGroup[], canvas: Canvas): string[] {
  const findings = groups.flatMap((group) => group.findings);
  if (findings.length === 0) return [];
  const rules = Map.groupBy(findings, ({ severity, rule, age }) => JSON.stringify([severity, rule, age]));
  const lines = [...rules.values()].map((same) => headlineOfMany(same, canvas));
  const hidden = lines.length - rulesListed;
  return [
    ...paragraph(canvas, `${quantity(findings.length, "more finding")}, not shown in full:`, "strong"),
    ...lines.slice(0, rulesListed),
    ...(hidden > 0 ? paragraph(canvas, `and ${quantity(hidden, "more rule")}`, "dim") : []),
  ];
}
