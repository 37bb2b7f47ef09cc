import { type Finding, formatNumber, type Instant } from "@sallyport/core";
import { lapsedExceptionText } from "../exception-text.ts";
import { excerptParts } from "../excerpt-parts.ts";
import type { FindingGroup } from "../finding-group.ts";
import { placeRowText } from "../place-row.ts";
import { decodingText, originRowOf, otherPlacesText, placeText } from "../place-text.ts";
import { rulePage } from "../rule-page.ts";
import { fencedBlock, markdownCellCode, markdownCode, markdownProse, markdownRemark, markdownText } from "./escape.ts";

const placesShown = 10;
const excerptWidth = 110;

/** The parts of a group below its heading: why and what to do, where all are if not all are shown, and those that are. */
export function groupMarkdown(
  group: FindingGroup,
  now: Instant,
): { readonly advice: string; readonly items: string[] } {
  const { findings, shown, places, title } = group;
  const where = [
    `**Where all ${formatNumber(findings.length)} are:**`,
    places.map((place) => `- ${placeRowText(place, markdownCode)}`).join("\n"),
  ];
  return {
    advice: [adviceMarkdown(group), ...(places.length > 0 ? where : [])].join("\n\n"),
    items: shown.map((finding, index) => `**${index + 1}.** ${findingMarkdown(finding, title, now)}`),
  };
}

/** Why it matters and what to do, once for a group. */
function adviceMarkdown(group: FindingGroup): string {
  const { commands, patch, text } = group.fix;
  return [
    `**Why:** ${markdownProse(group.why)}`,
    `**Fix:** ${markdownProse(text)}`,
    ...(commands && commands.length > 0 ? [fencedBlock(commands, "sh")] : []),
    ...(patch === undefined ? [] : [fencedBlock(patch.trimEnd().split("\n"), "diff")]),
    `**Rule:** ${ruleLink(group.rule)}`,
  ].join("\n\n");
}

/** One finding of a group: its place and line, and the facts that are its own. */
function findingMarkdown(finding: Finding, title: string, now: Instant): string {
  const [place] = finding.places;
  const also = otherPlacesText(finding, placesShown, (other) => markdownCode(placeText(other)));
  const origin = originRowOf(finding);
  const decoding = decodingText(place);
  const facts = [
    ...(finding.exception?.state === "lapsed"
      ? [`**${markdownText(lapsedExceptionText(finding.exception, now))}**`]
      : []),
    `confidence: ${finding.confidence} (${markdownText(finding.basis)})`,
    ...(finding.age === "existing" ? ["age: existing, so it does not fail this change"] : []),
    ...(origin ? [`commit: ${markdownText(origin)}`] : []),
    ...(decoding ? [`encoded as: ${markdownText(decoding)}`] : []),
    ...(also === "" ? [] : [`also at: ${also}`]),
    ...finding.evidence.map((fact) => `${markdownText(fact.label)}: ${markdownText(fact.value)}`),
    `fingerprint: ${markdownCode(finding.fingerprint)}`,
  ];
  return [
    `${markdownCode(placeText(place))}${finding.message === title ? "" : `: ${markdownRemark(finding.message)}`}`,
    ...(finding.excerpt ? [excerptBlock(finding)] : []),
    facts.map((fact) => `- ${fact}`).join("\n"),
  ].join("\n\n");
}

/** The rule's id, as a link to its page where it has one. */
export function ruleLink(rule: string): string {
  const page = rulePage(rule);
  return page === undefined ? markdownCellCode(rule) : `[${rule}](${page})`;
}

/** The line as in the terminal, with its number and carets; only fixed-width fonts make the carets fit. */
function excerptBlock({ excerpt }: Finding): string {
  if (!excerpt) return "";
  const { before, marked, after } = excerptParts(excerpt, excerptWidth);
  const number = String(excerpt.line);
  const lines = [
    `${number} | ${before}${marked}${after}`,
    `${" ".repeat(number.length)} | ${" ".repeat(before.length)}${"^".repeat(Math.max(1, marked.length))}`,
  ];
  return fencedBlock(lines, "text");
}
