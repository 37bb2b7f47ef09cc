import { fencedBlock, markdownProse, markdownText } from "./escape.ts";

/** What a rule's help shows where Markdown is read (SARIF viewers). No HTML in it: SARIF forbids that (3.11.4.2). */
export interface RuleHelp {
  readonly why: string;
  readonly fix: string;
  readonly bad?: string;
  readonly good?: string;
  /** The vendor's or specification's page. */
  readonly source?: string;
  /** Our page. */
  readonly page?: string;
}

export function rulePageMarkdown(rule: RuleHelp): string {
  return [
    `**Why:** ${markdownProse(rule.why)}`,
    `**Fix:** ${markdownProse(rule.fix)}`,
    ...(rule.bad === undefined ? [] : ["**Bad:**", fencedBlock(rule.bad.trimEnd().split("\n"))]),
    ...(rule.good === undefined ? [] : ["**Good:**", fencedBlock(rule.good.trimEnd().split("\n"))]),
    ...(rule.source === undefined
      ? []
      : [
          `Documented at ${rule.source.startsWith("https://") ? markdownProse(rule.source) : markdownText(rule.source)}.`,
        ]),
    ...(rule.page === undefined ? [] : [`[The rule's page](${rule.page})`]),
  ].join("\n\n");
}
