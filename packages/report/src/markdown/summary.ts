import { formatNumber, quantity, type Run } from "@sallyport/core";
import { leftOutText } from "../closing-text.ts";
import { groupExcepted } from "../excepted-group.ts";
import { type FindingGroup, groupFindings } from "../finding-group.ts";
import { type Overview, overviewOf } from "../overview.ts";
import { placeRowText } from "../place-row.ts";
import { markdownCode, markdownHtmlRemark, markdownRemark, markdownText } from "./escape.ts";
import { factsMarkdown, uncheckedMarkdown } from "./facts.ts";
import { groupMarkdown } from "./finding.ts";
import { exceptionRows, exceptionTableHead, findingRows, findingTableHead, type TableRow } from "./table.ts";

/** GitHub drops a step's summary of more than 1 MiB whole (actions/runner); the margin is for what the workflow itself adds. */
export const summaryLimit = 1_048_576 - 16_384;
const rowsShown = 50;

/**
 * The job summary: verdict, gaps and one table first, everything else folded. Never longer than `maxBytes` of UTF-8: the mildest
 * findings are left out, and it says how many. Also fit for a pull-request comment, with `maxBytes` 65,000.
 */
export function renderSummary(run: Run, maxBytes = summaryLimit): string {
  const overview = overviewOf(run);
  const opening = [
    `## ${overview.word}: ${markdownText(gatesOf(run))}`,
    `**${markdownRemark(overview.sentence)}**`,
  ].join("\n\n");
  const reserved = 1_000;
  const purse = purseOf(maxBytes - Buffer.byteLength(opening) - reserved);
  // Asked for by weight: what proves the verdict first, then the findings from the worst on.
  const gaps = gapBlocks(overview, purse);
  const facts = [folded("What was looked at, and by which policy", factsMarkdown(run, overview))].filter(purse.takes);
  const groups = groupFindings(overview.findings, run.rules);
  const rows = rowsWithin(groups.flatMap(findingRows).slice(0, rowsShown), purse);
  const table = tableBlocks(rows, overview, purse);
  const details = detailBlocks(groups, overview, purse);
  const exceptions = rowsWithin(groupExcepted(overview.excepted, overview.now).flatMap(exceptionRows), purse);
  const blocks = [
    opening,
    ...gaps,
    ...table,
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

/** The table, and above it where all findings are if the table has not all. */
function tableBlocks(rows: readonly TableRow[], overview: Overview, purse: Purse): string[] {
  if (rows.length === 0) return [];
  const [said, all] = [countOf(rows), overview.findings.length];
  if (said === all) return [tableOf(findingTableHead, rows)];
  const title = `${formatNumber(said)} of ${formatNumber(all)} findings, the worst first.`;
  const places = overview.places.map((place) => `- ${placeRowText(place, markdownCode)}`);
  const where = [`Where all ${formatNumber(all)} are:\n\n${places.join("\n")}`];
  return [...(places.length > 0 ? where.filter(purse.takes) : []), title, tableOf(findingTableHead, rows)];
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
    const { advice, items } = groupMarkdown(group, overview.now);
    const title = `${group.severity}: ${group.title} (${quantity(group.findings.length, "finding")})`;
    const shown = purse.takes(folded(title, advice)) ? purse.prefix(items) : [];
    // The advice of a group that does not show all says where all are.
    leftOut += shown.length > 0 && group.places.length > 0 ? 0 : group.findings.length - shown.length;
    if (shown.length > 0) blocks.push(folded(title, [advice, ...shown].join("\n\n")));
  }
  return { blocks, leftOut };
}

function exceptionBlocks(rows: readonly TableRow[], overview: Overview): string[] {
  if (overview.excepted.length === 0) return [];
  const said = countOf(rows);
  const title = quantity(overview.excepted.length, "exception");
  return [
    folded(
      said < overview.excepted.length ? `${title}, ${formatNumber(said)} shown` : title,
      tableOf(exceptionTableHead, rows),
    ),
  ];
}

function tableOf(head: readonly string[], rows: readonly TableRow[]): string {
  return [...head, ...rows.map(({ text }) => text)].join("\n");
}

function countOf(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** The first rows, as many as fit. */
function rowsWithin(rows: readonly TableRow[], purse: Purse): readonly TableRow[] {
  return rows.slice(0, purse.prefix(rows.map(({ text }) => text)).length);
}

/** Markdown is read again only after the empty line. */
function folded(title: string, content: string): string {
  return `<details><summary>${markdownHtmlRemark(title)}</summary>\n\n${content}\n\n</details>`;
}

/** As many as there is room for: names of files can make every one of them as long as they like. */
function gapBlocks({ unchecked }: Overview, purse: Purse): string[] {
  for (const most of [undefined, 20, 5, 1]) {
    const blocks = uncheckedMarkdown(unchecked, most);
    if (blocks.every(purse.takes)) return blocks;
  }
  return [];
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
