import { quantity, type Run, type Unchecked } from "@sallyport/core";
import { examinedText, findingsText, skippedText, subjectText } from "../closing-text.ts";
import type { Overview } from "../overview.ts";
import { type PlaceRow, placeRowText } from "../place-row.ts";
import { formatDuration } from "../quantity.ts";
import { markdownCode, markdownRemark, markdownText } from "./escape.ts";

const listed = 50;

/** What could not be checked, above everything else: readers who stop early must have seen it. */
export function uncheckedMarkdown(gaps: readonly Unchecked[]): string[] {
  const open = gaps.filter((gap) => !gap.allowed);
  if (open.length === 0) return [];
  const items = open.slice(0, listed).map((gap) => `- ${gapText(gap)}`);
  const rest = open.length - items.length;
  return [
    ["**Not checked:**", "", ...items, ...(rest > 0 ? [`- and ${quantity(rest, "more thing")}`] : [])].join("\n"),
  ];
}

/** `what (kind). Fix: …` */
function gapText(gap: Unchecked): string {
  return `${markdownRemark(gap.what)} (${markdownText(gap.kind)}). **Fix:** ${markdownRemark(gap.fix)}`;
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
    ...overview.unchecked
      .filter((gap) => gap.allowed)
      .slice(0, listed)
      .map((gap) => `**Unchecked, allowed:** ${gapText(gap)}`),
    ...overview.skipped.slice(0, listed).map((skipped) => `**Skipped:** ${markdownRemark(skippedText(skipped))}`),
    ...run.notes.slice(0, listed).map((note) => `**Note:** ${markdownRemark(note)}`),
    `**Policy:** ${source}, ${markdownCode(policy.digest)}`,
    ...Object.entries(run.digests).map(
      ([name, digest]) => `**Digest of ${markdownText(name)}:** ${markdownCode(digest)}`,
    ),
    `**Ran:** ${markdownCode(run.command)}, Sallyport ${markdownText(run.version)}, in ${formatDuration(run.durationMilliseconds)}`,
  ];
  return items.map((item) => `- ${item}`).join("\n");
}
