import { quantity } from "@sallyport/core";
import { severityText } from "../closing-text.ts";
import { type ExceptedGroup, groupExcepted } from "../excepted-group.ts";
import { clip, inert } from "../inert.ts";
import { countSeverities, type Overview } from "../overview.ts";
import { placeRowText } from "../place-row.ts";
import { placeText } from "../place-text.ts";
import { type Canvas, paragraph } from "./row.ts";

const groupsShown = 20;

/** Findings that exceptions, comments or baselines let pass: still said, in the background. */
export function exceptedLines({ excepted, now }: Overview, canvas: Canvas): string[] {
  const lines: string[] = [];
  let left = groupsShown;
  let hidden = 0;
  for (const group of groupExcepted(excepted, now)) {
    left -= 1;
    if (left < 0) hidden += group.findings.length;
    else lines.push(...groupLines(group, canvas));
  }
  return hidden === 0
    ? lines
    : [...lines, ...paragraph(canvas, `and ${quantity(hidden, "more excepted finding")}`, "dim")];
}

/** A line for each finding, or of many where they are; and below, once, what lets them pass. */
function groupLines({ state, findings, places, text }: ExceptedGroup, canvas: Canvas): string[] {
  const rules = [...new Set(findings.map(({ rule }) => inert(rule)))];
  const which = rules.length === 1 ? `[${rules.join()}]` : "";
  const amount = `${quantity(findings.length, "finding")}${rules.length > 1 ? ` of ${quantity(rules.length, "rule")}` : ""}`;
  const heads =
    places.length === 0
      ? findings.map(({ rule, places: [place] }) => `${state}[${inert(rule)}] ${inert(placeText(place))}`)
      : [
          `${state}${which} ${amount}: ${severityText(countSeverities(findings))}`,
          ...places.map((place) => `    ${inert(placeRowText(place))}`),
        ];
  return [...heads.map((head) => canvas.pen.paint("dim", head)), ...paragraph(canvas, clip(text, 400), "dim")];
}
