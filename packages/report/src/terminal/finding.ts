import { type Finding, formatNumber, type Instant, quantity } from "@sallyport/core";
import { lapsedExceptionText } from "../exception-text.ts";
import type { FindingGroup } from "../finding-group.ts";
import { inert } from "../inert.ts";
import { decodingText, originRowOf, otherPlacesText, placeText } from "../place-text.ts";
import { rulePage } from "../rule-page.ts";
import { excerptLines } from "./excerpt.ts";
import { placeLines } from "./place.ts";
import { type Canvas, paragraph, row, verbatimRow } from "./row.ts";

const placesShown = 3;
const patchLinesShown = 40;

/** The findings of a group that are shown, with their facts, and after them, once, where all are, why they matter and what to do. */
export function groupLines(group: FindingGroup, canvas: Canvas, now: Instant): string[] {
  const advice = adviceLines(group, canvas);
  const blocks = group.shown.map((finding) => findingLines(finding, canvas, now));
  if (group.findings.length === 1) return [...blocks.flat(), ...advice];
  const shown =
    group.places.length > 0
      ? `, of which ${formatNumber(blocks.length)} ${blocks.length === 1 ? "is" : "are"} shown`
      : "";
  const heading = `  For these ${formatNumber(group.findings.length)} findings${shown}:`;
  return [
    ...blocks.flatMap((lines) => [...lines, ""]),
    canvas.pen.paint("dim", heading),
    ...placeLines(group.places, canvas),
    ...advice,
  ];
}

function findingLines(finding: Finding, canvas: Canvas, now: Instant): string[] {
  const [place] = finding.places;
  const also = otherPlacesText(finding, placesShown, (other) => inert(placeText(other)));
  const lapsed = finding.exception?.state === "lapsed" ? finding.exception : undefined;
  const origin = originRowOf(finding);
  const decoding = decodingText(place);
  return [
    headline(finding, canvas),
    ...paragraph(canvas, finding.message),
    ...(lapsed ? paragraph(canvas, lapsedExceptionText(lapsed, now), "fail") : []),
    ...excerptLines(finding, canvas),
    ...row(canvas, "confidence", `${finding.confidence} (${finding.basis})`),
    ...(finding.age === "existing"
      ? row(canvas, "age", "existing: the base already had it, so it does not fail this change")
      : []),
    ...(origin ? row(canvas, "commit", origin) : []),
    ...(decoding ? row(canvas, "encoded as", decoding) : []),
    ...(also === "" ? [] : row(canvas, "also at", also)),
    ...finding.evidence.flatMap((fact) => row(canvas, fact.label, fact.value)),
    ...row(canvas, "fingerprint", finding.fingerprint, "dim"),
  ];
}

/** Where they are, what they are and why nobody was sure; the rest is in the reports for machines and in the page. */
export function briefLines(group: FindingGroup, canvas: Canvas): string[] {
  const findings = group.shown.flatMap((finding) => [
    headline(finding, canvas),
    ...paragraph(canvas, `${finding.message}: ${finding.basis}`),
  ]);
  return [...findings, ...placeLines(group.places, canvas)];
}

/** `error[secrets/acme-key] src/a.ts:3:7 and 369 more`: what there was no room to show. */
export function headlineOfMany(findings: readonly Finding[], canvas: Canvas): string {
  const [first, ...others] = findings as readonly [Finding, ...Finding[]];
  const more = others.length > 0 ? ` and ${formatNumber(others.length)} more` : "";
  return `${headline(first, canvas)}${more}`;
}

function headline(finding: Finding, { pen }: Canvas): string {
  const page = rulePage(finding.rule);
  const rule = page ? pen.link(page, inert(finding.rule)) : inert(finding.rule);
  const severity = pen.paint(finding.severity, finding.severity);
  const age = finding.age === "existing" ? pen.paint("dim", " (existing)") : "";
  return `${severity}${pen.paint("strong", "[")}${rule}${pen.paint("strong", "]")} ${pen.paint("strong", inert(placeText(finding.places[0])))}${age}`;
}

function adviceLines(group: FindingGroup, canvas: Canvas): string[] {
  const page = rulePage(group.rule);
  return [
    ...row(canvas, "why", group.why),
    ...row(canvas, "fix", group.fix.text),
    ...(group.fix.commands ?? []).map((command) => verbatimRow(`${canvas.pen.paint("dim", "$")} ${inert(command)}`)),
    ...patchLines(group.fix.patch, canvas),
    ...(page ? [...row(canvas, "docs", "").map((line) => `${line}${canvas.pen.link(page, page)}`)] : []),
  ];
}

function patchLines(patch: string | undefined, { pen }: Canvas): string[] {
  if (patch === undefined) return [];
  const lines = patch.trimEnd().split("\n");
  const shown = lines.slice(0, patchLinesShown).map((line) => {
    const text = inert(line);
    const look = line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : undefined;
    return verbatimRow(look ? pen.paint(look, text) : text);
  });
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, verbatimRow(pen.paint("dim", `(${quantity(rest, "more line")})`))] : shown;
}
