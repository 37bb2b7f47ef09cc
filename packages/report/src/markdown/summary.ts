import { formatNumber, quantity, type Run } from "@sallyport/core";
import { leftOutText } from "../closing-text.ts";
import { type FindingGroup, groupFindings } from "../finding-group.ts";
import { type Overview, overviewOf } from "../overview.ts";
import { shownFindings } from "../shown-findings.ts";
import { markdownHtml, markdownRemark, markdownText } from "./escape.ts";
import { factsMarkdown, uncheckedMarkdown } from "./facts.ts";
import { adviceMarkdown, exceptionRow, findingMarkdown, findingRow } from "./finding.ts";
import { exceptionTableHead } from "./markdown.ts";

/** GitHub drops a step's summary of more than 1 MiB whole (actions/runner); the margin is for what the workflow itself adds. */
const defaultLimit = 1_048_576 - 16_384;
const rowsShown = 50;
const findingTableHead = ["| severity | where | what | rule |", "|---|---|---|---|"];

/**
 * The job summary: verdict, gaps and one table first, everything else folded. Never longer than `maxBytes` of UTF-8: the mildest
 * findings are left out, and it says how many. Also fit for a pull-request comment, with `maxBytes` 65,000.
 */
export function renderSummary(run: Run, maxBytes = defaultLimit): string {
  const overview = overviewOf(run);
  const opening = [
    `## ${overview.word}: ${markdownText(gatesOf(run))}`,
    `**${markdownRemark(overview.sentence)}**`,
  ].join("\n\n");
  const reserved = 1_000;
  const purse = purseOf(maxBytes - Buffer.byteLength(opening) - reserved);
  // Asked for by weight: what proves the verdict first, then the findings from the worst on.
  const gaps = uncheckedMarkdown(overview.unchecked).filter(purse.takes);
  const facts = [folded("What was looked at, and by which policy", factsMarkdown(run, overview))].filter(purse.takes);
  const rows = purse.prefix(shownFindings(overview.findings, rowsShown).map(findingRow));
  const details = detailBlocks(groupFindings(overview.findings, run.rules), overview, purse);
  const exceptions = purse.prefix(overview.excepted.map((finding) => exceptionRow(finding, overview.now)));
  const blocks = [
    opening,
    ...gaps,
    ...tableBlocks(rows, overview),
    ...details.blocks,
    ...(details.leftOut > 0 ? [`**${markdownRemark(leftOutText(details.leftOut, run.command))}**`] : []),
    ...exceptionBlocks(exceptions, overview),
    ...facts,
  ];
  const text = `${blocks.join("\n\n")}\n`;
  return Buffer.byteLength(text) <= maxBytes ? text : cutBytes(`${opening}\n`, maxBytes);
}

function gatesOf(run: Run): string {
  return run.verdicts.map((verdict) => verdict.gate).join(", ") || run.command;
}

function tableBlocks(rows: readonly string[], overview: Overview): string[] {
  if (rows.length === 0) return [];
  const hidden = overview.findings.length - rows.length;
  const more =
    hidden > 0
      ? [`${formatNumber(rows.length)} of ${formatNumber(overview.findings.length)} findings, the worst first.`]
      : [];
  return [...more, [...findingTableHead, ...rows].join("\n")];
}

/** One fold a group; within a group, as many findings as there is room for. */
function detailBlocks(
  groups: readonly FindingGroup[],
  overview: Overview,
  purse: Purse,
): { blocks: string[]; leftOut: number } {
  const blocks: string[] = [];
  let leftOut = 0;
  for (const group of groups) {
    const advice = adviceMarkdown(group);
    const title = `${group.severity}: ${group.title} (${quantity(group.findings.length, "finding")})`;
    const fits = purse.takes(folded(title, advice));
    const items = fits
      ? purse.prefix(
          group.findings.map(
            (finding, index) => `**${index + 1}.** ${findingMarkdown(finding, group.title, overview.now)}`,
          ),
        )
      : [];
    leftOut += group.findings.length - items.length;
    if (items.length > 0) blocks.push(folded(title, [advice, ...items].join("\n\n")));
  }
  return { blocks, leftOut };
}

function exceptionBlocks(rows: readonly string[], overview: Overview): string[] {
  if (overview.excepted.length === 0) return [];
  const hidden = overview.excepted.length - rows.length;
  const title = quantity(overview.excepted.length, "exception");
  return [
    folded(
      hidden > 0 ? `${title}, ${formatNumber(rows.length)} shown` : title,
      [...exceptionTableHead, ...rows].join("\n"),
    ),
  ];
}

/** Markdown is read again only after the empty line. */
function folded(title: string, content: string): string {
  return `<details><summary>${markdownHtml(title)}</summary>\n\n${content}\n\n</details>`;
}

interface Purse {
  /** Whether a block still fits; if so, its bytes (and the line breaks around it) are spent. */
  readonly takes: (block: string) => boolean;
  /** The first of the blocks, as many as fit. */
  readonly prefix: (blocks: readonly string[]) => string[];
}

function purseOf(bytes: number): Purse {
  let left = bytes;
  const takes = (block: string): boolean => {
    const cost = Buffer.byteLength(block) + 2;
    if (cost > left) return false;
    left -= cost;
    return true;
  };
  return {
    takes,
    prefix: (blocks) => {
      const end = blocks.findIndex((block) => !takes(block));
      return blocks.slice(0, end === -1 ? blocks.length : end);
    },
  };
}

function cutBytes(text: string, maxBytes: number): string {
  return Buffer.from(text)
    .subarray(0, Math.max(0, maxBytes))
    .toString("utf8")
    .replace(/\ufffd$/, "");
}
