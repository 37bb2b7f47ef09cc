import { formatNumber, quantity, type Run } from "@sallyport/core";
import { seeAllText } from "../closing-text.ts";
import { groupExcepted } from "../excepted-group.ts";
import { groupFindings } from "../finding-group.ts";
import { overviewOf } from "../overview.ts";
import { markdownRemark, markdownText } from "./escape.ts";
import { factsMarkdown, uncheckedMarkdown } from "./facts.ts";
import { groupMarkdown } from "./finding.ts";
import { exceptionRows, exceptionTableHead } from "./table.ts";

/**
 * The whole report as GitHub-flavoured Markdown for a file: every kind of finding, and of many that are alike a few in full and where all
 * are. For a place with a limit, take `renderSummary`.
 */
export function renderMarkdown(run: Run): string {
  const overview = overviewOf(run);
  const groups = groupFindings(overview.findings, run.rules);
  const sections = groups.map((group) => {
    const { advice, items } = groupMarkdown(group, overview.now);
    return [
      `## ${group.severity}: ${markdownRemark(group.title)} (${formatNumber(group.findings.length)})`,
      advice,
      ...items,
    ];
  });
  const excepted = groupExcepted(overview.excepted, overview.now).flatMap(exceptionRows);
  const blocks = [
    `# ${overview.word}: ${markdownText(run.subject.name)}`,
    `**${markdownRemark(overview.sentence)}**`,
    ...uncheckedMarkdown(overview.unchecked),
    factsMarkdown(run, overview),
    ...sections.flat(),
    ...(groups.some(({ places }) => places.length > 0) ? [`**${markdownRemark(seeAllText(run.command))}**`] : []),
    ...(excepted.length > 0
      ? [
          `## ${quantity(overview.excepted.length, "exception")}`,
          [...exceptionTableHead, ...excepted.map(({ text }) => text)].join("\n"),
        ]
      : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}
