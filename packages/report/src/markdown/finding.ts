import { type Finding, type Instant, quantity } from "@sallyport/core";
import { lapsedExceptionText, passedOverText } from "../exception-text.ts";
import { excerptParts } from "../excerpt-parts.ts";
import type { FindingGroup } from "../finding-group.ts";
import { decodingText, originRowOf, placeText } from "../place-text.ts";
import { rulePage } from "../rule-page.ts";
import { fencedBlock, markdownCellCode, markdownCode, markdownProse, markdownText } from "./escape.ts";

const placesShown = 10;
const excerptWidth = 110;

/** Why it matters and what to do, once for a group. */
export function adviceMarkdown(group: FindingGroup): string {
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
export function findingMarkdown(finding: Finding, title: string, now: Instant): string {
  const [place, ...others] = finding.places;
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
    ...(others.length > 0 ? [`also at: ${otherPlaces(finding)}`] : []),
    ...finding.evidence.map((fact) => `${markdownText(fact.label)}: ${markdownText(fact.value)}`),
    `fingerprint: ${markdownCode(finding.fingerprint)}`,
  ];
  return [
    `${markdownCode(placeText(place))}${finding.message === title ? "" : `: ${markdownText(finding.message)}`}`,
    ...(finding.excerpt ? [excerptBlock(finding)] : []),
    facts.map((fact) => `- ${fact}`).join("\n"),
  ].join("\n\n");
}

/** A row of the table of exceptions: rule, place, and who answers for it until when. */
export function exceptionRow(finding: Finding, now: Instant): string {
  const text = passedOverText(finding, now);
  return `| ${finding.severity} | ${markdownCellCode(placeText(finding.places[0]))} | ${ruleLink(finding.rule)} | ${markdownText(text)} |`;
}

/** A row of the table of findings. */
export function findingRow(finding: Finding): string {
  const age = finding.age === "existing" ? " (existing)" : "";
  return `| **${finding.severity}**${age} | ${markdownCellCode(placeText(finding.places[0]))} | ${markdownText(finding.message)} | ${ruleLink(finding.rule)} |`;
}

function ruleLink(rule: string): string {
  const page = rulePage(rule);
  return page === undefined ? markdownCellCode(rule) : `[${rule}](${page})`;
}

function otherPlaces(finding: Finding): string {
  const others = finding.places.slice(1);
  const shown = others.slice(0, placesShown).map((place) => markdownCode(placeText(place)));
  const rest = others.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` and ${quantity(rest, "more place")}` : ""}`;
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
