import { formatNumber, quantity } from "@sallyport/core";
import { severityText } from "../closing-text.ts";
import type { ExceptedGroup } from "../excepted-group.ts";
import type { FindingGroup } from "../finding-group.ts";
import type { Fold } from "../fold.ts";
import { countSeverities } from "../overview.ts";
import { placeRowText } from "../place-row.ts";
import { placeText } from "../place-text.ts";
import { markdownCellCode, markdownText } from "./escape.ts";
import { ruleLink } from "./finding.ts";

/** A row of a table of findings. */
export interface TableRow {
  readonly text: string;
  /** Of how many findings it speaks. */
  readonly count: number;
}

export const findingTableHead = ["| severity | where | what | rule |", "|---|---|---|---|"];
export const exceptionTableHead = ["| severity | where | rule | exception |", "|---|---|---|---|"];

/** A row for each finding of a group; of many one row, with where they are. */
export function findingRows(group: FindingGroup): TableRow[] {
  const { severity, rule, title, findings, places } = group;
  const row = (what: string, where: string, isExisting: boolean) =>
    `| **${severity}**${isExisting ? " (existing)" : ""} | ${where} | ${markdownText(what)} | ${ruleLink(rule)} |`;
  if (places.length === 0)
    return findings.map(({ message, places: [place], age }) => ({
      text: row(message, markdownCellCode(placeText(place)), age === "existing"),
      count: 1,
    }));
  const isExisting = findings.every(({ age }) => age === "existing");
  return [{ text: row(title, placesCell(group), isExisting), count: findings.length }];
}

/** The same for what lets findings pass: who answers for it, and until when. */
export function exceptionRows(group: ExceptedGroup): TableRow[] {
  const { text, findings, places } = group;
  const row = (severity: string, where: string, rule: string) =>
    `| ${severity} | ${where} | ${rule} | ${markdownText(text)} |`;
  if (places.length === 0)
    return findings.map(({ severity, rule, places: [place] }) => ({
      text: row(severity, markdownCellCode(placeText(place)), ruleLink(rule)),
      count: 1,
    }));
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const names = rules.length === 1 ? rules.map(ruleLink).join() : quantity(rules.length, "rule");
  const severities = severityText(countSeverities(findings));
  return [{ text: row(severities, placesCell(group), names), count: findings.length }];
}

function placesCell({ findings, places }: Fold): string {
  const rows = places.map((place) => placeRowText(place, markdownCellCode));
  return rows.length === 1 ? rows.join() : [`${formatNumber(findings.length)} in all:`, ...rows].join("<br>");
}
