import { formatNumber, quantity, type Run } from "@sallyport/core";
import { groupFindings } from "../finding-group.ts";
import { overviewOf } from "../overview.ts";
import { markdownRemark, markdownText } from "./escape.ts";
import { factsMarkdown, uncheckedMarkdown } from "./facts.ts";
import { adviceMarkdown, exceptionRow, findingMarkdown } from "./finding.ts";

/** The whole report as GitHub-flavoured Markdown for a file; nothing is left out. For a place with a limit, take `renderSummary`. */
export function renderMarkdown(run: Run): string {
  const overview = overviewOf(run);
  const groups = groupFindings(overview.findings, run.rules).map((group) => [
    `## ${group.severity}: ${markdownText(group.title)} (${formatNumber(group.findings.length)})`,
    adviceMarkdown(group),
    ...group.findings.map(
      (finding, index) => `**${index + 1}.** ${findingMarkdown(finding, group.title, overview.now)}`,
    ),
  ]);
  const excepted = overview.excepted.map((finding) => exceptionRow(finding, overview.now));
  const blocks = [
    `# ${overview.word}: ${markdownText(run.subject.name)}`,
    `**${markdownRemark(overview.sentence)}**`,
    ...uncheckedMarkdown(overview.unchecked),
    factsMarkdown(run, overview),
    ...groups.flat(),
    ...(excepted.length > 0
      ? [`## ${quantity(excepted.length, "exception")}`, [...exceptionTableHead, ...excepted].join("\n")]
      : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

export const exceptionTableHead = ["| severity | where | rule | exception |", "|---|---|---|---|"];
