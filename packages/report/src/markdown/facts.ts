import { formatNumber, quantity, type Run, type Unchecked } from "@sallyport/core";
import { examinedText, findingsText, skippedText, subjectText } from "../closing-text.ts";
import { type GapGroup, groupGaps } from "../gap-group.ts";
import type { Overview } from "../overview.ts";
import { type PlaceRow, placeRowText } from "../place-row.ts";
import { formatDuration } from "../quantity.ts";
import { markdownCode, markdownRemark, markdownText } from "./escape.ts";

const listed = 50;
const subjectsListed = 20;

/**
 * What could not be checked, above everything else: readers who stop early must have seen it. At most so many kinds, and things of a kind,
 * and how many more there are.
 */
export function uncheckedMarkdown(gaps: readonly Unchecked[], most = Number.POSITIVE_INFINITY): string[] {
  const groups = groupGaps(gaps.filter((gap) => !gap.allowed));
  if (groups.length === 0) return [];
  const items = groups.slice(0, most).map((group) => `- ${gapText(group, Math.min(most, subjectsListed))}`);
  const rest = groups.slice(most).reduce((sum, { subjects }) => sum + subjects.length, 0);
  return [
    ["**Not checked:**", "", ...items, ...(rest > 0 ? [`- and ${quantity(rest, "more thing")}`] : [])].join("\n"),
  ];
}

/** `what (kind). Fix: …`; of several things a list, and once what to do. */
function gapText({ kind, fix, subjects }: GapGroup, most = subjectsListed): string {
  const items = subjects.slice(0, most).map(markdownRemark);
  const help = `**Fix:** ${markdownRemark(fix)}`;
  if (subjects.length === 1) return `${items[0]} (${markdownText(kind)}). ${help}`;
  const hidden = subjects.length - items.length;
  const all = [...items, ...(hidden > 0 ? [`and ${formatNumber(hidden)} more`] : [])];
  return `${quantity(subjects.length, "thing")} (${markdownText(kind)}). ${help}${all.map((item) => `\n  - ${item}`).join("")}`;
}

function placeItem(place: PlaceRow): string {
  return `\n  - ${placeRowText(place, markdownCode)}`;
}

/** What the run looked at and by which policy, as a list. */
export function factsMarkdown(run: Run, overview: Overview): string {
  const { policy } = run;
  const source =
    policy.path === undefined
      ? "built-in defaults"
      : `${markdownCode(policy.path)}${policy.ref ? ` at ${markdownCode(policy.ref)}` : ""}`;
  const items = [
    `**Subject:** ${markdownText(subjectText(run.subject))}`,
    `**Findings:** ${findingsText(overview)}`,
    ...(overview.places.length > 0 ? [`**Where:**${overview.places.map(placeItem).join("")}`] : []),
    ...examinedText(overview).map((text) => `**Examined:** ${markdownText(text)}`),
    ...groupGaps(overview.unchecked.filter((gap) => gap.allowed)).map(
      (group) => `**Unchecked, allowed:** ${gapText(group)}`,
    ),
    ...overview.skipped.slice(0, listed).map((skipped) => `**Skipped:** ${markdownRemark(skippedText(skipped))}`),
    ...moreItems("Skipped", overview.skipped.length, "more reason"),
    ...run.notes.slice(0, listed).map((note) => `**Note:** ${markdownRemark(note)}`),
    ...moreItems("Notes", run.notes.length, "more note"),
    `**Policy:** ${source}, ${markdownCode(policy.digest)}`,
    ...Object.entries(run.digests).map(
      ([name, digest]) => `**Digest of ${markdownText(name)}:** ${markdownCode(digest)}`,
    ),
    `**Ran:** ${markdownCode(run.command)}, Sallyport ${markdownText(run.version)}, in ${formatDuration(run.durationMilliseconds)}`,
  ];
  return items.map((item) => `- ${item}`).join("\n");
}

function moreItems(title: string, count: number, noun: string): string[] {
  return count > listed ? [`**${title}:** and ${quantity(count - listed, noun)}`] : [];
}
